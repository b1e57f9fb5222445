package data

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gainsay/data/text"
)

// large is an import of 60 articles with 8 claims each, the same every time,
// in parts of 37 rows.
func large() Import {
	const articles, each = 60, 8
	id := func(kind byte, n int) ID {
		return DerivedID(time.UnixMilli(int64(n)), sha256.Sum256(binary.BigEndian.AppendUint32([]byte{kind}, uint32(n))))
	}
	body := func(i int) string {
		return strings.Repeat(fmt.Sprintf("Post %d — на північному березі — counted boats at the pier.\n", i), each)
	}
	return Import{
		Name: "large.zip", Source: sha256.Sum256([]byte("large.zip")), part: 37,
		Tags:      oneRow(Tag{ID: id('t', 1), Name: "boats"}),
		Questions: oneRow(Question{ID: id('q', 1), Question: "How many boats?"}),
		Articles: rowsOf(articles, func(i int) Article {
			a := Article{ID: id('a', i), Ref: Ref{ArticleNoun, int64(articles - i)}, Headline: fmt.Sprint("Boats ", i), Outlet: Outlet{Name: fmt.Sprint("Outlet ", i%7)}}
			if i%9 == 0 && i+1 < articles {
				a.ReprintOf = id('a', i+1)
			}
			return a
		}),
		Versions: rowsOf(articles, func(i int) ImportedVersion {
			return ImportedVersion{Version: Version{ID: id('v', i), Article: id('a', i)}, Text: body(i)}
		}),
		Claims: rowsOf(articles*each, func(i int) ImportedClaim {
			line := len([]rune(body(i/each))) / each
			c := ImportedClaim{Claim: Claim{ID: id('c', i), Article: id('a', i/each), Tags: []string{"boats", fmt.Sprint("tag ", i%5)}, Speaker: fmt.Sprint("Speaker ", i%11), Question: id('q', 1)}}
			c.Start, c.End = i%each*line, i%each*line+line-1
			if i%3 == 0 {
				c.Ref = Ref{ClaimNoun, int64(2000 - i)}
			}
			return c
		}),
		Links: rowsOf(100, func(i int) Link {
			return Link{ID: id('l', i), A: id('c', i), B: id('c', i+200), Relation: Contradicts, Status: []Status{Accepted, Suggested}[i%2]}
		}),
	}
}

// whole is what a casebook holds after large was imported without a break.
// Times of making are those of the import, so they are left out of the dump.
func whole(t *testing.T) string {
	t.Helper()
	c := newCasebook(t)
	must2(t)(c.Import(t.Context(), large()))
	return timeless(t, c)
}

// timeless is a dump without the ids and times that an import gives anew.
func timeless(t *testing.T, c *Casebook) string {
	t.Helper()
	var b strings.Builder
	for _, q := range []string{
		"SELECT n, lower(hex(id)), headline, (SELECT name FROM outlet WHERE n = outlet), reprint_of FROM article ORDER BY n",
		"SELECT lower(hex(version.id)), article, lower(hex(sha256)) FROM version ORDER BY version.id",
		`SELECT n, lower(hex(id)), (SELECT lower(hex(id)) FROM version WHERE n = version), start, "end", quote, status, (SELECT name FROM speaker WHERE n = speaker), question FROM claim ORDER BY n`,
		"SELECT claim, (SELECT name FROM tag WHERE n = tag), position FROM claim_tag ORDER BY 1, 3",
		"SELECT n, lower(hex(id)), a, b, status FROM link ORDER BY n",
	} {
		rows, err := c.read.QueryContext(t.Context(), q)
		must(t, err)
		names, err := rows.Columns()
		must(t, err)
		for rows.Next() {
			values, into := make([]any, len(names)), make([]any, len(names))
			for i := range values {
				into[i] = &values[i]
			}
			must(t, rows.Scan(into...))
			fmt.Fprintln(&b, values...)
		}
		must(t, rows.Err())
	}
	return b.String()
}

