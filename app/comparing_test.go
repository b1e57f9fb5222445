package app

import (
	"fmt"
	"testing"

	"gainsay/data"
	"gainsay/data/date"
	"gainsay/data/figure"
)

func sideOf(f figure.Figure, when date.Date, place string) data.ClaimRow {
	var c data.ClaimRow
	c.ID, c.Article = data.NewID(), data.NewID()
	c.Figure, c.EventDate, c.Place = f, when, place
	return c
}

func soldiers(low, high float64, bound figure.Bound, counted string) figure.Figure {
	return figure.Figure{Low: low, High: high, Bound: bound, Counted: counted}
}

func TestCompareSides(t *testing.T) {
	about := soldiers(40000, 40000, "=", "soldiers")
	about.Approx = true
	for _, c := range []struct {
		name string
		a, b data.ClaimRow
		want comparison
	}{
		{"a point beyond a range",
			sideOf(about, "2031-03-29", "northern shore"), sideOf(soldiers(10000, 15000, "=", "men"), "2031-03-28", "Kesk"),
			comparison{
				[]string(nil),
				[]string{"the ranges do not touch; 40,000 is 2.7 times 15,000"},
				[]string{"one counts soldiers, the other men", "one figure is approximate",
					"northern shore and Kesk may not be the same place", "28 March 2031 and 29 March 2031: 1 day apart, it may have changed in between"},
			}},
		{"two points in the same month",
			sideOf(soldiers(2, 2, "=", "ferries"), "2031-03", "Kesk"), sideOf(soldiers(3, 3, "=", "Ferries"), "2031-03-28", "kesk"),
			comparison{
				[]string{"both count ferries", "both speak of Kesk", "28 March 2031"},
				[]string{"3 is 1.5 times 2"}, nil,
			}},
		{"bounds that leave room for each other",
			sideOf(soldiers(17, 17, ">=", "sailors"), "", ""), sideOf(soldiers(40, 40, "<", "sailors"), "", ""),
			comparison{[]string{"both count sailors", "the figures do not exclude each other"}, nil, nil}},
		{"none against some",
			sideOf(soldiers(0, 0, "=", "boats"), "", ""), sideOf(soldiers(2, 2, "=", "boats"), "", ""),
			comparison{[]string{"both count boats"}, []string{"2 against 0"}, nil}},
		{"fields that say nothing", sideOf(figure.Figure{}, "", ""), sideOf(about, "2031", "Kesk"), comparison{}},
	} {
		for _, turned := range []bool{false, true} {
			a, b := c.a, c.b
			if turned {
				a, b = b, a
			}
			got := compareSides(a, b)
			if turned { // the order of "one, the other" turns with the sides
				if len(got.agrees) != len(c.want.agrees) || fmt.Sprint(got.differs) != fmt.Sprint(c.want.differs) || len(got.explains) != len(c.want.explains) {
					t.Errorf("%s, turned round: %q, want the like of %q", c.name, got, c.want)
				}
			} else if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", c.want) {
				t.Errorf("%s:\n%q, want\n%q", c.name, got, c.want)
			}
		}
	}
}
