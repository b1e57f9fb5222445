package suggest

import (
	"strings"

	"gainsay/data/text"
)

// content is what the cue of group n reports. from is where its own subject
// begins.
func (d *document) content(s *sentence, n int, inverted bool, from int, own bool) []text.Span {
	g := &s.groups[n]
	var parts []text.Span
	if before, after, ok := s.around(n, from); ok && own && !inverted {
		return []text.Span{before, after}
	}
	left, hasLeft := d.leftContent(s, n, inverted, from, own)
	right, kind := d.rightContent(s, n, inverted)
	if hasLeft && kind == clausal && g.last+1 < len(s.tokens) && right.Start > s.tokens[g.last+1].Start && !strings.HasPrefix(right.Of(d.body), "that ") {
		kind = nothing // "…, she said on Monday, hours after …": what trails is the reporter's
	}
	if hasLeft && (inverted || kind < clausal || d.quoteBefore(s, left)) {
		if whole, ok := s.goesOnAround(n, inverted, left); ok {
			return []text.Span{whole}
		}
		parts = append(parts, left)
		if kind == quotation || kind == clausal && inverted && d.quoteBefore(s, left) {
			parts = append(parts, right)
		} else if second, ok := s.clauseAfter(n, inverted); ok {
			parts = append(parts, second)
		}
		return parts
	}
	if kind != nothing {
		if g.passive && kind < clausal {
			if subj, ok := passiveSubject(s, n); ok {
				parts = append(parts, subj)
			}
		}
		if after := g.last + 1; hasLeft && own && kind == quotation && comma(s.tokens, after) && holdsVerb(s, 0, from-1) {
			parts = append(parts, left) // "A, he said, “B”"
		}
		return append(parts, right)
	}
	if g.passive {
		if subj, ok := passiveSubject(s, n); ok {
			return []text.Span{subj}
		}
	}
	return nil
}

// around is what stands before and after the cue of group n, whose subject begins
// at from, where the cue stands in the middle of one clause: "At ten, a log shows,
// the guard rang the mayor".
func (s *sentence) around(n, from int) (before, after text.Span, ok bool) {
	g := &s.groups[n]
	next := g.last + 1
	if !g.finite || s.tokens[g.main].is&reporting == 0 || from < 2 || !comma(s.tokens, from-1) || !comma(s.tokens, next) || n+1 == len(s.groups) {
		return before, after, false
	}
	first := 0
	for i := range from {
		if t := &s.tokens[i]; t.word == ":" || t.word == ";" || i == first && (t.part == join || t.part == mark) {
			first = i + 1
		}
	}
	o := &s.groups[n+1]
	if first >= from-1 || s.tokens[first].part == under || participial(s, first) || holdsVerb(s, first, from-1) ||
		!o.finite || !o.subject.ok || o.subject.inherited || o.subject.from != next+1 || s.tokens[next+1].quoted || s.tokens[next+1].part == under {
		return before, after, false
	}
	return s.spanOf(first, from-2), s.spanOf(next+1, contentEnd(s, n)), true
}

// goesOnAround is what stands before and after the cue of group n, with the cue,
// where the clause before it goes on behind it with another verb: "The centre took
// in 212 people, its director said, and had been told to expect no more".
func (s *sentence) goesOnAround(n int, inverted bool, left text.Span) (text.Span, bool) {
	i := s.groups[n].last + 1
	for !inverted && i < len(s.tokens) && s.tokens[i].is&objectPronoun != 0 {
		i++
	}
	if inverted || i+2 >= len(s.tokens) || n+1 >= len(s.groups) || !comma(s.tokens, i) || s.tokens[i+1].word != "and" && s.tokens[i+1].word != "but" || s.tokens[i+2].quoted {
		return text.Span{}, false
	}
	o := &s.groups[n+1]
	if !o.finite || !o.subject.inherited || o.first != i+2 || s.tokens[o.first].part != aux || s.tokens[o.main].is&reporting != 0 || holdsCue(s, n+1) {
		return text.Span{}, false
	}
	end := s.tokens[contentEnd(s, n)].End
	return text.Span{Start: left.Start, End: end}, true
}

