package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data/date"
)

// stancesCard lists who stands where: a row for each answer to what is in
// dispute, with those who give it.
type stancesCard struct {
	card  *fyne.Container
	lines *fyne.Container
}

func newStancesCard() *stancesCard {
	c := &stancesCard{lines: container.New(stacked{gap2})}
	c.card = newPaperCard(container.New(stacked{gap3}, newHeading("Who stands where"), c.lines))
	return c
}

// mostStances is how many answers are written out; a dispute with more is one
// to put under several questions.
const mostStances = 40

// stanceTint is the tint of stance i on the scale and in the list.
func stanceTint(i int) string { return tintNames[i%len(tintNames)] }

func (c *stancesCard) show(all []stance) {
	c.lines.Objects = nil
	for i, s := range all[:min(len(all), mostStances)] {
		if i > 0 {
			c.lines.Add(newHairline())
		}
		c.lines.Add(newStanceRow(s, stanceTint(i)))
	}
	if n := len(all) - mostStances; n > 0 {
		c.lines.Add(soft("and " + number(n) + " more"))
	}
}

// newStanceRow says on the left what is said and on the right by whom.
func newStanceRow(s stance, tint string) fyne.CanvasObject {
	c := s.claims[0]
	what := []run{{text: "●  ", size: sizeList, tint: tint}, {text: oneLine(c.Quote), ink: colourInk, size: sizeField, face: quoted()}}
	if f := s.figure(); !f.Zero() {
		what = []run{what[0], {text: strings.TrimSpace(figureWords(f) + " " + f.Counted), ink: colourInk, size: sizeList, face: sansBold()}}
	}
	var who []run
	for i, v := range s.voices {
		if i > 0 {
			who = append(who, run{text: ", ", ink: colourSoft, size: sizeField})
		}
		who = append(who, run{text: v.name, ink: colourInk, size: sizeField, face: sansBold()})
		if len(v.outlets) > 0 {
			who = append(who, run{text: " in " + strings.Join(v.outlets, ", "), ink: colourSoft, size: sizeField})
		}
	}
	who = append(who, run{text: "   " + strings.Join(s.words(), " · "), ink: colourSoft, size: sizeDetail})
	return container.New(stanceLayout{}, newRunText(3, what...), newRunText(4, who...))
}

// words say when a stance was taken, how many independent voices it has, and
// how many others speak against it.
func (s *stance) words() (parts []string) {
	if first, last := s.dates(); first != "" {
		parts = append(parts, dates(first, last))
	}
	if n := len(s.voices); n > 1 {
		parts = append(parts, number(n)+" independent voices")
	}
	if s.reprints > 0 {
		parts = append(parts, count(s.reprints, "reprint")+" folded")
	}
	if s.against > 0 {
		parts = append(parts, "contradicted by "+number(s.against)+" of these")
	}
	return parts
}

func dates(first, last date.Date) string {
	if first == last {
		return first.Short()
	}
	return first.Short() + " – " + last.Short()
}

// stanceLayout gives what is said two fifths of the row, or a line of its own
// where that is too narrow.
type stanceLayout struct{}

// leastStance is the width at which what is said and who says it stand side
// by side.
const leastStance float32 = 480

func (stanceLayout) parts(width float32) (left, right float32, abreast bool) {
	if width < leastStance {
		return width, width, false
	}
	left = (width - gap4) * 0.4
	return left, width - gap4 - left, true
}

func (l stanceLayout) heightFor(o []fyne.CanvasObject, width float32) float32 {
	left, right, abreast := l.parts(width)
	if abreast {
		return max(heightOf(o[0], left), heightOf(o[1], right))
	}
	return heightOf(o[0], left) + heightOf(o[1], right)
}

func (l stanceLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	left, right, abreast := l.parts(s.Width)
	high := heightOf(o[0], left)
	put(o[0], 0, 0, left, high)
	if abreast {
		put(o[1], left+gap4, 0, right, heightOf(o[1], right))
	} else {
		put(o[1], 0, high, right, heightOf(o[1], right))
	}
}

func (stanceLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(200, 0) }
