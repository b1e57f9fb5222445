package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// The widths of the Read view's columns.
const (
	sourcesWidth    float32 = 292
	sourcesNarrow   float32 = 248
	inspectorWidth  float32 = 356
	inspectorNarrow float32 = 320
	readerLeast     float32 = 520 // what the text and its margin need to read well
)

// widthForAll is the width of the window from which all columns of Read fit.
const widthForAll = railWidth + sourcesWidth + readerLeast + inspectorWidth

// columns are the widths of the Read view's parts; 0 is folded away.
type columns struct{ sources, reader, inspector float32 }

// sideLeast is what each of two versions needs that are read side by side.
const sideLeast float32 = 440

// foldRead divides width among the columns. Where it does not do for all, the
// inspector folds first, then the list of articles. An inspector that was
// called for by a key takes the place of the list. Two versions side by side
// take the list's place too, and the inspector's where they need it.
func foldRead(width float32, called, two bool) columns {
	switch {
	case two && called:
		return columns{0, width - inspectorNarrow, inspectorNarrow}
	case two && width >= 2*sideLeast+inspectorWidth:
		return columns{0, width - inspectorWidth, inspectorWidth}
	case two:
		return columns{0, width, 0}
	case width >= sourcesWidth+readerLeast+inspectorWidth:
		return columns{sourcesWidth, width - sourcesWidth - inspectorWidth, inspectorWidth}
	case called:
		return columns{0, width - inspectorNarrow, inspectorNarrow}
	case width >= sourcesNarrow+readerLeast:
		return columns{sourcesNarrow, width - sourcesNarrow, 0}
	}
	return columns{0, width, 0}
}

func newReadBoard(w *window) *board {
	articles, text, inspector := newArticlesPane(w), newReadPane(w), newInspectorPane(w)
	body := container.New(&readLayout{w: w}, articles.object(), text.object(), inspector.object())
	return &board{panes: []pane{articles, text, inspector}, body: body, main: text}
}

type readLayout struct{ w *window }

func (l *readLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	grown := grownBy()
	c := foldRead(s.Width/grown, l.w.now.called, l.w.here.beside != nil)
	x := float32(0)
	for i, wide := range []float32{c.sources * grown, c.reader * grown, c.inspector * grown} {
		setHidden(objects[i], wide == 0)
		if wide > 0 {
			put(objects[i], x, 0, wide, s.Height)
		}
		x += wide
	}
}

func (l *readLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(readerLeast, 300) }

// What the inspector is called for.
const (
	inspectClaim = iota
	inspectArticle
)

// inspect brings the focus to the fields of the claim in hand, or of the
// article; where the inspector is folded away it is unfolded.
func (w *window) inspect(what int) {
	d := w.now
	d.view, d.onArticle, d.called = viewRead, what == inspectArticle, true
	if what == inspectClaim && d.article.IsZero() {
		return
	}
	w.show(d)
	w.relayRead()
	w.inspector(false)
}

// relayRead lays the columns of Read out again, after the inspector has been
// called for or let go.
func (w *window) relayRead() {
	body := w.boards[viewRead].body.(*fyne.Container)
	body.Layout.Layout(body.Objects, body.Size())
}