// clauseAfter is the clause that goes on with what is reported behind the cue of
// group n: "the call came at nine, she said, and the boat took an hour", "it was the
// crowd, he said: stones had been thrown".
func (s *sentence) clauseAfter(n int, inverted bool) (text.Span, bool) {
	i := s.groups[n].last + 1
	if inverted {
		i = phraseRight(s.tokens, i) + 1
	}
	if i+3 < len(s.tokens) && s.tokens[i].word == ":" && !s.tokens[i+1].quoted && holdsVerb(s, i+1, len(s.tokens)-1) {
		return s.spanOf(i+1, contentEnd(s, n)), true
	}
	if i+2 >= len(s.tokens) || !comma(s.tokens, i) || s.tokens[i+1].word != "and" && s.tokens[i+1].word != "but" || s.tokens[i+2].quoted || n+1 >= len(s.groups) {
		return text.Span{}, false
	}
	o := &s.groups[n+1]
	if !o.finite || !o.subject.ok || o.subject.inherited || o.subject.from != i+2 || s.tokens[o.main].is&cueVerb != 0 || holdsCue(s, n+1) {
		return text.Span{}, false
	}
	return s.spanOf(i+2, contentEnd(s, n)), true
}

// holdsCue reports whether a verb of saying stands in group n or after it: what
// follows "and" is another's then.
func holdsCue(s *sentence, n int) bool {
	for g := n; g < len(s.groups); g++ {
		if o := &s.groups[g]; o.finite && s.tokens[o.main].is&(sayVerb|denyVerb|accuseVerb|promiseVerb) != 0 {
			return true
		}
	}
	return false
}

func passiveSubject(s *sentence, n int) (text.Span, bool) {
	from, to, _, ok := s.subject(n)
	return s.spanOf(from, to), ok
}

func (d *document) quoteBefore(s *sentence, left text.Span) bool {
	for i := range s.tokens {
		if s.tokens[i].Start >= left.End {
			break
		}
		if s.tokens[i].End == left.End {
			return s.tokens[i].quoted
		}
	}
	return false
}

// kind of what follows a cue.
type complement int8

const (
	nothing complement = iota
	phrasal            // an object: "rejected the figure"
	clausal            // a clause: "said the figure was wrong"
	quotation
)

// rightContent is what follows the cue.
func (d *document) rightContent(s *sentence, n int, inverted bool) (text.Span, complement) {
	g := &s.groups[n]
	start, end := g.last+1, contentEnd(s, n)
	if inverted {
		start = phraseRight(s.tokens, start) + 1
	}
	that, quote, clause := -1, -1, -1
	for j := start; j <= end; j++ {
		t := &s.tokens[j]
		switch {
		case quote < 0 && t.quoted && (j == 0 || !s.tokens[j-1].quoted) && !s.whole:
			quote = j
		case that < 0 && t.word == "that" && t.part == under && (j == start || j+1 < len(s.tokens) && !verbal(&s.tokens[j+1])), that < 0 && j == start && (t.word == "whether" || t.word == "if" || t.word == "how" || t.word == "why" || t.word == "what"):
			that = j
		}
	}
	for k := n + 1; k < len(s.groups) && clause < 0; k++ {
		if o := &s.groups[k]; o.finite && o.first <= end && !relativeClause(s, o) && !issued(s, o) {
			if from, _, inherited, ok := s.subject(k); ok && !inherited && from >= start {
				clause = from
			}
		}
	}
	is := s.tokens[g.main].is
	switch {
	case start > end, s.tokens[start].part == join && !s.tokens[start].quoted:
		return text.Span{}, nothing // "were bagged, labelled and taken away"
	case s.tokens[start].word == "having" && is&(sayVerb|denyVerb) != 0 && !s.tokens[start].quoted:
		return s.spanOf(start, end), clausal
	case quote >= 0 && (that < 0 || quote < that) && (clause < 0 || quote <= clause) && quoteLong(s, quote):
		return s.spanOf(pick(is&(sayVerb) != 0, quote, min(quote, start)), end), quotation
	case that >= 0 && (clause < 0 || that <= clause):
		return s.spanOf(that, end), clausal
	case s.tokens[start].part == infinite, (s.tokens[start].part == ing || s.tokens[start].word == "having") && is&(sayVerb|denyVerb) != 0:
		return s.spanOf(start, end), clausal
	case clause >= 0 && (is&(sayVerb|thinkVerb|denyVerb|promiseVerb|showVerb|askVerb) != 0) && !inverted && clauseFollows(s, start, clause) && (g.finite || s.tokens[start].part != mark):
		return s.spanOf(clause, end), clausal
	}
	first := start
	for first <= end && s.tokens[first].part == mark {
		first++
	}
	if first > end || inverted || onlyAdjunct(s, first, end) && is&(accuseVerb|stanceVerb|askVerb|denyVerb) == 0 {
		return text.Span{}, nothing
	}
	return s.spanOf(first, end), phrasal
}

