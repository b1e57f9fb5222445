package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
)

// telling is a word's stem and how much it tells.
type telling struct {
	stem   string
	rarity float64
	name   bool
}

// commonest is how common a word is, by [nature.common], that tells nothing.
const commonest = 11

// rarity is how much a word tells of what is spoken of, 0 to 1: names are shared
// by all claims of an affair, and common words by all affairs.
func (w word) rarity() float64 {
	switch {
	case w.name:
		return .4
	case w.net != nil:
		return max(.05, 1-float64(w.net.nature.common())/commonest)
	}
	return .8
}

// tellings are the words of a quote, and those of it and what stands round it,
// sorted. Few of the claims that are compared need them.
type tellings struct {
	once        sync.Once
	quoted, all []telling
}

func (f Frame) quoted() []telling {
	f.tellings.once.Do(f.readTellings)
	return f.tellings.quoted
}

func (f Frame) all() []telling {
	f.tellings.once.Do(f.readTellings)
	return f.tellings.all
}

func (f Frame) readTellings() {
	quoted := toldBy(f.terms)
	all := slices.Clone(quoted)
	for _, w := range f.around {
		if !w.light && !w.number && !commonplace[w.low] {
			all = append(all, w.telling())
		}
	}
	f.tellings.quoted, f.tellings.all = quoted, uniqueStems(all)
}

// toldBy is what the words of a quote or a record tell, sorted.
func toldBy(terms []term) []telling {
	list := make([]telling, len(terms))
	for i, t := range terms {
		list[i] = t.telling()
	}
	return uniqueStems(list)
}

func (w word) telling() telling { return telling{w.stem, w.rarity(), w.name} }

func uniqueStems(list []telling) []telling {
	slices.SortFunc(list, func(a, b telling) int {
		return cmp.Or(strings.Compare(a.stem, b.stem), cmp.Compare(a.rarity, b.rarity))
	})
	return slices.CompactFunc(list, func(a, b telling) bool { return a.stem == b.stem })
}

// overlap is the share of the words of two lists that both have, by what they
// tell: the geometric mean of the shares of each.
func overlap(a, b []telling) float64 {
	var both, ofA, ofB float64
	for _, w := range a {
		ofA += w.rarity
	}
	for _, w := range b {
		ofB += w.rarity
	}
	eachShared(a, b, func(w telling) { both += w.rarity })
	if both == 0 {
		return 0
	}
	return both / math.Sqrt(ofA*ofB)
}

// rarest is what the most telling word tells that both lists have, names aside.
func rarest(a, b []telling) float64 {
	most := 0.
	eachShared(a, b, func(w telling) {
		if !w.name {
			most = max(most, w.rarity)
		}
	})
	return most
}

// eachShared calls do with each word that both lists have.
func eachShared(a, b []telling, do func(telling)) {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch c := strings.Compare(a[i].stem, b[j].stem); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			do(a[i])
			i, j = i+1, j+1
		}
	}
}
