package text

import "strings"

const (
	// reach is how far on either side of a quote, in bytes, two texts are
	// compared to tell places with the same words apart.
	reach = 240
	// leastContext is how many bytes round a quote must agree before a place
	// with the same words is taken for the same place. A few words agree by
	// chance.
	leastContext = 32
	// margin is by how many bytes the context of the best place must agree
	// better than that of any other.
	margin = 12
	// longQuote is from how many bytes on a quote needs no context: so many
	// words are not said twice by chance.
	longQuote = 48
)

// Follow is where the words at s in old stand in new, a later version of the
// same text. It is not ok where they have changed or gone, and where it cannot
// be told which of several places with the same words is theirs: a claim on the
// wrong words is worse than a claim without a place.
//
// What stands before the first change and after the last stays where it is. In
// between, two places belong together if the words round them agree better than
// round any other place with the same quote, seen from either text.
func Follow(old, new string, s Span) (Span, bool) {
	if t, ok := outsideChange(old, new, s); ok {
		return t, true
	}
	quote := s.Of(old)
	places, origins := occurrences(new, quote), occurrences(old, quote)
	t, score, ok := bestPlace(old, s, new, places)
	if !ok || score < leastContext && len(quote) < longQuote {
		return Span{}, false
	}
	if back, _, ok := bestPlace(new, t, old, origins); !ok || back != s {
		return Span{}, false
	}
	return t, true
}

// outsideChange is the place of s if it lies before the first difference of
// two texts, or after the last.
func outsideChange(old, new string, s Span) (Span, bool) {
	shorter := min(len(old), len(new))
	before := 0
	for before < shorter && old[before] == new[before] {
		before++
	}
	after := 0
	for after < shorter-before && old[len(old)-1-after] == new[len(new)-1-after] {
		after++
	}
	enough := s.Len() + leastContext
	switch {
	case old == new:
	case s.End <= before && before >= enough:
	case s.Start >= len(old)-after && after >= enough:
		s = s.Shift(len(new) - len(old))
	default:
		return Span{}, false
	}
	return s, IsBorder(new, s.Start) && IsBorder(new, s.End)
}

// occurrences are the places where quote stands on grapheme borders.
func occurrences(body, quote string) (places []Span) {
	if quote == "" {
		return nil
	}
	for at := 0; ; {
		i := strings.Index(body[at:], quote)
		if i < 0 {
			return places
		}
		s := Span{at + i, at + i + len(quote)}
		if IsBorder(body, s.Start) && IsBorder(body, s.End) {
			places = append(places, s)
		}
		at = s.Start + 1
	}
}

// bestPlace is the one of places in there whose surroundings agree best with
// those of s in here, and by how many bytes. It is not ok where there is none,
// or another that is nearly as good.
func bestPlace(here string, s Span, there string, places []Span) (best Span, score int, ok bool) {
	score, second := -1, -1
	for _, p := range places {
		n := agreement(here, s, there, p)
		if n > score {
			best, score, n = p, n, score
		}
		second = max(second, n)
	}
	return best, score, score >= 0 && (second < 0 || score >= second+margin)
}

// agreement counts the bytes that are the same before and after two places,
// outwards from them, up to reach on either side.
func agreement(a string, s Span, b string, t Span) int {
	before := 0
	for before < reach && before < s.Start && before < t.Start && a[s.Start-1-before] == b[t.Start-1-before] {
		before++
	}
	after := 0
	for after < reach && s.End+after < len(a) && t.End+after < len(b) && a[s.End+after] == b[t.End+after] {
		after++
	}
	return before + after
}
