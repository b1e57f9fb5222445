package app

// What others are about to build.

func (w *window) askNew()       {}
func (w *window) askOpen()      {}
func (w *window) askImport()    {}
func (w *window) askExport()    {}
func (w *window) askCopy(bool)  {}
func (w *window) askFiles()     {}
func (w *window) openSample()   {}
func (w *window) showSettings() {}
func (w *window) showKeys()     {}
func (w *window) showAbout()    {}
func (w *window) copyCited()    {}
