package app

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gainsay/data"
)

// threeOutlets is a casebook of six claims.
func threeOutlets(f filler) {
	a := f.article("Harbour Radio", "2031-03-26", "There is not one tent at Kesk.", "Forty thousand men were massed on the shore.")
	b := f.article("Lootsi Post", "2031-03-27", "Twenty-six tents stood at Kesk.", "No more than 12,000 men were there.")
	c := f.article("Evening Ledger", "2031-03-29", "The ferry was stopped.", "Three sailors were questioned.")
	a[0].Speaker, a[1].Speaker, b[1].Speaker = "Anton Weiss", "Ilse Talvik", "Allied spokesman"
	a[1].Figure, b[0].Figure, b[1].Figure, c[1].Figure = people(40000), people(26), people(12000), people(3)
	a[1].Tags, b[1].Tags = []string{"troops"}, []string{"troops"}
	ids := f.add(append(append(a, b...), c...)...)
	f.do(data.LinkClaims(ids[0], ids[2], data.Contradicts, data.NoneKind, ""))
}

func (s *stage) claimsPane() *claimsPane {
	return s.boards[viewClaims].main.(*claimsPane)
}

// quotes are the first words of the rows shown.
func (s *stage) quotes() string {
	p := s.claimsPane()
	var all []string
	for i := range p.table.rows {
		c, _ := p.pages.row(i)
		all = append(all, strings.Join(strings.Fields(c.Quote)[:2], " "))
	}
	return strings.Join(all, ", ")
}

func openTable(t *testing.T) *stage {
	s := filledStage(t, threeOutlets)
	s.run("view.claims")
	s.rest()
	return s
}

