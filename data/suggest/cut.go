package suggest

import (
	"strings"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// cut parts a stretch of s where it holds more than one claim, and leaves out
// what only tells when or why.
func (d *document) cut(s *sentence, one stretch, figures []figure.Found) []stretch {
	one.span = d.outsideDashes(s, one)
	var all []stretch
	for _, whole := range d.cutAroundCue(s, one) {
		for _, part := range d.cutBetween(whole, "; ", ", and that ", " and that ") {
			for _, half := range d.cutClauses(s, d.withoutTail(s, part), figures) {
				for _, end := range d.cutTotal(s, half, figures) {
					all = append(all, d.cutColon(s, end)...)
				}
			}
		}
	}
	return all
}

// cutAroundCue parts a stretch that goes on behind who says it with a clause of
// its own: "The call came at nine, she said, and the boat took an hour".
func (d *document) cutAroundCue(s *sentence, one stretch) []stretch {
	if one.voice.host == nil || len(one.voice.host.Content) != 2 || d.lang != "en" {
		return []stretch{one}
	}
	a, b := one.voice.host.Content[0], one.voice.host.Content[1]
	cue := one.voice.cue
	if !one.span.Contains(a) || !one.span.Contains(b) || cue.Start < a.End || b.Start < cue.End || d.inQuotes(a) || d.inQuotes(b) || !d.clausal(s, a) {
		return []stretch{one}
	}
	left, right := one, one
	left.span, right.span = a, b
	return []stretch{left, right}
}

// outsideDashes is the longer side of a stretch in whose middle, between
// dashes, stands who says it: "— Брат написал, — сказал он. — Не приедет."
func (d *document) outsideDashes(s *sentence, one stretch) text.Span {
	cue := one.voice.cue
	if d.lang == "en" || cue.Empty() || !one.span.Contains(cue) {
		return one.span
	}
	left := strings.LastIndex(d.body[one.span.Start:cue.Start], ", — ")
	right := strings.Index(d.body[cue.End:one.span.End], " — ")
	if left < 0 || right < 0 {
		return one.span
	}
	before := text.Span{Start: one.span.Start, End: one.span.Start + left}
	after := text.Span{Start: cue.End + right + len(" — "), End: one.span.End}
	return pick(after.Len() > before.Len(), after, before)
}

// cutBetween parts a stretch at the marks that part claims, where there is
// enough on both sides.
func (d *document) cutBetween(one stretch, marks ...string) []stretch {
	part := one.span.Of(d.body)
	for _, m := range marks {
		i := strings.Index(part, m)
		if i < 0 || strings.Count(part[i+len(m):], " ") < 3 {
			continue
		}
		left, right := one, one
		left.span.End = one.span.Start + i
		right.span.Start = one.span.Start + i + len(m)
		// "No man was hurt; three had fled" parts sooner than what is joined.
		if words := strings.Count(part[:i], " "); words < 4 && (words < 3 || m != "; ") {
			continue
		}
		return append(d.cutBetween(left, marks...), d.cutBetween(right, marks...)...)
	}
	return []stretch{one}
}

// withoutTail is one without the subordinate clause after a comma at its end:
// "two had died, after three days in which it was denied". In a quotation one
// that is longer than the rest stays.
func (d *document) withoutTail(s *sentence, one stretch) stretch {
	for g := range s.groups {
		o := &s.groups[g]
		if !o.finite || o.last+1 >= len(s.tokens) || !one.span.Contains(s.spanOf(o.first, o.last)) {
			continue
		}
		for i := o.last + 1; i+1 < len(s.tokens) && one.span.Contains(s.tokens[i].Span); i++ {
			if !comma(s.tokens, i) || !tailWord[s.tokens[i+1].word] || s.tokens[i].quoted != s.tokens[o.main].quoted {
				continue
			}
			if left := (text.Span{Start: one.span.Start, End: s.tokens[i].Start}); strings.Count(left.Of(d.body), " ") >= 3 && (!s.tokens[i].quoted || 2*left.Len() >= one.span.Len()) && holdsVerb(s, i, len(s.tokens)-1) && !one.voice.cue.Overlaps(text.Span{Start: left.End, End: one.span.End}) {
				one.span = left
				return one
			}
		}
		break
	}
	return one
}

// tailWord are words that open a clause that tells when or why beside a claim.
var tailWord = set("after although though while as")

// cutClauses parts two clauses joined by "and" that both deny or both give a
// figure: "It did not enter, and no firearm was used", "Nine were killed and 31
// were hurt". Figures in a quotation stay together, as they were said.
func (d *document) cutClauses(s *sentence, one stretch, figures []figure.Found) []stretch {
	for g := range s.groups {
		o := &s.groups[g]
		from := o.subject.from
		if !o.finite || !o.subject.ok || o.subject.inherited || from < 3 || s.tokens[from-1].part != join || !one.span.Contains(s.spanOf(from-2, o.last)) {
			continue
		}
		end := pick(comma(s.tokens, from-2), from-2, from-1)
		left, right := one, one
		left.span.End, right.span.Start = s.tokens[end].Start, s.tokens[from].Start
		both := d.negatedClause(s, left.span) && d.negatedClause(s, right.span) || !s.tokens[from].quoted && s.tokens[from].part != person && d.counts(left.span, figures) && d.counts(right.span, figures)
		if both && d.clausal(s, left.span) {
			return []stretch{left, right}
		}
	}
	return []stretch{one}
}

// counts reports whether span holds a figure of things that matters.
func (d *document) counts(span text.Span, figures []figure.Found) bool {
	for _, f := range figures {
		if span.Contains(f.Span) && !timeOrWay(f.Figure.Unit) && d.matters(f) {
			return true
		}
	}
	return false
}

// cutTotal parts what a count comes to from what it counts: "Divers found 48
// more bodies, bringing the toll to 79".
func (d *document) cutTotal(s *sentence, one stretch, figures []figure.Found) []stretch {
	for i := 2; i+1 < len(s.tokens); i++ {
		if !totalling[s.tokens[i].word] || !comma(s.tokens, i-1) || !one.span.Contains(s.tokens[i].Span) {
			continue
		}
		left, right := one, one
		left.span.End, right.span.Start = s.tokens[i-1].Start, s.tokens[i].Start
		if d.counts(left.span, figures) && d.counts(right.span, figures) && !one.voice.cue.Overlaps(right.span) {
			return []stretch{left, right}
		}
	}
	return []stretch{one}
}

// totalling are the participles that lead from a count to its total.
var totalling = set("bringing raising taking pushing lifting putting driving cutting lowering reducing leaving")

// cutColon parts a stretch at a colon outside quotations that has a clause on
// both sides.
func (d *document) cutColon(s *sentence, one stretch) []stretch {
	if d.lang != "en" {
		return []stretch{one}
	}
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.word != ":" || t.quoted || !one.span.Contains(t.Span) {
			continue
		}
		left, right := one, one
		left.span.End, right.span.Start = t.Start, t.End
		if strings.Count(left.span.Of(d.body), " ") >= 3 && d.clausal(s, left.span) && d.clausal(s, right.span) {
			return []stretch{left, right}
		}
	}
	return []stretch{one}
}
