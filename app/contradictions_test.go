package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gainsay/data"
)

// fourPairs is a casebook with four pairs to judge, two of them under one
// question, and a contradiction that stands.
func fourPairs(f filler) {
	a := f.article("Harbour Radio", "2031-03-26", "Forty thousand men were massed.", "Nobody crossed.", "There is not one tent.", "Two ferries were stopped.")
	b := f.article("Lootsi Post", "2031-03-27", "No more than 12,000 men were there.", "Two boats crossed.", "Tents stood in rows.", "Three ferries were stopped.", "Nine thousand men came.")
	a[0].Figure, b[0].Figure, b[4].Figure = people(40000), people(12000), people(9000)
	ids := f.add(append(a, b...)...)
	q := f.do(data.AddQuestion(data.Question{Question: "How many soldiers?"})).Made[0]
	f.do(data.AnswerQuestion(q, ids[0], ids[4], ids[8]))
	link := func(a, b int, score float64) data.Link {
		return data.Link{A: ids[a], B: ids[b], Relation: data.Contradicts, Kind: data.NumericKind, Why: "they differ", Score: score}
	}
	f.do(data.ProposeLinks(link(0, 4, .9), link(1, 5, .8), link(0, 8, .7), link(2, 6, .6)))
	f.do(data.LinkClaims(ids[3], ids[7], data.Contradicts, data.NumericKind, ""))
}

func openPairs(t *testing.T) (*stage, *contradictionsPane) {
	s := filledStage(t, fourPairs)
	s.run("view.contradictions")
	s.rest()
	return s, s.boards[viewContradictions].main.(*contradictionsPane)
}

// listed is the pairs of the list, the one in hand in brackets.
func listed(p *contradictionsPane) string {
	var all []string
	for n := range p.list.lines {
		l, _ := p.list.line(n)
		words := strings.Fields(l.pair.SideA.Quote)[0] + "/" + strings.Fields(l.pair.SideB.Quote)[0]
		if n == p.list.choice.cursor {
			words = "[" + words + "]"
		}
		all = append(all, words)
	}
	return strings.Join(all, " ")
}

func TestPairsAreJudgedOneAfterTheOther(t *testing.T) {
	s, p := openPairs(t)
	for _, c := range []struct {
		keys []fyne.KeyName
		want string
	}{
		{nil, "[Forty/No] Forty/Nine Nobody/Two There/Tents"},
		{[]fyne.KeyName{fyne.KeyA}, "[Forty/Nine] Nobody/Two There/Tents"},
		{[]fyne.KeyName{fyne.KeyDown, fyne.KeyD}, "Forty/Nine [There/Tents]"},
		{[]fyne.KeyName{fyne.KeyU}, "[Forty/Nine]"},
		{[]fyne.KeyName{fyne.KeyS}, ""},
	} {
		s.key(c.keys...)
		if got := listed(p); got != c.want {
			t.Errorf("after %v: %s, want %s", c.keys, got, c.want)
		}
	}
	counts, err := s.book.Counts(t.Context())
	if err != nil || counts.ToJudge != 0 || counts.Contradictions != 2 || counts.Links != 4 {
		t.Errorf("counts %+v (%v), want 2 contradictions among 4 links", counts, err)
	}
	if !p.empty.box.Visible() {
		t.Error("with nothing left to judge the view says nothing")
	}
	for _, show := range []pairShow{"updates", "scope", "dismissed"} {
		p.turnTo(show)
		s.rest()
		if got := listed(p); strings.Count(got, "/") != 1 {
			t.Errorf("%s: %s, want one", show, got)
		}
	}
}

// All pairs of a question are judged as one step: one undo, and all are to be
// judged again.
func TestPairsOfAQuestionAreOneStep(t *testing.T) {
	s, p := openPairs(t)
	p.list.TypedShortcut(&fyne.ShortcutSelectAll{})
	if p.choices() != 2 {
		t.Fatalf("Ctrl+A chooses %d pairs, want the 2 of the question", p.choices())
	}
	s.key(fyne.KeyA)
	if got := listed(p); got != "[Nobody/Two] There/Tents" {
		t.Errorf("after A: %s", got)
	}
	s.undo()
	s.rest()
	if got := strings.NewReplacer("[", "", "]", "").Replace(listed(p)); got != "Forty/No Forty/Nine Nobody/Two There/Tents" {
		t.Errorf("after one undo: %s", got)
	}
}

