package reader

import (
	"slices"
	"unicode"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/language"
)

// setFaces chooses fonts and reports whether one is missing. Blanks and stops
// keep the font of the word before them.
func (s *shaper) setFaces(st style) (missing bool) {
	last := noFace
	for i := range s.units {
		u := &s.units[i]
		runes := s.runesOf(i)
		strong := language.LookupScript(runes[0]).Strong()
		switch {
		case u.traits&(tab|breakMust) != 0:
			u.face = s.fonts.chains[st][0]
			last = noFace
			continue
		case !strong && last != noFace && len(runes) == 1 && !unicode.IsDigit(runes[0]) && s.has(last, runes[0]):
			u.face = last
			continue
		}
		face, ok := s.choose(runes, st)
		missing = missing || !ok
		u.face, last = face, noFace
		if strong {
			last = face
		}
	}
	return missing
}

func (s *shaper) runesOf(i int) []rune {
	end := len(s.runes)
	if i+1 < len(s.units) {
		end = s.units[i+1].first
	}
	return s.runes[s.units[i].first:end]
}

// choose is the first font of the style that has all of a grapheme, else the
// first that has its base, else one of the system's. It reports false where a
// better one may yet be found by looking into files.
func (s *shaper) choose(runes []rune, st style) (faceID, bool) {
	base := runes[0]
	if len(runes) == 1 {
		if id, ok := s.chosen[st][base]; ok {
			return id, true
		}
	}
	if emoji := s.fonts.emoji; emoji != noFace && pictured(runes) && s.has(emoji, base) {
		return emoji, true
	}
	found := noFace
	for _, id := range s.fonts.chains[st] {
		if !s.has(id, base) {
			continue
		}
		if found == noFace {
			found = id
		}
		if s.hasAll(id, runes[1:]) {
			return s.remember(runes, st, id), true
		}
	}
	if found != noFace {
		return found, true
	}
	found, known := s.fonts.fallback(base, st == styleSerif, s.readsNew)
	if found == noFace {
		found = s.fonts.chains[st][0]
		if s.has(s.fonts.last, base) {
			found = s.fonts.last
		}
	}
	if known {
		s.remember(runes, st, found)
	}
	return found, known
}

// pictured reports whether a grapheme asks to be drawn as an emoji.
func pictured(runes []rune) bool {
	const asEmoji = 0xfe0f // variation selector 16
	return runes[0] >= 0x1f000 || slices.Contains(runes[1:], asEmoji)
}

func (s *shaper) remember(runes []rune, st style, id faceID) faceID {
	if len(runes) == 1 {
		s.chosen[st][runes[0]] = id
	}
	return id
}

func (s *shaper) face(id faceID) *font.Face {
	for int(id) >= len(s.faces) {
		s.faces = append(s.faces, nil)
	}
	if s.faces[id] == nil {
		s.faces[id] = font.NewFace(s.fonts.face(id).font)
	}
	return s.faces[id]
}

func (s *shaper) has(id faceID, r rune) bool {
	_, ok := s.face(id).NominalGlyph(r)
	return ok
}

func (s *shaper) hasAll(id faceID, runes []rune) bool {
	for _, r := range runes {
		if !unicode.In(r, unicode.Cf, unicode.Variation_Selector) && !s.has(id, r) {
			return false
		}
	}
	return true
}
