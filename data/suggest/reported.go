package suggest

import (
	"gainsay/data/text"
)

// appendByWay finds "according to X" and its like in sentence n.
func (d *document) appendByWay(all []Attribution, n int) []Attribution {
	s := &d.sentences[n]
	for i := range s.tokens {
		length := d.byWay(s.tokens, i)
		if length == 0 || i+length >= len(s.tokens) || !nominal(&s.tokens[i+length]) {
			continue
		}
		from := i + length
		if customary[s.tokens[from].word] {
			continue // "according to plan"
		}
		to := phraseRight(s.tokens, from)
		if d.lang == "en" && s.tokens[i+1].is&possessive != 0 {
			if a, ok := byReckoning(s, i, from); ok {
				a.sentence = n
				all = append(all, a)
			}
			continue
		}
		if s.tokens[i].word == "citing" || s.tokens[i].word == "quoting" {
			if a := reporterIn(all, n); a != nil {
				a.cited = s.spanOf(from, nounsRight(s.tokens, from))
				continue
			}
		}
		if s.opensWith(i) {
			to = upToComma(s.tokens, from)
		} else if at := to + 1; at+1 < len(s.tokens) && s.tokens[at].word == "at" && s.tokens[at+1].capital {
			to = nounsRight(s.tokens, at+1) // "according to the surgeon at Dol"
		}
		a := Attribution{Cue: s.spanOf(i, from-1), Source: s.spanOf(from, to), is: byWayOf, sentence: n}
		if c, ok := besides(s, i, to); ok {
			a.Content = []text.Span{c}
			all = append(all, a)
		}
	}
	return all
}

// customary are the nouns that something goes according to and nobody says.
var customary = set("plan plans schedule custom tradition protocol script law need size age rank ability merit")

// byReckoning reads "by her reckoning", which begins at token i and ends before
// token next: its source is the pronoun, what it hands on the rest.
func byReckoning(s *sentence, i, next int) (Attribution, bool) {
	content, ok := besides(s, i, next-1)
	return Attribution{Cue: s.spanOf(i, next-1), Source: s.tokens[i+1].Span, Content: []text.Span{content}, is: byWayOf}, ok
}

// reporterIn is the attribution of sentence n that names who says something;
// nil for none.
func reporterIn(all []Attribution, n int) *Attribution {
	for k := len(all) - 1; k >= 0 && all[k].sentence == n; k-- {
		if a := &all[k]; a.is&sayVerb != 0 && !a.Source.Empty() && !a.Weak && a.is&byWayOf == 0 {
			return a
		}
	}
	return nil
}

// opensWith reports whether nothing but conjunctions and marks stands before
// token i.
func (s *sentence) opensWith(i int) bool {
	for i--; i >= 0; i-- {
		if s.tokens[i].part != mark && s.tokens[i].part != join {
			return false
		}
	}
	return true
}

// upToComma is the last token before the first comma after i; the end of the
// noun phrase at i where none comes soon.
func upToComma(s []token, i int) int {
	const soon = 16
	for j := i; j < len(s) && j < i+soon; j++ {
		if s[j].word == "," {
			return j - 1
		}
		if t := &s[j]; t.part == negation || t.part == person || t.part == aux || t.part == verb {
			break // "by order of the office nobody may …"
		}
	}
	return nounsRight(s, i)
}

// byWay is the number of tokens of the phrase at i that hands on what somebody
// says; 0 for none.
func (d *document) byWay(s []token, i int) int {
	if s[i].is&byWayOf != 0 || d.byPapers(s, i) {
		return 1
	}
next:
	for _, p := range d.words.phrases[s[i].word] {
		if p.is&byWayOf == 0 || i+len(p.words) > len(s) {
			continue
		}
		skip := 0
		for k, w := range p.words {
			if k == 1 && i+2 < len(s) && s[i+1].is&possessive != 0 && len(p.words) == 2 {
				skip = 1 // по его словам
			}
			if i+k+skip >= len(s) || s[i+k+skip].word != w {
				continue next
			}
		}
		return len(p.words) + skip
	}
	return 0
}

// byPapers reports whether a sentence begins at token i with what is written that
// hands on the rest: "By the delivery notes, 9,000 litres went out".
func (d *document) byPapers(s []token, i int) bool {
	if i != 0 || s[i].word != "by" || len(s) < 4 || s[1].is&(determiner|possessive) == 0 {
		return false
	}
	for j := 2; j < len(s) && s[j].part == noun; j++ {
		if comma(s, j+1) {
			return s[j].is&writtenNoun != 0
		}
	}
	return false
}

// besides is the part of s before token i where there is one with something
// in it, else the part after token to.
func besides(s *sentence, i, to int) (text.Span, bool) {
	last := i - 1
	for last >= 0 && s.tokens[last].part == mark && !closesQuote(s.tokens, last) {
		last--
	}
	first := 0
	for first < last && (s.tokens[first].part == join || s.tokens[first].part == mark && !s.tokens[first].quoted) {
		first++
	}
	if last > first && s.tokens[last].part == under {
		return text.Span{}, false // "when according to the note calm reigned": an aside
	}
	// "The sum paid: according to their counsel, nobody has had a mark".
	if last-first >= 2 && s.tokens[last+1].word != ":" {
		return s.spanOf(first, last), true
	}
	first, last = to+1, len(s.tokens)-1
	for first < last && s.tokens[first].part == mark && !s.tokens[first].quoted {
		first++
	}
	for last > first && s.tokens[last].word == "." {
		last--
	}
	return s.spanOf(first, last), last-first >= 1
}

// calledFalse reports whether the sentence calls false what the noun of saying
// at i is about: "Claims that the deck was locked are untrue".
func calledFalse(s *sentence, i int) bool {
	for j := i + 1; j < len(s.tokens); j++ {
		if s.tokens[j].is&falsehood != 0 {
			return true
		}
	}
	return false
}

// appendNouns finds what nouns of saying report: "the claim that …", "Mr
// Stolz's promise to …", "calls for …".
func (d *document) appendNouns(all []Attribution, n int) []Attribution {
	s := &d.sentences[n]
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.is&sayNoun == 0 || t.part != noun || i+2 >= len(s.tokens) {
			continue
		}
		next := &s.tokens[i+1]
		that := next.word == "that"
		if !that && !(next.word == "for" && (t.word == "calls" || t.word == "call")) {
			continue
		}
		a := Attribution{Cue: t.Span, is: sayVerb, Weak: !that, sentence: n}
		from := nounPhrase(s.tokens, i)
		owner := false
		for k := from; k < i; k++ {
			if s.tokens[k].word == "'s" || s.tokens[k].word == "’s" || s.tokens[k].word == "'" {
				a.Source, owner = s.spanOf(from, k-1), true
			} else if s.tokens[k].is&possessive != 0 {
				a.Source, owner = s.tokens[k].Span, true
			}
		}
		if !owner && (!that || calledFalse(s, i)) {
			continue
		}
		end := i + 1
		for end+1 < len(s.tokens) && s.tokens[end+1].part != mark {
			end++
		}
		a.Content = []text.Span{s.spanOf(i+1, end)}
		all = append(all, a)
	}
	return all
}
