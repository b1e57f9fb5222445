package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"gainsay/data/schema"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// Mode says what [Open] may do.
type Mode int

const (
	MustExist     Mode = iota // a missing file is an error
	MakeIfMissing             // a missing file is made, a missing folder is not
	ReadOnly                  // nothing is written, and nothing made
)

// source is the file that is really opened, and how.
type source struct {
	path      string // the casebook, or a private copy of it
	why       string // why it is read only; empty: it can be written
	immutable bool   // no file beside it can be made, and there is no -wal to lose
	network   bool   // it lies on a share, where WAL does not work
	hasty     bool   // waits only a second for locks: whoever opens a file sees no window yet
	private   string // the folder of the private copy, removed on Close
}

// Open opens the casebook at path. Where it cannot be written it opens read
// only, and [Casebook.ReadOnly] says why. A casebook of an older schema is
// brought up to date after a backup in path+"-backups".
func Open(ctx context.Context, path string, mode Mode) (*Casebook, error) {
	c, err := open(ctx, path, mode, onNetwork(filepath.Dir(path)))
	if err != nil {
		return nil, fmt.Errorf("opening %q: %w", path, err)
	}
	return c, nil
}

func open(ctx context.Context, path string, mode Mode, network bool) (*Casebook, error) {
	if err := makeIfMissing(ctx, path, mode); err != nil {
		return nil, err
	}
	real, err := filepath.EvalSymlinks(path) // beside which its -wal lies
	if err != nil {
		return nil, err
	}
	src, err := chooseSource(real, mode)
	if err != nil {
		return nil, err
	}
	src.network = network
	found, err := probe(ctx, src)
	if isCode(err, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) {
		src, found, err = copyOfLocked(ctx, path)
	}
	if err == nil {
		err = found.usable(ctx, src)
	}
	if err == nil && found.schema < len(schema.Steps()) {
		err = migrate(ctx, src, found.schema, schema.Steps())
	}
	if err != nil {
		src.discard()
		return nil, openError(path, err)
	}
	return connect(ctx, path, src)
}

