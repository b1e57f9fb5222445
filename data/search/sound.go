package search

import (
	"math/bits"
	"strings"
)

// People who misspell by ear keep the consonants, or put one of the same kind
// in its place, and let vowels go. The sounds of a word are its consonants by
// kind, in order; words whose sounds are few edits apart are compared closely.
//
// The kinds follow those of phonetic codes since Soundex (Russell, US patent
// 1,261,167, 1918), with the spellings that English has for one sound: ph, soft
// c and g, tion, cial, silent k, w and gh.

// sounds packs up to 16 kinds into four bits each, the first in the lowest.
type sounds uint64

// Kinds of consonants.
const (
	lips   = 1 + iota // b p
	breath            // f v ph
	throat            // k g q hard c
	hiss              // s z soft c
	teeth             // t d
	tongue            // l
	nose              // m n
	roll              // r
	hush              // sh ch j soft g
)

var kindOf = [26]uint8{
	'b' - 'a': lips, 'p' - 'a': lips, 'f' - 'a': breath, 'v' - 'a': breath,
	'k' - 'a': throat, 'g' - 'a': throat, 'q' - 'a': throat, 'c' - 'a': throat,
	's' - 'a': hiss, 'z' - 'a': hiss, 't' - 'a': teeth, 'd' - 'a': teeth,
	'l' - 'a': tongue, 'm' - 'a': nose, 'n' - 'a': nose, 'r' - 'a': roll, 'j' - 'a': hush,
}

// maxSpoken is how many letters of a word are spoken out.
const maxSpoken = 32

// latin appends a folded word in Latin letters, at most maxSpoken of them.
// Letters of scripts other than Latin and Cyrillic are left out.
func latin(b []byte, word string) []byte {
	for _, r := range word {
		roman, ok := romanised[r]
		switch {
		case len(b) >= maxSpoken:
			return b
		case ok:
			b = append(b, roman...)
		case r < 0x80:
			b = append(b, byte(r))
		}
	}
	return b
}

// spoken appends how a word in Latin letters sounds: a letter a sound, vowels
// as they are, hush sounds as j.
func spoken(b, w []byte) []byte {
	for i := 0; i < len(w); {
		s, n := sound(w, i)
		if s != 0 && (len(b) == 0 || b[len(b)-1] != s) {
			b = append(b, s)
		}
		i += n
	}
	return b
}

// sound is the sound that w has at i, 0 for none, and how many letters it
// takes.
func sound(w []byte, i int) (s byte, n int) {
	rest := w[i:]
	next := byte(0)
	if len(rest) > 1 {
		next = rest[1]
	}
	soft := next == 'e' || next == 'i' || next == 'y'
	switch c := rest[0]; {
	case begins(rest, "ph"):
		return 'f', 2
	case begins(rest, "tch"), begins(rest, "sch"):
		return 'j', 3
	case begins(rest, "sh"), begins(rest, "ch"):
		return 'j', 2
	case begins(rest, "gh"):
		return 0, 2
	case begins(rest, "ck"):
		return 'k', 2
	case i == 0 && (begins(rest, "kn") || begins(rest, "wr") || begins(rest, "ps")):
		return next, 2
	case (c == 't' || c == 'c' || c == 's') && next == 'i' && len(rest) > 2 && isVowel(rest[2]) && i > 0:
		return 'j', 2
	case c == 'c' && soft:
		return 's', 1
	case c == 'g' && soft:
		return 'j', 1
	case c == 'c', c == 'q':
		return 'k', 1
	case c == 'x':
		return 'k', 1 // its s is lost, in every word alike
	case c == 'y':
		return 'i', 1
	case c == 'w', c == 'h':
		return 0, 1
	default:
		return c, 1
	}
}

func begins(w []byte, s string) bool { return strings.HasPrefix(string(w[:min(len(w), 3)]), s) }

func isVowel(c byte) bool { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' }

// soundsOf is the sounds of a folded word.
func soundsOf(word string) sounds {
	var room [2 * maxSpoken]byte
	var s sounds
	n := 0
	last := uint8(0)
	var letters [2 * maxSpoken]byte
	for _, c := range spoken(room[:0], latin(letters[:0], word)) {
		if c < 'a' || c > 'z' || kindOf[c-'a'] == 0 {
			last = 0
			continue
		}
		if k := kindOf[c-'a']; k != last && n < 16 {
			s |= sounds(k) << (4 * n)
			n++
			last = k
		}
	}
	return s
}

func (s sounds) len() int { return (bits.Len64(uint64(s)) + 3) / 4 }

// soundCounts says how often each kind is among sounds, three bits a kind: none
// is set for none, one for one, and so on. Where two of them differ in n bits on
// one side, the sounds are at least n edits apart.
type soundCounts uint32

func (s sounds) counts() (m soundCounts) {
	for ; s != 0; s >>= 4 {
		of := soundCounts(0b111) << (3 * (s&15 - 1))
		m |= (m<<1 | 0b001001001001001001001001001) & of
	}
	return m
}

// apart is how many sounds at least one of two words lacks of the other's.
func (m soundCounts) apart(n soundCounts) int {
	return max(bits.OnesCount32(uint32(m&^n)), bits.OnesCount32(uint32(n&^m)))
}

// soundPattern is the sounds of a typed word prepared for being compared, as
// pattern is for letters.
type soundPattern struct {
	sounds sounds
	length int
	places [16]uint64
}

func newSoundPattern(s sounds) soundPattern {
	p := soundPattern{sounds: s, length: s.len()}
	for i := range p.length {
		p.places[s>>(4*i)&15] |= 1 << i
	}
	return p
}

// distance is the number of edits between p and s.
func (p *soundPattern) distance(s sounds) int {
	if p.length == 0 {
		return s.len()
	}
	a, last, whole := newAlignment(), uint64(1)<<(p.length-1), p.length
	for ; s != 0; s >>= 4 {
		var rises, falls uint64
		if a, rises, falls = a.step(p.places[s&15]); rises&last != 0 {
			whole++
		} else if falls&last != 0 {
			whole--
		}
	}
	return whole
}
