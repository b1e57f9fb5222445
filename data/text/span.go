// Package text holds what the casebook knows of plain text: spans and the
// graphemes they end on, anchors that find a quote again in another version,
// folding for comparison, and sentences.
//
// Every offset inside the program is a byte offset into a body that [Clean]
// has returned. Code points, which files and verbs speak of, are counted only
// at the edge, by [Index].
package text

import "fmt"

// Span is the half-open range [Start, End) of byte offsets into a body.
type Span struct{ Start, End int }

// Len is the number of bytes in s.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether s holds nothing, or is reversed.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of is the part of body that s covers.
func (s Span) Of(body string) string { return body[s.Start:s.End] }

// Contains reports whether all of t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Holds reports whether the byte at off lies in s.
func (s Span) Holds(off int) bool { return s.Start <= off && off < s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Shift is s moved by n bytes.
func (s Span) Shift(n int) Span { return Span{s.Start + n, s.End + n} }

// A SpanError says why a span cannot stand in a body. Nearest is the smallest
// span on grapheme borders that covers what was asked for; it is empty where
// there is none.
type SpanError struct {
	Span, Nearest Span
	Reason        string
}

func (e *SpanError) Error() string {
	return fmt.Sprintf("span %d to %d: %s", e.Span.Start, e.Span.End, e.Reason)
}

// Check reports whether s can stand in body: not empty, inside, on grapheme
// borders, and with something in it besides blanks. The error is a
// *[SpanError].
func (s Span) Check(body string) error {
	switch {
	case s.Start < 0 || s.End > len(body):
		return &SpanError{Span: s, Reason: fmt.Sprintf("outside the text, which ends at %d", len(body))}
	case s.End == s.Start:
		return &SpanError{Span: s, Reason: "empty"}
	case s.End < s.Start:
		return &SpanError{Span: s, Reason: "ends before it starts"}
	}
	if out := SnapOut(body, s); out != s {
		return &SpanError{Span: s, Nearest: out, Reason: "cuts a character in two"}
	}
	if Trim(body, s).Empty() {
		return &SpanError{Span: s, Reason: "only blanks"}
	}
	return nil
}
