package app

import (
	"fmt"
	"testing"

	"gainsay/data"
	"gainsay/data/figure"
)

// pairOf makes pairs over claims named by letters.
type pairMaker struct {
	claims map[string]*data.ClaimRow
}

func (m *pairMaker) claim(name string) *data.ClaimRow {
	if m.claims == nil {
		m.claims = map[string]*data.ClaimRow{}
	}
	c := m.claims[name]
	if c == nil {
		c = &data.ClaimRow{}
		c.ID, c.Article, c.Quote = data.NewID(), data.NewID(), name
		c.In.ID = c.Article
		m.claims[name] = c
	}
	return c
}

func (m *pairMaker) pair(a, b string) data.Pair {
	var p data.Pair
	p.ID = data.NewID()
	p.SideA.ClaimRow, p.SideB.ClaimRow = *m.claim(a), *m.claim(b)
	return p
}

func shape(groups []pairGroup) string {
	s := ""
	for _, g := range groups {
		s += g.heading + ":"
		for _, l := range g.lines {
			s += fmt.Sprintf(" %s-%s", l.pair.SideA.Quote, l.pair.SideB.Quote)
			if n := len(l.folded); n > 0 {
				s += fmt.Sprint("+", n)
			}
		}
		s += "\n"
	}
	return s
}

func TestGroupPairs(t *testing.T) {
	var m pairMaker
	q3, q4 := data.NewID(), data.NewID()
	questions := []data.QuestionRow{
		{Question: data.Question{ID: q4, Ref: data.Ref{Noun: data.QuestionNoun, N: 4}, Question: "Who crossed?"}},
		{Question: data.Question{ID: q3, Ref: data.Ref{Noun: data.QuestionNoun, N: 3}, Question: "How many?"}},
		{Question: data.Question{ID: data.NewID(), Question: "Nothing yet"}},
	}
	m.claim("a").Question, m.claim("d").Question = q3, q4
	m.claim("e").Tags, m.claim("f").Tags, m.claim("g").Tags = []string{"ferries", "port"}, []string{"port"}, []string{"port"}
	m.claim("f").Place = "Kesk"
	pairs := []data.Pair{m.pair("x", "y"), m.pair("a", "b"), m.pair("e", "f"), m.pair("c", "d"), m.pair("f", "g"), m.pair("b", "a2")}
	pairs[5].SideA.Question = q3
	want := `Q-4  Who crossed?: c-d
Q-3  How many?: a-b b-a2
Other pairs: x-y
port, Kesk: e-f f-g
`
	if got := shape(groupPairs(pairs, questions, nil)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// Pairs that raise one question stand together, under its name, where their
// first pair would stand.
func TestGroupPairsByWhatTheyRaise(t *testing.T) {
	var m pairMaker
	pairs := []data.Pair{m.pair("x", "y"), m.pair("a", "b"), m.pair("y", "z"), m.pair("c", "d")}
	proposed := []data.ProposedQuestion{{Question: "How many?", Links: []data.ID{pairs[1].ID, pairs[3].ID}}}
	want := `Other pairs: x-y y-z
How many?: a-b c-d
`
	if got := shape(groupPairs(pairs, nil, proposed)); got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// A claim that three outlets reprinted is one voice: one line, with the rest
// folded, whichever side it stands on.
func TestReprintsFold(t *testing.T) {
	var m pairMaker
	first := m.claim("Forty thousand men")
	for _, name := range []string{"forty thousand men", "FORTY THOUSAND MEN"} {
		m.claim(name).In.ReprintOf = first.Article
	}
	other := m.claim("forty  thousand men!") // not a reprint: another article says it too
	other.Quote = "Forty thousand men"
	pairs := []data.Pair{
		m.pair("Forty thousand men", "nine"), m.pair("nine", "forty thousand men"),
		m.pair("FORTY THOUSAND MEN", "nine"), m.pair("forty  thousand men!", "nine"),
	}
	lines := foldReprints(pairs)
	if len(lines) != 2 || len(lines[0].folded) != 2 || len(lines[0].ids()) != 3 {
		t.Errorf("lines %+v, want two, the first with two folded", shape([]pairGroup{{lines: lines}}))
	}
}

func TestPairTitle(t *testing.T) {
	var m pairMaker
	p := m.pair("“neither a plan nor a wish” to send its forces over the Sound", "two boats crossed")
	if a, b := pairTitle(p); a != "“neither a plan…”" || b != "“two boats crossed”" {
		t.Errorf("%s against %s", a, b)
	}
	p = m.pair("‘All 140 people are out", "“the firm's own count”")
	if a, b := pairTitle(p); a != "“All 140 people…”" || b != "“the firm's own…”" {
		t.Errorf("%s against %s", a, b)
	}
	p.SideA.Figure, p.SideB.Figure = soldiers(2, 2, "=", ""), soldiers(10, 15, "=", "")
	if a, b := pairTitle(p); a != "2" || b != "10–15" {
		t.Errorf("%s against %s", a, b)
	}
}

// TestFiguresStandForAPairOverThem has figures in both claims of each pair.
func TestFiguresStandForAPairOverThem(t *testing.T) {
	side := func(quote string, n float64, unit string) data.Side {
		return data.Side{ClaimRow: data.ClaimRow{Claim: data.Claim{Quote: quote, Figure: figure.Figure{Raw: "n", Low: n, High: n, Bound: figure.Exact, Unit: unit}}}}
	}
	for _, c := range []struct {
		name string
		kind data.LinkKind
		b    data.Side
		want string
	}{
		{"over figures", data.NumericKind, side("six came", 6, ""), "0 6"},
		{"nobody says over what", "", side("six came", 6, ""), "0 6"},
		{"over a deed", data.IntentKind, side("six came", 6, ""), "“nobody came” “six came”"},
		{"in other units", data.NumericKind, side("for six days", 6, "day"), "“nobody came” “for six days”"},
	} {
		p := data.Pair{Link: data.Link{Kind: c.kind}, SideA: side("nobody came", 0, ""), SideB: c.b}
		if a, b := pairTitle(p); a+" "+b != c.want {
			t.Errorf("%s: %s against %s, want %s", c.name, a, b, c.want)
		}
		line := []pairLine{{pair: p}}
		kept := !claimsInDispute([]data.ClaimRow{p.SideB.ClaimRow}, line)[0].Figure.Zero()
		if kept != overFigures(p) {
			t.Errorf("%s: the figure stands for the claim: %v", c.name, kept)
		}
	}
}

// Names give way in a narrow list, the dates do not.
func TestPairDetailKeepsDates(t *testing.T) {
	m := pairMaker{}
	a, b := m.claim("a"), m.claim("b")
	a.Speaker, a.Said = "Northern Province Water Administration", "2031-03-29"
	b.Speaker, b.Said = "Ministry of Defence of Tarland", "2031-03-31"
	l := pairLine{pair: m.pair("a", "b")}
	l.pair.Kind = data.DenialKind
	for _, c := range []struct {
		room int
		want string
	}{
		{100, "denied and asserted · Northern Province Water…, 29 Mar · Ministry of Defence of…, 31 Mar"},
		{76, "denied and asserted · Northern Province…, 29 Mar · Ministry of…, 31 Mar"},
		{59, "denied and asserted · Northern…, 29 Mar · Ministry…, 31 Mar"},
		{10, "Northern…, 29 Mar · Ministry…, 31 Mar"}, // cut where it is drawn
	} {
		got := pairDetailIn(l, func(s string) bool { return len([]rune(s)) <= c.room })
		if got != c.want {
			t.Errorf("in %d letters: %q, want %q", c.room, got, c.want)
		}
	}
}
