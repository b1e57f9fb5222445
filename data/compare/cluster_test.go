package compare

import (
	"slices"
	"testing"
)

func TestClustersAreQuestions(t *testing.T) {
	lex := Standard()
	claims := []Claim{
		{Text: "Some 40,000 soldiers are on the northern shore", Speaker: "Talvik", Outlet: "Coast Wire", EventDate: "2031-03-28"},
		{Text: "40,000 soldiers are on the northern shore", Speaker: "Talvik", Outlet: "Evening Post", EventDate: "2031-03-28"},
		{Text: "between 10 and 15 thousand soldiers are on the northern shore", Speaker: "Ministry", EventDate: "2031-03-28"},
		{Text: "the ferry to the northern shore was closed", Speaker: "harbour master", EventDate: "2031-03-29"},
		{Text: "the ferry is open, as every day", Speaker: "Ministry", EventDate: "2031-03-29"},
		{Text: "the price of herring rose", Speaker: "Talvik", EventDate: "2031-03-29"},
	}
	frames := make([]Frame, len(claims))
	for i, c := range claims {
		c.ID, c.Place, c.Published, c.Context, c.Language = int64(i+1), "northern shore", "2031-03-30", c.Text, "en"
		frames[i] = NewFrame(c, lex)
	}
	var pairs []Pair
	for i := range frames {
		for j := i + 1; j < len(frames); j++ {
			pairs = append(pairs, Pair{i, j, Compare(frames[i], frames[j], lex)})
		}
	}
	got := Clusters(frames, pairs)
	if len(got) != 2 {
		t.Fatalf("%d clusters: %+v", len(got), got)
	}
	c := got[0]
	if !slices.Equal(c.Claims, []int{0, 1, 2}) {
		t.Errorf("first cluster has claims %v, want the three counts", c.Claims)
	}
	if c.Question != "How many troops on the northern shore, 28 March 2031?" {
		t.Errorf("question %q", c.Question)
	}
	if d := got[1]; !slices.Equal(d.Claims, []int{3, 4}) {
		t.Errorf("second cluster %+v, want the two on the ferry", d)
	}
	if Clusters(frames, nil) != nil {
		t.Error("clusters of nothing")
	}
}

// TestAReprintContradictsNoneOfItsOwn has one figure of one speaker in two
// outlets: both stand in one question, and they are repeats of one another.
func TestAReprintContradictsNoneOfItsOwn(t *testing.T) {
	lex := Standard()
	agency := Claim{Text: "Some 40,000 soldiers are on the northern shore", Speaker: "Talvik", Outlet: "Coast Wire", EventDate: "2031-03-28"}
	reprint := agency
	reprint.Text, reprint.Outlet = "40,000 soldiers are on the northern shore", "Evening Post"
	ministry := Claim{Text: "between 10 and 15 thousand soldiers are on the northern shore", Speaker: "Ministry", EventDate: "2031-03-28"}
	var frames []Frame
	for i, c := range []Claim{agency, reprint, ministry} {
		c.ID, c.Place, c.Published, c.Context, c.Language = int64(i+1), "northern shore", "2031-03-30", c.Text, "en"
		frames = append(frames, NewFrame(c, lex))
	}
	var pairs []Pair
	for i := range frames {
		for j := i + 1; j < len(frames); j++ {
			pairs = append(pairs, Pair{i, j, Compare(frames[i], frames[j], lex)})
		}
	}
	if pairs[0].Result.Outcome != Repeat {
		t.Errorf("a reprint is %s, want a repeat", pairs[0].Result.Outcome)
	}
	got := Clusters(frames, pairs)
	if len(got) != 1 || !slices.Equal(got[0].Claims, []int{0, 1, 2}) {
		t.Fatalf("clusters %+v, want one with all three", got)
	}
}
