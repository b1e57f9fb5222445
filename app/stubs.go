package app

// What others are about to build.

func (w *window) askImport()  {}
func (w *window) askExport()  {}
func (w *window) askFiles()   {}
func (w *window) openSample() {}
