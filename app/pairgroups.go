package app

import (
	"cmp"
	"slices"
	"strings"

	"gainsay/data"
	"gainsay/data/date"
	"gainsay/data/text"
)

// pairGroup is the pairs about one thing: those that answer one question, or
// those that hang together by claims they share.
type pairGroup struct {
	heading  string
	question data.Question         // zero where it has not been asked
	proposal data.ProposedQuestion // what could be asked instead; Question is empty where nothing is proposed
	lines    []pairLine
}

// pairLine is a pair, with those folded into it whose claims say the same from
// the same origin: reprints are one voice.
type pairLine struct {
	pair   data.Pair
	folded []data.Pair
}

// ids are the links of the line: what is judged at once.
func (l pairLine) ids() []data.ID {
	ids := []data.ID{l.pair.ID}
	for _, p := range l.folded {
		ids = append(ids, p.ID)
	}
	return ids
}

// groupPairs puts pairs under their questions, in the order of questions; those
// that raise one question under that, as it is proposed; and the others into
// clusters. These come in the order of their first pairs.
func groupPairs(pairs []data.Pair, questions []data.QuestionRow, proposed []data.ProposedQuestion) []pairGroup {
	raises := map[data.ID]int{} // link → proposed
	for i, q := range proposed {
		for _, l := range q.Links {
			raises[l] = i
		}
	}
	byQuestion, byProposal := map[data.ID][]data.Pair{}, map[int][]data.Pair{}
	var open, rest []data.Pair
	for _, p := range pairs {
		i, known := raises[p.Link.ID]
		switch q := questionOf(p); {
		case !q.IsZero():
			byQuestion[q] = append(byQuestion[q], p)
		case known:
			open = append(open, p)
			byProposal[i] = append(byProposal[i], p)
		default:
			open, rest = append(open, p), append(rest, p)
		}
	}
	var groups []pairGroup
	for _, q := range questions {
		if of := byQuestion[q.ID]; len(of) > 0 {
			groups = append(groups, pairGroup{heading: q.Ref.String() + "  " + q.Question.Question, question: q.Question, lines: foldReprints(of)})
		}
	}
	clustered := map[data.ID]pairGroup{} // by the first link of each
	for i, of := range byProposal {
		clustered[of[0].Link.ID] = pairGroup{heading: proposed[i].Question, proposal: proposed[i], lines: foldReprints(of)}
	}
	for _, of := range clusters(rest) {
		clustered[of[0].Link.ID] = pairGroup{heading: clusterName(of), lines: foldReprints(of)}
	}
	for _, p := range open {
		if g, first := clustered[p.Link.ID]; first {
			groups = append(groups, g)
		}
	}
	return groups
}

// claimsOfLines are the claims of all pairs of lines, each once, folded ones included.
func claimsOfLines(lines []pairLine) (claims []data.ClaimRow) {
	seen := map[data.ID]bool{}
	for _, l := range lines {
		for _, p := range append([]data.Pair{l.pair}, l.folded...) {
			for _, c := range []data.ClaimRow{p.SideA.ClaimRow, p.SideB.ClaimRow} {
				if !seen[c.ID] {
					seen[c.ID] = true
					claims = append(claims, c)
				}
			}
		}
	}
	return claims
}

// questionOf is the question that a pair is about: that of either claim.
func questionOf(p data.Pair) data.ID {
	if !p.SideA.Question.IsZero() {
		return p.SideA.Question
	}
	return p.SideB.Question
}

// clusters parts pairs into those that share claims, directly or by others.
func clusters(pairs []data.Pair) [][]data.Pair {
	claims := sets{}
	for _, p := range pairs {
		claims.join(p.SideA.ID, p.SideB.ID)
	}
	at := map[data.ID]int{}
	var all [][]data.Pair
	for _, p := range pairs {
		top := claims.find(p.SideA.ID)
		i, known := at[top]
		if !known {
			i = len(all)
			at[top] = i
			all = append(all, nil)
		}
		all[i] = append(all[i], p)
	}
	return all
}

// clusterName calls a cluster by the tag most of its claims wear, else by what
// they count, else by their kind; and by the place, where they have one.
func clusterName(pairs []data.Pair) string {
	var tags, counted, places, kinds []string
	for _, p := range pairs {
		kinds = append(kinds, kindWords(p.Kind))
		for _, c := range []data.ClaimRow{p.SideA.ClaimRow, p.SideB.ClaimRow} {
			tags = append(tags, c.Tags...)
			counted = append(counted, c.Figure.Counted)
			places = append(places, c.Place)
		}
	}
	var name []string
	for _, words := range [][]string{tags, counted, kinds} {
		if w := commonest(words); w != "" {
			name = append(name, w)
			break
		}
	}
	if place := commonest(places); place != "" {
		name = append(name, place)
	}
	if len(name) == 0 {
		return "Other pairs"
	}
	return strings.Join(name, ", ")
}

