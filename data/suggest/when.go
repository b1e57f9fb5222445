package suggest

// dates gives each claim the day it was said and the day it is about.
func (d *document) dates(all []candidate) {}
