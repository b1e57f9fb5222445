package suggest

import (
	"sort"
	"strings"

	"gainsay/data/text"
)

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
		a.keeps = a.Source.Empty() && s.entryOpensWith(q)
		all = append(all, a)
	}
	return all
}

// entryOpensWith reports whether s is the entry of a live blog, and q its first
// words: who had the word keeps it.
func (s *sentence) entryOpensWith(q text.Quote) bool {
	first := afterStamp(s.tokens)
	return first < len(s.tokens) && hasStamp(s.tokens[:first]) && s.tokens[first].quoted && s.tokens[0].Start < q.Start && s.tokens[first].Start <= q.Inner.Start
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
	if q.Start <= s.Start+1 && d.nameBefore(a) {
		return
	}
	if k < len(s.tokens) || a.sentence+1 >= len(d.sentences) {
		return
	}
	// "“Who pays?” Ms Holm asked.": UAX 29 sees two sentences.
	next := &d.sentences[a.sentence+1]
	if next.Paragraph != s.Paragraph || len(next.groups) == 0 || len(next.tokens) > shortSentence {
		return
	}
	const tail = 3 // tokens that say no more than when: "Ms Holm asked on Monday."
	if o := &next.groups[0]; o.finite && o.subject.ok && o.subject.from == 0 && len(next.tokens)-1-o.last <= tail && next.tokens[o.main].is&(sayVerb|askVerb) != 0 {
		a.Cue, a.Source = next.spanOf(o.first, o.last), next.spanOf(0, o.subject.to)
	}
}

// nameBefore finds who speaks in the sentence before a quotation that opens its
// own: "The surgeon shrugs. “…”".
func (d *document) nameBefore(a *Attribution) bool {
	if a.sentence == 0 || d.lang != "en" {
		return false
	}
	before := &d.sentences[a.sentence-1]
	if before.Paragraph != d.sentences[a.sentence].Paragraph || len(before.tokens) > leadingSentence || len(before.tokens) == 0 || before.tokens[len(before.tokens)-1].quoted {
		return false
	}
	for g := range before.groups {
		o := &before.groups[g]
		if !o.finite || !o.subject.ok || o.subject.inherited || before.tokens[o.main].quoted {
			continue
		}
		if spoken := o.passive || before.tokens[o.main].is&cueVerb != 0; spoken && !(o.passive && before.tokens[o.subject.to].part == person) || !d.person(before, o.subject) {
			return false // but "She was told not to speak. “I wrote to them.”"
		}
		a.Cue, a.Source = before.spanOf(o.first, o.last), before.spanOf(o.subject.from, o.subject.to)
		return true
	}
	a.Source = before.personFirst()
	return !a.Source.Empty()
}

// personFirst is the personal name that opens s: "Ms Holm at the gate, pressed
// by reporters." Empty where another noun does.
func (s *sentence) personFirst() text.Span {
	first := afterStamp(s.tokens)
	capitals, titled := 0, false
	for i := first; i < len(s.tokens); i++ {
		t := &s.tokens[i]
		switch {
		case t.part == noun && t.capital && t.is&(institution|placeNoun|stateNoun|weekday|month|timeWord) == 0:
			capitals++
			titled = titled || t.is&title != 0
			continue
		case (t.part == link || t.word == ",") && capitals > 1 && titled:
			return s.spanOf(first, i-1)
		}
		break
	}
	return text.Span{}
}

// person reports whether a subject is somebody who can speak: a pronoun of one
// person, an office, a man or a woman, who has a name.
func (d *document) person(s *sentence, subject nounSpan) bool {
	k := subject.from
	for k < subject.to && s.tokens[k+1].part != link {
		k++
	}
	head := &s.tokens[k]
	if head.part == person {
		return head.word == "he" || head.word == "she"
	}
	named := head.capital && k > subject.from && s.tokens[k-1].capital && s.tokens[k-1].part == noun && head.is&(institution|placeNoun|stateNoun|weekday|month) == 0
	return head.is&title != 0 || personNoun(head.word) || named && s.tokens[subject.from].part != article
}

// leadingSentence is the longest, in tokens, that leads up to what somebody says.
const leadingSentence = 30

// shortSentence is the longest, in tokens, that does no more than name who
// spoke.
const shortSentence = 12

func taken(all []Attribution, part text.Span) bool {
	for i := range all {
		if all[i].Source.Contains(part) {
			return true
		}
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
