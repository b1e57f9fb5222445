package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"gainsay/data/search"
)

// A claim is found by the words of its quote, summary, note, speaker with
// aliases, tags, headline and outlet, which the full-text index holds. Writing
// them with every change would double what a commit costs, so the index
// follows behind: the count "words" says up to which edit it has read, and
// whoever searches brings it up first. What the edits after that concern is in
// the journal.

// farBehind is how many edits the index may be behind when a change is
// written; beyond, the change brings it up, unless it is too far for somebody
// to wait. Then the background does, a stretch at a time.
const (
	farBehind = 1000
	tooFar    = 5000
	stretch   = 2000
)

// unreadClaims are the claims that edits after ?1 up to ?2 may have given other
// words. A tag, speaker, article or outlet that comes has no claims yet, and one
// that goes has none left: what becomes of theirs stands in edits of their own.
// So the articles of an import do not bring in all of its claims at once.
const unreadClaims = `SELECT row FROM (
	SELECT row FROM edit WHERE e > ?1 AND e <= ?2 AND tbl = 'claim'
	UNION SELECT ifnull((SELECT claim FROM claim_tag WHERE n = row), json_extract(before, '$.claim')) FROM edit WHERE e > ?1 AND e <= ?2 AND tbl = 'claim_tag'
	UNION SELECT claim FROM edit JOIN claim_tag ON tag = row WHERE e > ?1 AND e <= ?2 AND tbl = 'tag' AND before IS NOT NULL AND after IS NOT NULL
	UNION SELECT claim.n FROM edit JOIN claim ON speaker = row WHERE e > ?1 AND e <= ?2 AND tbl = 'speaker' AND before IS NOT NULL AND after IS NOT NULL
	UNION SELECT claim.n FROM edit JOIN claim ON speaker = ifnull((SELECT speaker FROM alias WHERE n = row), json_extract(before, '$.speaker'))
		WHERE e > ?1 AND e <= ?2 AND tbl = 'alias'
	UNION SELECT claim.n FROM edit JOIN version ON article = row JOIN claim ON version = version.n
		WHERE e > ?1 AND e <= ?2 AND tbl = 'article' AND after IS NOT NULL AND (json_type(before, '$.headline') IS NOT NULL OR json_type(before, '$.outlet') IS NOT NULL)
	UNION SELECT claim.n FROM edit JOIN article ON outlet = row JOIN version ON article = article.n JOIN claim ON version = version.n
		WHERE e > ?1 AND e <= ?2 AND tbl = 'outlet' AND before IS NOT NULL AND after IS NOT NULL
	) WHERE row IS NOT NULL ORDER BY row`

const wordsOfClaim = `SELECT quote, summary, claim.note, ifnull(speaker.name, ''), article.headline, ifnull(outlet.name, ''),
	ifnull((SELECT group_concat(name, ' ') FROM alias WHERE alias.speaker = claim.speaker), ''),
	ifnull((SELECT group_concat(tag.name, ' ') FROM claim_tag JOIN tag ON tag.n = tag WHERE claim = claim.n), '')
	FROM claim JOIN version ON version.n = version JOIN article ON article.n = article
	LEFT JOIN outlet ON outlet.n = article.outlet LEFT JOIN speaker ON speaker.n = claim.speaker
	WHERE claim.n = ?`

// readWords brings the full-text index up to the edit last.
func (x *tx) readWords(last int64) error {
	var read int64
	err := x.get("SELECT value FROM tally WHERE of = 'words' AND n = 0", nil, &read)
	query := unreadClaims
	if errors.Is(err, sql.ErrNoRows) { // in a copy without history nobody knows
		query = "SELECT n FROM claim WHERE n > ?1 AND ?2 >= 0 ORDER BY n"
		err = x.exec("INSERT INTO claim_fts (claim_fts) VALUES ('delete-all')")
	}
	if err != nil {
		return err
	}
	claims, err := x.numbers(query, read, last)
	if err != nil {
		return err
	}
	for _, n := range claims {
		if err := x.readWordsOf(n); err != nil {
			return err
		}
	}
	return x.exec("INSERT INTO tally (of, n, value) VALUES ('words', 0, ?) ON CONFLICT (of, n) DO UPDATE SET value = excluded.value", last)
}

