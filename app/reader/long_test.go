package reader

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"gainsay/data/text"
)

// long is a reader on a body that is longer than what is read at once.
func long(t *testing.T) (hand, string) {
	body := strings.Repeat(goldenArticle, 2*readAtOnce/len(goldenArticle))
	return hand{t, shown(t, Document{Body: body}, 720, 620)}, body
}

// TestPlaceBeyondWhatIsRead goes to the end of a body before the reader has
// read so far: it goes there when it has.
func TestPlaceBeyondWhatIsRead(t *testing.T) {
	test.NewTempApp(t)
	body := strings.Repeat(goldenArticle, 2*readAtOnce/len(goldenArticle))
	q := &queue{}
	r := New(q.run, testFonts())
	r.CreateRenderer()
	r.resizeTo(720, 620)
	r.SetDocument(Document{Body: body})
	at := Place{Offset: find(body[len(body)-5000:], "Foreign").Start + len(body) - 5000}
	r.SetPlace(at)
	if r.Rest() || r.Place() != at {
		t.Errorf("before: at rest %v, at %+v", r.Rest(), r.Place())
	}
	q.drain()
	if !r.Rest() || r.Place() != at {
		t.Errorf("after: at rest %v, at %+v, want %+v", r.Rest(), r.Place(), at)
	}
}

// TestPlaceBeforeTheFirstLayout goes to a place before the reader has a size.
func TestPlaceBeforeTheFirstLayout(t *testing.T) {
	test.NewTempApp(t)
	body := strings.Repeat(goldenArticle, 40)
	r := New(inline, testFonts())
	r.SetDocument(Document{Body: body})
	at := Place{Offset: find(body[5000:], "Foreign").Start + 5000, Shift: 3}
	r.SetPlace(at)
	r.CreateRenderer()
	r.resizeTo(720, 620)
	r.paint(720, 620)
	if r.Place() != at {
		t.Errorf("at %+v, want %+v", r.Place(), at)
	}
}

// TestThumb drags the thumb to both ends and presses the bar in the middle.
func TestThumb(t *testing.T) {
	h, body := long(t)
	bar, thumb := h.r.edgeBar(), h.r.thumb()
	grab := fyne.NewPos(float32(bar.Min.X+3), float32(thumb.Min.Y+5))
	h.press(grab, 0)
	h.move(grab.AddXY(0, 2000))
	if s := h.r.page.rowSpan(); s.End != len(body) {
		t.Errorf("at the bottom %v is in view, of %d", s, len(body))
	}
	h.move(grab.AddXY(0, -2000))
	h.release(grab)
	if h.r.Place().Offset != 0 {
		t.Errorf("at the top: %+v", h.r.Place())
	}
	h.click(fyne.NewPos(grab.X, float32(bar.Min.Y+bar.Dy()/2)))
	if at := h.r.Place().Offset; at < len(body)/5*2 || at > len(body)/5*3 {
		t.Errorf("in the middle: %d of %d", at, len(body))
	}
}

// TestWheelAndPages goes down and up by other means than lines.
func TestWheelAndPages(t *testing.T) {
	h, body := long(t)
	h.r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -100)})
	first := h.r.page.rows[0]
	if first.y > 0 || first.lineSpan().Start == 0 {
		t.Errorf("after the wheel the first line is %v at %d", first.lineSpan(), first.y)
	}
	h.r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 5000)})
	if h.r.Place().Offset != 0 || h.r.page.shift != 0 {
		t.Errorf("past the top: %+v", h.r.Place())
	}
	last := h.r.page.rowSpan().End
	h.key(fyne.KeyPageDown)
	now := h.r.page.rowSpan()
	if now.Start >= last || now.End <= last {
		t.Errorf("a page after %d shows %v", last, now)
	}
	if c := h.r.Caret(); !(now.Start <= c && c <= now.End) {
		t.Errorf("the caret is left behind at %d", c)
	}
	h.key(fyne.KeyPageUp)
	if h.r.Caret() != 0 || h.r.Place().Offset != 0 {
		t.Errorf("back at %+v, caret at %d", h.r.Place(), h.r.Caret())
	}
	h.key(fyne.KeySpace)
	h.key(fyne.KeySpace, shiftKey)
	if h.r.Place().Offset != 0 {
		t.Errorf("Space and Shift+Space end at %+v", h.r.Place())
	}
	h.key(fyne.KeyEnd, ctrlKey, shiftKey)
	h.wantSelected(body)
	if s := h.r.page.rowSpan(); s.End != len(body) {
		t.Errorf("the end is not in view: %v", s)
	}
}