// relativeClause reports whether group o has a relative pronoun for its subject.
func relativeClause(s *sentence, o *group) bool {
	i := beforeTime(s.tokens, beforeModifiers(s.tokens, o.first))
	return i > 0 && s.tokens[i].part == under && s.tokens[i].is&relative != 0
}

// issued reports whether group o is the participle of a thing that is written,
// no clause: "said in a statement posted on its website".
func issued(s *sentence, o *group) bool {
	i := o.first - 1
	return o.first == o.main && i > 0 && s.tokens[i].is&(writtenNoun|sayNoun) != 0 && o.last+1 < len(s.tokens) && s.tokens[o.last+1].part == link &&
		o.subject.ok && o.subject.from > 0 && s.tokens[o.subject.from-1].part == link
}

// verbal reports whether t can be the verb of a relative clause: after "that"
// it tells one from a reported clause.
func verbal(t *token) bool { return t.part == verb || t.part == aux }

// clauseFollows reports whether the clause that begins at clause is what the
// cue before start reports: at once, or after an addressee and a time.
func clauseFollows(s *sentence, start, clause int) bool {
	for j := start; j < clause; j++ {
		t := &s.tokens[j]
		if t.part == mark && t.word != "," && t.word != ":" || t.part == under || t.part == join || comma(s.tokens, j-1) && spanning[t.word] {
			return false
		}
	}
	return clause-start < 12
}

// spanning are the prepositions by which a reporter adds when something was so.
var spanning = set("after before since until")

func quoteLong(s *sentence, i int) bool {
	n := 0
	for ; i < len(s.tokens) && s.tokens[i].quoted; i++ {
		if s.tokens[i].part != mark {
			n++
		}
	}
	return n >= 2
}

// onlyAdjunct reports whether tokens first to end say no more than where, when
// and to whom.
func onlyAdjunct(s *sentence, first, end int) bool {
	t := &s.tokens[first]
	if t.is&weekday != 0 || t.part == manner {
		return true
	}
	switch t.word {
	case "on", "in", "at", "during", "late", "early", "after", "before", "earlier", "last", "this", "from", "when", "as", "while", "to", "with", "by":
		return true
	}
	return false
}