// commonest is the word that comes most often, the first of equals; empty
// words do not count.
func commonest(words []string) string {
	n := map[string]int{}
	best := ""
	for _, w := range words {
		if w != "" {
			n[w]++
		}
	}
	for _, w := range words {
		if n[w] > n[best] {
			best = w
		}
	}
	return best
}

// foldReprints makes one line of pairs whose claims on either side come from
// one origin and say the same.
func foldReprints(pairs []data.Pair) []pairLine {
	at := map[[2]origin]int{}
	var lines []pairLine
	for _, p := range pairs {
		key := [2]origin{originOf(p.SideA.ClaimRow), originOf(p.SideB.ClaimRow)}
		slices.SortFunc(key[:], func(a, b origin) int {
			if c := slices.Compare(a.article[:], b.article[:]); c != 0 {
				return c
			}
			return strings.Compare(a.words, b.words)
		})
		if i, known := at[key]; known {
			lines[i].folded = append(lines[i].folded, p)
			continue
		}
		at[key] = len(lines)
		lines = append(lines, pairLine{pair: p})
	}
	return lines
}

// origin is whose words a claim repeats: the first text of the article it
// stands in.
type origin struct {
	article data.ID
	words   string
}

func originOf(c data.ClaimRow) origin {
	article := c.In.ReprintOf
	if article.IsZero() {
		article = c.Article
	}
	return origin{article, text.Fold(c.Quote)}
}

// overFigures reports whether a pair is at odds over its figures: both claims
// have one in one unit, and nobody says that it is over something else.
func overFigures(p data.Pair) bool {
	a, b := p.SideA.Figure, p.SideB.Figure
	return !a.Zero() && !b.Zero() && a.Unit == b.Unit && (p.Kind == "" || p.Kind == data.NumericKind || p.Kind == data.NoneKind)
}

// pairTitle is what stands against what: the figures, or the first words of the
// quotes.
func pairTitle(p data.Pair) (a, b string) {
	if overFigures(p) {
		return figureWords(p.SideA.Figure), figureWords(p.SideB.Figure)
	}
	return firstWords(p.SideA.ClaimRow), firstWords(p.SideB.ClaimRow)
}

// firstWords is how a claim is called in a list: its summary or the beginning
// of its quote.
func firstWords(c data.ClaimRow) string {
	return "“" + fewWords(strings.Trim(oneLine(cmp.Or(c.Summary, c.Quote)), "“”\"«»„‘’' "), 16) + "”"
}

// fewWords is the beginning of s: whole words of about so many letters, and at
// least one.
func fewWords(s string, enough int) string {
	short := ""
	for w := range strings.FieldsSeq(s) {
		if short != "" && len([]rune(short))+len([]rune(w)) > enough {
			return short + "…"
		}
		short = strings.TrimSpace(short + " " + w)
	}
	return short
}

// against are the words that stand between the two titles of a pair.
var against = map[data.Relation]string{
	data.Contradicts: "against", data.Updates: "after", data.DiffersInScope: "beside", data.SameAs: "as", data.Supports: "for",
}

// pairDetail is over what two claims are at odds, where their figures do not
// show it, and who said them when, in names of so many letters at most.
func pairDetail(l pairLine, most int) string {
	var parts []string
	if k := kindWords(l.pair.Kind); k != "" && !overFigures(l.pair) {
		parts = append(parts, k)
	}
	parts = append(parts, saidByShort(l.pair.SideA.ClaimRow, most), saidByShort(l.pair.SideB.ClaimRow, most))
	if n := len(l.folded); n > 0 {
		parts = append(parts, count(n, "reprint")+" folded")
	}
	return strings.Join(parts, " · ")
}

// pairDetailIn is pairDetail with names as short as it takes for the dates and
// what follows them to be in view, without what is at odds where that is not
// enough: fits says whether words are.
func pairDetailIn(l pairLine, fits func(string) bool) string {
	for most := longestName; most >= shortestName; most -= 2 {
		if words := pairDetail(l, most); fits(words) {
			return words
		}
	}
	l.pair.Kind = ""
	return pairDetail(l, shortestName)
}

// How many letters of a name are shown, where there is little room and where there
// is less.
const (
	longestName  = 26
	shortestName = 8
)

// saidBy is who said a claim and when, the year left out.
func saidBy(c data.ClaimRow) string { return saidByShort(c, longestName) }

// saidByShort is saidBy with a name of so many letters at most.
func saidByShort(c data.ClaimRow, most int) string {
	who := fewWords(cmp.Or(c.Speaker, c.In.Outlet.Name), most)
	day, err := happened(c).Cut(date.Day)
	if err != nil { // days from one to another are not cut
		day = happened(c)
	}
	when := day.Short()
	if year := strings.LastIndexByte(when, ' '); year > 0 {
		when = when[:year]
	}
	return strings.Trim(who+", "+when, ", ")
}

// shortName is a name for where there is little room.
func shortName(s string) string { return fewWords(s, longestName) }
