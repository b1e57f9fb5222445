package data

// Counts are the casebook's totals, kept by every change as it is written.
// Proposals are never added to facts.
type Counts struct {
	Articles       int
	Undated        int // articles
	Claims         int // accepted
	Proposals      int // claims
	Links          int // accepted, of any relation
	Contradictions int // accepted links that contradict
	ToJudge        int // links proposed
	Questions      int
}
