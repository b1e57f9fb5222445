package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"

	"gainsay/data/compare"
	"gainsay/data/text"
)

// Check reads the whole casebook and lists what is wrong with it: the file's
// pages and indexes, references, texts that do not have their hash, spans that
// do not stand in their text or do not hold their quote, counts, claims that
// are missing from the full-text index, and the index by which claims are
// compared, where one is kept. An error means that it could not look.
func (c *Casebook) Check(ctx context.Context) (wrong []string, err error) {
	k := &checker{c: c, ctx: ctx}
	for _, step := range []func() error{k.file, k.references, k.texts, k.spans, k.journal, k.counts, k.words, k.compared} {
		if err := step(); err != nil {
			return k.wrong, fmt.Errorf("checking: %w", err)
		}
	}
	return k.wrong, nil
}

type checker struct {
	c     *Casebook
	ctx   context.Context
	wrong []string
}

func (k *checker) say(format string, args ...any) {
	k.wrong = append(k.wrong, fmt.Sprintf(format, args...))
}

// file asks SQLite, over a connection of its own: one that was open while much
// of the full-text table was written and taken away again still holds its older
// structure, and integrity_check then calls the table malformed.
func (k *checker) file() error {
	db, err := sql.Open("sqlite", k.c.src.dsn(true))
	if err != nil {
		return err
	}
	defer db.Close()
	rows, err := db.QueryContext(k.ctx, "PRAGMA integrity_check(20)")
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var says string
		if err := rows.Scan(&says); err != nil {
			return err
		}
		if says != "ok" {
			k.say("file: %s", says)
		}
	}
	return rows.Err()
}

func (k *checker) references() error {
	return k.c.each(k.ctx, "PRAGMA foreign_key_check", nil, func(r *sql.Rows) error {
		var tbl, parent string
		var n, key sql.NullInt64
		err := r.Scan(&tbl, &n, &parent, &key)
		k.say("row %d of %s refers to a row of %s that is not there", n.Int64, tbl, parent)
		return err
	})
}

