package search

import (
	"math/bits"
	"slices"
)

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

// begins reports whether what was typed is the beginning of a word that is no
// slip, and so is likely to be typed on.
func (r *readings) begins() bool {
	for id, x := range r.best {
		if x.how == begun && r.v.claims[id].n >= enough {
			return true
		}
	}
	return false
}

// mostApart is how many letters shorter or longer a word may be than what was
// typed and still be like it.
const mostApart = 6

// weighedWords is about how many words are weighed: those that are fewest edits
// away, of letters and of kinds of sounds counted together.
const weighedWords = 150

// alike finds the words that are most like what was typed, however far away
// they are: what people write who spell by ear is often many letters off. Unless
// it was typed alone, other words help to tell the claim, and only words with the
// same first letter are looked at.
func (r *readings) alike(p *pattern, alone bool) {
	if p.letters < 3 || p.letters > maxSpoken {
		return
	}
	near := r.nearest(p, alone)
	var typed, word weighed
	typed.set(r.typed)
	for _, x := range near {
		word.set(r.v.words[x.id])
		if q := alikeQuality(typed.unlike(&word)); alone || q >= alikeBeside {
			r.add(x.id, q, misspelt)
		}
	}
}

// alikeQuality is the quality of a word that is so unlike what was typed.
func alikeQuality(u unlikeness) float64 {
	return alikeBest - alikeSlope*float64(u)/float64(plain)
}

const (
	alikeBest  = 0.84
	alikeSlope = 0.055

	alikeBeside = 0.5 // least where other words were typed, which must all be there
)

// apartWord is a word with how many edits it is away.
type apartWord struct {
	id    uint32
	edits int
}

// nearest is the words fewest edits away, in no order; with those as far away
// as the farthest there may be more than weighedWords. Words with the same
// first letter and of about the same length come first: what they leave to be
// beaten spares most others a close look.
func (r *readings) nearest(p *pattern, anyFirst bool) []apartWord {
	n := nearestWords{v: r.v, pattern: p, sounds: newSoundPattern(soundsOf(r.typed)), limit: p.letters/2 + 3}
	n.kinds = n.sounds.sounds.kinds()
	own := int(letterBit(p.first))
	for _, sameFirst := range []bool{true, false} {
		if !sameFirst && !anyFirst {
			break
		}
		for apart := -mostApart; apart <= mostApart; apart++ {
			letters := p.letters + nearer(apart)
			if letters < 2 || letters > maxLetters {
				continue
			}
			for first := range r.v.shelves[letters] {
				if (first == own) == sameFirst {
					n.shelf(&r.v.shelves[letters][first], letters, sameFirst)
				}
			}
		}
	}
	return slices.DeleteFunc(n.found, func(x apartWord) bool { return x.edits > n.limit })
}

// nearer turns -6 … 6 into 0, 1, -1 … 6, -6.
func nearer(i int) int {
	i += mostApart
	if i%2 == 1 {
		return (i + 1) / 2
	}
	return -i / 2
}

// nearestWords keeps the words that are fewest edits away.
type nearestWords struct {
	v       *vocabulary
	pattern *pattern
	sounds  soundPattern
	kinds   uint16

	found  []apartWord
	counts [2 * maxLetters]int // by edits
	limit  int                 // edits that are still of interest
	within int                 // how many have fewer
}

// shelf looks at all words of so many letters with one first letter. Where that
// is not the typed one it counts as an edit more: people rarely mistake it.
func (n *nearestWords) shelf(s *shelf, letters int, sameFirst bool) {
	other := 0
	if !sameFirst {
		other = 1
	}
	longer := max(letters-n.pattern.letters, n.pattern.letters-letters)
	for i, kinds := range s.kinds {
		least := other + max(apart(s.masks[i], n.pattern.mask), longer)
		if least > n.limit || least+max(bits.OnesCount16(kinds&^n.kinds), bits.OnesCount16(n.kinds&^kinds)) > n.limit {
			continue
		}
		heard := n.sounds.distance(s.sounds[i])
		if least+heard > n.limit || n.v.claims[s.ids[i]].n == 0 {
			continue
		}
		written, _ := n.pattern.distance(n.v.words[s.ids[i]])
		n.offer(apartWord{s.ids[i], other + heard + written})
	}
}

// offer takes a word where it is near enough.
func (n *nearestWords) offer(x apartWord) {
	if x.edits > n.limit {
		return
	}
	n.found = append(n.found, x)
	n.counts[x.edits]++
	if x.edits < n.limit {
		n.within++
	}
	for n.within >= weighedWords {
		n.limit--
		n.within -= n.counts[n.limit]
	}
}
