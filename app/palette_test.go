package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"gainsay/data"
)

// firstOption is what the first row of the list on top says.
func (s *stage) firstOption() string {
	list := s.findOptions(s.layers[len(s.layers)-1].object)
	if list == nil || len(list.rows) == 0 {
		return ""
	}
	var b strings.Builder
	for _, r := range list.rows[0].title {
		b.WriteString(r.text)
	}
	return b.String()
}

func (s *stage) findOptions(o fyne.CanvasObject) *optionList {
	switch o := o.(type) {
	case *optionList:
		return o
	case *fyne.Container:
		for _, inner := range o.Objects {
			if l := s.findOptions(inner); l != nil {
				return l
			}
		}
	}
	return nil
}

func TestPaletteFindsClaimsAndCommands(t *testing.T) {
	s := filledStage(t, threeOutlets)
	for _, c := range []struct{ typed, want string }{
		{"questoned sailors", "Three sailors were questioned"}, // a letter short
		{"settings", "Command  Settings…"},
		{">settings", "Command  Settings…"},
		{"ferry", "The ferry was stopped"},
	} {
		s.run("view.palette")
		s.rest()
		s.write(c.typed)
		if got := s.firstOption(); !strings.HasPrefix(got, c.want) {
			t.Errorf("%q finds %q first, want %q", c.typed, got, c.want)
		}
		s.key(fyne.KeyEscape)
		if len(s.layers) != 0 {
			t.Fatal("Esc leaves the palette open")
		}
	}
}

func TestPaletteOpensAClaim(t *testing.T) {
	s := filledStage(t, threeOutlets)
	s.run("view.palette")
	s.rest()
	s.write("twenty-six tents")
	s.key(fyne.KeyReturn)
	c, err := s.book.Claim(t.Context(), s.now.claim)
	if err != nil || s.now.view != viewRead || !strings.HasPrefix(c.Quote, "Twenty-six") {
		t.Errorf("Enter opens %q (%v)", c.Quote, err)
	}
}

// Enter right behind the last letter means what these letters find.
func TestPaletteEnterWaitsForTheHits(t *testing.T) {
	s := filledStage(t, threeOutlets)
	s.run("view.palette")
	s.rest()
	s.write("ferry")
	field := s.win.Canvas().Focused()
	for range "ferry" {
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace})
	}
	for _, r := range "twenty-six tents" {
		field.TypedRune(r)
	}
	field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.rest()
	c, err := s.book.Claim(t.Context(), s.now.claim)
	if err != nil || len(s.layers) > 0 || !strings.HasPrefix(c.Quote, "Twenty-six") {
		t.Errorf("opens %q with %d layers left (%v)", c.Quote, len(s.layers), err)
	}
}

// L links the claim in hand to the one found, as contradicts; Ctrl+Enter in
// the palette does the same.
func TestPaletteLinks(t *testing.T) {
	for _, c := range []struct {
		name string
		open string
		link func(*stage)
	}{
		{"L and Enter", "claim.link", func(s *stage) { s.key(fyne.KeyReturn) }},
		{"Ctrl+K and Ctrl+Enter", "view.palette", func(s *stage) {
			s.win.Canvas().Focused().(fyne.Shortcutable).TypedShortcut(&desktop.CustomShortcut{
				KeyName: fyne.KeyReturn, Modifier: fyne.KeyModifierShortcutDefault})
			s.rest()
		}},
	} {
		s := openTable(t)
		s.key(fyne.KeyDown) // forty thousand
		held := s.now.claim
		s.run(c.open)
		s.rest()
		s.write("no more than 12,000")
		c.link(s)
		links, err := s.book.LinksOf(t.Context(), held)
		if err != nil || len(links) != 1 || links[0].Relation != data.Contradicts || links[0].Status != data.Accepted ||
			!strings.HasPrefix(links[0].Other.Quote, "No more") {
			t.Errorf("%s: links %+v (%v)", c.name, links, err)
		}
	}
}
