package search

// ear compares one typed word with the words of many claims, each once.
type ear struct {
	typed   heard
	pattern soundPattern
	heard   map[uint32]float64
}

func newEar(typed string) *ear {
	e := &ear{pattern: newSoundPattern(soundsOf(typed)), heard: map[uint32]float64{}}
	var room [slipLetters]byte
	e.typed.set(latin(room[:0], typed))
	return e
}

// likeness is how much word id sounds like what was typed: 0 for little, up to
// 1. Only words with at least half of the typed sounds are compared closely.
func (e *ear) likeness(id uint32, v *vocabulary) float64 {
	if len(e.typed.sounds) < 2 || v.sounds[id] == 0 || e.pattern.distance(v.sounds[id]) > (e.pattern.length+1)/2 {
		return 0
	}
	if x, ok := e.heard[id]; ok {
		return x
	}
	var w heard
	var room [slipLetters]byte
	w.set(latin(room[:0], v.words[id]))
	most := leastAlike * float64(max(len(e.typed.sounds), len(w.sounds)))
	x := max(0, 1-float64(e.typed.apart(&w))/soundInstead/most)
	e.heard[id] = x
	return x
}

// leastAlike is the share of unlike sounds from which two words are not alike
// at all.
const leastAlike = 0.6
