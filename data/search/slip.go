package search

import (
	_ "embed"
	"fmt"
	"math"
	"math/bits"
	"strconv"
	"strings"
	"sync"
)

//go:embed slips.txt
var slipsText string

// slips says how dear each slip is that people make in writing; slips.txt
// explains the numbers. It is read when it is first needed.
var slips = sync.OnceValue(func() *slipTable { return mustReadSlips(slipsText) })

// A slip is letters written instead of the right ones.
type slip struct {
	right, wrong string
	cost         uint8
}

type slipTable struct {
	lost, added [128]uint8
	instead     [128][128]uint8 // by the right letter and the written one
	longer      []slip          // of more than one letter

	// mistaken says which first letter people mistake for which: the right one
	// for the written one.
	mistaken [128][128]bool
}

// What slips cost that slips.txt does not list.
const (
	unrelated  = 90  // a letter for another, or one added
	sameKind   = 55  // a consonant for one of its kind, a vowel for a vowel
	adjoining  = 65  // a letter for one beside it on the keys
	swapped    = 45  // two neighbours
	otherStart = 30  // more where the words begin differently
	silent     = 15  // at most, a letter that is often not heard
	forbidden  = 255 // an end of a word that is none
)

// wordEnd stands after the last letter of both words.
const wordEnd = '$'

// keyRows are the keys beside one another on the common layout, in which
// fingers slip.
var keyRows = [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

func mustReadSlips(text string) *slipTable {
	t := &slipTable{}
	t.assume()
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, field := range strings.Fields(line) {
			if err := t.read(field); err != nil {
				panic(err)
			}
		}
	}
	t.mistake()
	return t
}

// mistake finds the letters that slips begin with.
func (t *slipTable) mistake() {
	for c := range byte(128) {
		for d := range byte(128) {
			t.mistaken[c][d] = t.instead[c][d] <= sameKind || t.lost[c] <= silent
		}
	}
	for _, s := range t.longer {
		if s.wrong != "" {
			t.mistaken[s.right[0]][s.wrong[0]] = true
		}
	}
}

// assume fills in what slips of one letter cost where none is listed.
func (t *slipTable) assume() {
	for c := range byte(128) {
		t.lost[c], t.added[c] = unrelated, unrelated
		for d := range byte(128) {
			switch {
			case c == d:
			case c == wordEnd || d == wordEnd:
				t.instead[c][d] = forbidden
			case isVowel(c) && isVowel(d), kindOfSound(c) != 0 && kindOfSound(c) == kindOfSound(d):
				t.instead[c][d] = sameKind
			default:
				t.instead[c][d] = unrelated
			}
		}
	}
	t.lost[wordEnd], t.added[wordEnd] = forbidden, forbidden
	for _, row := range keyRows {
		for i := range len(row) - 1 {
			for _, p := range [][2]byte{{row[i], row[i+1]}, {row[i+1], row[i]}} {
				t.instead[p[0]][p[1]] = min(t.instead[p[0]][p[1]], adjoining)
			}
		}
	}
}

// read takes one right>wrong=cost.
func (t *slipTable) read(field string) error {
	letters, number, _ := strings.Cut(field, "=")
	right, wrong, ok := strings.Cut(letters, ">")
	n, err := strconv.ParseUint(number, 10, 8)
	if !ok || err != nil || n >= forbidden || right == wrong {
		return fmt.Errorf("reading slips: %q is no right>wrong=cost", field)
	}
	cost := uint8(n)
	switch {
	case len(right) == 1 && wrong == "":
		t.lost[right[0]] = cost
	case right == "" && len(wrong) == 1:
		t.added[wrong[0]] = cost
	case len(right) == 1 && len(wrong) == 1:
		t.instead[right[0]][wrong[0]] = cost
	case right == "":
		return fmt.Errorf("reading slips: %q adds more than a letter", field)
	default:
		t.longer = append(t.longer, slip{right, wrong, cost})
	}
	return nil
}

func kindOfSound(c byte) uint8 {
	if c < 'a' || c > 'z' {
		return 0
	}
	return kindOf[c-'a']
}

// writtenWord is a typed word prepared for being compared with right ones: which
// longer slips could be in it, by the last letter of what would be right.
type writtenWord struct {
	letters []byte
	slips   [128][]writtenSlip
	room    [slipLetters]byte
}

type writtenSlip struct {
	*slip
	ends uint64 // a bit for each place in the typed word that the slip may end before
}

// slipLetters is room for the letters that a word is compared by, with its end.
const slipLetters = maxSpoken + 8

func newWrittenWord(word string) *writtenWord {
	w := &writtenWord{}
	w.letters = append(latin(w.room[:0], word), wordEnd)
	longer := slips().longer
	for i := range longer {
		s := &longer[i]
		var ends uint64
		for end := len(s.wrong); end <= len(w.letters); end++ {
			if string(w.letters[end-len(s.wrong):end]) == s.wrong {
				ends |= 1 << end
			}
		}
		if ends != 0 {
			last := s.right[len(s.right)-1]
			w.slips[last] = append(w.slips[last], writtenSlip{s, ends})
		}
	}
	return w
}

// slipped is the cost of the cheapest slips by which w could have been written
// for right, letters with their end: the distance of a noisy channel (M.
// Kernighan, K. Church, W. Gale, A Spelling Correction Program Based on a Noisy
// Channel Model, 1990), with slips of several letters as Brill and Moore's.
func (w *writtenWord) slipped(right []byte) int {
	slips := slips()
	var rows [slipLetters + 1][slipLetters + 1]uint16 // by letters of right and of w accounted for
	for j, c := range w.letters {
		rows[0][j+1] = rows[0][j] + uint16(slips.added[c])
	}
	for i, c := range right {
		above, row := &rows[i], &rows[i+1]
		for j := range len(w.letters) + 1 {
			row[j] = math.MaxUint16 / 2
		}
		for k := range w.slips[c] {
			w.slips[c][k].apply(&rows, right[:i+1])
		}
		lost, instead := uint16(slips.lost[c]), &slips.instead[c]
		row[0] = min(row[0], above[0]+lost)
		for j, d := range w.letters {
			best := min(row[j+1], above[j]+uint16(instead[d]), above[j+1]+lost, row[j]+uint16(slips.added[d]))
			if i > 0 && j > 0 && c == w.letters[j-1] && right[i-1] == d && c != d {
				best = min(best, rows[i-1][j-1]+swapped)
			}
			row[j+1] = best
		}
	}
	cost := int(rows[len(right)][len(w.letters)])
	if right[0] != w.letters[0] {
		cost += otherStart
	}
	return cost
}

// apply lowers the last row of rows where right ends in what s may have been
// written for.
func (s *writtenSlip) apply(rows *[slipLetters + 1][slipLetters + 1]uint16, right []byte) {
	before := len(right) - len(s.right)
	if before < 0 || string(right[before:]) != s.right {
		return
	}
	for ends := s.ends; ends != 0; ends &= ends - 1 {
		j := bits.TrailingZeros64(ends)
		rows[len(right)][j] = min(rows[len(right)][j], rows[before][j-len(s.wrong)]+uint16(s.cost))
	}
}
