package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// pairList lists pairs under the headings of their groups. Several can be
// chosen at once, with Shift and the arrows, Ctrl or Shift and the mouse, and
// all of a group by its heading or Ctrl+A.
//
// Its place is counted in units: a heading of one line is one unit high, one of
// two lines and a pair are two, so that a list of any length scrolls exactly.
type pairList struct {
	widget.BaseWidget
	w      *window
	chose  func()         // another pair is in hand, or others are chosen
	opened func()         // Enter
	groups []pairGroup    // what is listed
	units  []pairUnit     // by number of the unit
	lines  []pairPosition // by number of the line
	choice choice         // of lines
	place  place          // in units
	hover  int            // the line under the pointer, or -1
	has    bool           // the focus
	laid   headingRoom    // what units were laid out for
	ruler  ruler
}

// pairUnit is what a unit shows: the first or second half of a heading or of a
// line.
type pairUnit struct {
	group, line int // line is -1 for a heading
	second      bool
}

// headingRoom is what decides how many lines a heading needs.
type headingRoom struct{ width, letters float32 }

// pairPosition is where a line stands.
type pairPosition struct{ group, at, unit int }

func newPairList(w *window) *pairList {
	l := &pairList{w: w, hover: -1, chose: func() {}, opened: func() {}}
	l.ExtendBaseWidget(l)
	return l
}

// set lists other groups. The line that holds the pair in hand keeps the
// cursor; where it is gone, the one that has taken its place gets it.
func (l *pairList) set(groups []pairGroup, holds func(pairLine) bool) {
	l.groups = groups
	l.lay()
	cursor := slices.IndexFunc(l.lines, func(at pairPosition) bool { return holds(groups[at.group].lines[at.at]) })
	l.choice.clear()
	l.choice.limit(len(l.lines))
	if cursor >= 0 {
		l.choice.hold(cursor, false)
	}
	l.place = l.extent().clamp(l.place)
	l.reveal()
	l.Refresh()
}

// lay says which unit shows what.
func (l *pairList) lay() {
	l.units, l.lines, l.laid = nil, nil, l.headingRoom()
	for g, group := range l.groups {
		l.units = append(l.units, pairUnit{group: g, line: -1})
		if heading := headingRun(group.heading); l.ruler.width(heading.face, heading.text, l.laid.letters) > l.laid.width {
			l.units = append(l.units, pairUnit{group: g, line: -1, second: true})
		}
		for i := range group.lines {
			n := len(l.lines)
			l.lines = append(l.lines, pairPosition{g, i, len(l.units)})
			l.units = append(l.units, pairUnit{g, n, false}, pairUnit{g, n, true})
		}
	}
}

func (l *pairList) headingRoom() headingRoom {
	return headingRoom{l.Size().Width - 2*gap4, size(sizeCaps)}
}

// line is line n, and false where there is none.
func (l *pairList) line(n int) (pairLine, bool) {
	if n < 0 || n >= len(l.lines) {
		return pairLine{}, false
	}
	at := l.lines[n]
	return l.groups[at.group].lines[at.at], true
}

// inHand is the line in hand and the group it stands in.
func (l *pairList) inHand() (pairLine, pairGroup, bool) {
	line, ok := l.line(l.choice.cursor)
	if !ok {
		return line, pairGroup{}, false
	}
	return line, l.groups[l.lines[l.choice.cursor].group], true
}

