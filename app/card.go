package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gainsay/data"
)

// cardColumn is the links of the claim in hand, one card each: contradictions
// first, then what is to judge, then the rest.
type cardColumn struct {
	*fyne.Container
	w     *window
	cards []*card
	none  *runText
}

func newCardColumn(w *window) *cardColumn {
	c := &cardColumn{w: w}
	c.none = newRunText(0)
	c.Container = container.New(cardsLayout{})
	return c
}

func (c *cardColumn) show(links []data.LinkRow) {
	held := c.w.now.link
	hadFocus := c.focused()
	c.cards, c.Objects = nil, nil
	for _, rank := range []func(data.LinkRow) bool{isContradiction, isToJudge, isOther} {
		for _, l := range links {
			if rank(l) {
				c.cards = append(c.cards, newCard(c.w, l))
			}
		}
	}
	for _, each := range c.cards {
		c.Objects = append(c.Objects, each)
	}
	if len(c.cards) == 0 {
		c.none.set(run{text: "None known. L links this claim to one that contradicts it.", ink: colourFaint, size: sizeDetail})
		c.Objects = append(c.Objects, c.none)
	}
	c.Refresh()
	c.hold(held)
	if hadFocus {
		c.focusFirst()
	}
}

func isContradiction(l data.LinkRow) bool {
	return l.Status == data.Accepted && l.Relation == data.Contradicts
}
func isToJudge(l data.LinkRow) bool { return l.Status == data.Suggested }
func isOther(l data.LinkRow) bool {
	return l.Status == data.Accepted && l.Relation != data.Contradicts
}

// hold marks the card of the pair in hand.
func (c *cardColumn) hold(link data.ID) {
	for _, each := range c.cards {
		if on := each.link.ID == link; on != each.held {
			each.held = on
			each.Refresh()
		}
	}
}

func (c *cardColumn) focused() bool {
	for _, each := range c.cards {
		if each.focused {
			return true
		}
	}
	return false
}

// focusFirst puts the focus on the card of the pair in hand, or the first.
func (c *cardColumn) focusFirst() bool {
	if len(c.cards) == 0 {
		return false
	}
	to := c.cards[0]
	for _, each := range c.cards {
		if each.held {
			to = each
		}
	}
	c.w.win.Canvas().Focus(to)
	return true
}

func (cardsLayout) heightFor(objects []fyne.CanvasObject, width float32) (high float32) {
	for _, o := range objects {
		high += heightOf(o, width) + gap2
	}
	return high
}

type cardsLayout struct{}

func (cardsLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	y := float32(0)
	for _, o := range objects {
		high := heightOf(o, s.Width)
		put(o, 0, y, s.Width, high)
		y += high + gap2
	}
}

func (cardsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, 0) }

// card is one link of the claim in hand: what the two are to each other, the
// other claim's words, who said them, and why the two are at odds.
type card struct {
	widget.BaseWidget
	w                     *window
	link                  data.LinkRow
	badge                 *badge
	head, words, who, why *runText
	buttons               *fyne.Container
	held, focused         bool
}

func newCard(w *window, l data.LinkRow) *card {
	c := &card{w: w, link: l, head: newRunText(1), words: newRunText(5), who: newRunText(2), why: newRunText(4)}
	c.buttons = container.New(flow{gap: gap1})
	c.badge = newContradictsBadge(relationWords(l.Link))
	if !isContradiction(l) {
		c.badge = newToJudgeBadge(relationWords(l.Link))
	}
	other := l.Other
	c.head.set(run{text: kindWords(l.Kind) + "  " + other.Ref.String(), ink: colourSoft, size: sizeDetail})
	c.words.set(run{text: "“" + strings.Trim(other.Quote, "“”\"„«»") + "”", ink: colourInk, size: sizeField, face: quoted()})
	c.who.set(run{text: whoSaid(other), ink: colourSoft, size: sizeDetail})
	reason := l.Why
	if l.Note != "" {
		reason = l.Note
	}
	c.why.set(run{text: reason, ink: colourSoft, size: sizeDetail})
	if isToJudge(l) {
		for _, b := range []struct{ id, label string }{
			{"pair.contradicts", "Contradicts"}, {"pair.none", "No"}, {"pair.update", "Update"}, {"pair.scope", "Scope"},
		} {
			c.buttons.Add(c.button(b.id, b.label))
		}
	}
	c.ExtendBaseWidget(c)
	return c
}

