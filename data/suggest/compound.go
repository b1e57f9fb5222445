package suggest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data/figure"
)

// describes reports whether f only describes a thing beside the claim: a number
// that is one word with its noun, "a four-page reply", "a three-storey house";
// of a clause that denies, a measure too, "no ship left in the two-hour pause".
// What counts the members of a thing measures the thing itself.
func (d *document) describes(f figure.Found, denied bool) bool {
	mark, size := utf8.DecodeRuneInString(d.body[f.Number.End:])
	next, _ := utf8.DecodeRuneInString(d.body[f.Number.End+size:])
	if mark != '-' && mark != '‑' || !unicode.IsLetter(next) {
		return false
	}
	return denied || f.Figure.Unit == "" && !members[strings.ToLower(f.Figure.Counted)]
}

// members are the nouns that a compound counts the size of a thing by: "a
// four-member crew", "a 300-bed hospital".
var members = set("member man men person people strong seat bed soldier troop ship vehicle inmate")
