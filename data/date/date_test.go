package date

import "testing"

func TestParse(t *testing.T) {
	for _, c := range []struct {
		in        string
		want      Date
		precision Precision
		long      string
	}{
		{"2031-03-29", "2031-03-29", Day, "29 March 2031"},
		{" 2031-03 ", "2031-03", Month, "March 2031"},
		{"2031", "2031", Year, "2031"},
		{"2031-03-29T14:30", "2031-03-29T14:30", Minute, "29 March 2031, 14:30"},
		{"2031-03-29T14:30:59+02:00", "2031-03-29T14:30", Minute, "29 March 2031, 14:30"},
		{"2031-03-28/2031-03-29", "2031-03-28/2031-03-29", Days, "28–29 March 2031"},
		{"2031-03-28/2031-04-02", "2031-03-28/2031-04-02", Days, "28 March – 2 April 2031"},
		{"", "", Unknown, ""},
	} {
		got, err := Parse(c.in)
		if err != nil || got != c.want || got.Precision() != c.precision || got.String() != c.long {
			t.Errorf("Parse(%q): %q, %q, %q, %v", c.in, string(got), got.Precision(), got, err)
		}
	}
	for _, in := range []string{"yesterday", "2031-13", "2031-02-30", "29.03.2031", "2031-03-29/2031-03-28", "2031/2032", "2031-03-29T25:00"} {
		if got, err := Parse(in); err == nil {
			t.Errorf("Parse(%q) is %q, want an error", in, string(got))
		}
	}
}

func TestBounds(t *testing.T) {
	for _, c := range []struct {
		d        Date
		from, to string
	}{
		{"2031", "2031-01-01", "2032-01-01"},
		{"2032-02", "2032-02-01", "2032-03-01"}, // a leap year
		{"2031-12-31", "2031-12-31", "2032-01-01"},
		{"2031-03-28/2031-03-29", "2031-03-28", "2031-03-30"},
	} {
		from, to, ok := c.d.Bounds()
		if !ok || Of(from) != Date(c.from) || Of(to) != Date(c.to) {
			t.Errorf("%q: %v to %v, %v", string(c.d), from, to, ok)
		}
	}
	if _, _, ok := Date("soon").Bounds(); ok {
		t.Error("“soon” has bounds")
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		d    Date
		p    Precision
		want Date
		ok   bool
	}{
		{"2031-03-29", Month, "2031-03", true},
		{"2031-03-29", Year, "2031", true},
		{"2031-03", Day, "2031-03", true}, // no more than is known
		{"2031-03-29", Unknown, "2031-03-29", true},
		{"", Month, "", true},
		{"2031-03-29", "decade", "2031-03-29", false},
		{"2031-03-28/2031-03-29", Month, "2031-03-28/2031-03-29", false},
	} {
		got, err := c.d.Cut(c.p)
		if got != c.want || (err == nil) != c.ok {
			t.Errorf("%q cut to %q: %q, %v", string(c.d), c.p, string(got), err)
		}
	}
}
