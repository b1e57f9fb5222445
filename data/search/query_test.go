package search

import (
	"math"
	"reflect"
	"strings"
	"testing"
)

func TestParseQuery(t *testing.T) {
	open := math.Inf(1)
	for _, c := range []struct {
		typed string
		want  Query
	}{
		{"", Query{}},
		{"Northern shor", Query{Words: []string{"northern", "shor"}, Unfinished: true}},
		{"northern shore ", Query{Words: []string{"northern", "shore"}}},
		{"tag:Troops", Query{Tags: []string{"troops"}}},
		{`speaker:"Ilse Talvik" shore`, Query{Speakers: []string{"ilse talvik"}, Words: []string{"shore"}, Unfinished: true}},
		{"outlet:harbour type:denial", Query{Outlets: []string{"harbour"}, Types: []string{"denial"}}},
		{"in:contradiction", Query{Contradicted: true}},
		{"in:con status:all", Query{Contradicted: true, Status: "all"}},
		{"after:2031-03-28 before:2031-04", Query{After: "2031-03-28", Before: "2031-04"}},
		{"after:2031-0 before: tag:", Query{}}, // being typed
		{`"northern shore`, Query{Phrases: [][]string{{"northern", "shore"}}}},
		{`“no intention” invade`, Query{Phrases: [][]string{{"no", "intention"}}, Words: []string{"invade"}, Unfinished: true}},
		{"shore -navy -T-72", Query{Words: []string{"shore"}, Without: []string{"navy", "t", "72"}}},
		{">50000 troops ", Query{Words: []string{"troops"}, Figure: Range{Low: 50000, High: open, AboveLow: true, Set: true}}},
		{">=50k", Query{Figure: Range{Low: 50000, High: open, Set: true}}},
		{"<1.5m", Query{Figure: Range{Low: -open, High: 1.5e6, BelowHi: true, Set: true}}},
		{"10k..20k", Query{Figure: Range{Low: 10000, High: 20000, Set: true}}},
		{"..20,000", Query{Figure: Range{Low: -open, High: 20000, Set: true}}},
		{"> 50 thousand troops ", Query{Words: []string{"troops"}, Figure: Range{Low: 50000, High: open, AboveLow: true, Set: true}}},
		{">10k <=20k", Query{Figure: Range{Low: 10000, High: 20000, AboveLow: true, Set: true}}},
		{"20k..10k", Query{Figure: Range{Low: 10000, High: 20000, Set: true}}},
		{"forty thousand men ", Query{Words: []string{"40000", "men"}}},
		{"сто тысяч ", Query{Words: []string{"100000"}}},
		{"soldiers forty", Query{Words: []string{"soldiers", "forty"}, Unfinished: true}}, // teen may follow
		{">", Query{}},
		{"http://example.org a:b", Query{Words: []string{"http", "example", "org", "a", "b"}, Unfinished: true}},
		{"100 thousand men ", Query{Words: []string{"100000", "men"}}},
	} {
		if got := ParseQuery(c.typed); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%q: %+v, want %+v", c.typed, got, c.want)
		}
	}
}

func TestOperatorsAreRead(t *testing.T) {
	for _, o := range Operators() {
		if q := ParseQuery(o.Example); q.Plain() || !strings.Contains(o.Example, o.Begin) {
			t.Errorf("the example %q of %q sets no condition: %+v", o.Example, o.Begin, q)
		}
	}
}
