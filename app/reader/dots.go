package reader

import (
	"bytes"
	"encoding/binary"
)

// KeepDots is the font in ttf without its substitutions of glyphs. Noto Sans,
// as Fyne carries it, has one for Cyrillic that takes the dot off every і;
// what else it substitutes is ligatures and rare combinations of marks.
//
// The table is not cut out but renamed, to a tag that no program reads, so
// that all offsets stay true (OpenType 1.9, "Table directory").
func KeepDots(ttf []byte) []byte {
	const header, record = 12, 16
	if len(ttf) < header {
		return ttf
	}
	out := bytes.Clone(ttf)
	for i := range int(binary.BigEndian.Uint16(out[4:])) {
		at := header + i*record
		if at+record > len(out) {
			return ttf
		}
		if tag := out[at : at+4]; string(tag) == "GSUB" {
			copy(tag, "GSU_")
		}
	}
	return out
}