func (k *checker) texts() error {
	for _, query := range []string{"SELECT 'text', sha256, CAST(text AS BLOB) FROM body", "SELECT 'original', sha256, data FROM original"} {
		err := k.c.each(k.ctx, query, nil, func(r *sql.Rows) error {
			var what string
			var sum, content sql.RawBytes
			if err := r.Scan(&what, &sum, &content); err != nil {
				return err
			}
			if have := sha256.Sum256(content); string(have[:]) != string(sum) {
				k.say("%s %x does not have its hash", what, []byte(sum))
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// spans reads the claims of one text after the other.
func (k *checker) spans() error {
	const query = `SELECT claim.n, version.n, start, "end", quote, prefix, suffix FROM claim JOIN version ON version.n = claim.version ORDER BY version.n`
	const text1 = "SELECT text FROM version JOIN body ON body.sha256 = version.sha256 WHERE version.n = ?"
	var last int64
	var body string
	return k.c.each(k.ctx, query, nil, func(r *sql.Rows) error {
		var n, version int64
		var s text.Span
		var a text.Anchor
		if err := r.Scan(&n, &version, &s.Start, &s.End, &a.Quote, &a.Prefix, &a.Suffix); err != nil {
			return err
		}
		if version != last {
			last = version
			if err := k.c.get(k.ctx, text1, []any{version}, &body); err != nil {
				return err
			}
		}
		ref := Ref{ClaimNoun, n}
		if err := s.Check(body); err != nil {
			k.say("%s: %v", ref, err)
			return nil
		}
		a.Start = s.Start
		if text.NewAnchor(body, s) != a {
			k.say("%s: its quote, prefix or suffix is not what stands at %d to %d", ref, s.Start, s.End)
		}
		return nil
	})
}

// journal finds changes whose edits are not there.
func (k *checker) journal() error {
	const query = `SELECT seq, edits, (SELECT count(*) FROM edit WHERE e >= first AND e < first + edits AND change = seq) AS have FROM change WHERE have <> edits`
	return k.c.each(k.ctx, query, nil, func(r *sql.Rows) error {
		var seq, edits, have int64
		err := r.Scan(&seq, &edits, &have)
		k.say("journal: change %d has %d of its %d edits", seq, have, edits)
		return err
	})
}

// counted are the queries that count anew what the table tally keeps.
var counted = []struct{ of, query string }{
	{ofArticles, "SELECT 0, count(*) FROM article"},
	{ofUndated, "SELECT 0, count(*) FROM article WHERE published = ''"},
	{ofClaims, "SELECT 0, count(*) FROM claim WHERE status = 'accepted'"},
	{ofProposals, "SELECT 0, count(*) FROM claim WHERE status = 'suggested'"},
	{ofLinks, "SELECT 0, count(*) FROM link WHERE status = 'accepted'"},
	{ofContradictions, "SELECT 0, count(*) FROM link WHERE status = 'accepted' AND relation = 'contradicts'"},
	{ofToJudge, "SELECT 0, count(*) FROM link WHERE status = 'suggested'"},
	{ofQuestions, "SELECT 0, count(*) FROM question"},
	{articleClaims, "SELECT article, count(*) FROM claim JOIN version ON version.n = version WHERE status = 'accepted' GROUP BY article"},
	{articleProposals, "SELECT article, count(*) FROM claim JOIN version ON version.n = version WHERE status = 'suggested' GROUP BY article"},
	{articleContradictions, countedLinks + "status = 'accepted' AND relation = 'contradicts') GROUP BY article"},
	{articleToJudge, countedLinks + "status = 'suggested') GROUP BY article"},
	{tagClaims, "SELECT tag, count(*) FROM claim_tag JOIN claim ON claim.n = claim WHERE status = 'accepted' GROUP BY tag"},
	{speakerClaims, "SELECT speaker, count(*) FROM claim WHERE status = 'accepted' AND speaker IS NOT NULL GROUP BY speaker"},
	{questionClaims, "SELECT question, count(*) FROM claim WHERE status = 'accepted' AND question IS NOT NULL GROUP BY question"},
	{outletArticles, "SELECT outlet, count(*) FROM article WHERE outlet IS NOT NULL GROUP BY outlet"},
}

// countedLinks counts a link once for each article that it touches.
const countedLinks = `SELECT article, count(*) FROM (SELECT DISTINCT link.n, article FROM link JOIN claim ON claim.n IN (a, b)
	JOIN version ON version.n = version WHERE link.`

func (k *checker) counts() error {
	if err := k.ruleCounts(); err != nil {
		return err
	}
	for _, q := range counted {
		want := map[int64]int64{}
		scan := func(into map[int64]int64) func(*sql.Rows) error {
			return func(r *sql.Rows) error {
				var n, value int64
				err := r.Scan(&n, &value)
				into[n] = value
				return err
			}
		}
		if err := k.c.each(k.ctx, q.query, nil, scan(want)); err != nil {
			return err
		}
		kept := map[int64]int64{}
		if err := k.c.each(k.ctx, "SELECT n, value FROM tally WHERE of = ?", []any{q.of}, scan(kept)); err != nil {
			return err
		}
		for n, value := range kept {
			if value != want[n] {
				k.say("count of %s %d is %d, but there are %d", q.of, n, value, want[n])
			}
			delete(want, n)
		}
		for n, value := range want {
			if value != 0 {
				k.say("count of %s %d is missing, but there are %d", q.of, n, value)
			}
		}
	}
	return nil
}

// ruleCounts compares what is kept of each rule's proposals with what became of
// them.
func (k *checker) ruleCounts() error {
	const query = `SELECT of, sum(kept), sum(have) FROM (
		SELECT of, value AS kept, 0 AS have FROM tally WHERE of GLOB 'claim rule *' OR of GLOB 'link rule *'
		UNION ALL SELECT '` + claimRules + `' || iif(status = 'accepted', '` + ruleKept + `', '` + ruleDismissed + `') || rule, 0, 1 FROM claim WHERE rule <> '' AND status <> 'suggested'
		UNION ALL SELECT '` + linkRules + `' || iif(status = 'accepted', '` + ruleKept + `', '` + ruleDismissed + `') || rule, 0, 1 FROM link WHERE rule <> '' AND status <> 'suggested'
		) GROUP BY of HAVING sum(kept) <> sum(have)`
	return k.c.each(k.ctx, query, nil, func(r *sql.Rows) error {
		var of string
		var kept, have int64
		err := r.Scan(&of, &kept, &have)
		k.say("count of %s is %d, but there are %d", of, kept, have)
		return err
	})
}

// words is about an index that may be behind where the casebook is read only.
func (k *checker) words() error {
	if err := k.c.bringUpWords(k.ctx, true); err != nil {
		return err
	}
	if last, read, err := k.c.wordsBehind(k.ctx); err != nil || read.Int64 != last {
		return err
	}
	const query = `SELECT n FROM claim WHERE n NOT IN (SELECT rowid FROM claim_fts) UNION ALL SELECT -rowid FROM claim_fts WHERE rowid NOT IN (SELECT n FROM claim)`
	return k.c.each(k.ctx, query, nil, func(r *sql.Rows) error {
		var n int64
		err := r.Scan(&n)
		if n > 0 {
			k.say("%s is missing from the full-text index", Ref{ClaimNoun, n})
		} else {
			k.say("the full-text index holds a claim %d that is not there", -n)
		}
		return err
	})
}

// compared is about the index by which claims are compared. Where none has been
// kept, none is wrong.
func (k *checker) compared() error {
	x := k.c.against
	x.mu.Lock()
	defer x.mu.Unlock()
	lex, err := x.lexicon(k.ctx)
	if err != nil {
		k.say("%v", err)
		return nil
	}
	if x.index == nil && !x.load(k.ctx, lex) {
		return nil
	}
	if err := x.bringUp(k.ctx); err != nil {
		return err
	}
	fresh := compare.NewIndex()
	if err := k.c.eachEntry(k.ctx, "1", lex, fresh.Add); err != nil {
		return err
	}
	if n, differ := x.index.Differs(fresh); differ {
		k.say("the index by which claims are compared does not fit %s; without the file %q it is made anew", Ref{ClaimNoun, n}, x.path())
	}
	return nil
}
