package data

// Tag is a word that analysts put on claims. Names are unique without regard
// to case and hold no semicolon, control character or outer blank.
type Tag struct {
	ID     ID
	Name   string
	Colour string // #rrggbb
	Key    int    // the digit that puts it on, 1 to 9; 0: none
	Note   string
}

// TagRow is a tag with how many accepted claims bear it.
type TagRow struct {
	Tag
	Claims int
}