// chosen are the lines that are chosen, else the one in hand.
func (l *pairList) chosen() []pairLine {
	var lines []pairLine
	l.choice.each(func(n int) {
		if line, ok := l.line(n); ok {
			lines = append(lines, line)
		}
	})
	if line, ok := l.line(l.choice.cursor); ok && len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// past moves the cursor to the first line after the chosen ones, so that one
// judges on without waiting for the list to be read again.
func (l *pairList) past() {
	next := l.choice.cursor + 1
	if n := len(l.choice.ranges); n > 0 {
		next = max(next, l.choice.ranges[n-1].to)
	}
	if next >= len(l.lines) {
		next = l.choice.cursor - 1
	}
	if next >= 0 {
		l.choice.hold(next, false)
		l.reveal()
		l.changed()
	}
}

func (l *pairList) unitHeight() float32 { return float32(int(size(sizeList)*1.45+0.5)) + gap2 }

func (l *pairList) extent() extent {
	return extent{rows: len(l.units), height: l.unitHeight(), view: l.Size().Height}
}

// reveal scrolls so that the line in hand shows, the first of a group with the
// heading above it.
func (l *pairList) reveal() {
	if l.choice.cursor >= len(l.lines) || l.Size().Height == 0 {
		return
	}
	at := l.lines[l.choice.cursor]
	e := l.extent()
	l.place = e.showing(l.place, at.unit+1)
	top := at.unit
	for at.at == 0 && top > 0 && l.units[top-1].line < 0 {
		top--
	}
	l.place = e.showing(l.place, top)
}

func (l *pairList) unitAt(y float32) (pairUnit, bool) {
	u := l.place.row + int((y+l.place.rest)/l.unitHeight())
	if u < 0 || u >= len(l.units) {
		return pairUnit{}, false
	}
	return l.units[u], true
}

func (l *pairList) step(to int) {
	if len(l.lines) == 0 {
		return
	}
	to = max(0, min(to, len(l.lines)-1))
	if l.w.modifiers()&fyne.KeyModifierShift != 0 {
		l.choice.extend(to)
	} else {
		l.choice.hold(to, false)
	}
	l.reveal()
	l.changed()
}

func (l *pairList) changed() {
	l.Refresh()
	l.chose()
}

func (l *pairList) TypedKey(ev *fyne.KeyEvent) {
	switch at := l.choice.cursor; ev.Name {
	case fyne.KeyUp:
		l.step(at - 1)
	case fyne.KeyDown:
		l.step(at + 1)
	case fyne.KeyPageUp:
		l.step(at - l.extent().page()/2)
	case fyne.KeyPageDown:
		l.step(at + l.extent().page()/2)
	case fyne.KeyHome:
		l.step(0)
	case fyne.KeyEnd:
		l.step(len(l.lines) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.opened()
	case fyne.KeyEscape:
		if l.choice.count() > 0 {
			l.choice.clear()
			l.changed()
			return
		}
		l.w.typed(inPairs, ev)
	default:
		l.w.typed(inPairs, ev)
	}
}

func (l *pairList) TypedRune(rune) {}

// TypedShortcut takes Ctrl+A for all pairs of the group; the rest is the
// window's.
func (l *pairList) TypedShortcut(s fyne.Shortcut) {
	if _, all := s.(*fyne.ShortcutSelectAll); all {
		if l.choice.cursor < len(l.lines) {
			l.chooseGroup(l.lines[l.choice.cursor].group)
		}
		return
	}
	l.w.shortcut(inPairs, s)
}

// chooseGroup chooses all lines of a group.
func (l *pairList) chooseGroup(group int) {
	l.choice.clear()
	for n, at := range l.lines {
		if at.group == group {
			l.choice.add(rowRange{n, n + 1})
		}
	}
	l.changed()
}

func (l *pairList) FocusGained() { l.has = true; l.Refresh() }
func (l *pairList) FocusLost()   { l.has = false; l.Refresh() }

func (l *pairList) MouseDown(ev *desktop.MouseEvent) {
	l.w.win.Canvas().Focus(l)
	u, ok := l.unitAt(ev.Position.Y)
	switch {
	case !ok:
		return
	case u.line < 0:
		l.chooseGroup(u.group)
		return
	case ev.Modifier&fyne.KeyModifierShift != 0:
		l.choice.extend(u.line)
	case ev.Modifier&fyne.KeyModifierShortcutDefault != 0:
		if len(l.choice.ranges) == 0 { // the one in hand is the first of the chosen
			l.choice.toggle(l.choice.cursor)
		}
		l.choice.toggle(u.line)
	default:
		l.choice.hold(u.line, false)
	}
	l.changed()
}

func (l *pairList) MouseUp(*desktop.MouseEvent) {}
func (l *pairList) MouseIn(*desktop.MouseEvent) {}
func (l *pairList) MouseOut()                   { l.setHover(-1) }
func (l *pairList) MouseMoved(ev *desktop.MouseEvent) {
	if u, ok := l.unitAt(ev.Position.Y); ok {
		l.setHover(u.line)
	}
}

func (l *pairList) setHover(line int) {
	if line != l.hover {
		l.hover = line
		l.Refresh()
	}
}

func (l *pairList) Scrolled(ev *fyne.ScrollEvent) {
	if p := l.extent().by(l.place, -ev.Scrolled.DY*3); p != l.place {
		l.place = p
		l.Refresh()
	}
}

func (l *pairList) CreateRenderer() fyne.WidgetRenderer {
	r := &pairListRenderer{list: l, body: container.NewWithoutLayout()}
	r.clip = container.NewClip(r.body)
	return r
}

// pairListRenderer draws what is in view into a body that is clipped to the
// list. The clip is inside, since Fyne gives no focus to what a clip holds
// before it was first drawn.
type pairListRenderer struct {
	list *pairList
	clip *container.Clip
	body *fyne.Container
}

func (r *pairListRenderer) MinSize() fyne.Size           { return fyne.NewSize(200, 120) }
func (r *pairListRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.clip} }
func (r *pairListRenderer) Destroy()                     {}

func (r *pairListRenderer) Layout(s fyne.Size) {
	r.clip.Resize(s)
	r.list.place = r.list.extent().clamp(r.list.place)
	r.Refresh()
}

func (r *pairListRenderer) Refresh() {
	l := r.list
	r.body.Objects = r.body.Objects[:0]
	if l.laid != l.headingRoom() {
		l.lay()
		l.place = l.extent().clamp(l.place)
		l.reveal()
	}
	from, to := l.extent().visible(l.place)
	if from > 0 && from < len(l.units) && l.units[from].second {
		from--
	}
	for u := from; u < to; u++ {
		y := float32(u-l.place.row)*l.unitHeight() - l.place.rest
		switch unit := l.units[u]; {
		case unit.second: // drawn with the first
		case unit.line < 0:
			r.drawHeading(u, y)
		default:
			r.drawLine(unit.line, y)
		}
	}
	r.drawGrip()
	canvas.Refresh(l)
}

// drawHeading draws the heading that begins at unit u, close above its pairs.
func (r *pairListRenderer) drawHeading(u int, y float32) {
	l := r.list
	runs := []run{headingRun(l.groups[l.units[u].group].heading)}
	high, lines := l.laid.letters*1.45, 1
	if l.units[u+1].second && l.units[u+1].line < 0 {
		lines = 2
	}
	y += float32(lines)*l.unitHeight() - float32(lines)*high - gap1
	objects, _ := drawLines(runs, lines, gap3+2, y, l.laid.width, high, &l.ruler)
	r.body.Objects = append(r.body.Objects, objects...)
}

func (r *pairListRenderer) drawLine(n int, y float32) {
	l := r.list
	line, _ := l.line(n)
	high, wide := 2*l.unitHeight(), l.Size().Width
	inHand, chosen := n == l.choice.cursor, l.choice.has(n)
	switch {
	case inHand || chosen:
		r.rect(colourChosen, 0, y, wide, high-hairline)
	case n == l.hover:
		r.rect(colourHover, 0, y, wide, high-hairline)
	}
	if inHand {
		r.rect(colourAccent, 0, y, 3, high-hairline)
	}
	r.rect(colourLine, 0, y+high-hairline, wide, hairline)
	x := gap3 + 2
	if len(l.choice.ranges) > 0 {
		box := newCheckBox()
		box.set(chosen, true, high)
		for _, o := range box.objects() {
			o.Move(o.Position().AddXY(0, y))
		}
		r.body.Objects = append(r.body.Objects, box.objects()...)
		x += size(sizeList) + gap2
	}
	a, b := pairTitle(line.pair)
	between := " " + against[line.pair.Relation] + " "
	strong := run{ink: colourInk, size: sizeList, face: sansBold()}
	first, second := strong, strong
	first.text, second.text = a, b
	title, detail := size(sizeList)*1.45, size(sizeDetail)*1.45
	top := y + (high-title-detail)/2
	r.drawRuns([]run{first, {text: between, ink: colourSoft, size: sizeList}, second}, x, top, wide-x-gap3, title)
	room := wide - x - gap3
	words := pairDetailIn(line, func(s string) bool { return l.ruler.width(sans(), s, size(sizeDetail)) <= room })
	r.drawRuns([]run{{text: words, ink: colourSoft, size: sizeDetail}}, x, top+title, room, detail)
}

func (r *pairListRenderer) drawGrip() {
	l := r.list
	at, high := l.extent().bar(l.place, l.Size().Height, leastGrip)
	if high > 0 {
		grip := canvas.NewRectangle(colour(colourLine))
		grip.CornerRadius = 3
		put(grip, l.Size().Width-8, at, 6, high)
		r.body.Objects = append(r.body.Objects, grip)
	}
}

func (r *pairListRenderer) rect(fill fyne.ThemeColorName, x, y, w, h float32) {
	o := canvas.NewRectangle(colour(fill))
	put(o, x, y, w, h)
	r.body.Objects = append(r.body.Objects, o)
}

func (r *pairListRenderer) drawRuns(runs []run, x, y, wide, high float32) {
	objects, _ := drawOneLine(runs, x, y, wide, high, &r.list.ruler)
	r.body.Objects = append(r.body.Objects, objects...)
}
