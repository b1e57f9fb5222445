package app

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// run is a stretch of text in one look.
type run struct {
	text string
	ink  fyne.ThemeColorName
	size fyne.ThemeSizeName
	face face
	mark string // the tint it is marked in; empty: unmarked
	tint string // the tint whose ink it has; empty: ink
}

// piece is a part of a run that stands on one line.
type piece struct {
	run      int
	text     string
	x, width float32
}

// word is a stretch of one run without a blank, with the blank that follows it.
type word struct {
	run  int
	text string
}

// layoutRuns breaks runs into lines no wider than width. Where they need more
// lines than most, the last one ends in an ellipsis; most 0 is no limit.
func layoutRuns(runs []run, width float32, most int) [][]piece {
	return layoutRoughly(runs, width, most, nil)
}

// layoutRoughly is layoutRuns with words measured by a ruler, which costs far
// less for words that were never shaped before. What it gives is measured
// exactly; a line may only break a little early.
func layoutRoughly(runs []run, width float32, most int, rough *ruler) [][]piece {
	l := lineBreaker{runs: runs, width: width, most: most, rough: rough}
	words := wordsOf(runs)
	for len(words) > 0 && !l.full {
		n := glued(words)
		l.put(words[:n])
		words = words[n:]
	}
	l.end()
	return l.lines
}

// glued is how many words stand together without a blank, as "shor" in bold
// and "e" behind it do: a line is not broken between them.
func glued(words []word) int {
	n := 1
	for n < len(words) && !strings.HasSuffix(words[n-1].text, " ") {
		n++
	}
	return n
}

// lineBreaker fills one line after another.
type lineBreaker struct {
	runs  []run
	width float32
	most  int
	lines [][]piece
	line  []word
	x     float32
	full  bool // the last line has its ellipsis
	rough *ruler
}

// put adds words that stand together to the line, or to the next where they do
// not fit.
func (l *lineBreaker) put(words []word) {
	bare := l.bareWidth(words)
	if l.x+bare > l.width && len(l.line) > 0 {
		if l.lastLine() {
			l.ellipsis(words)
			return
		}
		l.end()
	}
	for _, w := range words {
		if bare > l.width {
			l.split(w)
		} else {
			l.line = append(l.line, w)
			l.x += l.measure(w.run, w.text)
		}
	}
}

func (l *lineBreaker) lastLine() bool { return l.most > 0 && len(l.lines) == l.most-1 }

// bareWidth is how wide words are without the blank that follows them.
func (l *lineBreaker) bareWidth(words []word) float32 {
	last := words[len(words)-1]
	return l.widthOf(words[:len(words)-1]) + l.measure(last.run, strings.TrimRight(last.text, " "))
}

// split puts a part of a word that is wider than the whole line, letter by
// letter.
func (l *lineBreaker) split(w word) {
	for w.text != "" && !l.full {
		n := l.fitting(w.run, w.text)
		if n == len(w.text) || l.lastLine() {
			if n < len(w.text) {
				l.ellipsis([]word{w})
				return
			}
			l.line = append(l.line, w)
			l.x += l.measure(w.run, w.text)
			return
		}
		if n > 0 {
			l.line = append(l.line, word{w.run, w.text[:n]})
		}
		l.end()
		w.text = w.text[n:]
	}
}

// fitting is how many bytes of s fit into what is left of the line, at least
// one letter where the line is empty.
func (l *lineBreaker) fitting(r int, s string) int {
	n, x := 0, l.x
	for n < len(s) {
		_, step := utf8.DecodeRuneInString(s[n:])
		x += l.measure(r, s[n:n+step])
		if x > l.width && (n > 0 || len(l.line) > 0) {
			break
		}
		n += step
	}
	return n
}

// ellipsis ends the last line, with as much of the words as fits before "…".
func (l *lineBreaker) ellipsis(words []word) {
	l.full = true
	l.line = append(l.line, words...)
	for len(l.line) > 0 {
		end := &l.line[len(l.line)-1]
		before := l.widthOf(l.line[:len(l.line)-1])
		for t := strings.TrimRight(end.text, " "); t != ""; {
			if before+l.measure(end.run, t+"…") <= l.width {
				end.text = t + "…"
				return
			}
			_, last := utf8.DecodeLastRuneInString(t)
			t = strings.TrimRight(t[:len(t)-last], " ")
		}
		l.line = l.line[:len(l.line)-1]
	}
}

// end closes the line: words of one run become one piece, so that they are
// shaped together.
func (l *lineBreaker) end() {
	if len(l.line) == 0 {
		return
	}
	var pieces []piece
	for _, w := range l.line {
		if n := len(pieces); n > 0 && pieces[n-1].run == w.run {
			pieces[n-1].text += w.text
		} else {
			pieces = append(pieces, piece{run: w.run, text: w.text})
		}
	}
	last := &pieces[len(pieces)-1]
	last.text = strings.TrimRight(last.text, " ")
	var x float32
	for i := range pieces {
		p := &pieces[i]
		p.x, p.width = x, l.exact(p.run, p.text)
		x += p.width
	}
	l.lines = append(l.lines, pieces)
	l.line, l.x = nil, 0
}

func (l *lineBreaker) widthOf(words []word) float32 {
	var w float32
	for _, each := range words {
		w += l.measure(each.run, each.text)
	}
	return w
}

func (l *lineBreaker) measure(r int, s string) float32 {
	if l.rough != nil {
		return l.rough.width(l.runs[r].face, s, size(l.runs[r].size))
	}
	return l.exact(r, s)
}

func (l *lineBreaker) exact(r int, s string) float32 {
	if s == "" {
		return 0
	}
	w, _ := l.runs[r].face.measure(s, size(l.runs[r].size))
	return w
}

// wordsOf splits runs after their blanks. Blanks of all kinds become single
// spaces; runs keep one at their ends.
func wordsOf(runs []run) []word {
	var words []word
	blank := true // at the start, and after a blank, further ones are dropped
	for i, r := range runs {
		var b strings.Builder
		for _, c := range r.text {
			if !unicode.IsSpace(c) {
				if blank && b.Len() > 0 {
					words = append(words, word{i, b.String()})
					b.Reset()
				}
				b.WriteRune(c)
				blank = false
			} else if !blank {
				b.WriteByte(' ')
				blank = true
			}
		}
		if b.Len() > 0 {
			words = append(words, word{i, b.String()})
		}
	}
	return words
}
