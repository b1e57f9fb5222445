package compare

import (
	"strings"
	"sync/atomic"
)

// met remembers words as they were read last: folding a word, bringing it to
// its base form and looking it up in WordNet is most of what a frame costs, and
// few words make up most of any text. What it answers never depends on what it
// has met.
var met metWords

// metWords has one place for all words of one hash; the newest is kept.
type metWords [1 << 14]atomic.Pointer[metWord]

type metWord struct {
	raw  string
	word word
}

func (m *metWords) word(raw string) word {
	h := uint32(2166136261) // FNV-1a
	for i := range len(raw) {
		h = (h ^ uint32(raw[i])) * 16777619
	}
	place := &m[h%uint32(len(m))]
	if w := place.Load(); w != nil && w.raw == raw {
		return w.word
	}
	raw = strings.Clone(raw) // not to keep the text it stands in
	w := &metWord{raw, readWord(raw)}
	place.Store(w)
	return w.word
}
