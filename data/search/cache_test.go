package search

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"reflect"
	"testing"
)

func written(t testing.TB, ix *Index, s Stamp) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := ix.WriteTo(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestCacheGivesTheSameIndex(t *testing.T) {
	ix := shore()
	ix.Delete(7)
	stamp := Stamp{Casebook: [16]byte{1, 2, 3}, Seq: 42, Entry: [16]byte{4, 5}}
	got, s, err := Load(written(t, ix, stamp))
	if err != nil || s != stamp {
		t.Fatalf("stamp %v, error %v", s, err)
	}
	if d := got.Differs(ix); d != "" {
		t.Error(d)
	}
	for _, typed := range []string{"sodlers north shor", "talvik", "tag:shore", "status:all >9000", "zelenskyi"} {
		a, _ := ix.Search(context.Background(), ParseQuery(typed), 10)
		b, _ := got.Search(context.Background(), ParseQuery(typed), 10)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%q finds %v, before %v", typed, b, a)
		}
	}
	// It can be changed further, though its memory is the file's.
	for _, i := range []*Index{ix, got} {
		i.Put(Doc{N: 2, Quote: "quite other words about soldiers", Status: "accepted"})
		i.PutSpeaker(Speaker{N: 1, Name: "Ilse Talvik-Dorn"})
		i.Put(Doc{N: 5000, Quote: "far away", Status: "accepted", Tags: []int64{1}})
	}
	if d := got.Differs(ix); d != "" {
		t.Error(d)
	}
}

func TestCompactAnswersAsBefore(t *testing.T) {
	ix, compact := shore(), shore()
	for _, i := range []*Index{ix, compact} {
		i.Delete(7)
		i.DeleteSpeaker(2)
	}
	compact.Compact()
	if len(compact.words.words) >= len(ix.words.words) {
		t.Errorf("%d words, before %d", len(compact.words.words), len(ix.words.words))
	}
	for range 2 {
		if d := compact.Differs(ix); d != "" {
			t.Error(d)
		}
		for _, typed := range []string{"sodlers north shor", "talvik", "ledger", "ecnmy", "zelenskyi"} {
			a, _ := ix.Search(context.Background(), ParseQuery(typed), 10)
			b, _ := compact.Search(context.Background(), ParseQuery(typed), 10)
			if !reflect.DeepEqual(a, b) {
				t.Errorf("%q finds %v, before %v", typed, b, a)
			}
		}
		for _, i := range []*Index{ix, compact} {
			i.Put(Doc{N: 300, Quote: "soldiers of the economy on another shore", Status: "accepted", Speaker: 1})
			i.PutSpeaker(Speaker{N: 1, Name: "Somebody Else"})
		}
	}
}

func TestDamagedCacheIsRefused(t *testing.T) {
	whole := written(t, shore(), Stamp{Seq: 1})
	r := rand.New(rand.NewPCG(1, 2))
	refuse := func(what string, data []byte) {
		t.Helper()
		if ix, _, err := Load(data); ix != nil || !errors.Is(err, ErrCache) {
			t.Errorf("%s: index %v, error %v", what, ix != nil, err)
		}
	}
	refuse("empty", nil)
	refuse("foreign", []byte("SQLite format 3\x00 and much more of it"))
	for range 300 {
		cut := r.IntN(len(whole))
		refuse("truncated", whole[:cut])
		flipped := bytes.Clone(whole)
		flipped[cut] ^= 1 << r.IntN(8)
		refuse("bit-flipped", flipped)
	}
	refuse("longer", append(bytes.Clone(whole), 0))
	other := bytes.Clone(whole)
	other[len(cacheMagic)]++
	refuse("of another version", sealed(other))
}

// A file with a right checksum and wrong contents is no reason to panic or to
// take all memory.
func TestCacheWithWrongContentsIsRefusedOrRead(t *testing.T) {
	whole := written(t, shore(), Stamp{Seq: 1})
	r := rand.New(rand.NewPCG(3, 4))
	refused := 0
	for range 2000 {
		wrong := bytes.Clone(whole)
		wrong[cacheHead+r.IntN(len(wrong)-cacheHead-cacheTail)] ^= byte(1 + r.IntN(255))
		if _, _, err := Load(sealed(wrong)); err != nil {
			refused++
		}
	}
	if refused == 0 {
		t.Error("nothing was refused")
	}
}

// sealed is data with the checksum made right.
func sealed(data []byte) []byte {
	var b bytes.Buffer
	e := newEncoder(&b)
	e.raw(data[:len(data)-cacheTail])
	e.finish()
	return b.Bytes()
}
