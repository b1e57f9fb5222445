package text

import "unicode/utf8"

// contextPoints is how much of the text on either side of a quote an anchor
// keeps, in code points, as the Web Annotation model's TextQuoteSelector
// leaves open and Hypothesis settled on.
const contextPoints = 32

// Anchor says where a quote stands so that it can be found again in a changed
// text: the quote itself, up to 32 code points on either side (cut at
// graphemes), and where it started.
type Anchor struct {
	Quote, Prefix, Suffix string
	Start                 int // byte offset in the text it was taken from
}

// NewAnchor is the anchor of s in body.
func NewAnchor(body string, s Span) Anchor {
	return Anchor{
		Quote:  s.Of(body),
		Prefix: body[back(body, s.Start):s.Start],
		Suffix: body[s.End:ahead(body, s.End)],
		Start:  s.Start,
	}
}

// back is the border that lies at most contextPoints code points before off,
// which is one.
func back(body string, off int) int {
	at, points := off, 0
	for at > 0 {
		prev := before(body, at)
		points += utf8.RuneCountInString(body[prev:at])
		if points > contextPoints {
			break
		}
		at = prev
	}
	return at
}

// before is [Prev] of a border, quickly where two characters stand there that
// nothing joins, as almost everywhere.
func before(body string, at int) int {
	r, size := utf8.DecodeLastRuneInString(body[:at])
	if standsAlone(r) {
		if r, _ := utf8.DecodeLastRuneInString(body[:at-size]); at == size || standsAlone(r) {
			return at - size
		}
	}
	return Prev(body, at)
}

// ahead is the border that lies at most contextPoints code points after off,
// which is one.
func ahead(body string, off int) int {
	at, points := off, 0
	for at < len(body) {
		next := after(body, at)
		points += utf8.RuneCountInString(body[at:next])
		if points > contextPoints {
			break
		}
		at = next
	}
	return at
}

// after is [Next] of a border, as quickly as before.
func after(body string, at int) int {
	r, size := utf8.DecodeRuneInString(body[at:])
	if standsAlone(r) {
		if r, _ := utf8.DecodeRuneInString(body[at+size:]); at+size == len(body) || standsAlone(r) {
			return at + size
		}
	}
	return Next(body, at)
}

// Locate finds where a stands in body: the place where the quote occurs
// letter for letter, with the context that agrees best. Where several are as
// good, it is the one at a.Start or none, because a claim on the wrong words is
// worse than a claim without a place. With the text that a was taken from at
// hand, [Follow] can tell more.
func (a Anchor) Locate(body string) (Span, bool) {
	best, bestScore, ties := Span{}, -1, 0
	for _, s := range occurrences(body, a.Quote) {
		switch score := a.context(body, s); {
		case score > bestScore:
			best, bestScore, ties = s, score, 1
		case score == bestScore:
			ties++
			if s.Start == a.Start {
				best = s
			}
		}
	}
	full := len(a.Prefix) + len(a.Suffix)
	switch {
	case ties == 0:
		return Span{}, false
	case ties > 1:
		return best, best.Start == a.Start && bestScore == full
	case bestScore > 0, full == 0, len(a.Quote) >= longQuote:
		return best, true
	}
	return Span{}, false
}

// context counts the bytes around s that agree with a's context, outwards
// from the quote.
func (a Anchor) context(body string, s Span) int {
	n := 0
	for n < len(a.Prefix) && n < s.Start && body[s.Start-1-n] == a.Prefix[len(a.Prefix)-1-n] {
		n++
	}
	m := 0
	for m < len(a.Suffix) && s.End+m < len(body) && body[s.End+m] == a.Suffix[m] {
		m++
	}
	return n + m
}