// cutAt is rows that call cut before they yield the one at place n.
func cutAt[T any](rows iter.Seq2[T, error], n int, cut func() error) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		i := 0
		for r, err := range rows {
			if i == n {
				err = errors.Join(err, cut())
			}
			if i++; !yield(r, err) {
				return
			}
		}
	}
}

// TestImportGoesOn cuts an import off in different tables, twice, and asks for
// it again: it becomes what it would have been, and one step.
func TestImportGoesOn(t *testing.T) {
	want := whole(t)
	rows := []int{60, 60, 480, 100}
	for _, at := range []struct{ table, row int }{{0, 1}, {0, 40}, {1, 0}, {1, 59}, {2, 0}, {2, 200}, {2, 479}, {3, 0}, {3, 99}} {
		path := filepath.Join(t.TempDir(), "x.gainsay")
		c := openCasebook(t, path, MakeIfMissing)
		empty := dump(t, c)
		for _, again := range []int{at.row, min(at.row+17, rows[at.table]-1)} {
			ctx, cancel := context.WithCancel(t.Context())
			in, cut := large(), func() error { cancel(); return nil }
			switch at.table {
			case 0:
				in.Articles = cutAt(in.Articles, again, cut)
			case 1:
				in.Versions = cutAt(in.Versions, again, cut)
			case 2:
				in.Claims = cutAt(in.Claims, again, cut)
			case 3:
				in.Links = cutAt(in.Links, again, cut)
			}
			_, err := c.Import(ctx, in)
			var e *Cut
			if err != nil && !errors.As(err, &e) && !errors.Is(err, context.Canceled) {
				t.Fatal(err)
			}
			c = reopen(t, c, path)
		}
		must2(t)(c.Import(t.Context(), large()))
		if got := timeless(t, c); got != want {
			t.Errorf("cut at row %d of table %d: %s", at.row, at.table, firstDifference(got, want))
		}
		sound(t, c)
		if name, _ := c.UndoName(t.Context()); name != "Import 60 articles, 480 claims and 100 links" {
			t.Errorf("the step is %q", name)
		}
		full := dump(t, c)
		must2(t)(c.Undo(t.Context()))
		if got := dump(t, c); got != empty {
			t.Errorf("undone: %s", firstDifference(got, empty))
		}
		must2(t)(c.Redo(t.Context()))
		if got := dump(t, c); got != full {
			t.Errorf("redone: %s", firstDifference(got, full))
		}
		sound(t, c)
		must(t, c.Close())
	}
}

// TestImportRefusedLate takes back what earlier parts have brought.
func TestImportRefusedLate(t *testing.T) {
	c := newCasebook(t)
	before := dump(t, c)
	in := large()
	wrong := errors.New("no such thing")
	in.Links = cutAt(in.Links, 90, func() error { return wrong })
	if _, err := c.Import(t.Context(), in); !errors.Is(err, wrong) {
		t.Fatalf("error %v", err)
	}
	if got := dump(t, c); got != before {
		t.Errorf("something stands: %s", firstDifference(got, before))
	}
	if name, ok := c.UndoName(t.Context()); ok {
		t.Errorf("%q could be undone", name)
	}
	if name, ok := c.RedoName(t.Context()); ok {
		t.Errorf("%q could be done again", name)
	}
	must2(t)(c.Import(t.Context(), large()))
	sound(t, c)
}

// TestImportBesideOthers lets another change have its turn between two parts, and
// undoes both.
func TestImportBesideOthers(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	told, added := 0, make(chan error, 1)
	stop := c.Watch(func(Told) {
		if told++; told == 8 { // it waits in the queue until this part is on disk
			go func() {
				_, err := c.Do(t.Context(), AddClaim(Claim{Version: v.ID, Span: text.Span{Start: 0, End: 12}}))
				added <- err
			}()
		}
	})
	must2(t)(c.Import(t.Context(), large()))
	stop()
	must(t, <-added)
	sound(t, c)
	for range 2 { // the claim, then the import
		must2(t)(c.Undo(t.Context()))
	}
	sound(t, c)
}

