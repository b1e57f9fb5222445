package compare

// Tally counts what people did with a rule's findings.
type Tally struct{ Accepted, Dismissed int }

// Tallies is by rule.
type Tallies map[string]Tally

// trust is what a rule's findings are worth to people who so far judged n of
// them: 1 for a rule nobody judged, falling with the share of dismissals. Two
// judgements' worth of doubt (Laplace's rule) keep the first dismissal from
// sinking a rule.
func (t Tallies) trust(rule string) float64 {
	n := t[rule]
	return min(1, 2*float64(n.Accepted+2)/float64(n.Accepted+n.Dismissed+4))
}

// Order is where r belongs among other results, highest first: its score, sunk
// by how often its rule's findings were dismissed.
func (t Tallies) Order(r Result) float64 { return r.Score * t.trust(r.Rule) }
