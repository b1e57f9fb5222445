package figure

import "testing"

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in        string
		low, high float64
		bound     Bound
		approx    bool
		unit      string
		counted   string
	}{
		{"100k", 100000, 100000, Exact, false, "", ""},
		{"100,000", 100000, 100000, Exact, false, "", ""},
		{"100 000", 100000, 100000, Exact, false, "", ""},
		{"100 thousand", 100000, 100000, Exact, false, "", ""},
		{"сто тысяч", 100000, 100000, Exact, false, "", ""},
		{"some 40,000 soldiers", 40000, 40000, Exact, true, "", "soldiers"},
		{">= 17", 17, 17, AtLeast, false, "", ""},
		{"≥17 km", 17, 17, AtLeast, false, "km", ""},
		{"10k..20k", 10000, 20000, Exact, false, "", ""},
		{"12-15 thousand", 12000, 15000, Exact, false, "", ""},
		{"between 12 and 15 thousand servicemen", 12000, 15000, Exact, false, "", "servicemen"},
		{"no fewer than 300", 300, 300, AtLeast, false, "", ""},
		{"no soldiers", 0, 0, Exact, false, "", "soldiers"},
		{"2019", 2019, 2019, Exact, false, "", ""},
		{"щонайменше сім ешелонів", 7, 7, AtLeast, false, "", "ешелонів"},
		{"до 15 тысяч военных", 15000, 15000, AtMost, false, "", "военных"},
	} {
		f, ok := Parse(c.in)
		if !ok || f.Low != c.low || f.High != c.high || f.Bound != c.bound || f.Approx != c.approx || f.Unit != c.unit || f.Counted != c.counted {
			t.Errorf("Parse(%q) = %+v, %v", c.in, f, ok)
		}
		if f.Raw != c.in {
			t.Errorf("Parse(%q).Raw = %q", c.in, f.Raw)
		}
	}
	for _, in := range []string{"", "soldiers", "  ", "…", "-"} {
		if f, ok := Parse(in); ok {
			t.Errorf("Parse(%q) = %+v", in, f)
		}
	}
}
