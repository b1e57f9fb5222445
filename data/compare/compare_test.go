package compare

import "testing"

func TestCompareIsSymmetricAndNeverAgainstItself(t *testing.T) {
	lex := Standard()
	claims := []Claim{
		{ID: 1, Text: "Some 40,000 soldiers were deployed near the frontier"},
		{ID: 2, Text: "The dog is not running"},
		{ID: 3, Text: "The dog is running"},
	}
	for _, a := range claims {
		for _, b := range claims {
			x, y := Compare(NewFrame(a, lex), NewFrame(b, lex), lex), Compare(NewFrame(b, lex), NewFrame(a, lex), lex)
			if x.Outcome != y.Outcome || x.Rule != y.Rule || x.Why != y.Why {
				t.Errorf("%q and %q: %+v, the other way round %+v", a.Text, b.Text, x, y)
			}
			if a.ID == b.ID && x.Outcome != None {
				t.Errorf("%q against itself: %+v", a.Text, x)
			}
		}
	}
}
