package reader

import "image/color"

// A Palette holds every colour that does not come with a mark. All are opaque.
type Palette struct {
	Paper color.NRGBA // behind the text
	Ink   color.NRGBA // the text
	Soft  color.NRGBA // details, margin labels, captions
	Edge  color.NRGBA // the edge bar
	Thumb color.NRGBA // the part of the edge bar that is in view

	Accent    color.NRGBA // caret, outline of the selected mark, handles, links
	Selection color.NRGBA // behind selected text
	Hover     color.NRGBA // behind the proposal under the mouse
	Match     color.NRGBA // behind what Find found
	MatchNow  color.NRGBA // behind the match one is at
	Warn      color.NRGBA // contradictions
}

// Light is the palette for a light theme.
func Light() Palette {
	return Palette{
		Paper: rgb(0xffffff), Ink: rgb(0x1f2328), Soft: rgb(0x5d646d),
		Edge: rgb(0xf6f5f2), Thumb: rgb(0xdedad3),
		Accent: rgb(0x2f5d8a), Selection: rgb(0xc9dcee), Hover: rgb(0xe6eef6),
		Match: rgb(0xfff3b0), MatchNow: rgb(0xffd24d), Warn: rgb(0xb3261e),
	}
}

// Dark is the palette for a dark theme.
func Dark() Palette {
	return Palette{
		Paper: rgb(0x202429), Ink: rgb(0xe6e4df), Soft: rgb(0xa9afb7),
		Edge: rgb(0x15171a), Thumb: rgb(0x3b4149),
		Accent: rgb(0x8ab8e6), Selection: rgb(0x2f4a68), Hover: rgb(0x24354a),
		Match: rgb(0x5c5320), MatchNow: rgb(0x7a5f00), Warn: rgb(0xff8a80),
	}
}

// HighContrast is black on white, every other colour strong.
func HighContrast() Palette {
	return Palette{
		Paper: rgb(0xffffff), Ink: rgb(0x000000), Soft: rgb(0x2b2b2b),
		Edge: rgb(0xe6e6e6), Thumb: rgb(0x8c8c8c),
		Accent: rgb(0x0033a0), Selection: rgb(0xb3d4ff), Hover: rgb(0xd9e8ff),
		Match: rgb(0xffff66), MatchNow: rgb(0xffb300), Warn: rgb(0xa00000),
	}
}

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xff}
}
