package data

// Reliability rates an outlet on the scale of the Admiralty code (NATO AJP-2.1):
// A is completely reliable, E unreliable, F cannot be judged. The empty
// Reliability has not been rated, which is not the same as F.
type Reliability string

// Valid reports whether r is empty or one of A to F.
func (r Reliability) Valid() bool {
	return r == "" || len(r) == 1 && 'A' <= r[0] && r[0] <= 'F'
}

// Outlet is who published an article. Names are unique without regard to case.
type Outlet struct {
	ID          ID
	Name        string
	Type        string // "newspaper", "agency", "ministry": in the user's words
	Reliability Reliability
	Language    string // BCP 47, as in "uk"
}
