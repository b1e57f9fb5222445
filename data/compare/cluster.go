package compare

import (
	"cmp"
	"slices"
)

// Pair is two claims, by their places in a list of frames, and what they are to
// one another.
type Pair struct {
	A, B   int
	Result Result
}

// Cluster is a proposed question: claims on one topic that contradict one
// another, directly or over others.
type Cluster struct {
	Question string // for people, who will name it better
	Claims   []int  // places in the list of frames, in order
}

// Clusters groups what pairs call contradictions and tensions into questions,
// the largest first. Claims that repeat one of a question's claims on its topic
// come along. No claim is in two questions: it stays in the larger one.
func Clusters(frames []Frame, pairs []Pair) []Cluster {
	joined := sets{}
	for _, p := range pairs {
		if t := p.Result.Topic; t != "" && (p.Result.Outcome == Contradiction || p.Result.Outcome == Tension) {
			joined.join(seat{p.A, t}, seat{p.B, t})
		}
	}
	disputed := joined.clone()
	for _, p := range pairs {
		a, b := seat{p.A, p.Result.Topic}, seat{p.B, p.Result.Topic}
		if p.Result.Outcome == Repeat && (disputed.has(a) || disputed.has(b)) {
			joined.join(a, b)
		}
	}
	var clusters []Cluster
	taken := map[int]bool{}
	for _, g := range joined.groups() {
		var claims []int
		for _, s := range g {
			if !taken[s.claim] {
				claims = append(claims, s.claim)
			}
		}
		if len(claims) < 2 {
			continue
		}
		for _, n := range claims {
			taken[n] = true
		}
		clusters = append(clusters, Cluster{Question(g[0].topic, claimsOf(frames, claims)), claims})
	}
	return clusters
}

func claimsOf(frames []Frame, at []int) []Claim {
	claims := make([]Claim, len(at))
	for i, n := range at {
		claims[i] = frames[n].Claim
	}
	return claims
}

// seat is a claim's place at the table of one topic.
type seat struct {
	claim int
	topic string
}

// sets are disjoint sets of seats: each leads to another of its set, the last
// to itself.
type sets map[seat]seat

func (s sets) has(x seat) bool { _, ok := s[x]; return ok }

func (s sets) clone() sets {
	c := make(sets, len(s))
	for k, v := range s {
		c[k] = v
	}
	return c
}

func (s sets) root(x seat) seat {
	if !s.has(x) {
		s[x] = x
	}
	for s[x] != x {
		s[x] = s[s[x]]
		x = s[x]
	}
	return x
}

func (s sets) join(x, y seat) { s[s.root(x)] = s.root(y) }

// groups are the sets, the largest first, each in order of its claims.
func (s sets) groups() [][]seat {
	byRoot := map[seat][]seat{}
	for x := range s {
		r := s.root(x)
		byRoot[r] = append(byRoot[r], x)
	}
	var all [][]seat
	for _, g := range byRoot {
		slices.SortFunc(g, func(a, b seat) int { return cmp.Compare(a.claim, b.claim) })
		all = append(all, g)
	}
	slices.SortFunc(all, func(a, b []seat) int {
		return cmp.Or(cmp.Compare(len(b), len(a)), cmp.Compare(a[0].claim, b[0].claim), cmp.Compare(a[0].topic, b[0].topic))
	})
	return all
}
