// Package report writes what a casebook holds to files, and reads all of its
// tables back.
//
// Offsets are code points of the stored body, dates ISO 8601 cut to their
// precision, timestamps RFC 3339 in UTC. The formats are described in
// README.md; their column names stay.
package report

import (
	"bufio"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"gainsay/data"
)

// What says which rows a csv report holds.
type What string

const (
	Claims   What = "claims"
	Links    What = "links"
	Pairs    What = "pairs" // accepted contradictions, both claims side by side
	Articles What = "articles"
)

// Request says what to write. Its zero value is accepted claims as csv.
type Request struct {
	Form Form
	What What
	All  bool // proposed and dismissed claims and links too; json and zip always hold them
	BOM  bool // a byte-order mark before csv, for Excel

	Wrote *atomic.Int64 // counts the bytes that WriteFile writes, for who looks on; nil: nobody does
}

// Form is a file format, called by its ending.
type Form string

const (
	CSV  Form = "csv"
	JSON Form = "json"
	Zip  Form = "zip"
)

// FormOf is the form that path's ending asks for; csv for "-", which is
// standard output.
func FormOf(path string) (Form, error) {
	if path == "-" {
		return CSV, nil
	}
	ending := strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
	switch Form(ending) {
	case CSV, JSON, Zip:
		return Form(ending), nil
	}
	if slices.Contains([]string{"xlsx", "docx", "md", "html", "qdpx", "pdf"}, ending) {
		return "", fmt.Errorf("%s: not yet", ending)
	}
	return "", fmt.Errorf("%q has no ending that names a format: csv, json or zip", filepath.Base(path))
}

const byteOrderMark = "\uFEFF"

// Write writes what r asks for, as the casebook stood at one moment.
func Write(s *data.Snapshot, w io.Writer, r Request) error {
	switch r.Form {
	case JSON:
		return writeJSON(s, w)
	case Zip:
		return writeZip(s, w)
	}
	if r.BOM {
		if _, err := io.WriteString(w, byteOrderMark); err != nil {
			return err
		}
	}
	switch r.What {
	case Links:
		return writeTable(w, linkColumns(), linkLines(s, r.All))
	case Articles:
		return writeTable(w, articleColumns(), articleLines(s))
	case Pairs:
		return writeTable(w, pairColumns(), pairLines(s))
	}
	return writeClaims(s, w, r.All)
}

// writeClaims writes all claims, in stretches that are read and put into records
// beside each other.
func writeClaims(s *data.Snapshot, w io.Writer, all bool) error {
	columns := claimColumns()
	if _, err := w.Write(appendRecord(nil, names(columns))); err != nil {
		return err
	}
	stretches := data.EachStretch(s, all, func(view *data.Snapshot) data.ClaimMaker[[]byte] {
		lines, size := newClaimLines(view), 0
		return func(claims iter.Seq2[*data.ClaimRow, error]) ([]byte, error) {
			out := make([]byte, 0, size)
			for record, err := range records(columns, lines.of(claims)) {
				if err != nil {
					return nil, err
				}
				out = append(out, record...)
			}
			size = len(out) + len(out)/8
			return out, nil
		}
	})
	return writeAll(w, stretches)
}

// WriteClaims writes rows as csv with a byte-order mark: what the window's
// table of claims shows, in its order.
func WriteClaims(s *data.Snapshot, w io.Writer, rows iter.Seq2[data.ClaimRow, error]) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	return writeTable(w, claimColumns(), newClaimLines(s).of(ahead(rows)))
}

// writeTable writes a header and a record a row.
func writeTable[T any](w io.Writer, columns []column[T], rows iter.Seq2[*T, error]) error {
	out := bufio.NewWriterSize(w, 64<<10)
	if _, err := out.Write(appendRecord(nil, names(columns))); err != nil {
		return err
	}
	if err := writeAll(out, records(columns, rows)); err != nil {
		return err
	}
	return out.Flush()
}

// records are the rows as records, each of which is good until the next.
func records[T any](columns []column[T], rows iter.Seq2[*T, error]) iter.Seq2[[]byte, error] {
	return func(yield func([]byte, error) bool) {
		var record []byte
		line := make([]string, len(columns))
		for row, err := range rows {
			if err == nil {
				line = cells(line, columns, row)
				for i := range line {
					line[i] = guard(line[i])
				}
				record = appendRecord(record[:0], line)
			}
			if !yield(record, err) || err != nil {
				return
			}
		}
	}
}

func writeAll(w io.Writer, parts iter.Seq2[[]byte, error]) error {
	for part, err := range parts {
		if err != nil {
			return err
		}
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return nil
}
