package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wrapWidth is the longest line that hard-wrapped text has: mail and wire
// copy are set in 65 to 80 columns.
const wrapWidth = 100

// Paragraphs lists the paragraphs of body, without the blanks around them. A
// line is a paragraph; only where lines between two blank ones are evidently
// the wrapped lines of one text (one breaks off in mid-sentence and the next
// goes on in lower case) are they taken together.
func Paragraphs(body string) []Span {
	var all []Span
	for at := 0; at < len(body); {
		block := blockAt(body, at)
		all = appendBlock(all, body, block)
		at = block.End
	}
	return all
}

// ParagraphAt is the paragraph that holds off, or the nearest one before it;
// empty where there is none.
func ParagraphAt(body string, off int) Span {
	off = max(0, min(off, len(body)))
	var found Span
	for at := strings.LastIndex(body[:off], "\n\n") + 1; at < len(body); {
		block := blockAt(body, at)
		for _, p := range appendBlock(nil, body, block) {
			if !found.Empty() && p.Start > off {
				return found
			}
			found = p
		}
		at = block.End
	}
	return found
}

// blockAt is the run of lines from at to the next blank line.
func blockAt(body string, at int) Span {
	end := at
	seen := false
	for end < len(body) {
		stop := lineEnd(body, end)
		if blank(body[end:stop]) && seen {
			break
		}
		seen = seen || !blank(body[end:stop])
		end = min(stop+1, len(body))
	}
	return Span{at, end}
}

func lineEnd(body string, at int) int {
	if i := strings.IndexByte(body[at:], '\n'); i >= 0 {
		return at + i
	}
	return len(body)
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }

func appendBlock(all []Span, body string, block Span) []Span {
	if wrapped(body, block) {
		return append(all, Trim(body, block))
	}
	for at := block.Start; at < block.End; {
		stop := lineEnd(body, at)
		if line := Trim(body, Span{at, stop}); !line.Empty() {
			all = append(all, line)
		}
		at = stop + 1
	}
	return all
}

// wrapped reports whether the lines of block are one text broken by a column.
func wrapped(body string, block Span) bool {
	runsOn := false
	for at := block.Start; at < block.End; {
		stop := lineEnd(body, at)
		if stop-at > wrapWidth {
			return false
		}
		if next := stop + 1; next < block.End && stop-at > wrapWidth/3 {
			r, _ := utf8.DecodeRuneInString(body[next:])
			runsOn = runsOn || unicode.IsLower(r) && !endsSentence(body[at:stop])
		}
		at = stop + 1
	}
	return runsOn
}

// endsSentence reports whether s ends in a full stop or its like, closing
// quotes and brackets aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\n")
	for s != "" {
		r, size := utf8.DecodeLastRuneInString(s)
		if !strings.ContainsRune(closers, r) {
			return strings.ContainsRune(".!?…:", r)
		}
		s = s[:len(s)-size]
	}
	return false
}

const closers = `"'”’»)]*_“`
