package suggest

import (
	"strings"

	"gainsay/data/text"
)

// Negation is a word, or a part of one, that negates, and what it negates: the
// clause with its subject, the cue itself left out (the notion of the *SEM
// 2012 shared task).
type Negation struct {
	Cue   text.Span
	Scope []text.Span
}

// negations finds those of the document, in order.
func (d *document) negations() []Negation {
	var all []Negation
	for n := range d.sentences {
		s := &d.sentences[n]
		for i := range s.tokens {
			if d.lang != "en" {
				if s.tokens[i].is&negator != 0 {
					all = append(all, Negation{s.tokens[i].Span, slavicScope(s, i)})
				}
				continue
			}
			if neg, ok := negationAt(s, i); ok {
				all = append(all, neg)
			}
		}
	}
	return all
}

func negationAt(s *sentence, i int) (Negation, bool) {
	t := &s.tokens[i]
	switch {
	case t.is&negator != 0:
		if fixedPhrase(s.tokens, i) {
			return Negation{}, false
		}
		return wordNegation(s, i), true
	case !t.capital || i == 0:
		if cue, rest, ok := affix(t); ok {
			return affixNegation(s, i, cue, rest), true
		}
	}
	return Negation{}, false
}

// fixedPhrase reports whether the negator at i negates nothing: "no doubt",
// "not only", "nothing but", "none the less".
func fixedPhrase(s []token, i int) bool {
	next, after := wordAt(s, i+1), wordAt(s, i+2)
	switch s[i].word {
	case "no":
		return next == "doubt" && (i == 0 || s[i-1].is&be == 0 && wordAt(s, i-1) != "have") && after != "of" && after != "that" ||
			next == "sooner" || bounding[next] && after == "than"
	case "not":
		return next == "only" || next == "least" || next == "merely" || next == "to" && (after == "mention" || after == "say")
	case "nothing":
		return next == "but"
	case "none":
		return next == "the" && (after == "less" || after == "worse")
	case "never":
		return next == "mind"
	}
	return false
}

// bounding are the words with which "no … than" bounds a figure and negates
// nothing: "no later than 9 March".
var bounding = set("later earlier fewer less more sooner")

func wordAt(s []token, i int) string {
	if i < 0 || i >= len(s) {
		return ""
	}
	return s[i].word
}

func wordNegation(s *sentence, i int) Negation {
	neg := Negation{Cue: s.tokens[i].Span}
	switch s.tokens[i].word {
	case "without":
		return neg.over(s, i, i+1, phraseEnd(s, i+1))
	case "no":
		if i+1 >= len(s.tokens) || s.tokens[i+1].part == mark {
			return neg // an answer: "No, sir."
		}
	}
	from, end, apart := clauseOf(s, i)
	if s.tokens[i].word == "no" && i > 0 && s.tokens[i-1].word == "with" {
		from = i
	}
	if !apart.Empty() {
		neg.Scope = append(neg.Scope, apart)
	}
	return neg.over(s, i, from, end)
}

// over adds to the scope tokens from to end, inclusive, without the cue at i
// and the marks at the ends.
func (n Negation) over(s *sentence, i, from, end int) Negation {
	add := func(a, b int) {
		for a <= b && s.tokens[a].part == mark {
			a++
		}
		for b >= a && s.tokens[b].part == mark {
			b--
		}
		if a <= b {
			n.Scope = append(n.Scope, s.spanOf(a, b))
		}
	}
	if from < i {
		add(from, i-1)
	}
	add(max(from, i+1), end)
	return n
}

// clauseOf is the first and last token of the clause that token i negates, and
// its subject where that stands before the clause, as of verbs joined by "and".
func clauseOf(s *sentence, i int) (from, end int, apart text.Span) {
	g := governing(s, i)
	start := clauseStart(s, i)
	from = start
	for from < i && (s.tokens[from].part == join || s.tokens[from].part == manner || s.tokens[from].word == "that" || s.tokens[from].word == "as") {
		from++
	}
	if g >= 0 {
		f, to, _, ok := s.subject(g)
		switch {
		case ok && to < start && from <= i && !s.groups[g].infinitive:
			apart = s.spanOf(f, to)
		case ok && f < i && f >= from && !opensClause(s, from, f):
			from = f
			if from > start && s.tokens[from-1].part == aux {
				from-- // "Would it not be well"
			}
		case s.groups[g].infinitive && s.groups[g].first < i && s.groups[g].first >= from:
			from = s.groups[g].first
		}
		if s.groups[g].infinitive && i+1 < len(s.tokens) && s.tokens[i+1].part == infinite {
			from = i // "not to talk"
		}
	}
	return from, clauseEnd(s, max(i, lastOf(s, g)), start), apart
}

