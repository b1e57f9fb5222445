package search

// Words are compared both as they are written, by slips, and as they sound,
// since some slip with the fingers and some by ear. The sounds of two words are
// aligned like their letters; what one sound costs that stands for another, or
// is lost, depends only on whether it is a vowel or of the same kind.
const (
	soundInstead     = 20
	soundSameKind    = 9
	soundVowel       = 7
	soundVowelLost   = 9
	soundLost        = 17
	soundsSwapped    = 14
	soundOtherBefore = 5 // more where the words begin differently
)

// heardInstead is what each sound costs that stands for another.
var heardInstead = func() (t [128][128]uint8) {
	for c := range byte(128) {
		for d := range byte(128) {
			switch {
			case c == d:
			case isVowel(c) && isVowel(d):
				t[c][d] = soundVowel
			case kindOfSound(c) != 0 && kindOfSound(c) == kindOfSound(d):
				t[c][d] = soundSameKind
			default:
				t[c][d] = soundInstead
			}
		}
	}
	return t
}()

// heard is the sounds of a word prepared for being compared.
type heard struct {
	sounds []byte
	lost   [2 * maxSpoken]uint8 // by place, what it costs to leave a sound out or to add it
	room   [2 * maxSpoken]byte
}

// set makes h the sounds of a word in Latin letters.
func (h *heard) set(letters []byte) {
	h.sounds = spoken(h.room[:0], letters)
	for i, c := range h.sounds {
		h.lost[i] = soundLost
		if isVowel(c) {
			h.lost[i] = soundVowelLost
		}
	}
}

// apart is the least that makes the sounds of g of those of h: an alignment in
// which they are lost, stand for one another or are swapped with their
// neighbour.
func (h *heard) apart(g *heard) int {
	var rows [3][2*maxSpoken + 1]uint16
	for j := range g.sounds {
		rows[0][j+1] = rows[0][j] + uint16(g.lost[j])
	}
	for i, c := range h.sounds {
		above, row, higher := &rows[i%3], &rows[(i+1)%3], &rows[(i+2)%3]
		lost, instead := uint16(h.lost[i]), &heardInstead[c&127]
		row[0] = above[0] + lost
		for j, d := range g.sounds {
			best := min(above[j]+uint16(instead[d&127]), above[j+1]+lost, row[j]+uint16(g.lost[j]))
			if i > 0 && j > 0 && c == g.sounds[j-1] && h.sounds[i-1] == d && c != d {
				best = min(best, higher[j-1]+soundsSwapped)
			}
			row[j+1] = best
		}
	}
	cost := rows[len(h.sounds)%3][len(g.sounds)]
	if len(h.sounds) > 0 && len(g.sounds) > 0 && h.sounds[0] != g.sounds[0] {
		cost += soundOtherBefore
	}
	return int(cost)
}

// unlikeness compares a typed word with words of the vocabulary.
type unlikeness struct {
	written     *writtenWord
	typed, word heard
	room        [slipLetters]byte
}

func newUnlikeness(typed string) *unlikeness {
	u := &unlikeness{written: newWrittenWord(typed)}
	u.typed.set(u.written.letters[:len(u.written.letters)-1])
	return u
}

// of is how unlike word is what was typed, by what its slips cost.
func (u *unlikeness) of(word string) int {
	letters := latin(u.room[:0], word)
	u.word.set(letters)
	return u.written.slipped(append(letters, wordEnd)) + u.typed.apart(&u.word)
}
