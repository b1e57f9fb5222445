package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Quote is a quotation: Span with its marks, Inner without them. A quotation
// that runs over several paragraphs is one Quote a paragraph, each but the
// first Continued.
type Quote struct {
	Span
	Inner     Span
	Depth     int  // 0 outermost
	Continued bool // goes on from the paragraph before
}

// deepest is how many quotations may stand in one another; what lies deeper
// is passed over, so that a text of quotes alone costs no more than prose.
const deepest = 4

// Quotes lists the quotations of body in order of their starts: curly,
// straight, guillemets and low-high marks, nested, and the speech after a
// leading dash with what the author puts between dashes left out. A mark that
// nothing closes ends with its paragraph; an apostrophe is none.
func Quotes(body string) []Quote {
	r := quoteReader{body: body}
	for _, p := range Paragraphs(body) {
		r.paragraph(p)
	}
	return r.found
}

type quoteReader struct {
	body  string
	found []Quote
	open  []opened
	// pending is the mark with which the paragraph before left off unclosed.
	pending rune
}

type opened struct {
	mark      rune
	at, index int // index of its entry in found; -1 for what lies too deep
}

// closing maps a mark that opens to those that may close it.
var closing = map[rune]string{
	'“': "”\"", '„': "“”\"", '«': "»", '‘': "’", '‚': "‘’", '"': "\"”", '\'': "'’",
}

func (q *quoteReader) paragraph(p Span) {
	if q.dashSpeech(p) {
		q.pending = 0
		return
	}
	goesOn := q.pending
	q.pending, q.open = 0, q.open[:0]
	for at := p.Start; at < p.End; {
		r, size := utf8.DecodeRuneInString(q.body[at:p.End])
		if r == '\'' && at+1 < p.End && q.body[at+1] == '\'' {
			r, size = '"', 2 // a double mark typed as two single ones
		}
		switch {
		case !strings.ContainsRune("“”„«»‘’‚\"'", r):
		case q.closes(p, at, r, size):
			q.close(at, size, r)
		case q.opens(p, at, r, size):
			q.push(at, size, r, at == p.Start && r == goesOn)
		}
		at += size
	}
	q.endParagraph(p)
}

// opens reports whether the mark at begins a quotation: nothing or a blank,
// bracket, dash or other mark before it, and no blank after it.
func (q *quoteReader) opens(p Span, at int, r rune, size int) bool {
	if strings.ContainsRune("”»’", r) {
		return false
	}
	after, _ := utf8.DecodeRuneInString(q.body[at+size : p.End])
	if at+size >= p.End || unicode.IsSpace(after) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(q.body[p.Start:at])
	free := at == p.Start || unicode.IsSpace(before) || strings.ContainsRune("([—–-/:“„«‘\"'*_", before)
	switch r {
	case '\'', '‘', '‚':
		return free && (unicode.IsLetter(after) || unicode.IsDigit(after) && !decade(q.body[at+size:p.End]) || after == '…')
	case '"':
		return free
	}
	return true
}

// decade reports whether s begins like the '90s.
func decade(s string) bool {
	return len(s) >= 3 && unicode.IsDigit(rune(s[0])) && unicode.IsDigit(rune(s[1])) && s[2] == 's'
}

// closes reports whether the mark at ends a quotation that is open.
func (q *quoteReader) closes(p Span, at int, r rune, size int) bool {
	top := q.matching(r)
	if top < 0 {
		return false
	}
	after, _ := utf8.DecodeRuneInString(q.body[at+size : p.End])
	before, _ := utf8.DecodeLastRuneInString(q.body[p.Start:at])
	word := unicode.IsLetter(after) || unicode.IsDigit(after)
	switch r {
	case '\'', '’':
		return !word && !unicode.IsSpace(before)
	case '"', '“':
		return !(unicode.IsSpace(before) && word)
	}
	return true
}

func (q *quoteReader) matching(r rune) int {
	for i := len(q.open) - 1; i >= 0; i-- {
		if strings.ContainsRune(closing[q.open[i].mark], r) {
			return i
		}
	}
	return -1
}

func (q *quoteReader) push(at, size int, r rune, continued bool) {
	if len(q.open) >= deepest {
		return
	}
	q.open = append(q.open, opened{r, at, len(q.found)})
	q.found = append(q.found, Quote{
		Span: Span{at, at}, Inner: Span{at + size, at + size}, Depth: len(q.open) - 1, Continued: continued,
	})
}

func (q *quoteReader) close(at, size int, r rune) {
	top := q.matching(r)
	q.drop(top + 1)
	found := &q.found[q.open[top].index]
	found.Span.End, found.Inner.End = at+size, at
	q.open = q.open[:top]
}

// drop takes out the quotations opened from depth n on: marks that turned out
// to open nothing.
func (q *quoteReader) drop(n int) {
	for len(q.open) > n {
		last := q.open[len(q.open)-1]
		q.found = append(q.found[:last.index], q.found[last.index+1:]...)
		q.open = q.open[:len(q.open)-1]
	}
}

// endParagraph ends a double quotation that is still open with the paragraph;
// a single one was an apostrophe.
func (q *quoteReader) endParagraph(p Span) {
	for len(q.open) > 0 && strings.ContainsRune("'‘‚", q.open[len(q.open)-1].mark) {
		q.drop(len(q.open) - 1)
	}
	if len(q.open) == 0 {
		return
	}
	q.pending = q.open[0].mark
	q.drop(1)
	found := &q.found[q.open[0].index]
	found.Span.End, found.Inner.End = p.End, p.End
}

// dashSpeech reads a paragraph that begins with a dash as speech: "— We stay,
// — he said. — All of us." It is speech only where a dash after a comma, stop,
// question or exclamation mark gives the word to the author; other such lines
// are entries of a list.
func (q *quoteReader) dashSpeech(p Span) bool {
	part := p.Of(q.body)
	first, size := utf8.DecodeRuneInString(part)
	if first != '—' && first != '–' {
		return false
	}
	borders := dashBorders(part)
	if len(borders) == 0 {
		return false
	}
	speech, at := true, size
	for _, b := range append(borders, Span{len(part), len(part)}) {
		if s := Trim(q.body, Span{p.Start + at, p.Start + b.Start}); speech && !s.Empty() {
			q.found = append(q.found, Quote{Span: s, Inner: s})
		}
		speech, at = !speech, b.End
	}
	return true
}

// dashBorders are the places where speech gives way to the author and back. The
// author's words begin in lower case.
func dashBorders(part string) []Span {
	var borders []Span
	for at := 0; at < len(part); {
		i := strings.IndexAny(part[at:], ",.!?…")
		if i < 0 {
			break
		}
		_, markSize := utf8.DecodeRuneInString(part[at+i:])
		mark := at + i + markSize
		at = mark
		rest := part[mark:]
		blanks := len(rest) - len(strings.TrimLeft(rest, " \u00a0"))
		r, size := utf8.DecodeRuneInString(rest[blanks:])
		if blanks == 0 || r != '—' && r != '–' {
			continue
		}
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[blanks+size:], " \u00a0"))
		if toAuthor := len(borders)%2 == 0; toAuthor == unicode.IsLower(next) || !toAuthor {
			borders = append(borders, Span{mark, mark + blanks + size})
			at = mark + blanks + size
		}
	}
	return borders
}
