package search

import "math/bits"

// good reports whether a reading is so likely that worse ones need not be
// looked for.
func (r *readings) good() bool {
	for _, x := range r.best {
		if float64(x.quality) >= goodQuality*255 {
			return true
		}
	}
	return false
}

const goodQuality = 0.7

// heard finds words that sound like what was typed.
func (r *readings) heard(p *pattern) {
	if p.letters < 3 {
		return
	}
	q := newSoundPattern(soundsOf(r.typed))
	kinds := q.sounds.kinds()
	most := 1
	if q.length >= 4 {
		most = 2
	}
	var a, b [2 * maxSpoken]byte
	typed := spoken(a[:0], r.typed)
	for n := max(2, p.letters-4); n <= min(maxLetters, p.letters+5); n++ {
		for first := range r.v.shelves[n] {
			s := &r.v.shelves[n][first]
			for i, k := range s.kinds {
				if max(bits.OnesCount16(k&^kinds), bits.OnesCount16(kinds&^k)) > most ||
					r.v.sounds[s.ids[i]]&15 != q.sounds&15 || q.distance(r.v.sounds[s.ids[i]]) > most {
					continue
				}
				word := spoken(b[:0], r.v.words[s.ids[i]])
				cost := unlike(typed, word) / float64(max(len(typed), len(word)))
				if cost < heardMost {
					r.add(s.ids[i], heardBest-heardSlope*cost, misspelt)
				}
			}
		}
	}
}

// A word that sounds the same is as good as one with a letter mistyped.
const (
	heardBest  = 0.78
	heardSlope = 1.0
	heardMost  = 0.5
)