// opensClause reports whether what stands from token from to the subject at f
// belongs to its clause: a question word, or a phrase without a verb.
func opensClause(s *sentence, from, f int) bool {
	if from == f || s.tokens[from].part == under && s.tokens[from].word != "if" {
		return from < f && from+3 > f
	}
	if s.tokens[from].part != link {
		return false
	}
	for j := from; j < f; j++ {
		if p := s.tokens[j].part; p == verb || p == aux || p == under || p == ing {
			return false
		}
	}
	return true
}

func lastOf(s *sentence, g int) int {
	if g < 0 {
		return 0
	}
	return s.groups[g].last
}

// governing is the verb group that the negator at i belongs to: the one it
// stands in, else the nearest before it in its clause, else the next; -1 for
// none.
func governing(s *sentence, i int) int {
	before := -1
	start := clauseStart(s, i)
	for g := range s.groups {
		o := &s.groups[g]
		switch {
		case o.first <= i && i <= o.last:
			return g
		case o.last < i && o.last >= start:
			before = g
		case o.first > i:
			if before >= 0 {
				return before
			}
			return g
		}
	}
	return before
}

// clauseStart is the first token of the clause that holds token i.
func clauseStart(s *sentence, i int) int {
	j := i
	for j > 0 {
		t := &s.tokens[j-1]
		if t.part == mark && t.word != "'" && t.word != "’" && t.word != "-" || t.part == under && t.is&relative == 0 && !questions(t) {
			break
		}
		if j < i && s.tokens[j].part == under && (s.tokens[j].is&relative != 0 && s.tokens[j].word != "that" || questions(&s.tokens[j])) {
			break
		}
		if t.part == join && (t.word == "but" || startsClauseAt(s, j)) {
			break
		}
		j--
	}
	return j
}

// questions reports whether t opens a clause that it belongs to itself.
func questions(t *token) bool {
	return t.word == "how" || t.word == "where" || t.word == "what" || t.word == "why"
}

// startsClauseAt reports whether a clause with its own subject begins at token
// j: a subject and its verb before the next mark.
func startsClauseAt(s *sentence, j int) bool {
	for g := range s.groups {
		o := &s.groups[g]
		if o.first < j {
			continue
		}
		if !o.finite {
			continue
		}
		if o.first == j {
			return true
		}
		from, _, inherited, ok := s.subject(g)
		return ok && !inherited && from == j
	}
	return false
}

// clauseEnd is the last token of the clause that begins at start and reaches
// token i.
func clauseEnd(s *sentence, i, start int) int {
	conditional := start > 0 && (s.tokens[start-1].word == "if" || s.tokens[start-1].word == "when")
	for j := i + 1; j < len(s.tokens); j++ {
		t := &s.tokens[j]
		switch {
		case t.part == mark:
			if endsClause(s, j) {
				return j - 1
			}
		case t.part == join:
			if t.word == "but" || startsClauseAt(s, j+1) {
				return j - 1
			}
		case t.part == aux && s.tokens[j-1].part == verb && j > i+1 && startsFinite(s, j):
			return j - 1 // "what has not been explained is the door"
		case t.part == under && endingSubordinators[t.word]:
			return j - 1
		case conditional && t.part == person && j > i+1 && s.tokens[j-1].part != verb && s.tokens[j-1].part != link && s.tokens[j-1].part != under && startsClauseAt(s, j):
			return j - 1 // "if you had not gone it is likely that"
		}
	}
	return len(s.tokens) - 1
}

// endingSubordinators begin a clause that what is negated before them does not
// take in.
var endingSubordinators = set("because although though while whereas unless once since lest")

// endsClause reports whether the mark at j ends a clause.
func endsClause(s *sentence, j int) bool {
	word := s.tokens[j].word
	if strings.ContainsAny(word, ".;:!?—–…\"“”«»()[]") {
		return true
	}
	if word != "," || j+1 >= len(s.tokens) {
		return word == ","
	}
	next := &s.tokens[j+1]
	switch {
	case next.part == join, next.part == under, next.part == person, next.part == aux, next.part == manner, next.part == ing, next.part == verb, next.part == link, next.part == mark:
		return true
	case startsClauseAt(s, j+1):
		return true
	}
	// A form of address: "…, Mr Holmes."
	k := j + 1
	for k < len(s.tokens) && s.tokens[k].part == noun && k-j < 4 {
		k++
	}
	return k > j+1 && (k >= len(s.tokens) || s.tokens[k].part == mark)
}

// phraseEnd is the last token of the phrase that "without" at i-1 takes.
func phraseEnd(s *sentence, i int) int {
	for j := i; j < len(s.tokens); j++ {
		t := &s.tokens[j]
		if t.part == mark && t.word != "'" && t.word != "’" && t.word != "-" || t.part == join && t.word != "or" && startsClauseAt(s, j+1) ||
			t.part == aux && j > i || t.part == under && t.is&relative == 0 && t.word != "that" && t.word != "how" {
			return j - 1
		}
	}
	return len(s.tokens) - 1
}