// TestImportUndoneMeanwhile begins anew where what an import had brought has
// been undone.
func TestImportUndoneMeanwhile(t *testing.T) {
	c := newCasebook(t)
	ctx, cancel := context.WithCancel(t.Context())
	in := large()
	in.Claims = cutAt(in.Claims, 300, func() error { cancel(); return nil })
	var cut *Cut
	if _, err := c.Import(ctx, in); !errors.As(err, &cut) {
		t.Fatalf("error %v, want a *Cut", err)
	}
	if name, _ := c.UndoName(t.Context()); !strings.Contains(name, "not yet whole") {
		t.Errorf("the step is %q", name)
	}
	must2(t)(c.Undo(t.Context()))
	must2(t)(c.Import(t.Context(), large()))
	rows, err := c.ClaimTable(t.Context(), ClaimFilter{}, Sort{})
	if must(t, err); rows.Len() != 480 {
		t.Errorf("%d claims, want 480", rows.Len())
	}
	sound(t, c)
}

// importAll is the process that gets killed.
func importAll(path string) error {
	c, err := Open(context.Background(), path, MakeIfMissing)
	if err != nil {
		return err
	}
	fmt.Println("open")
	_, err = c.Import(context.Background(), large())
	if errors.Is(err, errHere) { // the kill came when all was in
		err = nil
	}
	return errors.Join(err, c.Close())
}

// TestImportKilled kills an importing process again and again, until one comes
// to the end.
func TestImportKilled(t *testing.T) {
	want := whole(t)
	path := filepath.Join(t.TempDir(), "x.gainsay")
	killed := 0
	for wait := 5 * time.Millisecond; ; wait += 5 * time.Millisecond {
		cmd := exec.Command(os.Args[0])
		cmd.Env = append(os.Environ(), "GAINSAY_IMPORTER="+path)
		out, err := cmd.StdoutPipe()
		must(t, err)
		must(t, cmd.Start())
		must2(t)(out.Read(make([]byte, 1)))
		kill := time.AfterFunc(wait, func() { _ = cmd.Process.Kill() })
		err = cmd.Wait()
		kill.Stop()
		if err == nil {
			break
		}
		if killed++; !strings.Contains(err.Error(), "killed") {
			t.Fatal(err)
		}
	}
	c := openCasebook(t, path, MustExist)
	if got := timeless(t, c); got != want {
		t.Errorf("after %d kills: %s", killed, firstDifference(got, want))
	}
	sound(t, c)
	if killed == 0 {
		t.Error("nothing was killed: the test does not test")
	}
}

// TestImportLetsOthersIn asks for other changes while a part is far from full:
// each has its turn before it would be, and the import itself cannot be undone
// before it is whole.
func TestImportLetsOthersIn(t *testing.T) {
	c := newCasebook(t)
	others := make(chan error, 1)
	in := Import{Name: "many.zip", Source: sha256.Sum256([]byte("many.zip")), Tags: rowsOf(6*leastRows, func(i int) Tag {
		if i == 0 {
			go func() { others <- addTagAndUndo(t, c) }()
		}
		if i%leastRows == 0 { // somebody waits from here on
			for c.Pending() < 2 && len(others) == 0 {
				time.Sleep(time.Millisecond)
			}
		}
		if i == 5*leastRows && len(others) == 0 {
			t.Error("three changes wait for more than five of the least parts")
		}
		return Tag{ID: NewID(), Name: fmt.Sprint("tag ", i)}
	})}
	must2(t)(c.Import(t.Context(), in))
	must(t, <-others)
	must2(t)(c.Undo(t.Context()))
	sound(t, c)
}

// addTagAndUndo makes a change and undoes it; what is refused then is to undo
// the import that goes on.
func addTagAndUndo(t *testing.T, c *Casebook) error {
	if _, err := c.Do(t.Context(), AddTag(Tag{Name: "meanwhile"})); err != nil {
		return err
	}
	if _, err := c.Undo(t.Context()); err != nil {
		return err
	}
	var refused *Refused
	if _, err := c.Undo(t.Context()); !errors.As(err, &refused) {
		return fmt.Errorf("undoing an import that goes on: %v", err)
	}
	return nil
}
