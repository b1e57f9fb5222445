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
	if c.Question != "how many: troops, northern shore, 28 March 2031" {
		t.Errorf("question %q", c.Question)
	}
	if d := got[1]; !slices.Equal(d.Claims, []int{3, 4}) {
		t.Errorf("second cluster %+v, want the two on the ferry", d)
	}
	if Clusters(frames, nil) != nil {
		t.Error("clusters of nothing")
	}
}
