package app

import "gainsay/data"

// pairsDesk is which pairs the Contradictions view lists, and how it shows the
// one in hand.
type pairsDesk struct {
	show   pairShow
	filter data.LinkFilter // what is asked of the claims and the kind
	wide   bool            // quotes in their paragraph instead of their sentence
	mapped bool            // the map of what hangs together instead of the pair
}

// pairShow is which links are listed by what was said of them, as the status
// filter names it.
type pairShow string

const (
	showToJudge        pairShow = ""
	showContradictions pairShow = "contradictions"
	showAll            pairShow = "all"
)

// pairShows are the choices of the status filter, and what each asks of links.
var pairShows = []struct {
	show   pairShow
	name   string
	filter data.LinkFilter
}{
	{showToJudge, "to judge", data.LinkFilter{Any: true, Status: data.Suggested}},
	{showContradictions, "contradictions", data.LinkFilter{}},
	{"updates", "updates", data.LinkFilter{Relation: data.Updates}},
	{"scope", "another scope", data.LinkFilter{Relation: data.DiffersInScope}},
	{"same", "says the same", data.LinkFilter{Relation: data.SameAs}},
	{"supports", "supports", data.LinkFilter{Relation: data.Supports}},
	{"dismissed", "dismissed", data.LinkFilter{Any: true, Status: data.Dismissed}},
	{showAll, "all", data.LinkFilter{Any: true, AnyStatus: true}},
}

// links is the filter of the casebook for what d lists.
func (d pairsDesk) links() data.LinkFilter {
	f := d.filter
	for _, s := range pairShows {
		if s.show == d.show {
			f.Relation, f.Any, f.Status, f.AnyStatus = s.filter.Relation, s.filter.Any, s.filter.Status, s.filter.AnyStatus
		}
	}
	return f
}

// name is what the status filter calls the show.
func (s pairShow) name() string {
	for _, each := range pairShows {
		if each.show == s {
			return each.name
		}
	}
	return string(s)
}

// listing is d without what does not change which pairs are listed.
func (d pairsDesk) listing() pairsDesk { return pairsDesk{show: d.show, filter: d.filter} }
