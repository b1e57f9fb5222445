package app

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
	"gainsay/data/compare"
	"gainsay/data/figure"
)

// pairBench shows what the list has in hand. Of one pair: both claims side by
// side, each marked in its sentence; their figures on one scale; what agrees,
// what differs, what may explain it. Of several: how all claims of which they
// are stand to each other. Or the map of these. And always the judgement.
type pairBench struct {
	w      *window
	object *fyne.Container
	head   *fyne.Container
	column *scrolled
	chart  *pairMap

	heading  *runText
	question *keyButton
	pair     *fyne.Container
	sides    [2]*pairSide
	scale    *figureScale
	scaleBox *fyne.Container
	compared *comparedCard
	stances  *stancesCard
	verdicts map[data.Relation]*keyButton
	none     *keyButton
	kind     *keyButton
	note     *field
	foot     *runText

	line   pairLine
	group  pairGroup
	chosen []pairLine // what a judgement covers
	read   benched
	drawn  int // the look that it was refreshed for
}

// The tints of the two sides: amber and blue, which all eyes tell apart.
var sideTints = [2]string{"amber", "blue"}

func newPairBench(w *window) *pairBench {
	v := &pairBench{w: w, heading: newRunText(0), scale: newFigureScale(), compared: newComparedCard(), foot: newRunText(0)}
	v.stances, v.chart = newStancesCard(), newPairMap(w)
	v.question = newKeyButton("", "", quietButton, v.askQuestion)
	v.question.typed = w.typedOutside
	v.pair = container.New(abreast{gap4, 240})
	for i := range v.sides {
		v.sides[i] = newPairSide(w)
		v.pair.Add(v.sides[i].card)
	}
	v.scaleBox = newPaperCard(v.scale)
	v.note = newField(w, "Note: why does it matter?")
	v.head = container.New(headLayout{}, v.heading, v.question)
	v.column = newScrolled(gap5, gap4, v.pair, v.scaleBox, v.compared.card, v.stances.card)
	setHidden(v.column.object, true) // until something has been read
	setHidden(v.chart, true)
	v.object = container.New(benchLayout{}, v.head, v.column.object, v.chart, newGround(colourPane), newHairline(), v.newVerdicts(), v.foot)
	return v
}

// noteWidth is the least width at which a note is typed well.
const noteWidth float32 = 280

// newVerdicts are the buttons that judge, each with its key, and the note.
func (v *pairBench) newVerdicts() *fyne.Container {
	w := v.w
	v.verdicts = map[data.Relation]*keyButton{
		data.Contradicts:    w.keyedButton("pair.contradicts", "Contradicts", plainButton),
		data.Updates:        w.keyedButton("pair.update", "Update", plainButton),
		data.DiffersInScope: w.keyedButton("pair.scope", "Another scope", plainButton),
		data.SameAs:         newKeyButton("Says the same", "", plainButton, func() { w.judge(data.SameAs) }),
	}
	v.verdicts[data.SameAs].typed = w.typedOutside
	v.none = w.keyedButton("pair.none", "No contradiction", plainButton)
	v.kind = newKeyButton("", "", quietButton, v.askKind)
	v.kind.typed = w.typedOutside
	return container.New(flow{gap: gap2, rest: true, wide: map[fyne.CanvasObject]float32{v.note: noteWidth}},
		v.verdicts[data.Contradicts], v.none, v.verdicts[data.Updates], v.verdicts[data.DiffersInScope], v.verdicts[data.SameAs], v.kind, v.note)
}

// show writes out what was read for a line of the list; chosen are those that
// a judgement covers.
func (v *pairBench) show(read benched, l pairLine, g pairGroup, d desk, chosen []pairLine) {
	v.read, v.line, v.group, v.chosen = read, l, g, chosen
	several := read.ask.chosen != ""
	if !read.pair.ID.IsZero() {
		v.line.pair = read.pair
	}
	v.heading.set(v.headingRuns(len(chosen))...)
	v.question.setLabel(questionButton(g))
	setHidden(v.column.object, d.pairs.mapped)
	setHidden(v.chart, !d.pairs.mapped)
	setHidden(v.pair, several)
	setHidden(v.compared.card, several)
	setHidden(v.stances.card, !several)
	switch {
	case d.pairs.mapped:
		v.chart.set(read.claims, read.links, l.pair.Link)
	case several:
		v.showStances(stances(claimsInDispute(read.claims, chosen), read.links))
	default:
		v.showPair(v.line.pair, d.pairs.wide)
	}
	v.showVerdict(l.pair.Link)
	v.note.set(l.pair.ID, l.pair.Note, func(s string) error {
		v.w.editLink(l.pair.ID, func(l *data.Link) { l.Note = s })
		return nil
	})
	v.foot.set(run{text: strings.Join(v.footParts(d.pairs), " · "), ink: colourSoft, size: sizeDetail})
	v.relay()
}

// relay lays the bench out again; only a look that has changed needs more.
func (v *pairBench) relay() {
	if v.drawn != v.w.redrawn {
		v.drawn = v.w.redrawn
		v.object.Refresh()
		v.column.refresh()
		return
	}
	relay(v.head)
	relay(v.object)
	v.column.relay()
}

func (v *pairBench) showPair(p data.Pair, wide bool) {
	for i, side := range []data.Side{p.SideA, p.SideB} {
		v.sides[i].show(side, wide, sideTints[i])
	}
	v.scaleBox.Hidden = !overFigures(p) || !v.scale.set(scaledSide(p.SideA, sideTints[0]), scaledSide(p.SideB, sideTints[1]))
	v.compared.show(p)
}