func TestPairIsWrittenOut(t *testing.T) {
	s, p := openPairs(t)
	text := func(r *runText) string {
		var b strings.Builder
		for _, each := range r.runs {
			b.WriteString(each.text)
		}
		return b.String()
	}
	v := p.bench
	if got := text(v.heading); !strings.Contains(got, "Q-1") || !strings.Contains(got, "How many soldiers?") {
		t.Errorf("heading %q", got)
	}
	if got := text(v.sides[0].quote); got != "Forty thousand men were massed." {
		t.Errorf("in its sentence: %q", got)
	}
	s.key(fyne.KeySpace)
	if got := text(v.sides[0].quote); !strings.Contains(got, "Nobody crossed.") {
		t.Errorf("Space shows %q, want the paragraph", got)
	}
	if got := text(v.compared.parts[1].words); !strings.Contains(got, "40,000 is 3.3 times 12,000") {
		t.Errorf("differs: %q", got)
	}
	if v.scaleBox.Hidden || len(v.scale.figures) != 2 {
		t.Error("the figures are on no scale")
	}
	v.focusNote()
	s.write("it matters")
	s.key(fyne.KeyReturn)
	if l, err := s.book.Link(t.Context(), s.now.link); err != nil || l.Note != "it matters" {
		t.Errorf("the note is %q (%v)", l.Note, err)
	}
}

// A question is made and named while pairs are judged; both claims answer it.
func TestPairIsPutUnderANewQuestion(t *testing.T) {
	s, p := openPairs(t)
	s.key(fyne.KeyDown, fyne.KeyDown)
	p.bench.askQuestion()
	s.rest()
	s.write("Did anyone cross?")
	s.key(fyne.KeyReturn)
	_, group, _ := p.list.inHand()
	if group.question.Question != "Did anyone cross?" {
		t.Fatalf("the pair stands under %q (notice %q)", group.heading, s.notices.said)
	}
	rows, err := s.book.Questions(t.Context())
	if err != nil || len(rows) != 2 || rows[1].Claims != 2 {
		t.Errorf("questions %+v (%v)", rows, err)
	}
}

// The view lists what its filters let through, and keeps them while it is open;
// a click on a claim of the map takes its pairs in hand one after the other.
func TestPairsAreFilteredAndMapped(t *testing.T) {
	s, p := openPairs(t)
	p.filters.edit(func(f *data.LinkFilter) { f.Text = "tents" })
	s.rest()
	if got := listed(p); got != "[There/Tents]" {
		t.Errorf("pairs about tents: %s", got)
	}
	s.run("view.read")
	s.rest()
	s.run("view.contradictions")
	s.rest()
	if got := listed(p); got != "[There/Tents]" {
		t.Errorf("after a look at Read: %s", got)
	}
	p.filters.edit(func(f *data.LinkFilter) { *f = data.LinkFilter{} })
	s.rest()
	s.run("pair.map")
	s.key(fyne.KeyHome)
	if n := len(p.bench.chart.plan.nodes); n != 3 {
		t.Errorf("the map of the first question has %d claims, want 3", n)
	}
	line, _, _ := p.list.inHand()
	for _, want := range []string{"Forty/No [Forty/Nine] Nobody/Two There/Tents", "[Forty/No] Forty/Nine Nobody/Two There/Tents"} {
		p.holdClaim(line.pair.SideA.ID)
		s.rest()
		if got := listed(p); got != want {
			t.Errorf("after a click on its claim: %s, want %s", got, want)
		}
	}
}

// All pairs of a question, chosen, are written out as who stands where.
func TestChosenPairsShowWhoStandsWhere(t *testing.T) {
	s, p := openPairs(t)
	p.list.TypedShortcut(&fyne.ShortcutSelectAll{})
	s.rest()
	v := p.bench
	if v.stances.card.Hidden || !v.pair.Hidden || len(v.scale.figures) != 3 {
		t.Errorf("stances hidden: %v, pair hidden: %v, %d figures on the scale, want 3", v.stances.card.Hidden, v.pair.Hidden, len(v.scale.figures))
	}
	s.key(fyne.KeyEscape)
	if !v.stances.card.Hidden || v.pair.Hidden {
		t.Error("with nothing chosen the pair in hand does not show")
	}
}

// A heading that is too long for one line gets a second one, unless the list is
// wide enough; the pair in hand stays in view.
func TestLongHeadingsTakeTwoLines(t *testing.T) {
	_, p := openPairs(t)
	line := pairLine{pair: p.listed.pairs[0]}
	p.list.set([]pairGroup{
		{heading: "Did anybody cross the sound before the ferries were stopped?", lines: []pairLine{line}},
		{heading: "Ferries", lines: []pairLine{line, line}},
	}, func(pairLine) bool { return false })
	for _, k := range []struct {
		width float32
		units int
	}{{320, 9}, {900, 8}, {320, 9}} {
		p.list.Resize(fyne.NewSize(k.width, 200))
		if n := len(p.list.units); n != k.units {
			t.Errorf("%v wide: %d units, want %d", k.width, n, k.units)
		}
		for n, at := range p.list.lines {
			if u := p.list.units[at.unit]; u.line != n || u.second {
				t.Errorf("%v wide: line %d stands at %+v", k.width, n, u)
			}
		}
	}
	p.list.Resize(fyne.NewSize(900, 120))
	p.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEnd})
	p.list.Resize(fyne.NewSize(320, 120))
	if last := p.list.lines[2].unit + 1; p.list.extent().showing(p.list.place, last) != p.list.place {
		t.Errorf("stands at %+v, where unit %d is not whole in view", p.list.place, last)
	}
}
