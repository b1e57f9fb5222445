package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/app/reader"
	"gainsay/data"
	"gainsay/data/text"
)

// sideText is the second reader, which shows another version of the article
// beside the one that is open. Whichever of the two is scrolled, the other
// follows, so that paragraphs that belong together stand side by side. Text in
// it can be selected and copied and its claims taken in hand; they are changed
// in the version that is open.
type sideText struct {
	*fyne.Container
	w       *window
	text    *reader.Reader
	shown   data.ID
	above   map[*reader.Reader]float64 // what was above the views when they were brought level
	levels  bool                       // they are being brought level
	focused bool
}

func newSideText(w *window) *sideText {
	t := &sideText{w: w, text: reader.New(w.work.run, w.fonts), above: map[*reader.Reader]float64{}}
	r := t.text
	r.OnMark = func(id int64) { w.show(w.now.hold(w.marks.claim(id))) }
	r.OnMargin = func(id int64) { w.crossMargin(w.marks.claim(id)) }
	r.OnHover = w.hovers
	r.OnEnds = func(int64, text.Span) { w.say("Ends are moved in the version that is open."); w.tell() }
	r.OnKey = t.typed
	r.OnFocus = func(has bool) { t.focused = has; w.probe.changed() }
	r.OnView = func() { t.follow(r); w.probe.changed() }
	r.OnLink = w.openAddress
	w.side = r
	w.dress(r)
	line := newHairline()
	t.Container = container.New(sideLayout{t, line}, r, line)
	t.Hide()
	return t
}

// show shows the version beside that is open, where there is one.
func (t *sideText) show(h here) {
	b := h.beside
	if b == nil {
		t.shown = data.ID{}
		return
	}
	if b.version.ID != t.shown {
		t.shown = b.version.ID
		t.text.SetDocument(documentOf(h, &b.reading))
	}
	t.text.SetMarks(t.w.marksOf(&b.reading, b, false))
	t.text.Select(t.w.marks.of[t.w.now.claim])
	t.above = map[*reader.Reader]float64{}
	t.follow(t.w.text)
}

// follow brings the other of the two texts level with one that was scrolled.
func (t *sideText) follow(r *reader.Reader) {
	b := t.w.here.beside
	if b == nil || t.levels {
		return
	}
	above := r.Above()
	if at, known := t.above[r]; known && at == above {
		return
	}
	other := t.text
	if r == t.text {
		other = t.w.text
	}
	t.levels = true
	other.SetAbove(b.differ.Beside(above, (r == t.text) != b.older))
	t.levels = false
	t.above = map[*reader.Reader]float64{r: above, other: other.Above()}
}

// typed gives keys to the commands that need no text selected in the version
// that is open.
func (t *sideText) typed(k reader.Key) bool {
	ev := &fyne.KeyEvent{Name: k.Name, Physical: fyne.HardwareKey{ScanCode: k.Scan}}
	if k.Name == fyne.KeyTab {
		t.w.focusMain()
		return true
	}
	return t.w.typedWith(notTyping, ev, k.Modifier)
}

type sideLayout struct {
	of   *sideText
	line fyne.CanvasObject
}

// Layout is for Fyne: a line parts the two texts.
func (l sideLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0].Resize(s)
	x := float32(0)
	if b := l.of.w.here.beside; b != nil && b.older {
		x = s.Width - hairline
	}
	put(l.line, x, 0, hairline, s.Height)
}

// MinSize is for Fyne.
func (sideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// marksOfChanges are what differs between the two versions, as the newer or the older
// of them shows it. Their numbers are below 0, where no claim's is.
func (w *window) marksOfChanges(b *beside, newer bool) (marks []reader.Mark) {
	for i, d := range b.differ.Differences {
		m := reader.Mark{ID: -int64(i) - 1, Span: d.Old, Look: reader.Changed}
		if newer {
			m.Span = d.New
		}
		tint := "changed"
		switch {
		case d.Old.Empty():
			m.Look, tint = reader.Added, "added"
		case d.New.Empty():
			m.Look, tint = reader.Removed, "removed"
		}
		if m.Span.Empty() {
			continue
		}
		of := w.tintOfChange(tint)
		m.Fill, m.Line = of.fill, of.line
		marks = append(marks, m)
	}
	return marks
}

// counts is how many places were added, removed and changed.
func (b *beside) counts() (added, removed, changed int) {
	for _, d := range b.differ.Differences {
		switch {
		case d.Old.Empty():
			added++
		case d.New.Empty():
			removed++
		default:
			changed++
		}
	}
	return added, removed, changed
}

// toggleBeside shows the version before the one that is open beside it, after
// the first the one that follows it; or the one that is open alone again.
func (w *window) toggleBeside() {
	d := w.now
	switch i := w.here.number(w.here.version.ID); {
	case !d.beside.IsZero():
		d.beside = data.ID{}
	case i > 1:
		d.beside = w.here.versions[i-2].ID
	default:
		d.beside = w.here.versions[i].ID
	}
	w.show(d)
}

func besideLabel(w *window) string {
	if w.now.beside.IsZero() {
		return "Compare with another version"
	}
	return "Read one version alone"
}

// severalVersions reports whether there is something to compare.
func (w *window) severalVersions() bool { return w.articleOpen() && len(w.here.versions) > 1 }

// compared reports whether two versions are read side by side.
func (w *window) compared() bool { return w.articleOpen() && w.here.beside != nil }

// stepDifference selects the next place in which the version that is open
// differs from the one beside, or the one before.
func (w *window) stepDifference(by int) {
	b := w.here.beside
	spans := make([]text.Span, 0, len(b.differ.Differences))
	for _, d := range b.differ.Differences {
		if b.older {
			spans = append(spans, d.New)
		} else {
			spans = append(spans, d.Old)
		}
	}
	if len(spans) == 0 {
		w.say("The two versions have the same words.")
		return
	}
	from := w.text.Selection().Start
	i := slices.IndexFunc(spans, func(s text.Span) bool { return s.Start > from })
	if by < 0 {
		i = -1
		for n, s := range spans {
			if s.Start < from {
				i = n
			}
		}
		if i < 0 {
			i = len(spans) - 1
		}
	}
	i = max(i, 0) // after the last comes the first
	w.text.SetSelection(spans[i])
	w.text.Reveal(spans[i])
	w.selected()
}
