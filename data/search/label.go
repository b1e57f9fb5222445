package search

import (
	"encoding/binary"
	"slices"

	"gainsay/data/text"
)

// A label is something that claims share: their article, their speaker, a tag.
// Its words are posted to each claim that bears it, so that they are searched
// like the claim's own, but they are kept once.
type label struct {
	kind    labelKind
	n       int64
	words   []byte // each text: a 0, its field, then its words, packed as on a page
	members postings
}

type labelKind uint8

const (
	article labelKind = iota + 1
	speaker
	tag
)

type labelKey struct {
	kind labelKind
	n    int64
}

// PutArticle sets what the claims of an article are found by.
func (ix *Index) PutArticle(a Article) {
	ix.lock.Lock()
	defer ix.lock.Unlock()
	l := &label{}
	l.text(ix, fieldHeadline, a.Headline)
	l.text(ix, fieldOutlet, a.Outlet)
	ix.relabel(labelKey{article, a.N}, l)
}

// PutSpeaker sets what the claims of a speaker are found by.
func (ix *Index) PutSpeaker(s Speaker) {
	ix.lock.Lock()
	defer ix.lock.Unlock()
	l := &label{}
	l.text(ix, fieldSpeaker, s.Name)
	for _, alias := range s.Aliases {
		l.text(ix, fieldSpeaker, alias)
	}
	ix.relabel(labelKey{speaker, s.N}, l)
}

// PutTag sets what the claims with a tag are found by.
func (ix *Index) PutTag(t Tag) {
	ix.lock.Lock()
	defer ix.lock.Unlock()
	l := &label{}
	l.text(ix, fieldTag, t.Name)
	ix.relabel(labelKey{tag, t.N}, l)
}

// DeleteArticle forgets an article. Claims that still name it are kept.
func (ix *Index) DeleteArticle(n int64) { ix.dropLabel(labelKey{article, n}) }

// DeleteSpeaker forgets a speaker.
func (ix *Index) DeleteSpeaker(n int64) { ix.dropLabel(labelKey{speaker, n}) }

// DeleteTag forgets a tag.
func (ix *Index) DeleteTag(n int64) { ix.dropLabel(labelKey{tag, n}) }

// Labels is the row numbers of the articles, speakers and tags that claims bear.
func (ix *Index) Labels() (articles, speakers, tags []int64) {
	ix.lock.RLock()
	defer ix.lock.RUnlock()
	for _, l := range ix.labels[1:] {
		switch {
		case l.members.n == 0:
		case l.kind == article:
			articles = append(articles, l.n)
		case l.kind == speaker:
			speakers = append(speakers, l.n)
		case l.kind == tag:
			tags = append(tags, l.n)
		}
	}
	return articles, speakers, tags
}

func (ix *Index) dropLabel(k labelKey) {
	ix.lock.Lock()
	defer ix.lock.Unlock()
	if _, ok := ix.labelIDs[k]; ok {
		ix.relabel(k, &label{})
	}
}

// text appends the words of s, which stand in field, to l.
func (l *label) text(ix *Index, field uint8, s string) {
	l.words = append(l.words, 0, field)
	tokenise(s, func(word []byte, _ text.Span) {
		l.words = binary.AppendUvarint(l.words, uint64(ix.words.id(word)))
	})
}

// labelReader goes through a label's words.
type labelReader struct {
	packed []byte
	field  uint8
}

// next is the next word and the field it stands in; its id is 0 where a text
// begins.
func (r *labelReader) next() (w standing, ok bool) {
	if len(r.packed) == 0 {
		return standing{}, false
	}
	w.id, r.packed = nextWord(r.packed)
	if w.id == 0 {
		r.field, r.packed = r.packed[0], r.packed[1:]
	}
	w.field = r.field
	return w, true
}

// ids is the different words of l, ascending.
func (l *label) ids() []uint32 {
	var out []uint32
	for r := (labelReader{packed: l.words}); ; {
		w, ok := r.next()
		if !ok {
			slices.Sort(out)
			return slices.Compact(out)
		}
		if w.id != 0 {
			out = append(out, w.id)
		}
	}
}

// labelID is the number of the label under k, which is made where it is new.
func (ix *Index) labelID(kind labelKind, n int64) uint32 {
	if n == 0 {
		return 0
	}
	k := labelKey{kind, n}
	id, ok := ix.labelIDs[k]
	if !ok {
		id = uint32(len(ix.labels))
		ix.labelIDs[k] = id
		ix.labels = append(ix.labels, label{kind: kind, n: n})
	}
	return id
}

// relabel puts the words of l in the place of those the label under k had, in
// all claims that bear it.
func (ix *Index) relabel(k labelKey, l *label) {
	ix.changed()
	id := ix.labelID(k.kind, k.n)
	old := &ix.labels[id]
	l.kind, l.n, l.members = old.kind, old.n, old.members
	gone, come := old.ids(), l.ids()
	*old = *l
	for _, d := range l.members.numbers() {
		for _, w := range come {
			ix.words.claims[w].add(d)
		}
		if len(gone) == 0 {
			continue
		}
		left := ix.terms(d)
		for _, w := range gone {
			if _, stays := slices.BinarySearch(left, w); !stays {
				ix.words.claims[w].remove(d)
			}
		}
	}
}

// bear enters claim d into the members of its labels, or takes it out.
func (ix *Index) bear(d uint32, c claim, in bool) {
	var room [8]uint32
	for _, id := range ix.labelsOf(c, room[:0]) {
		if in {
			ix.labels[id].members.add(d)
		} else {
			ix.labels[id].members.remove(d)
		}
	}
}

// labelsOf appends to out the labels c bears, in the order of their fields.
func (ix *Index) labelsOf(c claim, out []uint32) []uint32 {
	if c.speaker != 0 {
		out = append(out, c.speaker)
	}
	out = append(out, ix.tagSets.sets[c.tags]...)
	if c.article != 0 {
		out = append(out, c.article)
	}
	return out
}
