package search

import (
	"slices"
	"unicode/utf8"
)

// good reports whether a reading is so likely that worse ones need not be
// looked for, be it a word one edit away or one that begins or sounds like this.
func (r *readings) good() bool {
	if r.oneAway {
		return true
	}
	for _, x := range r.best {
		if x.how != misspelt && float64(x.quality) >= goodQuality*255 {
			return true
		}
	}
	return false
}

const goodQuality = 0.7

// often reports whether enough claims hold the typed word itself.
func (r *readings) often() bool {
	for id, x := range r.best {
		if x.how == exact && r.v.claims[id].n >= enough {
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
// they are, if they are worth at least least: what people write who spell by ear
// is often many letters off. Unless anyFirst is set, only words with the same
// first letter are looked at.
func (r *readings) alike(p *pattern, anyFirst bool, least float64) {
	if p.letters < 3 || p.letters > maxSpoken {
		return
	}
	near := r.nearest(p, anyFirst)
	for _, x := range near {
		unlike := r.unlike(x.id)
		if unlike > mostUnlike*p.letters {
			continue
		}
		if q := alikeQuality(unlike - r.common(x.id)); q >= least {
			r.add(x.id, q, misspelt)
		}
	}
}

// alikeQuality is the quality of a word that is so unlike what was typed.
func alikeQuality(unlike int) float64 { return alikeBest - alikeSlope*float64(unlike) }

const (
	alikeBest  = 0.84
	alikeSlope = 0.0014

	otherScriptUnlike = 40 // more for a word that few would have typed in this script

	mostUnlike = 40 // a typed letter: beyond, nobody would see what is alike

	alikeBeside = 0.5  // least where other words were typed, which must all be there
	alikeKnown  = 0.66 // least where what was typed is itself a word
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
	n := nearestWords{v: r.v, pattern: p, sounds: newSoundPattern(soundsOf(r.typed)), limit: min(p.letters/2+5, 9)}
	n.soundCounts = n.sounds.sounds.counts()
	firsts := firstsApart(r.typed)
	for other := range uint8(3) {
		if other > 0 && !anyFirst {
			break
		}
		for apart := -mostApart; apart <= mostApart; apart++ {
			letters := p.letters + nearer(apart)
			if letters < 2 || letters > maxLetters {
				continue
			}
			for first, x := range firsts {
				if x == other {
					n.shelf(&r.v.shelves[letters][first], letters, int(other))
				}
			}
		}
	}
	return slices.DeleteFunc(n.found, func(x apartWord) bool { return x.edits > n.limit })
}

// firstsApart is by the first letter of a word how many edits it counts for that
// it is another than the typed one: people rarely mistake it, except for one
// that sounds alike or where two letters come in another order.
func firstsApart(typed string) (apart [64]uint8) {
	first, size := utf8.DecodeRuneInString(typed)
	second, _ := utf8.DecodeRuneInString(typed[size:])
	mistaken := &slips().mistaken
	for bit := range apart {
		switch {
		case bit == int(letterBit(first)):
		case bit == int(letterBit(second)), mistaken[letterOf(bit)][letterOf(int(letterBit(first)))]:
			apart[bit] = 1
		default:
			apart[bit] = 2
		}
	}
	return apart
}

// letterOf is the Latin letter for a bit of letterBit, 0 where several letters
// share it.
func letterOf(bit int) byte {
	switch {
	case bit < 26:
		return 'a' + byte(bit)
	case bit < 58:
		return (romanised['а'+rune(bit-26)] + "\x00")[0]
	case bit < 61:
		return 'i'
	}
	return 0
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
	soundCounts

	found  []apartWord
	counts [2 * maxLetters]int // by edits
	limit  int                 // edits that are still of interest
	within int                 // how many have fewer
}

// shelf looks at all words of so many letters with one first letter, which
// counts for other edits.
func (n *nearestWords) shelf(s *shelf, letters, other int) {
	longer := max(letters-n.pattern.letters, n.pattern.letters-letters)
	if other+longer > n.limit {
		return
	}
	for i, counts := range s.counts {
		least := other + max(apart(s.masks[i], n.pattern.mask), longer)
		if least > n.limit || least+counts.apart(n.soundCounts) > n.limit {
			continue
		}
		heard := n.sounds.distance(s.sounds[i])
		if least+heard > n.limit || n.v.claims[s.ids[i]].n == 0 {
			continue
		}
		written, _ := n.pattern.distance(s.word(i, letters))
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
