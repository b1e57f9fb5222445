package suggest

import (
	"sort"
	"strings"

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
		to := phraseRight(s.tokens, from)
		if s.opensWith(i) {
			to = upToComma(s.tokens, from)
		}
		a := Attribution{Cue: s.spanOf(i, from-1), Source: s.spanOf(from, to), is: byWayOf, sentence: n}
		if c, ok := besides(s, i, to); ok {
			a.Content = []text.Span{c}
			all = append(all, a)
		}
	}
	return all
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
	}
	return nounsRight(s, i)
}

// byWay is the number of tokens of the phrase at i that hands on what somebody
// says; 0 for none.
func (d *document) byWay(s []token, i int) int {
	if s[i].is&byWayOf != 0 {
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
	if last-first >= 2 {
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
		if !owner && !that {
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

// appendLabel finds the speaker's label that a transcript, a live blog or a
// headline begins with: "SAULE: …", "Brasnik: no troops", and the lead-in of
// a quotation: "President Velgorov, on state television: “…”".
func (d *document) appendLabel(all []Attribution, n int) []Attribution {
	s := &d.sentences[n]
	opens := n == 0 || d.sentences[n-1].Paragraph != s.Paragraph
	colon, last := labelEnd(s.tokens), len(s.tokens)-1
	if !opens || colon < 0 {
		colon = leadIn(s)
	}
	if colon < 1 || colon+2 > last {
		return all
	}
	first := afterStamp(s.tokens)
	if first >= colon {
		return all
	}
	source := s.spanOf(first, colon-1)
	keeps := s.tokens[first].part == link && colon-first < 4 // "On doors: “…”"
	if keeps {
		source = text.Span{}
	}
	for g := range s.groups {
		if o := &s.groups[g]; o.finite && o.last < colon {
			if from, to, _, ok := s.subject(g); ok {
				source = s.spanOf(from, to)
			}
			break
		}
	}
	for j := first + 1; j < colon; j++ {
		if w := s.tokens[j].word; (w == "to" || w == "in" || s.tokens[j].is&weekday != 0) && s.tokens[j].Start > source.Start && s.tokens[j].Start < source.End {
			source.End = s.tokens[j-1].End
		}
	}
	return append(all, Attribution{
		Cue: s.tokens[colon].Span, Source: source, Content: []text.Span{s.spanOf(colon+1, last)}, is: sayVerb, sentence: n, label: true, keeps: keeps,
	})
}

// afterStamp is the first token of s after the marks, the time and the dash
// that an entry of a live blog begins with.
func afterStamp(s []token) int {
	i := 0
	for i < len(s) && (s[i].part == mark || s[i].part == figures) {
		i++
	}
	return i
}

// leadIn is the colon before a quotation: "Foreign Minister Kovalchyn to
// parliament: “…”", "His answer is new: “…”"; or the first one in an entry of a
// live blog, "3.20pm – Fire Officer Brandt, by text: the last two …"; -1 where
// there is none, or a verb of saying does its work.
func leadIn(s *sentence) int {
	first := afterStamp(s.tokens)
	stamped := first > 0 && hasClock(s.tokens[:first])
	for i := first; i+1 < len(s.tokens); i++ {
		t := &s.tokens[i]
		if t.quoted || t.part == verb && t.is&cueVerb != 0 {
			return -1
		}
		if t.word == ":" && (s.tokens[i+1].quoted || stamped && i > first && i-first < 14 && !holdsVerb(s, first, i)) {
			return i
		}
	}
	return -1
}

// labelEnd is the colon that ends a speaker's label at the start of s; -1 where
// there is none. A label is a name of a few words, all in capitals or with
// capitals, and no verb.
func labelEnd(s []token) int {
	const most = 7
	capitals, words := 0, 0
	for i := range s {
		switch t := &s[i]; {
		case t.word == ":":
			if capitals > 0 && words <= most && (capitals == words || s[i-1].capital || s[i-1].is&(institution|title) != 0) {
				return i
			}
			return -1
		case t.part == mark && (t.word == "*" || t.word == "—" || t.word == "–" || t.word == "-" || t.word == "'") && words == 0:
		case t.part == figures && words == 0:
		case t.part == noun || t.part == link && words > 0:
			words++
			if t.capital {
				capitals++
			}
		default:
			if t.part != mark || t.word == "," || t.quoted {
				return -1
			}
		}
		if words > most {
			return -1
		}
	}
	return -1
}

// appendBareQuotes adds the quotations of sentence n that no attribution from
// all[from:] takes in.
func (d *document) appendBareQuotes(all []Attribution, from, n int) []Attribution {
	s := &d.sentences[n]
	for _, q := range d.outerQuotes(s.Span) {
		part := text.Span{Start: max(q.Inner.Start, s.Start), End: min(q.Inner.End, s.End)}
		if part.Empty() || strings.Count(part.Of(d.body), " ") < 2 && !s.whole || taken(all[from:], part) {
			continue
		}
		a := Attribution{Content: []text.Span{part}, sentence: n, is: sayVerb}
		d.nameSpeaker(s, q, &a)
		all = append(all, a)
	}
	return all
}

// nameSpeaker finds the subject and verb that follow a quotation, whatever the
// verb: "“…,” he read", "“…,” laughs the chief's wife" is left alone.
func (d *document) nameSpeaker(s *sentence, q text.Quote, a *Attribution) {
	k := sort.Search(len(s.tokens), func(i int) bool { return s.tokens[i].Start >= q.End })
	for g := range s.groups {
		if o := &s.groups[g]; o.finite && o.subject.ok && !o.subject.inherited && o.subject.from == k {
			a.Cue, a.Source = s.spanOf(o.first, o.last), s.spanOf(k, o.subject.to)
			return
		}
	}
	if k < len(s.tokens) || a.sentence+1 >= len(d.sentences) {
		return
	}
	// "“Who pays?” Ms Holm asked.": UAX 29 sees two sentences.
	next := &d.sentences[a.sentence+1]
	if next.Paragraph != s.Paragraph || len(next.groups) == 0 || len(next.tokens) > shortSentence {
		return
	}
	if o := &next.groups[0]; o.finite && o.subject.ok && o.subject.from == 0 && next.tokens[o.main].is&(sayVerb|askVerb) != 0 {
		a.Cue, a.Source = next.spanOf(o.first, o.last), next.spanOf(0, o.subject.to)
	}
}

// shortSentence is the longest, in tokens, that does no more than name who
// spoke.
const shortSentence = 12

func taken(all []Attribution, part text.Span) bool {
	for i := range all {
		for _, c := range all[i].Content {
			if c.Overlaps(part) {
				return true
			}
		}
	}
	return false
}

// extendQuotes gives the quotations that nobody is named for to who speaks
// beside them: later in the same quotation, in the same paragraph, or in the
// paragraph before that left them open. What stays without a source keeps
// none.
func (d *document) extendQuotes(all []Attribution) []Attribution {
	kept := all[:0]
	var waiting []text.Span
	for i := range all {
		a := all[i]
		bare := a.Cue.Empty() && a.Source.Empty()
		if bare {
			if host := d.hostOf(kept, &a); host >= 0 {
				kept[host].Content = append(kept[host].Content, a.Content...)
				continue
			}
			if d.sameQuoteLater(all, i) {
				waiting = append(waiting, a.Content...)
				continue
			}
		}
		if !bare && len(waiting) > 0 && d.sharesQuote(waiting[0], &a) {
			a.Content = append(waiting, a.Content...)
			waiting = nil
		}
		kept = append(kept, a)
	}
	return kept
}

// sameQuoteLater reports whether an attribution after i has a part of the
// quotation that all[i] is a part of.
func (d *document) sameQuoteLater(all []Attribution, i int) bool {
	const reach = 8
	for k := i + 1; k < len(all) && k < i+reach; k++ {
		if !all[k].Cue.Empty() && d.sharesQuote(all[i].Content[0], &all[k]) {
			return true
		}
	}
	return false
}

func (d *document) sharesQuote(part text.Span, a *Attribution) bool {
	if a.Source.Empty() || a.Weak {
		return false
	}
	for _, q := range d.outerQuotes(part) {
		for _, c := range a.Content {
			if q.Overlaps(c) && !q.Span.Contains(a.Cue) {
				return true
			}
		}
	}
	return false
}

// hostOf is the attribution among those before a that a quotation without a
// source goes on from; -1 for none.
func (d *document) hostOf(before []Attribution, a *Attribution) int {
	const reach = 6
	paragraph := d.sentences[a.sentence].Paragraph
	for i := len(before) - 1; i >= 0 && len(before)-i <= reach; i-- {
		b := &before[i]
		if b.Weak || b.Source.Empty() || b.is&(sayVerb|denyVerb|promiseVerb|accuseVerb|askVerb) == 0 {
			continue
		}
		gap := paragraph - d.sentences[b.sentence].Paragraph
		if gap == 0 || gap == 1 && d.continues(a) {
			return i
		}
		return -1
	}
	return -1
}

// continues reports whether a's quotation opens its paragraph as the
// continuation of one left open.
func (d *document) continues(a *Attribution) bool {
	for _, q := range d.outerQuotes(a.Content[0]) {
		if q.Continued {
			return true
		}
	}
	return false
}
