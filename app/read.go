package app

import (
	"context"
	"errors"
	"fmt"
	"image/color"
	"net/url"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gainsay/app/reader"
	"gainsay/data"
	"gainsay/data/text"
)

// readPane is the article that is open: the reader, where one is read beside
// it another version in a second reader, the bar that says which versions are
// shown, the list of claims whose words have changed, and the bar that finds
// words.
type readPane struct {
	w        *window
	lane     *lane
	box      *fyne.Container
	bar      *versionBar
	side     *sideText
	outdated *outdatedList
	welcome  *welcome
	offer    *selectionBar

	asked   readAsk
	shown   data.ID // the version in the reader
	has     bool    // the focus
	awaited bool    // it gets the focus with its text
}

// readAsk is what has to be read again when it changes.
type readAsk struct {
	article, version, beside data.ID
	seq                      int64
}

func newReadPane(w *window) *readPane {
	p := &readPane{w: w, lane: w.work.lane(), bar: newVersionBar(w), welcome: newWelcome(w)}
	p.side, p.outdated = newSideText(w), newOutdatedList(w)
	r := w.text
	p.offer = newSelectionBar(w)
	r.OnSelection = func(_ text.Span, byMouse bool) {
		w.timed(func() {
			w.selected()
			p.offer.selected(byMouse)
		})
	}
	r.OnMark = func(id int64) { w.show(w.now.hold(p.w.marks.claim(id))) }
	r.OnMargin = func(id int64) { w.crossMargin(w.marks.claim(id)) }
	r.OnHover = w.hovers
	r.OnEnds = func(id int64, s text.Span) { w.moveClaim(p.w.marks.claim(id), s) }
	r.OnKey = p.typed
	r.OnFocus = func(has bool) { p.has = has; w.probe.changed() }
	r.OnView = func() {
		p.offer.place()
		p.side.follow(r)
		w.probe.changed()
	}
	r.OnLink = w.openAddress
	r.OnMenu = p.menu
	w.finder.relay, p.outdated.relay = p.relay, p.relay
	p.box = container.New(p, newGround(colourPaper), r, p.side.Container, p.bar.Container, w.finder.box, p.outdated.Container,
		p.welcome.Container, p.offer.box)
	return p
}

func (p *readPane) name() string              { return "reader" }
func (p *readPane) object() fyne.CanvasObject { return p.box }
func (p *readPane) place() (where, bool)      { return inReader, p.has }

func (p *readPane) focus() bool {
	if p.w.here.article.ID != p.w.now.article || p.w.here.body == "" {
		p.awaited = true // it has the focus as soon as it is there
		return !p.w.now.article.IsZero()
	}
	p.awaited = false
	if text, ok := any(p.w.text).(fyne.Focusable); ok {
		p.w.win.Canvas().Focus(text)
	}
	return true
}

func (p *readPane) tell(d desk) {
	p.welcome.tell()
	now := readAsk{d.article, d.version, d.beside, p.w.seq}
	if now == p.asked {
		p.hold(d)
		return
	}
	p.asked = now
	book, was := p.w.book, p.w.here
	switch {
	case book == nil:
		p.show(here{})
		return
	case p.w.ahead.here.article.ID == d.article && !d.article.IsZero():
		p.lane.forget()
		p.show(p.w.ahead.here)
		return
	}
	ask(p.lane, func(ctx context.Context) (here, error) { return readHere(ctx, book, d, was) }, func(h here, err error) {
		switch {
		case errors.Is(err, data.ErrNotThere): // undone, or deleted by another program
			p.show(here{})
			p.w.show(p.w.now.openArticle(data.ID{}))
		case err != nil:
			p.show(here{})
			p.w.failed(err)
		default:
			p.show(h)
		}
	})
}