// TestFarBlocksAreDropped goes through a body that is more than is kept.
func TestFarBlocksAreDropped(t *testing.T) {
	body := strings.Repeat("All work and no play makes a dull text. ", 2*keep/40)
	p := testPage(body, 650, 17)
	for off := 0; off < len(body); off += 4000 {
		p.show(off, 0)
		if p.kept > keep+blockLimit {
			t.Fatalf("%d clusters are kept at %d", p.kept, off)
		}
	}
	sum := 0
	for _, b := range p.blocks {
		sum += b.graphemes() + 1
	}
	if sum != p.kept {
		t.Errorf("%d clusters are kept, %d counted", sum, p.kept)
	}
}

// TestCopy puts what is selected on the clipboard, else the selected mark.
func TestCopy(t *testing.T) {
	h, _ := handOn(t)
	clipboard := fyne.CurrentApp().Clipboard()
	h.r.Select(5)
	h.r.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if got := clipboard.Content(); got != "17" {
		t.Errorf("copied %q, want the mark", got)
	}
	h.r.TypedShortcut(&fyne.ShortcutSelectAll{})
	h.r.TypedShortcut(&fyne.ShortcutCopy{Clipboard: clipboard})
	if got := clipboard.Content(); got != goldenArticle {
		t.Errorf("copied %d bytes, want all %d", len(got), len(goldenArticle))
	}
}

// TestDraggingPastTheEdge scrolls on. Fyne's driver for tests runs an animation
// for one step alone.
func TestDraggingPastTheEdge(t *testing.T) {
	h, _ := long(t)
	from := h.at(find(goldenArticle, "coastal").Start)
	h.press(from, 0)
	h.move(fyne.NewPos(from.X, 800))
	if h.r.Place().Offset == 0 && h.r.page.shift == 0 {
		t.Error("nothing scrolled")
	}
	if h.r.Rest() {
		t.Error("at rest while it scrolls")
	}
	h.r.FocusLost()
	if !h.r.Rest() {
		t.Error("scrolls on without the focus")
	}
	h.release(fyne.NewPos(from.X, 800))
}

// TestMenu selects the mark under the mouse, and leaves selected text alone.
func TestMenu(t *testing.T) {
	h, _ := handOn(t)
	at := fyne.Position{}
	h.r.OnMenu = func(p fyne.Position) { at = p }
	e := &desktop.MouseEvent{Button: desktop.MouseButtonSecondary}
	e.Position = h.at(find(goldenArticle, "17").Start)
	h.r.MouseDown(e)
	if h.r.Selected() != 5 || at != e.Position {
		t.Errorf("selected %d, menu at %v", h.r.Selected(), at)
	}
	h.r.SetSelection(find(goldenArticle, "Foreign Minister"))
	e.Position = h.at(find(goldenArticle, "Minister Pavel").Start)
	h.r.MouseDown(e)
	h.wantSelected("Foreign Minister")
}

// TestSelectionIsWidenedToGraphemes selects half a letter.
func TestSelectionIsWidenedToGraphemes(t *testing.T) {
	body := "one e\u0301 two"
	r := shown(t, Document{Body: body}, 600, 200)
	r.SetSelection(text.Span{Start: 5, End: 6})
	if got := r.Selection().Of(body); got != "e\u0301" {
		t.Errorf("selected %q", got)
	}
	if w, ok := r.WhereSelection(); !ok || w.Width <= 0 {
		t.Errorf("the selection is at %v", w)
	}
}
