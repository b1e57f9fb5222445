package data

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"slices"
	"sync"

	"gainsay/data/compare"
)

// CompareWords is the setting that holds an analyst's own lines for the lexicon
// by which claims are compared.
const CompareWords = "compare words"

// compareIndex keeps the index by which the few claims are found that a new one
// is worth comparing with. It is made in the background when it is first asked
// for: read from a file beside the casebook where that is whole, of this
// casebook and of its lexicon, else built from the claims. From then on it
// follows the journal, whoever writes it.
type compareIndex struct {
	c *Casebook
	keeper
	asked chan struct{} // has one once somebody waits for the index

	words sync.Mutex // held to read and write lex
	own   string     // the analyst's words, by which lex was extended
	lex   *compare.Lexicon

	mu     sync.Mutex // held by who makes the index or makes it follow
	index  *compare.Index
	made   uint64 // the fingerprint of the lexicon that index was made with
	seq    int64  // the last change that the index knows
	cached int64  // that the file knows; -1: there is none
}

func newCompareIndex(c *Casebook) *compareIndex {
	return &compareIndex{c: c, keeper: newKeeper(), asked: make(chan struct{}, 1), cached: -1}
}

// beginAfter begins to make the index when turn is closed, or before that when
// somebody waits for it.
func (x *compareIndex) beginAfter(turn <-chan struct{}) {
	keepUp := func(ctx context.Context) {
		x.mu.Lock()
		defer x.mu.Unlock()
		_ = x.bringUp(ctx) // tried again by who compares next
	}
	x.keeper.begin(x.c, func(ctx context.Context) {
		select {
		case <-turn:
		case <-x.asked:
		case <-ctx.Done():
		}
		keepUp(ctx)
	}, keepUp)
}

// ask has the index made before its turn.
func (x *compareIndex) ask() {
	select {
	case x.asked <- struct{}{}:
	default:
	}
}

