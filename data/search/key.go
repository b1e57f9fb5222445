package search

// Two spellings of one name in two scripts, or in two romanisations, have the
// same key. Cyrillic goes to Latin by the Ukrainian national table of 2010
// (Cabinet of Ministers, resolution 55) and, for letters it lacks, the
// BGN/PCGN table for Russian; then what romanisations disagree on is made one:
// kh, gh, g and h, every j, y and i, w and v, ck, c, q and k, ph and f, x and
// ks, and doubled letters.

// romanised holds the keys' spelling of Cyrillic letters, with what differs
// between tables already collapsed.
var romanised = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'є': "ie", 'ж': "zh", 'з': "z", 'и': "i", 'і': "i",
	'ї': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t",
	'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "i", 'ь': "", 'э': "e",
	'ю': "iu", 'я': "ia", 'ў': "v", 'ђ': "dz", 'ј': "i", 'љ': "li", 'њ': "ni", 'ћ': "ch", 'џ': "dz", 'ѓ': "g", 'ќ': "k",
}

// appendKey appends the key of a folded word.
func appendKey(b []byte, word string) []byte {
	start := len(b)
	for i, r := range word {
		if roman, ok := romanised[r]; ok {
			for j := range len(roman) {
				b = appendKeyLetter(b, start, roman[j], roman[j+1:])
			}
			continue
		}
		if r >= 0x80 {
			b = append(b, string(r)...)
			continue
		}
		b = appendKeyLetter(b, start, byte(r), word[i+1:])
	}
	return b
}

// appendKeyLetter appends one Latin letter of a key, given what follows it.
func appendKeyLetter(b []byte, start int, c byte, rest string) []byte {
	last := byte(0)
	if len(b) > start {
		last = b[len(b)-1]
	}
	switch c {
	case 'y', 'j':
		c = 'i'
	case 'w':
		c = 'v'
	case 'g':
		c = 'h'
	case 'q':
		c = 'k'
	case 'c':
		if rest == "" || rest[0] != 'h' {
			c = 'k'
		}
	case 'x':
		b = append(b, 'k')
		c, last = 's', 'k'
	case 'h':
		switch last {
		case 'p':
			b[len(b)-1] = 'f'
			return b
		case 'k':
			b = b[:len(b)-1]
			if last = 0; len(b) > start {
				last = b[len(b)-1]
			}
		}
	}
	if c == last {
		return b
	}
	return append(b, c)
}

// key is the spelling that all romanisations of a folded word share.
func key(word string) string {
	var buf [2 * maxWord]byte
	return string(appendKey(buf[:0], word))
}

// skeleton is a key without its vowels: what is left where people drop them,
// and what misspellings by ear leave alone.
func skeleton(b []byte, key string) []byte {
	for i := range len(key) {
		switch key[i] {
		case 'a', 'e', 'i', 'o', 'u', 'h':
		default:
			if n := len(b); n == 0 || b[n-1] != key[i] {
				b = append(b, key[i])
			}
		}
	}
	return b
}
