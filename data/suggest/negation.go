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
			next == "sooner" || next == "." && i > 0 && false
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
	from, end := clauseOf(s, i)
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

// clauseOf is the first and last token of the clause that token i negates.
func clauseOf(s *sentence, i int) (from, end int) {
	g := governing(s, i)
	from, end = clauseStart(s, i), i
	if g >= 0 {
		if f, _, _, ok := s.subject(g); ok && f < i && f >= from {
			from = f
		} else if s.groups[g].first < i && s.groups[g].first >= from && s.groups[g].infinitive {
			from = s.groups[g].first
		}
	}
	return from, clauseEnd(s, max(i, pick(g >= 0 && g < len(s.groups), lastOf(s, g), i)))
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
		if t.part == mark && t.word != "'" && t.word != "’" && t.word != "-" || t.part == under && t.is&relative == 0 {
			break
		}
		if t.part == join && (t.word == "but" || startsClauseAt(s, j)) {
			break
		}
		j--
	}
	return j
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

// clauseEnd is the last token of the clause that reaches token i.
func clauseEnd(s *sentence, i int) int {
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
		case t.part == under && t.is&relative == 0 && t.word != "that" && t.word != "how" && t.word != "what" && t.word != "whether" && t.word != "where" && t.word != "why" && t.word != "lest" && t.word != "than" && t.word != "as":
			return j - 1
		}
	}
	return len(s.tokens) - 1
}

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
