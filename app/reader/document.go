package reader

import "gainsay/data/text"

// A Document is what a Reader shows: one body, and how parts of it are drawn.
type Document struct {
	Body     string    // as text.Clean returns it
	Headline text.Span // the line of Body that is drawn as the head, in its place; empty for none
	Title    string    // drawn above the body as the head where Headline is empty
	Details  []Detail  // one line under the head
	Quiet    []text.Span
	// Quiet are captions and tails: smaller and softer than the text. In order
	// of their starts, each a number of whole lines.
}

// A Detail is one part of the line under the head: outlet, date, byline,
// grade, address.
type Detail struct {
	Text string
	URL  string // not empty: a tap on it calls OnLink with this
	Warn bool   // drawn in the warning colour, as "undated" is
}

// A Place is what stands at the top of the view: a whole number and a rest,
// since float32 pixels end at a few million.
type Place struct {
	Offset int     // byte offset of the start of the topmost line
	Shift  float32 // how many units of that line are scrolled away; below 0 above the first line
}
