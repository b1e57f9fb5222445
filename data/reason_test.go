package data

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"gainsay/data/compare"
	"gainsay/data/schema"
)

var sameThing = Reason{
	Rule: "figures.same-thing", Agrees: []string{"both count soldiers", "about the same time"},
	Differs: []string{"40,000 against 8,000"}, May: []string{"1 day lies between them"},
}

// twoCounts is a casebook with two claims that differ, proposed as a link.
func twoCounts(t *testing.T) (c *Casebook, a, b Claim, link ID) {
	t.Helper()
	c = newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	_, w := addText(t, c, "Veldan Post", quietShore)
	a, b = addQuote(t, c, v, "Some 40,000 soldiers"), addQuote(t, c, w, "No more than 8,000 soldiers")
	l := Link{A: a.ID, B: b.ID, Relation: Contradicts, Kind: NumericKind, Why: "figures.same-thing: 40,000 against 8,000", Score: .8, Reason: sameThing}
	return c, a, b, do(t, c, ProposeLinks(l)).Made[0]
}

func TestReasonsAreKept(t *testing.T) {
	c, a, b, link := twoCounts(t)
	l, err := c.Link(t.Context(), link)
	if err != nil || !reflect.DeepEqual(l.Reason, sameThing) {
		t.Fatalf("%+v, %v; want %+v", l.Reason, err, sameThing)
	}
	do(t, c, JudgeLinks(Updates, "", link))
	do(t, c, DeleteClaims(a.ID))
	must2(t)(c.Undo(t.Context()))
	p, err := c.Pair(t.Context(), link)
	if err != nil || !reflect.DeepEqual(p.Reason, sameThing) || p.Relation != Updates {
		t.Errorf("after deletion and undo: %+v, %v", p.Link, err)
	}
	of, err := c.LinksOf(t.Context(), b.ID)
	if err != nil || len(of) != 1 || of[0].Reason.Rule != sameThing.Rule {
		t.Errorf("links of a claim: %+v, %v", of, err)
	}
}

func TestFindingsAreSingleLines(t *testing.T) {
	got := Reason{Rule: " r ", Agrees: []string{"a\r\n b; c", "  "}}.tidy()
	if want := (Reason{Rule: "r", Agrees: []string{"a b, c"}}); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
}

func TestRulesCountWhatBecameOfTheirLinks(t *testing.T) {
	c, _, _, link := twoCounts(t)
	want := func(what string, want compare.Tallies) {
		t.Helper()
		got, err := c.LinkTallies(t.Context())
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %v, %v; want %v", what, got, err, want)
		}
		sound(t, c)
	}
	kept, dismissed := compare.Tallies{sameThing.Rule: {Accepted: 1}}, compare.Tallies{sameThing.Rule: {Dismissed: 1}}
	want("proposed", compare.Tallies{})
	do(t, c, AcceptLinks(link))
	want("accepted", kept)
	do(t, c, DismissLinks("", link))
	want("dismissed", dismissed)
	must2(t)(c.Undo(t.Context()))
	want("undone", kept)
	do(t, c, DeleteLinks(link))
	want("deleted", compare.Tallies{})
	sqlFile(t, c.Path(), "UPDATE tally SET value = 7 WHERE of = 'link rule kept figures.same-thing'")
	if wrong, err := c.Check(t.Context()); err != nil || len(wrong) != 1 {
		t.Errorf("a count that is wrong: check says %q, %v", wrong, err)
	}
}

// TestFileOfSchema1 opens a casebook as the first program left it: links have
// their rule in why alone, and one has gone and can come again.
func TestFileOfSchema1(t *testing.T) {
	path := filepath.Join(t.TempDir(), "old.gainsay")
	ctx := context.Background()
	must(t, os.WriteFile(path, nil, 0o600))
	must(t, applySteps(ctx, source{path: path}, 0, schema.Steps()[:1]))
	db, err := sql.Open("sqlite", path)
	must(t, err)
	_, err = db.Exec(`
		INSERT INTO body (sha256, text) VALUES (x'8d5a5f2d0f3c5c0a9d9c7b0e0a1b2c3d4e5f60718293a4b5c6d7e8f901234567', 'Some 40,000 soldiers. No more than 8,000 soldiers. Nobody.');
		INSERT INTO article (id, created, changed) VALUES (x'01', 1, 1);
		INSERT INTO version (id, article, sha256, retrieved) SELECT x'02', 1, sha256, 1 FROM body;
		INSERT INTO claim (id, version, start, "end", quote, rule, status, created, changed) VALUES
			(x'00000000000000000000000000000031', 1, 0, 20, 'Some 40,000 soldiers', 'says.count', 'accepted', 1, 1),
			(x'00000000000000000000000000000032', 1, 22, 49, 'No more than 8,000 soldiers', 'says.count', 'accepted', 1, 1),
			(x'00000000000000000000000000000033', 1, 51, 57, 'Nobody', '', 'dismissed', 1, 1);
		INSERT INTO link (id, a, b, relation, why, status, created, changed) VALUES
			(x'00000000000000000000000000000041', 1, 2, 'contradicts', 'figures.same-thing: 40,000 against 8,000; the same speaker', 'accepted', 1, 1),
			(x'00000000000000000000000000000042', 1, 3, 'contradicts', 'Mind: a person wrote this', 'dismissed', 1, 1);
		INSERT INTO tally (of, n, value) VALUES ('last link', 0, 3), ('last claim', 0, 3);
		INSERT INTO change (seq, id, step, at, who, by, name, open, first, edits) VALUES (1, x'00000000000000000000000000000051', x'00000000000000000000000000000051', 1, 'Ilse', 'user', 'Delete L-0003', 'undo', 1, 1);
		INSERT INTO edit (e, change, n, tbl, row, before) VALUES (1, 1, 1, 'link', 3,
			'{"id":{"hex":"00000000000000000000000000000043"},"a":2,"b":3,"relation":"contradicts","kind":"","why":"","note":"","status":"accepted","score":0.5,"created":1,"created_by":"","changed":1,"changed_by":""}')`)
	must(t, err)
	must(t, db.Close())

	c := openCasebook(t, path, MustExist)
	links := map[byte]Link{}
	read := func() {
		must(t, c.Snapshot(ctx, func(s *Snapshot) error {
			for l, err := range s.Links(true) {
				must(t, err)
				links[l.ID[15]] = l
			}
			return nil
		}))
	}
	read()
	if got := links[0x41].Reason.Rule; got != "figures.same-thing" {
		t.Errorf("rule %q, want the one before the colon of why", got)
	}
	if got := links[0x42].Reason.Rule; got != "" {
		t.Errorf("rule %q of a link that a person made", got)
	}
	tallies, err := c.LinkTallies(ctx)
	if want := (compare.Tallies{"figures.same-thing": {Accepted: 1}}); err != nil || !reflect.DeepEqual(tallies, want) {
		t.Errorf("tallies %v, %v; want %v", tallies, err, want)
	}
	must2(t)(c.Undo(ctx))
	read()
	if l, ok := links[0x43]; !ok || l.Score != .5 || !l.Reason.IsZero() {
		t.Errorf("the link that had gone: %+v, %v", l, ok)
	}
	must2(t)(c.Redo(ctx))
	backups, err := filepath.Glob(path + "-backups/schema-1-*.gainsay")
	if err != nil || len(backups) != 1 {
		t.Errorf("backups %q, %v", backups, err)
	}
}
