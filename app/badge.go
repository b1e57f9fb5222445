package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// badge is a small word or count on a soft ground: red for contradictions,
// and only for them; the accent for what waits for a judgement.
type badge struct {
	widget.BaseWidget
	text      string
	ink, fill fyne.ThemeColorName
}

func newBadge(text string, ink, fill fyne.ThemeColorName) *badge {
	b := &badge{text: text, ink: ink, fill: fill}
	b.ExtendBaseWidget(b)
	return b
}

// newContradictsBadge counts or names contradictions.
func newContradictsBadge(text string) *badge { return newBadge(text, colourWarn, colourWarned) }

// newToJudgeBadge counts or names what is undecided.
func newToJudgeBadge(text string) *badge { return newBadge(text, colourAccent, colourChosen) }

func (b *badge) CreateRenderer() fyne.WidgetRenderer {
	r := &badgeRenderer{badge: b, fill: canvas.NewRectangle(nil), text: sans().letters()}
	r.Refresh()
	return r
}

type badgeRenderer struct {
	badge *badge
	fill  *canvas.Rectangle
	text  *canvas.Text
}

func (r *badgeRenderer) Layout(s fyne.Size) {
	r.fill.Resize(r.MinSize())
	r.fill.Move(fyne.NewPos(0, (s.Height-r.MinSize().Height)/2))
	r.text.Resize(fyne.NewSize(r.MinSize().Width, r.MinSize().Height))
	r.text.Move(r.fill.Position())
}

func (r *badgeRenderer) MinSize() fyne.Size {
	return r.text.MinSize().Add(fyne.NewSize(gap3, 2))
}

func (r *badgeRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.fill, r.text} }
func (r *badgeRenderer) Destroy()                     {}

func (r *badgeRenderer) Refresh() {
	b := r.badge
	sansBold().write(r.text, b.text)
	r.text.TextSize, r.text.Color = size(sizeCaps), colour(b.ink)
	r.text.Alignment = fyne.TextAlignCenter
	r.fill.FillColor, r.fill.CornerRadius = colour(b.fill), (r.MinSize().Height)/2
	r.Layout(b.Size())
	canvas.Refresh(b)
}
