package reader

import (
	"image/color"

	"gainsay/data/text"
)

// Look is how a mark is drawn.
type Look uint8

const (
	Accepted Look = iota // filled, a strong line beneath
	Proposed             // dotted beneath
	Added                // filled, two lines beneath; what a newer version has and the older has not. Not to be selected
	Removed              // filled and struck through; what the newer has no more. Not to be selected
	Changed              // filled, dashed beneath; what was put differently. Not to be selected
)

// A Mark is a span of the body that is drawn marked and can be selected. Marks
// may overlap in any way. Two marks are drawn the same where they are ==.
type Mark struct {
	ID   int64 // not 0
	Span text.Span
	Look Look
	Fill color.NRGBA // under the text; opaque, so that contrast can be computed
	Line color.NRGBA // beneath it, in the margin, and on the edge bar

	// Labels in the margin, from top to bottom; empty for none.
	Tag, Figure string
	// Contradictions with other claims: accepted by a person, and to judge.
	Contradicts, ToJudge int
}

// selectable reports whether a click selects m.
func (m *Mark) selectable() bool { return m.Look == Accepted || m.Look == Proposed }
