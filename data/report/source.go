package report

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"gainsay/data"
)

// Source is tables to be imported: a zip or folder of CSV files, or a json
// object.
type Source struct {
	name   string    // of the file, for people
	made   time.Time // the file
	digest [32]byte  // of what is in it; zero where that would take a reading of all
	salt   [32]byte  // the digest, or something that no other source has

	size int64        // bytes of all tables; 0 where they are in memory already
	read atomic.Int64 // bytes of them so far

	tables func(file string) (sheet, bool, error) // to be closed
	file   func(name string) ([]byte, error)      // an original; nil where there are none
	close  func() error
}

// Close frees the file behind s.
func (s *Source) Close() error {
	if s.close == nil {
		return nil
	}
	return s.close()
}

// Progress is how much of the tables has been read, from 0 to 1; 0 where that is
// not known. It may be asked for while they are imported.
func (s *Source) Progress() float64 {
	if s.size == 0 {
		return 0
	}
	return min(1, float64(s.read.Load())/float64(s.size)) // a table of two kinds of rows is read twice
}

// sheet is one table as it stands in a source, to be gone through once.
type sheet struct {
	name   string
	header []string
	rows   iter.Seq2[record, error]
	file   io.Closer // nil where there is none
}

func (s sheet) close() {
	if s.file != nil {
		s.file.Close() // it was only read
	}
}

// record is one row. Its cells are good until the next.
type record struct {
	line  int // in the file, from 1; in json the row's number
	cells []string
}

// OpenFile opens a zip or json of all tables, by its ending.
func OpenFile(path string) (*Source, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".zip":
		z, err := zip.OpenReader(path)
		if errors.Is(err, zip.ErrFormat) {
			return nil, errors.New("not a zip archive")
		}
		if err != nil {
			return nil, err
		}
		s := Folder(z)
		s.close = z.Close
		s.digest = digestOf(z)
		s.salt = s.digest
		return s.from(path)
	case ".json":
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		s, err := readJSON(f)
		if err != nil {
			return nil, err
		}
		return s.from(path)
	case ".qdpx", ".csv":
		return nil, fmt.Errorf("%s: not yet; a zip or json of all tables is read", filepath.Ext(path)[1:])
	}
	return nil, errors.New("its ending names no format that is read: zip or json")
}

// from is s with what is known of the file that it is.
func (s *Source) from(path string) (*Source, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, errors.Join(err, s.Close())
	}
	s.name, s.made = info.Name(), info.ModTime()
	return s, nil
}

// digestOf tells archives apart by their directories, which hold a checksum of
// every file.
func digestOf(z *zip.ReadCloser) [32]byte {
	h := sha256.New()
	for _, f := range z.File {
		fmt.Fprintf(h, "%q %d %x %d\n", f.Name, f.UncompressedSize64, f.CRC32, f.Modified.Unix())
	}
	return [32]byte(h.Sum(nil))
}

// newSalt is what no other source has.
func newSalt() (salt [32]byte) {
	id := data.NewID()
	copy(salt[:], id[:])
	return salt
}

// Folder is the CSV files of a folder or of an archive. Files of other names
// are none of its business, but a CSV file that is no table is an error.
func Folder(folder fs.FS) *Source {
	s := &Source{made: time.Now(), salt: newSalt()}
	for _, name := range tableFiles {
		if st, err := fs.Stat(folder, name); err == nil {
			s.size += st.Size()
		}
	}
	s.tables = func(name string) (sheet, bool, error) {
		f, err := folder.Open(name)
		if errors.Is(err, fs.ErrNotExist) {
			return sheet{}, false, nil
		}
		if err != nil {
			return sheet{}, false, err
		}
		table, err := readCSV(name, struct {
			io.Reader
			io.Closer
		}{io.TeeReader(f, tally{&s.read}), f})
		return table, true, err
	}
	s.file = func(name string) ([]byte, error) { return fs.ReadFile(folder, originals+name) }
	return s
}

// readCSV reads the header of a table; its rows are read as they are asked for.
func readCSV(name string, f io.ReadCloser) (sheet, error) {
	in := bufio.NewReaderSize(f, 64<<10)
	if mark, _ := in.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
		in.Discard(len(byteOrderMark))
	}
	r := csv.NewReader(in)
	r.ReuseRecord = true
	header, err := r.Read()
	if err != nil {
		f.Close()
		if errors.Is(err, io.EOF) {
			err = errors.New("it is empty; the first line must name the columns")
		}
		return sheet{}, fmt.Errorf("%s: %w", name, err)
	}
	s := sheet{name: name, header: slices.Clone(header), file: f}
	s.rows = func(yield func(record, error) bool) {
		for {
			cells, err := r.Read()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(record{}, fmt.Errorf("%s: %w", name, err))
				return
			}
			line, _ := r.FieldPos(0)
			for i := range cells {
				cells[i] = unguard(cells[i])
			}
			if !yield(record{line, cells}, nil) {
				return
			}
		}
	}
	return s, nil
}

// readJSON reads {"articles":[{…},…],…}. A value is text or a number; null and
// what is absent are empty.
func readJSON(r io.Reader) (*Source, error) {
	var tables map[string][]map[string]any
	d := json.NewDecoder(bufio.NewReaderSize(r, 64<<10))
	d.UseNumber()
	if err := d.Decode(&tables); err != nil {
		return nil, fmt.Errorf("not the json of a casebook: %w", err)
	}
	known := map[string]bool{}
	for _, file := range tableFiles {
		known[tableName(file)] = true
	}
	for name := range tables {
		if !known[name] {
			return nil, fmt.Errorf("unknown table %q", name)
		}
	}
	return &Source{made: time.Now(), salt: newSalt(), tables: func(file string) (sheet, bool, error) {
		rows, ok := tables[tableName(file)]
		return jsonSheet(tableName(file), rows), ok, nil
	}}, nil
}

func jsonSheet(name string, rows []map[string]any) sheet {
	s := sheet{name: name}
	place := map[string]int{}
	for _, row := range rows {
		for column := range row {
			if _, ok := place[column]; !ok {
				place[column] = len(s.header)
				s.header = append(s.header, column)
			}
		}
	}
	s.rows = func(yield func(record, error) bool) {
		for i, row := range rows {
			cells := make([]string, len(s.header))
			for column, value := range row {
				switch value := value.(type) {
				case string:
					cells[place[column]] = value
				case json.Number:
					cells[place[column]] = value.String()
				case nil:
				default:
					yield(record{}, fmt.Errorf("%s: row %d, %s: neither text nor a number", name, i+1, column))
					return
				}
			}
			if !yield(record{i + 1, cells}, nil) {
				return
			}
		}
	}
	return s
}
