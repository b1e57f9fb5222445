package app

import (
	"fmt"
	"strings"
	"time"

	"gainsay/data/date"
)

// wordDates are the ways besides ISO 8601 in which people write dates, with
// what is known of each.
var wordDates = []struct{ layout, iso string }{
	{"2 January 2006", "2006-01-02"}, {"2 Jan 2006", "2006-01-02"},
	{"January 2, 2006", "2006-01-02"}, {"Jan 2, 2006", "2006-01-02"},
	{"2 January 2006, 15:04", "2006-01-02T15:04"}, {"2 Jan 2006, 15:04", "2006-01-02T15:04"},
	{"2.1.2006", "2006-01-02"}, {"January 2006", "2006-01"}, {"Jan 2006", "2006-01"},
}

// readDate reads a date as a person types it: the forms of ISO 8601 that
// package date takes, a date with the month in words, two of either joined by
// a dash or "to", or day.month.year. 3/4/2031 is refused: which of them is the
// month, nobody can say.
func readDate(s string) (date.Date, error) {
	s = strings.Join(strings.Fields(s), " ")
	if d, err := date.Parse(s); err == nil {
		return d, nil
	}
	if d, ok := readWords(s); ok {
		return d, nil
	}
	for _, between := range []string{" – ", "–", " - ", " to ", "/"} {
		from, to, found := strings.Cut(s, between)
		if !found {
			continue
		}
		if d, ok := readSpan(from, to); ok {
			return d, nil
		}
	}
	return "", fmt.Errorf("“%s” is no date that can be read: write 2031-03-29, 29 March 2031, March 2031 or 2031", s)
}

func readWords(s string) (date.Date, bool) {
	for _, w := range wordDates {
		if t, err := time.Parse(w.layout, s); err == nil {
			return date.Date(t.Format(w.iso)), true
		}
	}
	return "", false
}

// readSpan reads "28" to "29 March 2031" and "28 February" to "2 March 2031"
// as well as two whole dates.
func readSpan(from, to string) (date.Date, bool) {
	from, to = strings.TrimSpace(from), strings.TrimSpace(to)
	end, err := readDate(to)
	if err != nil || end.Precision() != date.Day {
		return "", false
	}
	words := strings.Fields(to)
	for missing := 0; missing <= 2 && missing < len(words); missing++ {
		whole := strings.TrimSpace(from + " " + strings.Join(words[len(words)-missing:], " "))
		if start, ok := readDay(whole); ok {
			if span, err := date.Parse(string(start) + "/" + string(end)); err == nil {
				return span, true
			}
		}
	}
	return "", false
}

func readDay(s string) (date.Date, bool) {
	if d, err := date.Parse(s); err == nil && d.Precision() == date.Day {
		return d, true
	}
	d, ok := readWords(s)
	return d, ok && d.Precision() == date.Day
}
