package reader

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"gainsay/data/text"
)

// A hand uses a Reader as Fyne does on behalf of a person.
type hand struct {
	t testing.TB
	r *Reader
}

func (h hand) at(off int) fyne.Position {
	h.t.Helper()
	w, ok := h.r.WhereText(off)
	if !ok {
		h.t.Fatalf("byte %d is not in view", off)
	}
	return w.Position.AddXY(w.Width/4, w.Height/2)
}

func (h hand) press(p fyne.Position, mod fyne.KeyModifier) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, Modifier: mod}
	e.Position = p
	h.r.MouseMoved(e)
	h.r.MouseDown(e)
}

func (h hand) move(p fyne.Position) {
	e := &fyne.DragEvent{}
	e.Position = p
	h.r.Dragged(e)
}

func (h hand) release(p fyne.Position) {
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = p
	h.r.MouseUp(e)
	h.r.DragEnd()
}

func (h hand) click(p fyne.Position) {
	h.press(p, 0)
	h.release(p)
}

func (h hand) drag(from, to fyne.Position) {
	h.press(from, 0)
	h.move(to)
	h.release(to)
}

// key types a key with modifiers, as Fyne tells it.
func (h hand) key(name fyne.KeyName, mods ...fyne.KeyModifier) {
	var mod fyne.KeyModifier
	for _, m := range mods {
		mod |= m
	}
	if mod&fyne.KeyModifierShift != 0 {
		h.r.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		defer h.r.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	if mod&^fyne.KeyModifierShift == 0 {
		h.r.TypedKey(&fyne.KeyEvent{Name: name})
		return
	}
	h.r.TypedShortcut(&desktop.CustomShortcut{KeyName: name, Modifier: mod})
}

const (
	shiftKey = fyne.KeyModifierShift
	altKey   = fyne.KeyModifierAlt
	ctrlKey  = fyne.KeyModifierShortcutDefault
)

// handOn is a hand on an article whose clock stands still but for wait.
func handOn(t testing.TB) (h hand, wait func()) {
	r := article(t)
	clock := time.Date(2031, 3, 29, 12, 0, 0, 0, time.UTC)
	r.now = func() time.Time { return clock }
	return hand{t, r}, func() { clock = clock.Add(time.Second) }
}

func (h hand) wantSelected(want string) {
	h.t.Helper()
	if got := h.r.Selection().Of(h.r.page.doc.Body); got != want {
		h.t.Errorf("selected %q, want %q", got, want)
	}
}

func TestSelectByMouse(t *testing.T) {
	h, wait := handOn(t)
	var told []string
	h.r.OnSelection = func(s text.Span, byMouse bool) {
		if byMouse {
			told = append(told, s.Of(goldenArticle))
		}
	}
	from, to := find(goldenArticle, "coastal").Start, find(goldenArticle, " differently").Start
	h.drag(h.at(from), h.at(to))
	h.wantSelected("coastal council put the number")

	wait()
	h.click(h.at(from + 2))
	h.click(h.at(from + 2))
	h.wantSelected("coastal")
	h.click(h.at(from + 2))
	h.wantSelected("The head of the coastal council put the number differently: some 40,000 soldiers were massed along the northern shore, she said.")

	wait()
	h.click(h.at(from))
	wait()
	h.press(h.at(to), shiftKey)
	h.release(h.at(to))
	h.wantSelected("coastal council put the number")

	wait()
	h.click(h.at(from + 2))
	h.press(h.at(from+2), 0)
	h.move(h.at(to - 2))
	h.release(h.at(to - 2))
	h.wantSelected("coastal council put the number")
	if len(told) < 4 {
		t.Errorf("told of %d selections: %q", len(told), told)
	}
}

// TestClicksGoOutwards clicks one place again and again.
func TestClicksGoOutwards(t *testing.T) {
	h, wait := handOn(t)
	var picked []int64
	h.r.OnMark = func(id int64) { picked = append(picked, id) }
	p := h.at(find(goldenArticle, "17").Start)
	for range 4 {
		wait()
		h.click(p)
	}
	wait()
	h.click(h.at(find(goldenArticle, "were stopped").Start))
	want := []int64{5, 4, 5, 4, 0}
	if len(picked) != len(want) {
		t.Fatalf("picked %v, want %v", picked, want)
	}
	for i := range want {
		if picked[i] != want[i] {
			t.Fatalf("picked %v, want %v", picked, want)
		}
	}
}

func TestHover(t *testing.T) {
	h, _ := handOn(t)
	e := &desktop.MouseEvent{}
	e.Position = h.at(find(goldenArticle, "17").Start)
	h.r.MouseMoved(e)
	if h.r.hovered != 5 {
		t.Errorf("over mark %d, want 5", h.r.hovered)
	}
	w, ok := h.r.WhereLabel(1)
	if !ok {
		t.Fatal("mark 1 has no label")
	}
	e.Position = w.Position.AddXY(w.Width/2, w.Height/2)
	h.r.MouseMoved(e)
	if h.r.hovered != 1 || h.r.Cursor() != desktop.PointerCursor {
		t.Errorf("over the label of mark 1: mark %d, cursor %v", h.r.hovered, h.r.Cursor())
	}
	h.r.MouseOut()
	if h.r.hovered != 0 {
		t.Errorf("mark %d is hovered with the mouse gone", h.r.hovered)
	}
}

func TestMarginAndLinksAndEdge(t *testing.T) {
	h, _ := handOn(t)
	var margin int64
	var link string
	h.r.OnMargin = func(id int64) { margin = id }
	h.r.OnLink = func(url string) { link = url }
	w, _ := h.r.WhereLabel(2)
	h.click(w.Position.AddXY(w.Width/2, w.Height/2))
	if margin != 2 || h.r.Selected() != 2 {
		t.Errorf("a click on the label of 2: told of %d, selected %d", margin, h.r.Selected())
	}
	l, _ := h.r.WhereLink("https://harbour.example/1")
	h.click(l.Position.AddXY(l.Width/2, l.Height/2))
	if link != "https://harbour.example/1" {
		t.Errorf("a click on the address: %q", link)
	}
	e, _ := h.r.WhereEdge(4)
	h.click(e.Position.AddXY(e.Width/2, 1))
	if h.r.Selected() != 4 {
		t.Errorf("a click on the tick of 4 selected %d", h.r.Selected())
	}
}

// TestHandles drags the ends of a mark and looks at the span at each step.
func TestHandles(t *testing.T) {
	h, _ := handOn(t)
	var told []text.Span
	h.r.OnEnds = func(_ int64, s text.Span) { told = append(told, s) }
	h.r.Select(2)
	w, ok := h.r.WhereHandle(false)
	if !ok {
		t.Fatal("no handle at the end")
	}
	from := w.Position.AddXY(w.Width/2, w.Height/2)
	h.press(from, 0)
	h.move(h.at(find(goldenArticle, "ern shore").Start).AddXY(0, 3))
	m, _ := h.r.marks.get(2)
	if got := m.Span.Of(goldenArticle); got != "some 40,000 soldiers were massed along the northern" {
		t.Errorf("while dragging: %q", got)
	}
	h.move(h.at(find(goldenArticle, "The head").Start)) // far before the start
	m, _ = h.r.marks.get(2)
	if m.Span.Empty() || m.Span.Check(goldenArticle) != nil {
		t.Errorf("dragged past the start: %v", m.Span)
	}
	end := h.at(find(goldenArticle, ", she said").Start + 6)
	h.move(end)
	h.release(end)
	if len(told) != 1 || told[0].Of(goldenArticle) != "some 40,000 soldiers were massed along the northern shore, she" {
		t.Errorf("told of %v", told)
	}
}

func TestEndsByKeys(t *testing.T) {
	h, _ := handOn(t)
	h.r.Select(2)
	for _, c := range []struct {
		key  fyne.KeyName
		mods []fyne.KeyModifier
		want string
	}{
		{fyne.KeyRight, []fyne.KeyModifier{altKey}, "40,000 soldiers were massed along the northern shore"},
		{fyne.KeyLeft, []fyne.KeyModifier{altKey}, "some 40,000 soldiers were massed along the northern shore"},
		{fyne.KeyLeft, []fyne.KeyModifier{altKey, shiftKey}, "some 40,000 soldiers were massed along the northern"},
		{fyne.KeyLeft, []fyne.KeyModifier{altKey, shiftKey, ctrlKey}, "some 40,000 soldiers were massed along the norther"},
		{fyne.KeyRight, []fyne.KeyModifier{altKey, ctrlKey}, "ome 40,000 soldiers were massed along the norther"},
	} {
		h.key(c.key, c.mods...)
		m, _ := h.r.marks.get(2)
		if got := m.Span.Of(goldenArticle); got != c.want {
			t.Fatalf("after %s %v: %q, want %q", c.key, c.mods, got, c.want)
		}
	}
}

// TestEndsNeverCut moves and drags ends at random over a text full of
// graphemes that are easily cut.
func TestEndsNeverCut(t *testing.T) {
	body := strings.Join(corpus, "\n")
	r := shown(t, Document{Body: body}, 700, 900)
	rapid.Check(t, func(t *rapid.T) {
		at := text.Next(body, rapid.IntRange(0, len(body)-20).Draw(t, "at"))
		r.SetMarks([]Mark{testMark(1, at, text.Next(body, at+9))})
		if m, ok := r.marks.get(1); !ok || m.Span.Check(body) != nil {
			return
		}
		r.Select(1)
		for range 20 {
			forward, by := rapid.Bool().Draw(t, "forward"), rapid.SampledFrom([]Unit{Letter, Word}).Draw(t, "by")
			if rapid.Bool().Draw(t, "start") {
				r.MoveStart(forward, by)
			} else {
				r.MoveEnd(forward, by)
			}
			m, _ := r.marks.get(1)
			if err := m.Span.Check(body); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestKeysMoveTheCaret(t *testing.T) {
	h, _ := handOn(t)
	body := goldenArticle
	h.r.SetSelection(text.Span{})
	for _, c := range []struct {
		key    fyne.KeyName
		mods   []fyne.KeyModifier
		before string // what stands right after the caret
	}{
		{fyne.KeyRight, nil, "inister"},
		{fyne.KeyRight, []fyne.KeyModifier{ctrlKey}, ": “neither"},
		{fyne.KeyRight, []fyne.KeyModifier{ctrlKey}, " plan nor"},
		{fyne.KeyLeft, []fyne.KeyModifier{ctrlKey}, "neither plan"},
		{fyne.KeyEnd, nil, "Sound\n"},
		{fyne.KeyHome, nil, "Minister"},
		{fyne.KeyEnd, []fyne.KeyModifier{ctrlKey}, ""},
		{fyne.KeyHome, []fyne.KeyModifier{ctrlKey}, "Minister"},
		{fyne.KeyDown, nil, "Sound\n"},
		{fyne.KeyDown, nil, "\nForeign"},
		{fyne.KeyDown, nil, "Foreign Minister"},
		{fyne.KeyUp, nil, "\nForeign"},
	} {
		h.key(c.key, c.mods...)
		if rest := body[h.r.Caret():]; !strings.HasPrefix(rest, c.before) || c.before == "" && rest != "" {
			t.Fatalf("after %s %v the caret is before %.12q, want %q", c.key, c.mods, rest, c.before)
		}
	}
	h.key(fyne.KeyEnd, shiftKey, ctrlKey)
	h.wantSelected(body[find(body, "\nForeign").Start:])
}

func TestWidenAndNarrow(t *testing.T) {
	h, _ := handOn(t)
	at := find(goldenArticle, "soldiers").Start + 3
	h.r.SetSelection(text.Span{Start: at, End: at})
	steps := []string{
		"soldiers",
		"some 40,000 soldiers were massed along the northern shore",
		"The head of the coastal council put the number differently: some 40,000 soldiers were massed along the northern shore, she said.",
		"The head of the coastal council put the number differently: some 40,000 soldiers were massed along the northern shore, she said. Allied officials have spoken of far fewer.",
		goldenArticle,
	}
	for _, want := range steps {
		h.key(fyne.KeyUp, altKey)
		h.wantSelected(want)
	}
	for i := len(steps) - 2; i >= 0; i-- {
		h.key(fyne.KeyDown, altKey)
		h.wantSelected(steps[i])
	}
}

// TestArrowsInBidiText goes through a line with both directions: Right goes
// back where the text runs to the left, and every place is come by once.
func TestArrowsInBidiText(t *testing.T) {
	body := "abc אבג def"
	r := shown(t, Document{Body: body}, 600, 200)
	h := hand{t, r}
	r.SetSelection(text.Span{})
	for range 4 {
		h.key(fyne.KeyRight)
	}
	if r.Caret() != 4 {
		t.Fatalf("caret at %d, want 4", r.Caret())
	}
	h.key(fyne.KeyLeft)
	if r.Caret() != 6 {
		t.Errorf("Left inside Hebrew went to %d, want 6: on to the left", r.Caret())
	}
}

func TestFind(t *testing.T) {
	h, _ := handOn(t)
	calls := 0
	h.r.OnFound = func() { calls++ }
	h.r.Find("THE")
	f := h.r.Found()
	if want := strings.Count(strings.ToLower(goldenArticle), "the"); f.Count != want || f.Now != 1 || f.Pending {
		t.Fatalf("found %+v, want %d", f, want)
	}
	h.r.FindPrevious()
	if f = h.r.Found(); f.Now != f.Count {
		t.Errorf("before the first comes %d of %d", f.Now, f.Count)
	}
	h.r.FindNext()
	h.r.FindNext()
	h.r.EndFind()
	h.wantSelected("the")
	if f = h.r.Found(); f != (Found{}) || calls < 4 {
		t.Errorf("after the end: %+v, told %d times", f, calls)
	}
	h.r.Find("“NEITHER  a plan")
	if f = h.r.Found(); f.Count != 1 {
		t.Errorf("with other quotes and blanks: %+v", f)
	}
}

// TestFindAcrossParts looks for words that lie on the borders of the parts in
// which a long body is searched.
func TestFindAcrossParts(t *testing.T) {
	for _, unit := range []string{"Žofia needle ", "外务needle", "needle\n"} {
		n := 3 * foldAtOnce / len(unit)
		body := strings.Repeat(unit, n)
		r := shown(t, Document{Body: body}, 600, 200)
		r.Find("Needle")
		if f := r.Found(); f.Count != n {
			t.Errorf("%q %d times: found %d", unit, n, f.Count)
		}
		for _, hit := range r.find.hits {
			if hit.Of(body) != "needle" {
				t.Fatalf("found %q", hit.Of(body))
			}
		}
	}
}

// TestSteadyOnResize narrows the reader: the line with the caret stays.
func TestSteadyOnResize(t *testing.T) {
	body := strings.Repeat(goldenArticle, 40)
	r := shown(t, Document{Body: body}, 800, 600)
	at := text.Next(body, len(body)/2)
	r.SetSelection(text.Span{Start: at, End: at})
	r.FocusGained()
	r.Reveal(r.Selection())
	before, _ := r.WhereCaret()
	for w := float32(790); w > 400; w -= 13 {
		r.resizeTo(w, 600)
		r.paint(int(w), 600)
		if now, ok := r.WhereCaret(); !ok || now.Y != before.Y {
			t.Fatalf("at %v wide the caret's line is at %v, want %v", w, now.Y, before.Y)
		}
	}
}

// TestPlaceIsKept goes to places and asks where it is.
func TestPlaceIsKept(t *testing.T) {
	body := strings.Repeat(goldenArticle, 40)
	r := shown(t, Document{Body: body}, 800, 600)
	for _, off := range []int{0, 500, len(body) / 2, len(body) / 3 * 2} {
		r.SetPlace(Place{Offset: text.Next(body, off), Shift: 7})
		kept := r.Place()
		r.SetPlace(Place{})
		r.SetPlace(kept)
		if again := r.Place(); again != kept {
			t.Errorf("kept %+v, came back to %+v", kept, again)
		}
		if kept.Offset > text.Next(body, off) || kept.Offset < off-120 {
			t.Errorf("went to %d, stands at %+v", off, kept)
		}
	}
}

// TestKeysThatAreNotOurs are passed on.
func TestKeysThatAreNotOurs(t *testing.T) {
	h, _ := handOn(t)
	var keys []Key
	h.r.OnKey = func(k Key) bool { keys = append(keys, k); return true }
	var runes []rune
	var scan int
	h.r.OnRune = func(c rune, s int) { runes, scan = append(runes, c), s }
	h.key(fyne.KeyTab)
	h.key(fyne.KeyTab, shiftKey)
	h.key(fyne.KeyF1)
	h.key(fyne.KeyC, ctrlKey, shiftKey)
	h.key(fyne.KeyDown, ctrlKey)
	h.r.KeyDown(&fyne.KeyEvent{Name: fyne.KeyUnknown, Physical: fyne.HardwareKey{ScanCode: 42}})
	h.r.TypedRune('п')
	want := []Key{{Name: fyne.KeyTab}, {Name: fyne.KeyTab, Modifier: shiftKey}, {Name: fyne.KeyF1}, {Name: fyne.KeyC, Modifier: ctrlKey | shiftKey}, {Name: fyne.KeyDown, Modifier: ctrlKey}}
	if len(keys) != len(want) {
		t.Fatalf("passed on %v, want %v", keys, want)
	}
	for i := range want {
		if keys[i] != want[i] {
			t.Errorf("passed on %v, want %v", keys[i], want[i])
		}
	}
	if string(runes) != "п" || scan != 42 || !h.r.AcceptsTab() {
		t.Errorf("typed %q by key %d", string(runes), scan)
	}
}

// TestInAWindow has Fyne's own driver for tests draw and focus a Reader.
func TestInAWindow(t *testing.T) {
	test.NewTempApp(t)
	r := New(inline, testFonts())
	r.SetDocument(Document{Body: goldenArticle})
	w := test.NewWindow(r)
	defer w.Close()
	w.Resize(fyne.NewSize(700, 500))
	img := w.Canvas().Capture()
	if img.Bounds().Dx() < 600 {
		t.Fatalf("captured %v", img.Bounds())
	}
	ink := 0
	for y := 0; y < img.Bounds().Dy(); y += 2 {
		for x := 0; x < img.Bounds().Dx(); x += 2 {
			if c, _, _, _ := img.At(x, y).RGBA(); c < 0x6000 {
				ink++
			}
		}
	}
	if ink < 500 {
		t.Errorf("%d dark pixels: nothing is drawn", ink)
	}
	p := fyne.NewPos(200, 120)
	e := &desktop.MouseEvent{Button: desktop.MouseButtonPrimary}
	e.Position = p
	r.MouseDown(e)
	if w.Canvas().Focused() != fyne.Focusable(r) {
		t.Error("a click does not focus the reader")
	}
	var told fyne.Accessible = r
	if label := told.AccessibilityLabel(); told.AccessibilityRole() != fyne.AccessibleRoleText || !strings.HasPrefix(label, "Minister: “neither") || !strings.HasSuffix(label, ", 0 marked") {
		t.Errorf("says %q", label)
	}
}