// show puts what was read into the reader. A text that stands there already
// keeps its place and its selection.
func (p *readPane) show(h here) {
	was := p.w.here
	p.w.here = h
	if h.version.ID != p.shown {
		p.w.places.leave(p.shown, p.w.text.Place())
		p.shown = h.version.ID
		p.w.text.SetDocument(document(h))
		if at, known := p.w.places.at[p.shown]; known {
			p.w.text.SetPlace(at)
		}
	} else if h.article != was.article {
		at, selected := p.w.text.Place(), p.w.text.Selection()
		p.w.text.SetDocument(document(h))
		p.w.text.SetPlace(at)
		p.w.text.SetSelection(selected)
	}
	p.w.text.SetMarks(p.w.marksOf(&h.reading, h.beside, true))
	p.side.show(h)
	p.outdated.show(h)
	if p.w.text.Selection().Empty() {
		p.offer.hide()
	}
	p.bar.show(h)
	p.welcome.tell()
	if (was.beside == nil) != (h.beside == nil) {
		p.w.relayRead() // two versions need the room of other columns
	}
	p.relay()
	p.hold(p.w.now)
	p.w.menus.refresh()
	p.w.readAgain()
	if p.awaited && len(p.w.layers) == 0 {
		p.focus()
	}
}

// hold makes the claim in hand the selected mark.
func (p *readPane) hold(d desk) {
	id := p.w.marks.of[d.claim]
	if p.w.side.Selected() != id {
		p.w.side.Select(id)
	}
	if p.w.text.Selected() == id {
		return
	}
	p.w.text.Select(id)
	if c, ok := p.w.here.claim(d.claim); ok {
		p.w.text.Reveal(c.Span)
	}
}

// marksOf are the marks of a version: its claims, and what differs from the
// version beside it, where there is one. Open says that it is the version that
// is open, and not the one beside that.
func (w *window) marksOf(r *reading, other *beside, open bool) []reader.Mark {
	marks := make([]reader.Mark, 0, len(r.claims))
	for _, c := range r.claims {
		t := w.tintOfClaim(c.Claim)
		m := reader.Mark{
			ID: w.marks.id(c.Claim.ID), Span: c.Span, Fill: t.fill, Line: t.line,
			Figure: figureWords(c.Claim.Figure), Contradicts: c.links.Contradicts, ToJudge: c.links.ToJudge,
		}
		if len(c.Claim.Tags) > 0 {
			m.Tag = c.Claim.Tags[0]
		}
		if proposed(c) {
			m.Look, m.Line = reader.Proposed, nrgba(colour(colourAccent))
		}
		marks = append(marks, m)
	}
	if other != nil {
		marks = append(marks, w.marksOfChanges(other, open == other.older)...)
	}
	return marks
}

// tintOfClaim is the tint of a claim's first tag; that of an untagged one is
// slate.
func (w *window) tintOfClaim(c data.Claim) tint {
	if len(c.Tags) == 0 {
		return tintOf("slate")
	}
	return tintOf(w.facts.tintName(c.Tags[0]))
}

func (p *readPane) typed(k reader.Key) bool {
	ev := &fyne.KeyEvent{Name: k.Name, Physical: fyne.HardwareKey{ScanCode: k.Scan}}
	if p.w.typedWith(inReader, ev, k.Modifier) {
		return true
	}
	if k.Name == fyne.KeyTab { // no proposal to go to: Tab leaves the text
		if k.Modifier == fyne.KeyModifierShift {
			p.w.win.Canvas().FocusPrevious()
		} else {
			p.w.win.Canvas().FocusNext()
		}
		return true
	}
	return false
}

// menu is what the secondary button of the mouse offers.
func (p *readPane) menu(at fyne.Position) {
	var items []*fyne.MenuItem
	var labels []string
	for _, id := range []string{"claim.keep", "claim.tag", "claim.link", "claim.contradictions", "claim.edit", "claim.dismiss", "edit.copy", "edit.cite"} {
		if c := p.w.command(id); c.applies(p.w) {
			labels = append(labels, c.title(p.w))
			items = append(items, fyne.NewMenuItem(c.title(p.w), func() { p.w.run(id) }))
		}
	}
	abs := p.w.app.Driver().AbsolutePositionForObject(p.w.text)
	m := widget.NewPopUpMenu(fyne.NewMenu("", items...), p.w.win.Canvas())
	m.ShowAtPosition(abs.Add(at))
	p.w.context = contextMenu{m, labels}
	p.w.probe.changed()
}

// contextMenu is the menu that the second mouse button opened last.
type contextMenu struct {
	menu   *widget.PopUpMenu
	labels []string
}

// selected is told that other text is selected.
func (w *window) selected() {
	w.menus.refresh()
	w.readAgain()
}

// openAddress opens an address in the user's browser.
func (w *window) openAddress(addr string) {
	u, err := url.Parse(addr)
	if err == nil {
		err = w.app.OpenURL(u)
	}
	if err != nil {
		w.fail(fmt.Errorf("opening %s: %w", addr, err))
	}
}

