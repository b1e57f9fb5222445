package suggest

import (
	"sort"
	"unicode"

	"gainsay/data/text"
)

// document is an article cut into what the rules work on.
type document struct {
	article   Article
	body      string
	lang      string
	words     *vocabulary
	lexicon   *Lexicon
	tokens    []token
	sentences []sentence
	outer     []text.Quote // the quotations that stand in no other
	turns     []turn       // one a paragraph
	form      form
	study     study
	answers   text.Span      // who answers in quotations that name nobody; empty where nobody does
	signature text.Span      // of a memoir; empty where nobody signs it
	shared    map[string]int // in how many paragraphs each word of content stands
	late      int            // the first sentence of the last part of what is told
	end       int            // the first sentence of what trails off
}

// sentence is a sentence with its tokens and verb groups.
type sentence struct {
	text.Sentence
	tokens      []token
	groups      []group
	boilerplate bool
	// whole is set where all of it stands in quotation marks.
	whole bool
}

func newDocument(a Article, l *Lexicon) *document {
	d := &document{article: a, body: a.Text, lexicon: l, lang: a.Language}
	if l.vocabularies[d.lang] == nil {
		d.lang = guessLanguage(d.body)
	}
	d.words = l.vocabularies[d.lang]
	d.tokens = tokens(d.body, d.words)
	for _, q := range text.Quotes(d.body) {
		if q.Depth == 0 {
			d.outer = append(d.outer, q)
		}
	}
	d.cutSentences()
	d.turns = turns(d)
	if d.form = d.readForm(); d.form == memoir {
		d.signature = d.signedBy()
	}
	d.study, d.answers = d.readStudy(), d.readQuotedAnswers()
	d.countContent()
	d.late, d.end = d.lateFrom(14), d.lateFrom(17)
	return d
}

// guessLanguage tells the three languages of the lexicons apart by their
// letters; what is not Cyrillic is read as English.
func guessLanguage(body string) string {
	const sample = 4000
	cyrillic, latin, ukrainian := 0, 0, 0
	for i, r := range body {
		if i > sample {
			break
		}
		switch {
		case r < 0x80:
			if unicode.IsLetter(r) {
				latin++
			}
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
			if r == 'і' || r == 'ї' || r == 'є' || r == 'ґ' || r == 'І' || r == 'Ї' || r == 'Є' || r == 'Ґ' {
				ukrainian++
			}
		}
	}
	switch {
	case cyrillic <= latin:
		return "en"
	case ukrainian > 0:
		return "uk"
	}
	return "ru"
}

func (d *document) cutSentences() {
	all := text.Sentences(d.body)
	boilerplate := text.Boilerplate(d.body)
	d.sentences = make([]sentence, 0, len(all))
	at, b := 0, 0
	for _, s := range all {
		for at < len(d.tokens) && d.tokens[at].Start < s.Start {
			at++
		}
		for b < len(boilerplate) && boilerplate[b].End <= s.Start {
			b++
		}
		out := b < len(boilerplate) && boilerplate[b].Overlaps(s.Span)
		for at < len(d.tokens) && d.tokens[at].Start < s.End {
			from := at
			for at < len(d.tokens) && d.tokens[at].Start < s.End && at-from < longest {
				at++
			}
			span := text.Span{Start: d.tokens[from].Start, End: d.tokens[at-1].End}
			one := sentence{Sentence: text.Sentence{Span: span, Paragraph: s.Paragraph}, tokens: d.tokens[from:at:at], boilerplate: out}
			d.tag(&one)
			d.sentences = append(d.sentences, one)
		}
	}
}

// longest is how many tokens the rules take for one sentence. They look back
// and forth in a sentence; a "sentence" of a megabyte is cut so that they
// stay linear.
const longest = 400

func (d *document) tag(s *sentence) {
	d.markQuoted(s)
	if d.lang == "en" {
		tagSentence(s.tokens)
		d.words.applyParticles(s.tokens)
		s.groups = groups(s.tokens)
		return
	}
	tagSlavic(s.tokens)
}

// markQuoted marks the tokens of s that stand in a quotation.
func (d *document) markQuoted(s *sentence) {
	for _, q := range d.outerQuotes(s.Span) {
		from := sort.Search(len(s.tokens), func(k int) bool { return s.tokens[k].Start >= q.Start })
		for k := from; k < len(s.tokens) && s.tokens[k].End <= q.End; k++ {
			s.tokens[k].quoted = true
		}
		if q.Start <= s.Start+1 && q.End >= s.End-1 {
			s.whole = true
		}
	}
}

// outerQuotes are the outermost quotations that overlap s, in order.
func (d *document) outerQuotes(s text.Span) []text.Quote {
	from := sort.Search(len(d.outer), func(i int) bool { return d.outer[i].End > s.Start })
	to := from
	for to < len(d.outer) && d.outer[to].Start < s.End {
		to++
	}
	return d.outer[from:to]
}

// spanOf is what tokens i to j of s cover, both inclusive.
func (s *sentence) spanOf(i, j int) text.Span {
	if i < 0 || j >= len(s.tokens) || i > j {
		return text.Span{}
	}
	return text.Span{Start: s.tokens[i].Start, End: s.tokens[j].End}
}

// subject is the subject of group g, as tokens from to to, both inclusive.
func (s *sentence) subject(g int) (from, to int, inherited, ok bool) {
	n := s.groups[g].subject
	return n.from, n.to, n.inherited, n.ok
}