// makeIfMissing makes an empty casebook where mode allows it, and names what
// is wrong with a path that cannot be one.
func makeIfMissing(ctx context.Context, path string, mode Mode) error {
	st, err := os.Stat(path)
	switch {
	case err == nil && st.IsDir():
		return errors.New("it is a folder; name a casebook file in it")
	case err == nil && !st.Mode().IsRegular():
		return errors.New("it is not a regular file")
	case err == nil && (st.Size() > 0 || mode != MakeIfMissing):
		return nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	dir := filepath.Dir(path)
	if st, err := os.Stat(dir); err != nil || !st.IsDir() {
		return fmt.Errorf("there is no folder %q; make it first", dir)
	}
	if mode != MakeIfMissing {
		return errors.New("there is no such file")
	}
	return makeCasebook(ctx, path)
}

// chooseSource decides how a file that is there can be opened.
func chooseSource(path string, mode Mode) (source, error) {
	src := source{path: path}
	switch {
	case !readable(path):
		return src, errors.New("no permission to read it")
	case !writable(path):
		src.why = "the file is write-protected"
	case !writable(filepath.Dir(path)):
		src.why = "its folder is write-protected"
	case mode == ReadOnly:
		src.why = "it was opened for reading"
		return src, nil
	default:
		return src, nil
	}
	if st, err := os.Stat(path + "-wal"); err == nil && st.Size() > 0 {
		return copyAside(path, src.why)
	}
	src.immutable = true
	return src, nil
}

// dsn is what the driver opens src by. A reader never writes; the writer's
// transactions take the write lock when they begin, because a lock wanted
// later is refused at once where another has written in between.
func (src source) dsn(reader bool) string {
	q := url.Values{}
	pragma := func(p string) { q.Add("_pragma", p) }
	if src.hasty {
		pragma("busy_timeout(1000)")
	} else {
		pragma("busy_timeout(5000)")
	}
	pragma("foreign_keys(1)")
	pragma("cache_size(-32768)") // KiB
	pragma("temp_store(MEMORY)")
	switch {
	case src.immutable:
		q.Set("mode", "ro")
		q.Set("immutable", "1")
	case src.why != "" && src.private == "":
		q.Set("mode", "ro")
	default:
		q.Set("mode", "rw")
	}
	if reader {
		pragma("query_only(1)")
	} else {
		q.Set("_txlock", "immediate")
		pragma("journal_mode(" + src.journalMode() + ")")
		pragma("synchronous(FULL)")
		pragma("wal_autocheckpoint(4000)") // pages, 16 MB: pages that change often are merged once
		if runtime.GOOS == "darwin" {      // fsync there leaves data in the drive's cache
			pragma("fullfsync(1)")
			pragma("checkpoint_fullfsync(1)")
		}
	}
	return fileURI(src.path) + "?" + q.Encode()
}

func (src source) journalMode() string {
	if src.network {
		return "DELETE"
	}
	return "WAL"
}

// fileURI is path as SQLite reads URIs.
func fileURI(path string) string {
	path = filepath.ToSlash(path)
	if runtime.GOOS == "windows" && filepath.VolumeName(path) != "" {
		path = "/" + path
	}
	return "file:" + strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(path)
}

func (src source) discard() {
	if src.private != "" {
		_ = os.RemoveAll(src.private)
	}
}

// found is what a file says of itself.
type found struct {
	application int64
	schema      int
	tables      int
}

// probe looks at a file without changing it: with the writer's pragmas a
// foreign database would become one with a WAL.
func probe(ctx context.Context, src source) (f found, err error) {
	src.hasty = true
	db, err := sql.Open("sqlite", src.dsn(true))
	if err != nil {
		return f, err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	err = db.QueryRowContext(ctx, "SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema) FROM pragma_application_id, pragma_user_version").
		Scan(&f.application, &f.schema, &f.tables)
	return f, err
}

// usable reports why a readable database is none that we can work with.
func (f found) usable(ctx context.Context, src source) error {
	known := len(schema.Steps())
	switch {
	case f.application == 0 && f.tables == 0:
		return errors.New("not a Gainsay casebook (it is empty)")
	case f.application != applicationID:
		return errors.New("not a Gainsay casebook (it is a SQLite database of another program)")
	case f.schema > known:
		return fmt.Errorf("made by a newer Gainsay: its schema is %d, this program knows schemas up to %d; get the newer program", f.schema, known)
	case f.schema < known && src.why != "":
		return fmt.Errorf("made by an older Gainsay (schema %d, this program has %d), and it cannot be brought up to date because %s", f.schema, known, src.why)
	}
	return nil
}

// openError puts what SQLite says of a file into words that say what to do.
func openError(path string, err error) error {
	switch {
	case isCode(err, sqlite3.SQLITE_NOTADB):
		return fmt.Errorf("not a Gainsay casebook (it is %s)", whatIs(path))
	case isCode(err, sqlite3.SQLITE_CORRUPT):
		return fmt.Errorf("the file is damaged (%w); copies made before may lie in %q", err, backupFolder(path))
	case isCode(err, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
		return fmt.Errorf("another program has locked it; close that one first (%w)", err)
	}
	return err
}

// isCode reports whether err is SQLite's with one of these primary codes.
func isCode(err error, codes ...int) bool {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return false
	}
	for _, c := range codes {
		if e.Code()&0xff == c {
			return true
		}
	}
	return false
}

// copyOfLocked is for a file that another program has locked against readers
// too: a private copy, if the copy is whole.
func copyOfLocked(ctx context.Context, path string) (source, found, error) {
	src, err := copyAside(path, "another program has locked it; this is how it stood at "+time.Now().Format("15:04"))
	if err != nil {
		return src, found{}, err
	}
	f, err := probe(ctx, src)
	if err == nil {
		err = quickCheck(ctx, src)
	}
	return src, f, err
}