// readWordsOf indexes one claim anew, or forgets it where it has gone.
func (x *tx) readWordsOf(n int64) error {
	if err := x.ctx.Err(); err != nil {
		return err
	}
	var parts [8]string
	into := make([]any, len(parts))
	for i := range parts {
		into[i] = &parts[i]
	}
	err := x.get(wordsOfClaim, []any{n}, into...)
	if errors.Is(err, sql.ErrNoRows) {
		return x.exec("DELETE FROM claim_fts WHERE rowid = ?", n)
	}
	if err != nil {
		return err
	}
	insert, err := x.insertWords(n)
	if err != nil {
		return err
	}
	return x.exec(insert, n, search.Normalise(strings.Join(parts[:], "\n")))
}

// insertWords is the statement that puts the words of a claim into the
// full-text index. Where it holds none of the claim's yet, as after an import,
// a plain insert takes half as long as one that looks for what to replace.
func (x *tx) insertWords(n int64) (statement string, err error) {
	var there bool
	err = x.get("SELECT EXISTS (SELECT 1 FROM claim_fts_docsize WHERE id = ?)", []any{n}, &there)
	if there {
		return "INSERT OR REPLACE INTO claim_fts (rowid, t) VALUES (?, ?)", err
	}
	return "INSERT INTO claim_fts (rowid, t) VALUES (?, ?)", err
}

const wordsBehindQuery = "SELECT ifnull((SELECT max(e) FROM edit), 0), (SELECT value FROM tally WHERE of = 'words' AND n = 0)"

// wordsBehind is the newest edit, and the last one that the full-text index has
// read; of that nothing is known in a copy without history.
func (c *Casebook) wordsBehind(ctx context.Context) (last int64, read sql.NullInt64, err error) {
	return last, read, c.get(ctx, wordsBehindQuery, nil, &last, &read)
}

// bringUpWords brings the full-text index up to what has been written, or where
// wait is false as far as can be done at once: the index stays behind by what
// was done last where a change is being written, and always where the casebook
// is read only.
func (c *Casebook) bringUpWords(ctx context.Context, wait bool) error {
	for {
		if more, err := c.bringUpStretch(ctx, wait); err != nil || !more || !wait {
			return err
		}
	}
}

// bringUpStretch brings the full-text index up by one stretch; more is true where
// there may be others.
func (c *Casebook) bringUpStretch(ctx context.Context, wait bool) (more bool, err error) {
	if c.write == nil {
		return false, nil
	}
	last, read, err := c.wordsBehind(ctx)
	if err != nil || read.Valid && read.Int64 == last {
		return false, err
	}
	if wait {
		if err := c.write.take(ctx); err != nil {
			return false, err
		}
	} else if !c.write.takeNow() {
		return false, nil
	}
	err = c.readStretch(ctx)
	c.write.release()
	switch {
	case isBusy(err):
		return false, nil
	case err != nil:
		return false, fmt.Errorf("indexing the words of claims: %w", err)
	}
	return true, nil
}

// typing is how long after a search another is likely to come.
const typing = time.Second

// giveWay waits while somebody types a search: indexing after an import, for which
// nobody waits, takes all of a processor, and most of the disk.
func (c *Casebook) giveWay(ctx context.Context) error {
	for {
		rest := typing - time.Since(time.Unix(0, c.asked.Load()))
		if rest <= 0 {
			return nil
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(rest):
		}
	}
}

// readStretch brings the full-text index up by some edits, so that a change
// need not wait long for its turn.
func (c *Casebook) readStretch(ctx context.Context) error {
	x := &tx{ctx: ctx, write: c.write}
	return x.within(func() error {
		var last int64
		var read sql.NullInt64
		if err := x.get(wordsBehindQuery, nil, &last, &read); err != nil {
			return err
		}
		if read.Valid {
			last = min(last, read.Int64+stretch)
		}
		return x.readWords(last)
	}, func(commit func() error) error { return commit() })
}

// catchUpWords brings the full-text index up where it is too far behind for the
// changes themselves to do so.
func (c *Casebook) catchUpWords(ctx context.Context) error {
	last, read, err := c.wordsBehind(ctx)
	if err != nil || read.Valid && last-read.Int64 <= tooFar {
		return err
	}
	for {
		if more, err := c.bringUpStretch(ctx, true); err != nil || !more {
			return err
		}
		if err := c.giveWay(ctx); err != nil {
			return err
		}
	}
}

// catchUp brings up what follows behind the changes. What goes wrong is tried
// again after the next change.
func (c *Casebook) catchUp(ctx context.Context) {
	_ = errors.Join(c.catchUpWords(ctx), c.catchUpSketches(ctx))
}