func (c *card) button(id, label string) *keyButton {
	b := newKeyButton(label, c.w.command(id).hint(), plainButton, func() {
		c.take()
		c.w.run(id)
	})
	b.typed = c.w.typedOutside
	return b
}

// whoSaid is who said a claim, where and when.
func whoSaid(r data.ClaimRow) string {
	who := r.Speaker
	if who == "" {
		who = r.In.Outlet.Name
	}
	parts := []string{}
	for _, part := range []string{who, r.In.Outlet.Name, r.Said.Short()} {
		if part != "" && (len(parts) == 0 || parts[len(parts)-1] != part) {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

// take takes the card's pair in hand.
func (c *card) take() {
	d := c.w.now
	d.link = c.link.ID
	c.w.show(d)
}

// open opens the other claim in its article.
func (c *card) open() {
	c.w.show(c.w.now.openClaim(c.link.Other.Article, c.link.Other.ID))
	c.w.focusMain()
}

// Tapped takes the pair in hand.
func (c *card) Tapped(*fyne.PointEvent) { c.w.win.Canvas().Focus(c) }

// DoubleTapped opens the other claim.
func (c *card) DoubleTapped(*fyne.PointEvent) { c.open() }

// FocusGained is for Fyne.
func (c *card) FocusGained() { c.focused = true; c.take(); c.Refresh() }

// FocusLost is for Fyne.
func (c *card) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune is for Fyne: letters are keys here.
func (c *card) TypedRune(rune) {}

// TypedKey goes from card to card and opens the other claim.
func (c *card) TypedKey(ev *fyne.KeyEvent) {
	switch ev.Name {
	case fyne.KeyUp:
		c.w.win.Canvas().FocusPrevious()
	case fyne.KeyDown:
		c.w.win.Canvas().FocusNext()
	case fyne.KeyReturn, fyne.KeyEnter:
		c.open()
	default:
		c.w.typed(inCards, ev)
	}
}

func (c *card) heightFor(width float32) float32 {
	inner := width - 2*gap3
	high := c.badge.MinSize().Height + gap1 + c.words.heightFor(inner) + gap1 + c.who.heightFor(inner)
	if c.why.runs[0].text != "" {
		high += c.why.heightFor(inner)
	}
	if len(c.buttons.Objects) > 0 {
		high += gap2 + flow{gap: gap1}.heightFor(c.buttons.Objects, inner)
	}
	return high + 2*gap2 + 4
}

// CreateRenderer is for Fyne.
func (c *card) CreateRenderer() fyne.WidgetRenderer {
	return &cardRenderer{c, canvas.NewRectangle(nil)}
}

type cardRenderer struct {
	c      *card
	ground *canvas.Rectangle
}

func (r *cardRenderer) Layout(s fyne.Size) {
	c, inner := r.c, s.Width-2*gap3
	r.ground.Resize(s)
	y := gap2 + 2
	least := c.badge.MinSize()
	put(c.badge, gap3, y, least.Width, least.Height)
	put(c.head, gap3+least.Width+gap2, y+(least.Height-c.head.lineHeight())/2, inner-least.Width-gap2, c.head.lineHeight())
	y += least.Height + gap1
	for _, t := range []*runText{c.words, c.who, c.why} {
		high := t.heightFor(inner)
		put(t, gap3, y, inner, high)
		y += high
		if t == c.words {
			y += gap1
		}
	}
	if c.why.runs[0].text == "" {
		y -= c.why.heightFor(inner)
	}
	put(c.buttons, gap3, y+gap2, inner, flow{gap: gap1}.heightFor(c.buttons.Objects, inner))
	r.Refresh()
}

func (r *cardRenderer) MinSize() fyne.Size {
	return fyne.NewSize(200, r.c.heightFor(max(200, r.c.Size().Width)))
}

func (r *cardRenderer) Refresh() {
	r.ground.FillColor, r.ground.CornerRadius = colour(colourPaper), radiusCard
	r.ground.StrokeColor, r.ground.StrokeWidth = colour(colourLine), hairline
	if r.c.held {
		r.ground.StrokeColor = colour(colourAccent)
	}
	if r.c.focused {
		r.ground.StrokeColor, r.ground.StrokeWidth = colour(colourAccent), 2
	}
	r.ground.Refresh()
}

func (r *cardRenderer) Objects() []fyne.CanvasObject {
	c := r.c
	return []fyne.CanvasObject{r.ground, c.badge, c.head, c.words, c.who, c.why, c.buttons}
}
func (r *cardRenderer) Destroy() {}
