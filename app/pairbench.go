package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// pairDetailView shows the pair in hand: both claims side by side, each marked
// in its sentence; their figures on one scale; what agrees, what differs, what
// may explain it; and the judgement.
type pairDetailView struct {
	w      *window
	object *fyne.Container
	column *scrolled

	heading  *runText
	question *keyButton
	sides    [2]*pairSide
	scale    *figureScale
	scaleBox *fyne.Container
	compared *comparedCard
	verdicts map[data.Relation]*keyButton
	none     *keyButton
	kind     *keyButton
	note     *field
	foot     *runText

	line  pairLine
	group pairGroup
}

// The tints of the two sides: amber and blue, which all eyes tell apart.
var sideTints = [2]string{"amber", "blue"}

func newPairDetailView(w *window) *pairDetailView {
	v := &pairDetailView{w: w, heading: newRunText(0), scale: newFigureScale(), compared: newComparedCard(), foot: newRunText(0)}
	v.question = newKeyButton("", "", quietButton, v.askQuestion)
	v.question.typed = w.typedOutside
	pair := container.New(abreast{gap4, 260})
	for i := range v.sides {
		v.sides[i] = newPairSide(w)
		pair.Add(v.sides[i].card)
	}
	v.scaleBox = newPaperCard(v.scale)
	v.note = newField(w, "Note: why does it matter?")
	v.column = newScrolled(gap5, gap4, container.New(headLayout{}, v.heading, v.question), pair, v.scaleBox, v.compared.card)
	v.object = container.New(pairFootLayout{}, v.column.object, newGround(colourPane), newHairline(), v.newVerdicts(), v.foot)
	return v
}

// noteWidth is the least width at which a note is typed well.
const noteWidth float32 = 280

// newVerdicts are the buttons that judge, each with its key, and the note.
func (v *pairDetailView) newVerdicts() *fyne.Container {
	w := v.w
	v.verdicts = map[data.Relation]*keyButton{
		data.Contradicts:    w.keyedButton("pair.contradicts", "Contradicts", plainButton),
		data.Updates:        w.keyedButton("pair.update", "Update", plainButton),
		data.DiffersInScope: w.keyedButton("pair.scope", "Another scope", plainButton),
	}
	v.none = w.keyedButton("pair.none", "No contradiction", plainButton)
	v.kind = newKeyButton("", "", quietButton, v.askKind)
	v.kind.typed = w.typedOutside
	return container.New(flow{gap: gap2, rest: true, wide: map[fyne.CanvasObject]float32{v.note: noteWidth}},
		v.verdicts[data.Contradicts], v.none, v.verdicts[data.Updates], v.verdicts[data.DiffersInScope], v.kind, v.note)
}

// show writes out a line of the list.
func (v *pairDetailView) show(l pairLine, g pairGroup, d pairsDesk, chosen int) {
	v.line, v.group = l, g
	p := l.pair
	v.heading.set(v.headingRuns(chosen)...)
	v.question.setLabel(map[bool]string{true: "Edit the question…", false: "Put under a question…"}[!g.question.ID.IsZero()])
	for i, side := range []data.Side{p.SideA, p.SideB} {
		v.sides[i].show(side, d.wide, sideTints[i])
	}
	v.scaleBox.Hidden = !v.scale.set(scaledSide(p.SideA, sideTints[0]), scaledSide(p.SideB, sideTints[1]))
	v.compared.show(compareSides(p.SideA.ClaimRow, p.SideB.ClaimRow), p.Why)
	v.showVerdict(p.Link)
	v.note.set(p.Link.ID, p.Note, func(s string) error {
		v.w.editLink(p.Link.ID, func(l *data.Link) { l.Note = s })
		return nil
	})
	v.foot.set(run{text: strings.Join(v.footParts(d), " · "), ink: colourSoft, size: sizeDetail})
	v.object.Refresh()
	v.column.refresh()
}

func scaledSide(s data.Side, tint string) scaled {
	return scaled{speakerName(s.ClaimRow) + " " + s.Figure.String(), s.Figure, tint}
}