// now is the index, brought up to the newest change, and the lexicon.
func (x *compareIndex) now(ctx context.Context) (*compare.Index, *compare.Lexicon, error) {
	x.ask()
	x.beginAfter(nil) // where nobody has: at once, since it has been asked for
	if err := x.wait(ctx); err != nil {
		return nil, nil, err
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if err := x.bringUp(ctx); err != nil {
		return nil, nil, reading("claims to compare", err)
	}
	lex, err := x.lexicon(ctx)
	return x.index, lex, err
}

// lexicon is the one that claims of this casebook are compared by.
func (x *compareIndex) lexicon(ctx context.Context) (*compare.Lexicon, error) {
	words, err := x.c.Setting(ctx, CompareWords)
	if err != nil {
		return nil, err
	}
	x.words.Lock()
	defer x.words.Unlock()
	if x.lex == nil || words != x.own {
		lex, err := compare.Extended(words)
		if err != nil {
			return nil, fmt.Errorf("reading the setting %q: %w", CompareWords, err)
		}
		x.own, x.lex = words, lex
	}
	return x.lex, nil
}

// bringUp makes the index where there is none, or none of today's lexicon, and
// lets it follow the journal.
func (x *compareIndex) bringUp(ctx context.Context) error {
	lex, err := x.lexicon(ctx)
	if err != nil {
		return err
	}
	var newest int64
	if err := x.c.get(ctx, newestChange, nil, &newest); err != nil {
		return err
	}
	switch {
	case x.index == nil && x.load(ctx, lex):
	case x.index == nil || x.made != lex.Fingerprint():
		return x.build(ctx, lex, newest)
	}
	return x.follow(ctx, lex, newest)
}

// build makes the index of all claims. What is written meanwhile is followed
// afterwards.
func (x *compareIndex) build(ctx context.Context, lex *compare.Lexicon, newest int64) error {
	index := compare.NewIndex()
	if err := x.c.eachEntry(ctx, "1", lex, index.Add); err != nil {
		return err
	}
	x.index, x.made, x.seq = index, lex.Fingerprint(), newest
	x.save(ctx, lex)
	return nil
}

// follow puts what has changed into the index anew.
func (x *compareIndex) follow(ctx context.Context, lex *compare.Lexicon, newest int64) error {
	if newest == x.seq {
		return nil
	}
	t, err := x.c.touched(ctx, x.seq, newest)
	if err != nil {
		return err
	}
	if n := len(t.claims); n > manyClaims && n > x.index.Len()/2 {
		return x.build(ctx, lex, newest)
	}
	for chunk := range slices.Chunk(t.claims, batch) {
		there := map[int64]bool{}
		err := x.c.eachEntry(ctx, "claim.n IN ("+numberList(chunk)+")", lex, func(e compare.Entry) {
			there[e.ID] = true
			x.index.Add(e)
		})
		if err != nil {
			return err
		}
		for _, n := range chunk {
			if !there[n] {
				x.index.Remove(n)
			}
		}
	}
	x.seq = newest
	return nil
}

// eachEntry reads what the index keeps of claims: all but the dismissed.
func (c *Casebook) eachEntry(ctx context.Context, where string, lex *compare.Lexicon, yield func(compare.Entry)) error {
	const query = `SELECT claim.n, quote, place, said, event_date, published FROM claim JOIN version ON version.n = claim.version
		JOIN article ON article.n = version.article WHERE claim.status <> 'dismissed' AND `
	return c.each(ctx, query+where+" ORDER BY claim.n", nil, func(r *sql.Rows) error {
		var k compare.Claim
		err := r.Scan(&k.ID, &k.Text, &k.Place, &k.Said, &k.EventDate, &k.Published)
		if err == nil {
			yield(compare.NewEntry(k, lex))
		}
		return err
	})
}

// The file is this magic, the casebook's id, the number and id of the last
// change that the index knows, the index as package compare stores it, and a
// CRC-32C of all that.
const (
	compareMagic = "gainsay claims to compare\n"
	compareHead  = len(compareMagic) + 16 + 8 + 16
	compareTail  = 4
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func (x *compareIndex) path() string { return x.c.path + "-compare" }

func (x *compareIndex) stamp(ctx context.Context, seq int64) ([]byte, error) {
	entry, err := x.c.entry(ctx, seq)
	stamp := append([]byte(compareMagic), x.c.id[:]...)
	stamp = binary.LittleEndian.AppendUint64(stamp, uint64(seq))
	return append(stamp, entry[:]...), err
}

// load reads the file. One that is damaged, of another casebook, lexicon or
// version is as good as none.
func (x *compareIndex) load(ctx context.Context, lex *compare.Lexicon) bool {
	file, err := os.ReadFile(x.path())
	if err != nil || len(file) < compareHead+compareTail {
		return false
	}
	body, tail := file[:len(file)-compareTail], file[len(file)-compareTail:]
	if binary.LittleEndian.Uint32(tail) != crc32.Checksum(body, castagnoli) {
		return false
	}
	seq := int64(binary.LittleEndian.Uint64(body[compareHead-24:]))
	if stamp, err := x.stamp(ctx, seq); err != nil || !bytes.HasPrefix(body, stamp) {
		return false
	}
	index, err := compare.LoadIndex(body[compareHead:], lex)
	if err != nil {
		return false
	}
	x.index, x.made, x.seq, x.cached = index, lex.Fingerprint(), seq, seq
	return true
}

// save writes the file where it is behind. The casebook is as good without one,
// so what goes wrong is not told.
func (x *compareIndex) save(ctx context.Context, lex *compare.Lexicon) {
	if x.index == nil || x.cached == x.seq || x.c.src.why != "" || x.made != lex.Fingerprint() {
		return
	}
	stamp, err := x.stamp(ctx, x.seq)
	if err != nil {
		return
	}
	err = writeCache(x.path(), func(f io.Writer) error {
		sum := crc32.New(castagnoli)
		w := io.MultiWriter(f, sum)
		if _, err := w.Write(stamp); err != nil {
			return err
		}
		if err := x.index.Store(w, lex); err != nil {
			return err
		}
		_, err := f.Write(binary.LittleEndian.AppendUint32(nil, sum.Sum32()))
		return err
	})
	if err == nil {
		x.cached = x.seq
	}
}

// close ends all work on the index and keeps it for the next time.
func (x *compareIndex) close(ctx context.Context) {
	if !x.end() {
		return
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if lex, err := x.lexicon(ctx); err == nil {
		x.save(ctx, lex)
	}
}