// document is h as the reader shows it.
func document(h here) reader.Document {
	return documentOf(h, &h.reading)
}

// documentOf is one of the versions of h as a reader shows it. Where the
// headline is the first line of one, it is so in the other too, though it was
// put differently there.
func documentOf(h here, r *reading) reader.Document {
	doc := reader.Document{Body: r.body, Details: details(h.article), Quiet: r.quiet}
	for _, each := range h.readings() {
		if !each.headline(h.article.Headline).Empty() {
			doc.Headline = r.firstLine()
		}
	}
	if doc.Headline.Empty() {
		doc.Title = h.article.Headline
	}
	return doc
}

// details is the line under the headline.
func details(a data.Article) []reader.Detail {
	var line []reader.Detail
	add := func(d reader.Detail) {
		if d.Text != "" {
			line = append(line, d)
		}
	}
	add(reader.Detail{Text: a.Outlet.Name})
	if a.Published == "" {
		add(reader.Detail{Text: "undated", Warn: true})
	} else {
		add(reader.Detail{Text: a.Published.String()})
	}
	if a.Byline != "" {
		add(reader.Detail{Text: "by " + a.Byline})
	}
	if a.Outlet.Reliability != "" {
		add(reader.Detail{Text: "rated " + reliabilityText(a.Outlet.Reliability)})
	}
	add(reader.Detail{Text: shortAddress(a.URL), URL: a.URL})
	return line
}

// shortAddress is the host of an address and the start of what follows.
func shortAddress(addr string) string {
	u, err := url.Parse(addr)
	if err != nil || u.Host == "" {
		return addr
	}
	host := strings.TrimPrefix(u.Host, "www.")
	if strings.Trim(u.Path, "/") == "" {
		return host
	}
	return host + "/…"
}

// relay lays the pane out again. Its parts refresh themselves.
func (p *readPane) relay() { p.Layout(p.box.Objects, p.box.Size()) }

// Layout is for Fyne: bars above the text, the list of changed claims below it,
// and the welcome in its place while nothing is open. Of two versions the older
// stands left.
func (p *readPane) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	objects[0].Resize(s)
	empty := p.w.here.body == ""
	setHidden(objects[0], !empty) // the texts fill what is left
	setHidden(p.w.text, empty)
	setHidden(p.welcome.Container, !empty)
	y := float32(0)
	if high := p.bar.height(); high > 0 && !empty {
		put(p.bar.Container, 0, y, s.Width, high)
		y += high
	}
	if high := p.w.finder.height(); high > 0 {
		put(p.w.finder.box, 0, y, s.Width, high)
		y += high
	}
	foot := p.outdated.heightFor(s)
	put(p.outdated.Container, 0, s.Height-foot, s.Width, foot)
	p.layTexts(y, fyne.NewSize(s.Width, s.Height-y-foot))
	put(p.welcome.Container, 0, 0, s.Width, s.Height)
}

func (p *readPane) layTexts(top float32, s fyne.Size) {
	other := p.w.here.beside
	setHidden(p.side.Container, other == nil)
	if other == nil {
		put(p.w.text, 0, top, s.Width, s.Height)
		return
	}
	half := float32(int(s.Width / 2))
	left, right := half, float32(0)
	if other.older {
		left, right = 0, half
	}
	put(p.side.Container, left, top, half, s.Height)
	put(p.w.text, right, top, half, s.Height)
}

// MinSize is for Fyne.
func (p *readPane) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(320, 200) }

// markIDs numbers claims for the reader, which knows nothing of them. A number
// stays with its claim as long as the window is open.
type markIDs struct {
	of     map[data.ID]int64
	claims []data.ID // of[claims[n-1]] == n
}

func (m *markIDs) id(claim data.ID) int64 {
	n, known := m.of[claim]
	if !known {
		m.claims = append(m.claims, claim)
		n = int64(len(m.claims))
		m.of[claim] = n
	}
	return n
}

func (m *markIDs) claim(n int64) data.ID {
	if n < 1 || n > int64(len(m.claims)) {
		return data.ID{}
	}
	return m.claims[n-1]
}

func nrgba(c color.Color) color.NRGBA { return color.NRGBAModel.Convert(c).(color.NRGBA) }
