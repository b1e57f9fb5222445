package suggest

// group is a verb with its auxiliaries, adverbs and negation: "has not yet
// said". Indexes are into the sentence's tokens, both ends inclusive.
type group struct {
	first, last int // with auxiliaries
	main        int // the verb itself; an auxiliary where there is no other
	finite      bool
	passive     bool
	negated     bool
	infinitive  bool
	after       int // the group that this infinitive hangs on; -1 for none
	subject     nounSpan
}

// nounSpan is the noun phrase from token from to token to, both inclusive.
// inherited says that it is another verb's: of infinitives, participles and
// verbs joined by "and".
type nounSpan struct {
	from, to      int
	inherited, ok bool
}

// groups finds the verb groups of a tagged sentence.
func groups(s []token) []group {
	var all []group
	for i := 0; i < len(s); {
		if !startsGroup(s, i) {
			i++
			continue
		}
		g := readGroup(s, i)
		g.after = -1
		if n := len(all) - 1; g.infinitive && n >= 0 && g.first-all[n].last <= 1 {
			g.after = n
		}
		all = append(all, g)
		i = g.last + 1
	}
	own := nounSpan{}
	for n := range all {
		all[n].subject = subjectOf(s, all, n, own)
		if found := all[n].subject; found.ok && !found.inherited && all[n].finite {
			own = found
		}
	}
	return all
}

func startsGroup(s []token, i int) bool {
	switch s[i].part {
	case aux, verb, ing, infinite:
		return true
	}
	return false
}

func readGroup(s []token, i int) group {
	g := group{first: i, last: i, main: i, infinitive: s[i].part == infinite}
	// Adverbs and negations before the verb belong to it: "never said".
	for g.first > 0 && (s[g.first-1].part == manner || s[g.first-1].part == negation && s[g.first-1].word != "no" && !nominal(&s[g.first-1])) {
		g.first--
		g.negated = g.negated || s[g.first].part == negation
	}
	lastBe := false
scan:
	for j := i; j < len(s); j++ {
		switch s[j].part {
		case aux:
			g.last, g.main = j, j
			lastBe = s[j].is&be != 0
		case noun:
			// "Police had last month charged": a time may stand inside.
			if n := timeWithin(s, j); j == i || n == 0 {
				break scan
			} else {
				j += n - 1
			}
		case infinite:
			if j > i {
				break scan
			}
			g.last = j
		case manner:
			continue
		case negation:
			if s[j].word == "no" || s[j].word == "without" || s[j].word == "none" || s[j].word == "nobody" || s[j].word == "nothing" {
				break scan
			}
			g.negated = true
			if j == g.last+1 && s[j].word == "n't" {
				g.last = j
			}
		case verb, ing:
			g.last, g.main = j, j
			g.passive = lastBe && s[j].is&ingForm == 0 && formOf(&s[j])&participleForm != 0
			break scan
		default:
			break scan
		}
	}
	if g.main == i && s[i].part == verb && i > 0 && s[i-1].part == noun && i+1 < len(s) && s[i+1].word == "by" && formOf(&s[i])&participleForm != 0 {
		g.passive = true // "figures reported by the press"
		return g
	}
	first := &s[i]
	g.finite = !g.infinitive && (first.part == aux && first.is&ingForm == 0 && first.word != "being" && first.word != "having" ||
		first.part == verb && !participleOnly(s, i))
	return g
}

// timeWithin is the number of tokens of the time at j that stands between an
// auxiliary and its verb; 0 for none.
func timeWithin(s []token, j int) int {
	n := 0
	for j+n < len(s) && n < 3 && (s[j+n].word == "last" || s[j+n].word == "this" || tellsTime(&s[j+n])) {
		n++
	}
	if n == 0 || j+n >= len(s) || s[j+n].part != verb || !tellsTime(&s[j+n-1]) {
		return 0
	}
	return n
}

// participleOnly reports whether a past form at i begins a clause without a
// subject: "Asked whether …", "…, described as the largest".
func participleOnly(s []token, i int) bool {
	f := formOf(&s[i])
	if f&(pastForm|participleForm) == 0 {
		return false
	}
	b := beforeModifiers(s, i)
	switch {
	case b < 0:
		return true
	case f&participleForm == 0:
		return false
	case f&pastForm == 0:
		return true
	case s[i].is&cueVerb != 0 && !(i+1 < len(s) && nameGiving[s[i].word] && (s[i+1].capital || s[i+1].quoted)):
		return false
	}
	// "A memo, dated 12 August, says", "an officer involved in the search said",
	// "a man called Anders Vey keeps": another verb is the clause's.
	return (s[b].word == "," && b > 0 && nominal(&s[b-1]) || nominal(&s[b]) && s[b].part != person && describes(s, i)) && verbToCome(s, i, s[b].word == ",")
}

// nameGiving are the participles by which a name is given: "a man called Vey".
var nameGiving = set("called named dubbed known")

// describes reports whether what follows the past form at i can be what a
// participle has after a noun: a preposition, or the name given.
func describes(s []token, i int) bool {
	return i+1 < len(s) && (s[i+1].part == link && s[i+1].word != "of" || nameGiving[s[i].word])
}

// verbToCome reports whether a finite verb follows the past form at i in its
// clause: beyond the next comma where a comma stands before i, else before any
// subject of its own.
func verbToCome(s []token, i int, fenced bool) bool {
	const near = 30
	for j := i + 1; j < len(s) && j < i+near; j++ {
		t := &s[j]
		fenced = fenced || t.word == "," // ", the coastguard said" has a subject of its own
		if t.word == "," && j+1 < len(s) && s[j+1].is&relative != 0 {
			for j += 2; j < len(s) && s[j].word != ","; j++ {
			}
			continue // "involved in the search, who was not named, said"
		}
		switch {
		case t.quoted && !s[i].quoted:
		case t.part == under, t.part == person, t.part == mark && t.word != ",", t.part == join && !fenced:
			return false
		case t.part == aux && t.is&ingForm == 0, t.part == verb && formOf(t)&(pastForm|presentForm) != 0 && (t.is&cueVerb != 0 || t.is&presentForm != 0):
			return !fenced || s[j-1].word == ","
		}
	}
	return false
}
