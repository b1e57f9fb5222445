// Package date holds dates as precise as somebody gave them.
package date

import (
	"fmt"
	"strings"
	"time"
)

// Date is an ISO 8601 date cut to its precision: "2031", "2031-03",
// "2031-03-29", "2031-03-29T14:30", or a span of days "2031-03-28/2031-03-29".
// The empty Date is unknown. Dates are those of the place they speak of; they
// have no zone.
type Date string

// Precision says how much of a date is known.
type Precision string

const (
	Unknown Precision = ""
	Year    Precision = "year"
	Month   Precision = "month"
	Day     Precision = "day"
	Minute  Precision = "minute"
	Days    Precision = "days" // a span
)

var layouts = []struct {
	layout    string
	precision Precision
}{
	{"2006-01-02", Day}, {"2006-01", Month}, {"2006", Year}, {"2006-01-02T15:04", Minute},
}

// Parse reads the forms of [Date] and cuts RFC 3339 timestamps to the minute.
func Parse(s string) (Date, error) {
	s = strings.TrimSpace(s)
	if s == "" {
		return "", nil
	}
	if from, to, ok := strings.Cut(s, "/"); ok {
		a, errA := time.Parse(layouts[0].layout, from)
		b, errB := time.Parse(layouts[0].layout, to)
		if errA != nil || errB != nil || b.Before(a) {
			return "", fmt.Errorf("date %q: want two days in order, like 2031-03-28/2031-03-29", s)
		}
		return Date(s), nil
	}
	for _, l := range layouts {
		if _, err := time.Parse(l.layout, s); err == nil {
			return Date(s), nil
		}
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return Date(t.Format("2006-01-02T15:04")), nil
	}
	return "", fmt.Errorf("date %q: want 2031, 2031-03, 2031-03-29 or 2031-03-29T14:30", s)
}

// Of is the day of t.
func Of(t time.Time) Date { return Date(t.Format(layouts[0].layout)) }

// Precision is what d's form says; Unknown for the empty and for malformed
// dates.
func (d Date) Precision() Precision {
	if strings.Contains(string(d), "/") {
		return Days
	}
	for _, l := range layouts {
		if len(l.layout) == len(d) {
			return l.precision
		}
	}
	return Unknown
}

// Bounds is the first moment of d and the first moment after it, in UTC; ok is
// false where d is unknown or malformed.
func (d Date) Bounds() (from, to time.Time, ok bool) {
	if a, b, isSpan := strings.Cut(string(d), "/"); isSpan {
		from, _, ok = Date(a).Bounds()
		_, to, ok2 := Date(b).Bounds()
		return from, to, ok && ok2
	}
	for _, l := range layouts {
		if len(l.layout) != len(d) {
			continue
		}
		t, err := time.Parse(l.layout, string(d))
		if err != nil {
			return from, to, false
		}
		switch l.precision {
		case Year:
			return t, t.AddDate(1, 0, 0), true
		case Month:
			return t, t.AddDate(0, 1, 0), true
		case Day:
			return t, t.AddDate(0, 0, 1), true
		}
		return t, t.Add(time.Minute), true
	}
	return from, to, false
}

// String is d as people read it: "29 March 2031", "March 2031",
// "28–29 March 2031".
func (d Date) String() string { return d.format("January") }

// Short is String with months of three letters.
func (d Date) Short() string { return d.format("Jan") }

func (d Date) format(month string) string {
	from, to, ok := d.Bounds()
	if !ok {
		return ""
	}
	switch d.Precision() {
	case Year:
		return from.Format("2006")
	case Month:
		return from.Format(month + " 2006")
	case Minute:
		return from.Format("2 " + month + " 2006, 15:04")
	case Days:
		last := to.AddDate(0, 0, -1)
		switch {
		case from.Year() != last.Year():
			return from.Format("2 "+month+" 2006") + " – " + last.Format("2 "+month+" 2006")
		case from.Month() != last.Month():
			return from.Format("2 "+month) + " – " + last.Format("2 "+month+" 2006")
		}
		return from.Format("2") + "–" + last.Format("2 "+month+" 2006")
	}
	return from.Format("2 " + month + " 2006")
}

// Cut is d with no more than precision p: 2031-03-29 cut to the month is
// 2031-03. An unknown p leaves d as it is, and so does one that d does not
// reach; a p that is no precision, or that d cannot be cut to, is an error.
func (d Date) Cut(p Precision) (Date, error) {
	if p == Unknown || d == "" || p == d.Precision() {
		return d, nil
	}
	length := 0
	for _, l := range layouts {
		if l.precision == p {
			length = len(l.layout)
		}
	}
	if length == 0 || d.Precision() == Days {
		return d, fmt.Errorf("date %q has no precision %q", string(d), string(p))
	}
	return d[:min(length, len(d))], nil
}
