package app

import (
	"testing"

	"gainsay/data/date"
)

func TestReadDate(t *testing.T) {
	for typed, want := range map[string]date.Date{
		"":                           "",
		"2031":                       "2031",
		"2031-03":                    "2031-03",
		" 2031-03-29 ":               "2031-03-29",
		"29 March 2031":              "2031-03-29",
		"29 Mar 2031":                "2031-03-29",
		"March 29, 2031":             "2031-03-29",
		"29.3.2031":                  "2031-03-29",
		"March 2031":                 "2031-03",
		"29 March 2031, 14:30":       "2031-03-29T14:30",
		"28–29 March 2031":           "2031-03-28/2031-03-29",
		"28 February – 2 March 2031": "2031-02-28/2031-03-02",
		"2031-03-28/2031-03-29":      "2031-03-28/2031-03-29",
	} {
		if got, err := readDate(typed); err != nil || got != want {
			t.Errorf("readDate(%q) = %q, %v; want %q", typed, got, err, want)
		}
	}
	for _, typed := range []string{"3/4/2031", "yesterday", "31 February 2031", "29–28 March 2031", "2031-13", "-"} {
		if got, err := readDate(typed); err == nil {
			t.Errorf("readDate(%q) = %q, want an error", typed, got)
		}
	}
}

// TestReadDateReadsWhatIsShown types what the fields show.
func TestReadDateReadsWhatIsShown(t *testing.T) {
	for _, d := range []date.Date{"2031", "2031-03", "2031-03-29", "2031-03-29T14:30", "2031-03-28/2031-03-29", "2031-02-28/2031-03-02", "2030-12-31/2031-01-01"} {
		if got, err := readDate(d.String()); err != nil || got != d {
			t.Errorf("readDate(%q) = %q, %v; want %q", d.String(), got, err, d)
		}
	}
}
