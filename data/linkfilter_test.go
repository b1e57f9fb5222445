package data

import (
	"strings"
	"testing"
)

// TestLinksAreFiltered puts three links between three texts and asks for them
// by what their claims are.
func TestLinksAreFiltered(t *testing.T) {
	c := newCasebook(t)
	northern, v := addText(t, c, "Marn Courier", northernShore)
	_, w := addText(t, c, "Veldania Today", quietShore)
	claims := []Claim{
		addQuote(t, c, v, "Some 40,000 soldiers", "troops"), addQuote(t, c, w, "8,000 soldiers", "troops", "shore"),
		addQuote(t, c, w, "northern shore"), addQuote(t, c, v, "northern shore"),
	}
	for i, edit := range []func(*Claim){
		func(k *Claim) { k.Speaker, k.Place, k.EventDate = "Ilse Talvik", "Kesk", "2031-03-29" },
		func(k *Claim) { k.Speaker, k.Place, k.Said = "Ilko Darven", "Marn", "2031-04-02" },
		func(k *Claim) { k.EventDate = "2031-05-01/2031-05-03" },
		func(k *Claim) { k.EventDate = "2031-05-09T14:30" },
	} {
		after := claims[i]
		edit(&after)
		do(t, c, EditClaim(claims[i], after))
	}
	do(t, c, LinkClaims(claims[0].ID, claims[1].ID, Contradicts, NumericKind, "")) // L-0001
	do(t, c, LinkClaims(claims[2].ID, claims[0].ID, Contradicts, PlaceKind, ""))   // L-0002
	do(t, c, LinkClaims(claims[2].ID, claims[3].ID, Updates, TimeKind, ""))        // L-0003
	for _, q := range []struct {
		name string
		f    LinkFilter
		want string
	}{
		{"contradictions", LinkFilter{}, "L-0002 L-0001"},
		{"of any relation", LinkFilter{Any: true}, "L-0003 L-0002 L-0001"},
		{"updates", LinkFilter{Relation: Updates}, "L-0003"},
		{"a kind", LinkFilter{Kind: PlaceKind}, "L-0002"},
		{"a tag of either claim", LinkFilter{Any: true, Tag: "SHORE"}, "L-0001"},
		{"a tag of both", LinkFilter{Any: true, Tag: "troops"}, "L-0002 L-0001"},
		{"a tag that is not there", LinkFilter{Tag: "navy"}, ""},
		{"a speaker", LinkFilter{Any: true, Speaker: "ilko darven"}, "L-0001"},
		{"a place", LinkFilter{Any: true, Place: "kesk"}, "L-0002 L-0001"},
		{"what happened on a day or after", LinkFilter{Any: true, From: "2031-04-02"}, "L-0003 L-0002 L-0001"},
		{"where it does not say, when it was said", LinkFilter{Any: true, From: "2031-04-02", To: "2031-04-02"}, "L-0001"},
		{"an hour is of its day", LinkFilter{Any: true, From: "2031-05-09", To: "2031-05-09"}, "L-0003"},
		{"of one claim both ends of the dates", LinkFilter{Any: true, From: "2031-04-10", To: "2031-04-20"}, ""},
		{"words of either claim", LinkFilter{Any: true, Text: "8,000"}, "L-0001"},
		{"no words that could be found", LinkFilter{Any: true, Text: "…"}, ""},
		{"two at once", LinkFilter{Any: true, Speaker: "Ilse Talvik", Kind: NumericKind}, "L-0001"},
		{"an article", LinkFilter{Any: true, Article: northern.ID}, "L-0003 L-0002 L-0001"},
	} {
		pairs, total, err := c.Links(t.Context(), q.f, 0, 10)
		var got []string
		for _, p := range pairs {
			got = append(got, p.Ref.String())
		}
		if err != nil || strings.Join(got, " ") != q.want || total != len(pairs) {
			t.Errorf("%s: %v of %d (%v), want %s", q.name, got, total, err, q.want)
		}
	}
	for typed, want := range map[string]string{"": "Kesk Marn", "ES": "Kesk", "x": ""} {
		if got, err := c.LinkPlaces(t.Context(), typed, 5); err != nil || strings.Join(got, " ") != want {
			t.Errorf("places like %q: %v (%v), want %s", typed, got, err, want)
		}
	}
}
