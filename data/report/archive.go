package report

import (
	"archive/zip"
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"time"

	"gainsay/data"
)

// The files of the zip and, less ".csv", the names in the json.
const (
	outletsFile   = "outlets.csv"
	articlesFile  = "articles.csv"
	versionsFile  = "versions.csv"
	speakersFile  = "speakers.csv"
	tagsFile      = "tags.csv"
	questionsFile = "questions.csv"
	claimsFile    = "claims.csv"
	linksFile     = "links.csv"
	reasonsFile   = "reasons.csv"
	settingsFile  = "settings.csv"
	originals     = "originals/"
)

// eachTable calls the table function of to for every table, in the order in
// which import takes them.
func eachTable(s *data.Snapshot, to tableSink) error {
	for _, write := range []func() error{
		func() error { return put(to, outletsFile, outletColumns(), outletLines(s)) },
		func() error { return put(to, articlesFile, articleColumns(), articleLines(s)) },
		func() error { return put(to, versionsFile, versionColumns(), versionLines(s)) },
		func() error { return put(to, speakersFile, speakerColumns(), speakerLines(s)) },
		func() error { return put(to, tagsFile, tagColumns(), tagLines(s)) },
		func() error { return put(to, questionsFile, questionColumns(), questionLines(s)) },
		func() error { return put(to, claimsFile, claimColumns(), newClaimLines(s).of(ahead(s.Claims(true)))) },
		func() error { return put(to, linksFile, linkColumns(), linkLines(s, true)) },
		func() error { return put(to, reasonsFile, reasonColumns(), reasonLines(s)) },
		func() error { return put(to, settingsFile, settingColumns(), settingLines(s)) },
	} {
		if err := write(); err != nil {
			return err
		}
	}
	return nil
}

// tableSink takes a table: its header, then its rows, each in cells that are
// used again for the next.
type tableSink interface {
	table(name string, header []string, rows iter.Seq2[[]string, error]) error
}

func put[T any](to tableSink, name string, columns []column[T], rows iter.Seq2[*T, error]) error {
	return to.table(name, names(columns), func(yield func([]string, error) bool) {
		line := make([]string, len(columns))
		for row, err := range rows {
			if err == nil {
				line = cells(line, columns, row)
			}
			if !yield(line, err) || err != nil {
				return
			}
		}
	})
}

type zipSink struct {
	zip *zip.Writer
	at  time.Time
}

func (z zipSink) create(name string) (io.Writer, error) {
	return z.zip.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: z.at})
}

func (z zipSink) table(name string, header []string, rows iter.Seq2[[]string, error]) error {
	f, err := z.create(name)
	if err != nil {
		return err
	}
	w := bufio.NewWriterSize(f, 64<<10)
	buf := appendRecord(nil, header)
	for row, err := range rows {
		if err != nil {
			return fmt.Errorf("writing %s: %w", name, err)
		}
		if _, err := w.Write(buf); err != nil {
			return err
		}
		for i := range row {
			row[i] = guard(row[i])
		}
		buf = appendRecord(buf[:0], row)
	}
	if _, err := w.Write(buf); err != nil {
		return err
	}
	return w.Flush()
}

func writeZip(s *data.Snapshot, w io.Writer) error {
	z := zipSink{zip.NewWriter(w), time.Now().UTC()}
	if err := eachTable(s, z); err != nil {
		return err
	}
	for o, err := range s.Originals() {
		if err != nil {
			return err
		}
		f, err := z.create(originals + hexSum(o.SHA256))
		if err != nil {
			return err
		}
		if _, err := f.Write(o.Data); err != nil {
			return err
		}
	}
	return z.zip.Close()
}

type jsonSink struct {
	w     *bufio.Writer
	first bool
}

// table writes "name":[{…},…]. Offsets are numbers, all else is text.
func (j *jsonSink) table(name string, header []string, rows iter.Seq2[[]string, error]) error {
	if !j.first {
		j.w.WriteString(",\n")
	}
	j.first = false
	fmt.Fprintf(j.w, "%q:[", tableName(name))
	gap := "\n"
	for row, err := range rows {
		if err != nil {
			return fmt.Errorf("writing %s: %w", tableName(name), err)
		}
		j.w.WriteString(gap)
		gap = ",\n"
		if err := j.object(name, header, row); err != nil {
			return err
		}
	}
	_, err := j.w.WriteString("]")
	return err
}

func (j *jsonSink) object(name string, header, row []string) error {
	j.w.WriteByte('{')
	for i, cell := range row {
		if i > 0 {
			j.w.WriteByte(',')
		}
		fmt.Fprintf(j.w, "%q:", header[i])
		if name == claimsFile && (header[i] == "start" || header[i] == "end") {
			j.w.WriteString(cell)
			continue
		}
		quoted, err := json.Marshal(cell)
		if err != nil {
			return err
		}
		j.w.Write(quoted)
	}
	return j.w.WriteByte('}')
}

func writeJSON(s *data.Snapshot, w io.Writer) error {
	j := &jsonSink{w: bufio.NewWriterSize(w, 64<<10), first: true}
	j.w.WriteString("{")
	if err := eachTable(s, j); err != nil {
		return err
	}
	j.w.WriteString("}\n")
	return j.w.Flush()
}

// tableName is the name of a table in json.
func tableName(file string) string { return file[:len(file)-len(".csv")] }
