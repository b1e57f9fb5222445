package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"sync"
	"sync/atomic"

	"gainsay/data/search"
)

// searchIndex keeps the index of past claims true to the casebook. It is made
// when it is first asked for: read from the cache file beside the casebook
// where that is whole and of this casebook, else built from the claims. From
// then on it follows the journal, whoever writes it, and on Close it is written
// to the cache file again.
type searchIndex struct {
	c *Casebook
	keeper

	latest atomic.Pointer[search.Index] // the index, for who does not wait until it has followed

	mu     sync.Mutex // held by who makes the index follow
	index  *search.Index
	seq    int64 // the last change that the index knows
	cached int64 // that the cache file knows; -1: there is none
	err    error // why there is no index
}

func newSearchIndex(c *Casebook) *searchIndex {
	return &searchIndex{c: c, keeper: newKeeper(), cached: -1}
}

// IndexSearch returns when the index of past claims is there, which takes some
// tenths of a second from the cache file and about half a minute a million
// claims without. Searches before that make do with the full-text table.
func (c *Casebook) IndexSearch(ctx context.Context) error {
	c.past.begin()
	if err := c.past.wait(ctx); err != nil {
		return err
	}
	c.past.mu.Lock()
	defer c.past.mu.Unlock()
	if c.past.err != nil {
		return fmt.Errorf("indexing past claims: %w", c.past.err)
	}
	return nil
}

// PrepareIndexes begins to make the indexes in the background, so that they are
// there when somebody searches or pastes: first that of past claims, then the one
// for comparing. Made anew beside each other they take half as much memory again,
// and searching waits three times as long.
func (c *Casebook) PrepareIndexes() {
	c.past.begin()
	c.against.beginAfter(c.past.ready)
}

func (s *searchIndex) begin() {
	s.keeper.begin(s.c, s.make, func(ctx context.Context) { _, _ = s.upToDate(ctx) }) // tried again by the next search
	s.c.behind.begin(s.c, func(ctx context.Context) {
		if s.wait(ctx) == nil { // that is waited for more
			s.c.catchUp(ctx)
		}
	}, s.c.catchUp)
}

// now is the index, brought up to the newest change; nil where it is not there
// yet. While a file is imported its parts come too fast for somebody who types to
// wait for: the keeper lets the index follow then.
func (s *searchIndex) now(ctx context.Context) (*search.Index, error) {
	s.begin()
	if !s.isReady() {
		return nil, nil
	}
	if index := s.latest.Load(); index != nil && s.c.importing.Load() != nil {
		return index, nil
	}
	return s.upToDate(ctx)
}

// upToDate is the index, brought up to the newest change.
func (s *searchIndex) upToDate(ctx context.Context) (*search.Index, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return nil, s.err
	}
	return s.index, s.follow(ctx)
}

// make loads or builds the index.
func (s *searchIndex) make(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.load(ctx) {
		s.err = s.build(ctx)
	}
	if s.err == nil {
		_ = s.follow(ctx) // tried again by the next search
	}
}

func (s *searchIndex) cachePath() string { return s.c.path + "-cache" }

// load reads the cache file. A file that is damaged, of another casebook or
// another version is as good as none.
func (s *searchIndex) load(ctx context.Context) bool {
	data, err := os.ReadFile(s.cachePath())
	if err != nil {
		return false
	}
	index, stamp, err := search.Load(data)
	if err != nil || stamp.Casebook != s.c.id {
		return false
	}
	if entry, err := s.c.entry(ctx, stamp.Seq); err != nil || entry != stamp.Entry {
		return false
	}
	s.index, s.seq, s.cached = index, stamp.Seq, stamp.Seq
	s.latest.Store(index)
	return true
}

const newestChange = "SELECT ifnull(max(seq), 0) FROM change"

// build reads all claims. What is written meanwhile is followed afterwards.
func (s *searchIndex) build(ctx context.Context) error {
	var seq int64
	if err := s.c.get(ctx, newestChange, nil, &seq); err != nil {
		return err
	}
	index := search.New()
	f := indexFill{s.c, index}
	err := errors.Join(f.claims(ctx, "1", nil), f.articles(ctx, "1"), f.speakers(ctx, "1"), f.tags(ctx, "1"))
	if err != nil {
		return err
	}
	index.Compact()
	s.index, s.seq = index, seq
	s.latest.Store(index)
	return nil
}

// manyClaims is from how many changed claims on an index is built anew when
// they are more than half of all.
const manyClaims = 20_000

// follow brings the index up to the newest change.
func (s *searchIndex) follow(ctx context.Context) error {
	var newest int64
	if err := s.c.get(ctx, newestChange, nil, &newest); err != nil || newest == s.seq {
		return err
	}
	t, err := s.c.touched(ctx, s.seq, newest)
	if err != nil {
		return err
	}
	if n := len(t.claims); n > manyClaims && n > s.index.Len()/2 {
		return s.build(ctx)
	}
	f := indexFill{s.c, s.index}
	for _, part := range []struct {
		ns   []int64
		put  func(context.Context, string) error
		drop func(int64)
		from string
	}{
		{t.tags, f.tags, s.index.DeleteTag, "SELECT n FROM tag"},
		{t.speakers, f.speakers, s.index.DeleteSpeaker, "SELECT n FROM speaker"},
		{t.articles, f.articles, s.index.DeleteArticle, "SELECT n FROM article"},
		{t.claims, func(ctx context.Context, where string) error { return f.claims(ctx, where, nil) }, s.index.Delete, "SELECT n FROM claim"},
	} {
		for chunk := range slices.Chunk(part.ns, batch) {
			if err := s.refresh(ctx, chunk, part.from, part.put, part.drop); err != nil {
				return err
			}
		}
	}
	s.seq = newest
	return nil
}

// refresh puts those of ns that are still there into the index and drops the
// rest.
func (s *searchIndex) refresh(ctx context.Context, ns []int64, from string, put func(context.Context, string) error, drop func(int64)) error {
	list := numberList(ns)
	there := map[int64]bool{}
	err := s.c.each(ctx, from+" WHERE n IN ("+list+")", nil, func(r *sql.Rows) error {
		var n int64
		err := r.Scan(&n)
		there[n] = true
		return err
	})
	if err != nil {
		return err
	}
	for _, n := range ns {
		if !there[n] {
			drop(n)
		}
	}
	return put(ctx, "n IN ("+list+")")
}

// save writes the cache file where it is behind. The casebook is as good
// without one, so what goes wrong is not told.
func (s *searchIndex) save(ctx context.Context) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.index == nil || s.err != nil || s.cached == s.seq || s.c.src.why != "" {
		return
	}
	entry, err := s.c.entry(ctx, s.seq)
	if err != nil {
		return
	}
	stamp := search.Stamp{Casebook: s.c.id, Seq: s.seq, Entry: entry}
	if writeCache(s.cachePath(), func(w io.Writer) error { return s.index.WriteTo(w, stamp) }) == nil {
		s.cached = s.seq
	}
}

// close ends all work on the index and keeps it for the next time.
func (s *searchIndex) close(ctx context.Context) {
	if s.end() {
		s.save(ctx)
	}
}
