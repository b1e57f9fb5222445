package search

// How unlike two words are is weighed by the slips that people make. Each slip
// costs so many twentieths of a plain mistake: a letter doubled or not, a vowel
// for another, a silent letter forgotten, two letters swapped cost less than one
// that has nothing to do with the right one. Words are compared both as they are
// written and as they sound, since some slip with the fingers and some by ear.
type unlikeness int

// plain is what a letter costs that stands for an unrelated one.
const plain unlikeness = 20

// scale is what slips cost among letters, or among sounds.
type scale struct {
	instead [128][128]uint8 // one for the other
	swapped unlikeness      // two neighbours
	first   unlikeness      // more where the words begin differently
}

var (
	byLetter = newScale(22, 12, 14, 14, 10)
	bySound  = newScale(20, 7, 9, 14, 5)
)

// adjoining are the keys beside one another on the common layout, in which
// fingers slip.
var adjoining = [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

func newScale(other, vowel, kind, swapped, first uint8) *scale {
	s := &scale{swapped: unlikeness(swapped), first: unlikeness(first)}
	for c := range byte(128) {
		for d := range byte(128) {
			switch {
			case c == d:
			case isVowel(c) && isVowel(d):
				s.instead[c][d] = vowel
			case kindOfSound(c) != 0 && kindOfSound(c) == kindOfSound(d):
				s.instead[c][d] = kind
			default:
				s.instead[c][d] = other
			}
		}
	}
	for _, row := range adjoining {
		for i := range len(row) - 1 {
			for _, p := range [][2]byte{{row[i], row[i+1]}, {row[i+1], row[i]}} {
				s.instead[p[0]][p[1]] = min(s.instead[p[0]][p[1]], other-4)
			}
		}
	}
	return s
}

func kindOfSound(c byte) uint8 {
	if c < 'a' || c > 'z' {
		return 0
	}
	return kindOf[c-'a']
}

// letterLost is what it costs to leave out letter i of w, or to add it.
func letterLost(w []byte, i int) uint8 {
	switch c := w[i]; {
	case i > 0 && w[i-1] == c, i+1 < len(w) && w[i+1] == c:
		return 8
	case c == 'h', c == 'e' && i == len(w)-1:
		return 12
	case isVowel(c) || c == 'y':
		return 14
	case i == len(w)-1:
		return 16
	}
	return uint8(plain)
}

// soundLost is the same of a sound.
func soundLost(w []byte, i int) uint8 {
	if isVowel(w[i]) {
		return 9
	}
	return 17
}

// weighed is a word prepared for being compared.
type weighed struct {
	written, heard         []byte
	writtenLost, heardLost [2 * maxSpoken]uint8
	room                   [2][2 * maxSpoken]byte
}

func (w *weighed) set(word string) {
	w.written = latin(w.room[0][:0], word)
	w.heard = spoken(w.room[1][:0], w.written)
	for i := range w.written {
		w.writtenLost[i] = letterLost(w.written, i)
	}
	for i := range w.heard {
		w.heardLost[i] = soundLost(w.heard, i)
	}
}

// unlike is how unlike v is as it is written and as it sounds.
func (w *weighed) unlike(v *weighed) unlikeness {
	return byLetter.between(w.written, v.written, &w.writtenLost, &v.writtenLost) + w.soundsUnlike(v)
}

func (w *weighed) soundsUnlike(v *weighed) unlikeness {
	return bySound.between(w.heard, v.heard, &w.heardLost, &v.heardLost)
}

// between is the least that makes a of b: an alignment in which letters are
// lost, stand for one another or are swapped with their neighbour.
func (s *scale) between(a, b []byte, aLost, bLost *[2 * maxSpoken]uint8) unlikeness {
	var rows [3][2*maxSpoken + 1]unlikeness
	for j := range b {
		rows[0][j+1] = rows[0][j] + unlikeness(bLost[j])
	}
	for i, c := range a {
		above, row, higher := &rows[i%3], &rows[(i+1)%3], &rows[(i+2)%3]
		lost, instead := unlikeness(aLost[i]), &s.instead[c&127]
		row[0] = above[0] + lost
		for j, d := range b {
			best := min(above[j]+unlikeness(instead[d&127]), above[j+1]+lost, row[j]+unlikeness(bLost[j]))
			if i > 0 && j > 0 && c == b[j-1] && a[i-1] == d && c != d {
				best = min(best, higher[j-1]+s.swapped)
			}
			row[j+1] = best
		}
	}
	cost := rows[len(a)%3][len(b)]
	if len(a) > 0 && len(b) > 0 && a[0] != b[0] {
		cost += s.first
	}
	return cost
}