// claimsInDispute are the claims of chosen pairs, without their figures where
// none of the pairs is over them.
func claimsInDispute(claims []data.ClaimRow, chosen []pairLine) []data.ClaimRow {
	if slices.ContainsFunc(chosen, func(l pairLine) bool { return overFigures(l.pair) }) {
		return claims
	}
	claims = slices.Clone(claims)
	for i := range claims {
		claims[i].Figure = figure.Figure{}
	}
	return claims
}

func (v *pairBench) showStances(all []stance) {
	var figures []scaled
	for i, s := range all {
		if f := s.figure(); !f.Zero() {
			figures = append(figures, scaled{shortName(s.voices[0].name) + " " + figureWords(f), f, stanceTint(i)})
		}
	}
	v.scaleBox.Hidden = !v.scale.set(figures...)
	v.stances.show(all)
}

func scaledSide(s data.Side, tint string) scaled {
	return scaled{shortName(speakerName(s.ClaimRow)) + " " + figureWords(s.Figure), s.Figure, tint}
}

// headingRuns are the question with what has been found, or what could be
// asked, and how many pairs a judgement will cover.
func (v *pairBench) headingRuns(chosen int) []run {
	q := v.group.question
	title := run{text: q.Question, ink: colourInk, size: sizeBody, face: sansBold()}
	var runs []run
	var known []string
	switch {
	case !q.ID.IsZero():
		runs = []run{{text: q.Ref.String() + "  ", ink: colourFaint, size: sizeBody}, title}
		known = questionState(q)
	case v.group.proposal.Question != "":
		title.text = v.group.proposal.Question
		runs, known = []run{title}, []string{"a question these claims raise"}
	default:
		runs = []run{headingRun(v.group.heading)}
	}
	if chosen > 1 {
		known = append(known, number(chosen)+" pairs chosen: a judgement covers all in one step")
	}
	return append(runs, run{text: "   " + strings.Join(known, " · "), ink: colourSoft, size: sizeField})
}

// questionButton says what can be done about the question of a group.
func questionButton(g pairGroup) string {
	switch {
	case !g.question.ID.IsZero():
		return "Edit the question…"
	case g.proposal.Question != "":
		return "Ask it…"
	}
	return "Put under a question…"
}

// questionState is what is known of the answer to a question.
func questionState(q data.Question) (known []string) {
	if q.Finding != "" {
		known = append(known, "Finding: "+q.Finding)
	}
	if q.Confidence != "" {
		known = append(known, q.Confidence+" confidence")
	}
	return append(known, string(q.Status))
}

// showVerdict marks the judgement that stands. What is still to be judged has
// the button forward that agrees with the proposal. That two claims say the same
// has a button only where it is proposed or has been said.
func (v *pairBench) showVerdict(l data.Link) {
	open := l.Status == data.Suggested
	for r, b := range v.verdicts {
		b.setOn(!open && l.Status == data.Accepted && l.Relation == r)
		b.setLook(plainButton)
	}
	setHidden(v.verdicts[data.SameAs], l.Relation != data.SameAs)
	if b := v.verdicts[l.Relation]; open && b != nil {
		b.setLook(primaryButton)
	}
	v.none.setOn(l.Status == data.Dismissed)
	kind := kindWords(l.Kind)
	if kind == "" {
		kind = "not said"
	}
	v.kind.setLabel("Over: " + kind + " ▾")
}

func (v *pairBench) footParts(d pairsDesk) (parts []string) {
	l := v.line.pair.Link
	if !d.mapped {
		parts = append(parts, "Space: "+map[bool]string{true: "sentences", false: "paragraphs"}[d.wide])
	}
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
	if rule := l.Reason.Rule; rule != "" {
		parts = append(parts, ruleWords(rule, v.read.tallies[rule]))
	}
	return parts
}

// ruleWords says how a rule has fared with people.
func ruleWords(rule string, t compare.Tally) string {
	if t == (compare.Tally{}) {
		return "rule " + rule + ": not judged before in this casebook"
	}
	return "rule " + rule + ": kept " + count(t.Accepted, "time") + ", dismissed " + count(t.Dismissed, "time") + " in this casebook"
}

func (v *pairBench) focusNote() { v.w.win.Canvas().Focus(v.note) }

func (v *pairBench) askKind() {
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

// benchLayout keeps the heading above and the judgement below what scrolls.
type benchLayout struct{}

func (benchLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	head, column, chart, ground, line, verdicts, foot := o[0], o[1], o[2], o[3], o[4], o[5], o[6]
	wide := s.Width - 2*gap5
	heading := heightOf(head, wide)
	put(head, gap5, gap3, wide, heading)
	top := heading + gap3 // and the room round what scrolls
	buttons, words := heightOf(verdicts, wide), heightOf(foot, wide)
	high := gap3 + buttons + gap2 + words + gap2
	bottom := s.Height - high
	put(column, 0, top, s.Width, bottom-top)
	put(chart, 0, top, s.Width, bottom-top)
	put(ground, 0, bottom, s.Width, high)
	put(line, 0, bottom, s.Width, hairline)
	put(verdicts, gap5, bottom+gap3, wide, buttons)
	put(foot, gap5, bottom+gap3+buttons+gap2, wide, words)
}

func (benchLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(240, 240) }