func TestClaimsFilterAndSort(t *testing.T) {
	s := openTable(t)
	all := "There is, Forty thousand, Twenty-six tents, No more, The ferry, Three sailors"
	for _, c := range []struct {
		name string
		do   func()
		want string
	}{
		{"all, by number", func() {}, all},
		{"one column in hand, S sorts by it, the greatest first", func() { s.key(fyne.KeyRight, fyne.KeyRight, fyne.KeyRight, fyne.KeyS) },
			"Forty thousand, No more, Twenty-six tents, Three sailors, "},
		{"S again turns it round, claims without a figure still last", func() { s.key(fyne.KeyS) }, "Three sailors, Twenty-six tents, No more, Forty thousand, "},
		{"words in any field", func() {
			s.win.Canvas().Focus(s.claimsPane().filters.text)
			s.write("kesk tents")
		}, "Twenty-six tents"},
		{"none", func() { s.write(" zeppelin") }, ""},
		{"the filters go", func() { s.showClaims(data.ClaimFilter{}); s.rest() }, "Forty thousand"},
		{"a tag", func() { s.showClaims(data.ClaimFilter{Tag: "troops"}); s.rest() }, "No more, Forty thousand"},
		{"contradicted ones", func() { s.showClaims(data.ClaimFilter{Contradicted: true}); s.rest() }, "Twenty-six tents, There is"},
		{"by date of publication", func() { s.showClaims(data.ClaimFilter{From: "2031-03-28"}); s.rest() }, "Three sailors, The ferry"},
	} {
		c.do()
		if got := s.quotes(); !strings.Contains(got, c.want) || c.want == "" && got != "" {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

// Rows chosen by keys are tagged and deleted as one step each, and one undo
// brings them back.
func TestClaimsChosenAreTaggedAndDeleted(t *testing.T) {
	s := openTable(t)
	p := s.claimsPane()
	s.key(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	if n := p.choices(); n != 2 {
		t.Fatalf("%d chosen, want 2", n)
	}
	s.key(fyne.KeyT)
	if !s.laid("tag") {
		t.Fatal("T opens no list of tags")
	}
	s.write("tents")
	s.key(fyne.KeyReturn)
	for _, row := range []int{0, 2} {
		if c, _ := p.pages.row(row); fmt.Sprint(c.Tags) != "[tents]" {
			t.Errorf("row %d has the tags %v", row, c.Tags)
		}
	}
	if c, _ := p.pages.row(1); fmt.Sprint(c.Tags) != "[troops]" {
		t.Errorf("the row that was not chosen has the tags %v", c.Tags)
	}
	if n := p.choices(); n != 2 {
		t.Errorf("%d chosen after tagging, want the same 2", n)
	}
	s.key(fyne.KeyDelete)
	if got := s.quotes(); got != "Forty thousand, No more, The ferry, Three sailors" {
		t.Errorf("after Delete: %s", got)
	}
	s.undo()
	s.rest()
	if got := s.quotes(); got != "There is, Forty thousand, Twenty-six tents, No more, The ferry, Three sailors" {
		t.Errorf("after undo: %s", got)
	}
}

// What is chosen stays chosen wherever a new sort puts it.
func TestClaimsChoiceOutlivesASort(t *testing.T) {
	s := openTable(t)
	p := s.claimsPane()
	s.key(fyne.KeyDown, fyne.KeySpace) // forty thousand
	p.sortBy(string(data.ByFigure))
	s.rest()
	var chosen []string
	p.table.choice.each(func(row int) {
		c, _ := p.pages.row(row)
		chosen = append(chosen, c.Quote)
	})
	if len(chosen) != 1 || !strings.HasPrefix(chosen[0], "Forty") || p.table.choice.cursor != 0 {
		t.Errorf("chosen %q with row %d in hand", chosen, p.table.choice.cursor)
	}
}

// What is chosen while a list is read stays chosen in it, and in hand.
func TestClaimsChosenWhileSorting(t *testing.T) {
	s := openTable(t)
	p := s.claimsPane()
	p.sortBy(string(data.ByFigure))
	p.table.toggle(3) // no more than 12,000
	s.rest()
	row, _ := p.pages.row(p.table.choice.cursor)
	if p.table.choice.count() != 1 || !p.table.choice.has(p.table.choice.cursor) || !strings.HasPrefix(row.Quote, "No more") {
		t.Errorf("%d chosen, %q in hand", p.table.choice.count(), row.Quote)
	}
}

func TestClaimsOpenInRead(t *testing.T) {
	s := openTable(t)
	s.key(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	c, err := s.book.Claim(t.Context(), s.now.claim)
	if err != nil || s.now.view != viewRead || !strings.HasPrefix(c.Quote, "Twenty-six") || s.here.article.Outlet.Name != "Lootsi Post" {
		t.Errorf("Enter opens %q of %q in %s (%v)", c.Quote, s.here.article.Outlet.Name, s.now.view, err)
	}
}

// A thousand rows are read page by page; all of them can be chosen and tagged,
// though most were never on display.
func TestClaimsChoosesRowsNeverShown(t *testing.T) {
	s := filledStage(t, func(f filler) {
		var sentences []string
		for i := range 1000 {
			sentences = append(sentences, fmt.Sprintf("Post %d is held.", i))
		}
		f.add(f.article("Bulk Agency", "2031-03-01", sentences...)...)
	})
	s.run("view.claims")
	s.rest()
	p := s.claimsPane()
	if n := len(p.pages.pages); n > 4 {
		t.Errorf("%d pages are read at first, want no more than the view and its surroundings", n)
	}
	s.key(fyne.KeyEnd)
	if c, ok := p.pages.row(999); !ok || c.Quote != "Post 999 is held" {
		t.Errorf("the last row shows %q", c.Quote)
	}
	p.table.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.tag("posts", false)
	s.rest()
	rows, err := s.book.ClaimTable(t.Context(), data.ClaimFilter{Tag: "posts"}, data.Sort{})
	if err != nil || rows.Len() != 1000 {
		t.Errorf("%d claims are tagged, want 1000 (%v)", rows.Len(), err)
	}
}
