package app

import (
	"testing"

	"gainsay/data"
)

func TestBeingTyped(t *testing.T) {
	for _, c := range []struct{ typed, before, part string }{
		{"", "", ""},
		{"ta", "", "ta"},
		{"shore ta", "shore ", "ta"},
		{"shore ", "shore ", ""},
		{`speaker:"ilse t`, "", `speaker:"ilse t`},
		{`speaker:"ilse talvik" no`, `speaker:"ilse talvik" `, "no"},
	} {
		if before, part := beingTyped(c.typed); before != c.before || part != c.part {
			t.Errorf("%q: %q and %q, want %q and %q", c.typed, before, part, c.before, c.part)
		}
	}
}

func TestOperatorsAreOffered(t *testing.T) {
	for _, c := range []struct {
		typed, first string
		n            int
	}{
		{"", "tag:", 12},
		{"ta", "tag:", 1},
		{"shore st", "status:", 1},
		{"t", "", 0}, // a letter is the beginning of too much
		{"tall", "", 0},
		{"shore ", "", 0},
		{"tag:", "tag:", 1},
	} {
		got := operatorsLike(beingTyped(c.typed))
		if len(got) != c.n || c.n > 0 && got[0].name != c.first {
			t.Errorf("%q: %d offered: %v", c.typed, len(got), got)
		}
	}
}

func TestValuesAreCompleted(t *testing.T) {
	s := filledStage(t, threeOutlets)
	f := facts{tags: []data.TagRow{{Tag: data.Tag{Name: "troops"}}, {Tag: data.Tag{Name: "foreign troops"}}}}
	for _, c := range []struct{ part, want string }{
		{"tag:tro", "tag:troops"},
		{"tag:for", `tag:"foreign troops"`},
		{"tag:zz", ""},
		{"type:den", "type:denial"},
		{"type:denial", ""}, // it is there
		{"status:s", "status:suggested"},
		{"in:c", "in:contradiction"},
		{"nothing:x", ""},
	} {
		operator, typed, ok := valueAsked(c.part)
		values, err := valuesFor(t.Context(), s.book, f, operator, typed)
		got := ""
		if len(values) > 0 {
			got = values[0].part
		}
		if !ok || err != nil || got != c.want {
			t.Errorf("%q: %q, want %q (error %v)", c.part, got, c.want, err)
		}
	}
}

// Choosing an operator and then a value writes the search; the palette stays
// open, and Enter then opens what is found.
func TestPaletteCompletesOperators(t *testing.T) {
	s := filledStage(t, threeOutlets)
	s.run("view.palette")
	s.rest()
	s.write("ty")
	if got := s.firstOptionWith("Operator"); got == "" {
		t.Fatal("ty offers no operator")
	}
	p := s.layers[len(s.layers)-1]
	if list := s.findOptions(p.object); list != nil {
		for i, r := range list.rows {
			if r.title[0].text == "Operator  " {
				list.at = i
			}
		}
	}
	s.key("Return")
	s.rest()
	if got := s.typedInPalette(); got != "type:" {
		t.Fatalf("choosing the operator writes %q", got)
	}
	s.write("quan")
	s.key("Return")
	s.rest()
	if got := s.typedInPalette(); got != "type:quantity " || len(s.layers) != 1 {
		t.Fatalf("choosing the value writes %q", got)
	}
}

// firstOptionWith is the first row of the list on top that begins with what.
func (s *stage) firstOptionWith(what string) string {
	for _, r := range s.findOptions(s.layers[len(s.layers)-1].object).rows {
		if r.title[0].text == what+"  " {
			return r.title[1].text
		}
	}
	return ""
}

func (s *stage) typedInPalette() string {
	if f, ok := s.win.Canvas().Focused().(*leadField); ok {
		return f.Text
	}
	return ""
}