// headingRuns are the question with what has been found, or what the cluster
// is called, and how many pairs a judgement will cover.
func (v *pairDetailView) headingRuns(chosen int) []run {
	if chosen > 1 {
		return []run{{text: number(chosen) + " pairs chosen. ", ink: colourInk, size: sizeBody, face: sansBold()},
			{text: "A judgement covers all of them in one step; shown is the one in hand.", ink: colourSoft, size: sizeField}}
	}
	q := v.group.question
	if q.ID.IsZero() {
		return []run{headingRun(v.group.heading)}
	}
	runs := []run{
		{text: q.Ref.String() + "  ", ink: colourFaint, size: sizeBody},
		{text: q.Question, ink: colourInk, size: sizeBody, face: sansBold()},
	}
	var known []string
	if q.Finding != "" {
		known = append(known, "Finding: "+q.Finding)
	}
	if q.Confidence != "" {
		known = append(known, q.Confidence+" confidence")
	}
	if q.Status != "" {
		known = append(known, string(q.Status))
	}
	return append(runs, run{text: "   " + strings.Join(known, " · "), ink: colourSoft, size: sizeField})
}

// showVerdict marks the judgement that stands. What is still to be judged has
// its first button forward.
func (v *pairDetailView) showVerdict(l data.Link) {
	open := l.Status == data.Suggested
	for r, b := range v.verdicts {
		b.setOn(!open && l.Status == data.Accepted && l.Relation == r)
		b.setLook(plainButton)
	}
	if open {
		v.verdicts[data.Contradicts].setLook(primaryButton)
	}
	v.none.setOn(l.Status == data.Dismissed)
	kind := kindWords(l.Kind)
	if kind == "" {
		kind = "not said"
	}
	v.kind.setLabel("Over: " + kind + " ▾")
}

func (v *pairDetailView) footParts(d pairsDesk) []string {
	l := v.line.pair.Link
	parts := []string{"Space: " + map[bool]string{true: "sentences", false: "paragraphs"}[d.wide]}
	if n := len(v.line.folded); n > 0 {
		parts = append(parts, count(n, "reprint")+" of the same words folded: one voice, judged together")
	}
	switch {
	case l.Status == data.Suggested:
		parts = append(parts, l.Ref.String()+" proposed, not judged yet")
	case l.ChangedBy != "":
		parts = append(parts, l.Ref.String()+" "+relationWords(l)+", judged by "+l.ChangedBy+", "+l.Changed.Format("2 January 2006"))
	default:
		parts = append(parts, l.Ref.String()+" "+relationWords(l))
	}
	return parts
}

func (v *pairDetailView) focusNote() { v.w.win.Canvas().Focus(v.note) }

func (v *pairDetailView) askKind() {
	id := v.line.pair.Link.ID
	newPicker(v.w, "Over what?", kindPicks, func(p pick) {
		v.w.editLink(id, func(l *data.Link) { l.Kind = data.LinkKind(p.value) })
		v.w.focusMain()
	}).openUnder("kind", v.kind)
}

// headLayout sets the heading with its button on the right.
type headLayout struct{}

func (headLayout) heightFor(o []fyne.CanvasObject, width float32) float32 {
	button := o[1].MinSize()
	return max(button.Height, heightOf(o[0], width-button.Width-gap3))
}

func (headLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	button := o[1].MinSize()
	high := heightOf(o[0], s.Width-button.Width-gap3)
	put(o[0], 0, max(0, (s.Height-high)/2), s.Width-button.Width-gap3, high)
	put(o[1], s.Width-button.Width, 0, button.Width, button.Height)
}

func (headLayout) MinSize(o []fyne.CanvasObject) fyne.Size { return o[1].MinSize() }

// pairFootLayout keeps the judgement in view below a pair that scrolls.
type pairFootLayout struct{}

func (pairFootLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	column, ground, line, verdicts, foot := o[0], o[1], o[2], o[3], o[4]
	wide := s.Width - 2*gap5
	buttons, words := heightOf(verdicts, wide), heightOf(foot, wide)
	high := gap3 + buttons + gap2 + words + gap2
	top := s.Height - high
	put(column, 0, 0, s.Width, top)
	put(ground, 0, top, s.Width, high)
	put(line, 0, top, s.Width, hairline)
	put(verdicts, gap5, top+gap3, wide, buttons)
	put(foot, gap5, top+gap3+buttons+gap2, wide, words)
}

func (pairFootLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 240) }