// contentEnd is the last token of what group n reports: the sentence's last
// word, or the one before ", and" or ", but" where another source has its say.
func contentEnd(s *sentence, n int) int {
	end := len(s.tokens) - 1
	for j := s.groups[n].last + 1; j < end; j++ {
		if s.tokens[j].word == ";" && !s.tokens[j].quoted {
			end = j - 1
		}
	}
	for end >= 0 && s.tokens[end].part == mark && (s.tokens[end].word == "." || s.tokens[end].word == "!") {
		end--
	}
	for k := n + 1; k < len(s.groups); k++ {
		o := &s.groups[k]
		if s.tokens[o.main].is&(sayVerb|denyVerb) == 0 || s.tokens[o.main].quoted {
			continue
		}
		if !o.finite {
			if s.tokens[o.main].part == ing && comma(s.tokens, o.first-1) && s.resumes(o) && o.first-2 > s.groups[n].last {
				return o.first - 2 // "…, adding that"
			}
			continue
		}
		from, _, inherited, ok := s.subject(k)
		if ok && inherited && o.first > 1 && s.tokens[o.first-1].part == join && s.resumes(o) && o.first-2 > s.groups[n].last {
			return pick(comma(s.tokens, o.first-2), o.first-3, o.first-2)
		}
		if !ok || inherited || from < 2 {
			continue
		}
		j := from - 1
		if comma(s.tokens, j) && k == len(s.groups)-1 && !s.resumes(o) && j-1 > s.groups[n].last {
			return j - 1 // "shows the door open, investigators said"
		}
		if s.tokens[j].part == join || s.tokens[j].word == "while" {
			if comma(s.tokens, j-1) && j-2 > s.groups[n].last {
				return j - 2
			}
		}
	}
	return end
}

// resumes reports whether a verb of saying takes the word up again: a clause
// with "that" or a quotation follows it.
func (s *sentence) resumes(o *group) bool {
	next := o.last + 1
	return next < len(s.tokens) && (s.tokens[next].word == "that" || s.tokens[next].quoted || comma(s.tokens, next) && next+1 < len(s.tokens) && s.tokens[next+1].quoted)
}

// leftContent is what stands before ", he said".
func (d *document) leftContent(s *sentence, n int, inverted bool, from int, own bool) (text.Span, bool) {
	g := &s.groups[n]
	if !inverted && !own || !g.finite {
		return text.Span{}, false
	}
	j := pick(inverted, g.first, from) - 1
	if j > 1 && s.tokens[j].word == "as" && comma(s.tokens, j-1) {
		j-- // "the order came on Monday, as his invoice shows"
	}
	if !inverted && s.tokens[from].part == under {
		return text.Span{}, false // "…, which confirmed"
	}
	if j < 1 || s.tokens[j].part != mark || s.tokens[j].word == ";" || s.tokens[j].word == ":" || s.tokens[g.main].is&(sayVerb|thinkVerb|promiseVerb|denyVerb|askVerb|showVerb) == 0 {
		return text.Span{}, false
	}
	for j > 0 && s.tokens[j].part == mark && !s.tokens[j].quoted {
		j--
	}
	if s.tokens[j].part == under {
		return text.Span{}, false // "…, where, as visitors remarked, it was dark"
	}
	first := 0
	for first < j && (s.tokens[first].part == join || s.tokens[first].part == mark && !s.tokens[first].quoted) {
		first++
	}
	if !s.tokens[j].quoted && (!holdsVerb(s, first, j) || s.tokens[first].part == under || participial(s, first)) {
		return text.Span{}, false // "When asked, he said"
	}
	// Only the quotation, where one ends here that did not start the sentence.
	if s.tokens[j].quoted {
		for k := j; k >= first; k-- {
			if !s.tokens[k].quoted {
				if own := s.subjectedBefore(k, n); own {
					return s.spanOf(k+1, j), true
				}
				break
			}
		}
	}
	return s.spanOf(first, j), j-first >= 1
}

// participial reports whether a participle begins at token i: "Asked whether".
func participial(s *sentence, i int) bool {
	return s.tokens[i].part == ing || s.tokens[i].part == verb && formOf(&s.tokens[i])&(participleForm|pastForm) != 0
}

// subjectedBefore reports whether another cue stands before token k, so that
// what lies there is that one's.
func (s *sentence) subjectedBefore(k, n int) bool {
	for g := range s.groups[:n] {
		if s.groups[g].last <= k && s.tokens[s.groups[g].main].is&sayVerb != 0 {
			return true
		}
	}
	return false
}

func holdsVerb(s *sentence, first, last int) bool {
	for g := range s.groups {
		if s.groups[g].first >= first && s.groups[g].last <= last && s.groups[g].finite {
			return true
		}
	}
	return false
}
