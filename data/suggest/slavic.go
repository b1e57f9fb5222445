package suggest

import (
	"gainsay/data/text"
)

// tagSlavic settles parts for Russian and Ukrainian, whose word order and
// endings the rules for English do not know: closed classes and the lexicon's
// verbs, no more.
func tagSlavic(s []token) {
	for i := range s {
		t := &s[i]
		switch {
		case isMark(t.word):
			t.part = mark
		case t.part == figures:
		case t.is&negator != 0:
			t.part = negation
		case t.is&subordinator != 0:
			t.part = under
		case t.is&conjunction != 0:
			t.part = join
		case t.is&preposition != 0:
			t.part = link
		case t.is&pronoun != 0:
			t.part = person
		case t.is&(cueVerb) != 0:
			t.part = verb
		}
	}
}

// appendSlavic finds the attributions of sentence n by its cue verbs and "по
// словам": the source stands beside the cue, the content is the other side of
// the comma, the quotation, or what follows что.
func (d *document) appendSlavic(all []Attribution, n int) []Attribution {
	s := &d.sentences[n]
	from := len(all)
	all = d.appendLabel(all, n)
	for i := range s.tokens {
		t := &s.tokens[i]
		if t.part != verb || t.is&cueVerb == 0 || t.quoted && !s.whole {
			continue
		}
		a, ok := d.slavicVerb(s, i)
		if before := d.pointedBackTo(n); !before.Empty() && !a.Source.Empty() && !taken(all, before) {
			a.Content, ok = []text.Span{before}, true
		}
		if ok {
			a.sentence = n
			all = append(all, a)
		}
	}
	for i := range s.tokens {
		length := d.byWay(s.tokens, i)
		if length == 0 || i+length >= len(s.tokens) {
			continue
		}
		to := slavicPhrase(s.tokens, i+length)
		a := Attribution{Cue: s.spanOf(i, i+length-1), Source: s.spanOf(i+length, to), is: byWayOf, sentence: n}
		if own := &s.tokens[i+1]; length > 2 && own.is&possessive != 0 {
			a.Source, to = own.Span, i+length-1 // по его словам
		}
		if to+1 < len(s.tokens) && to+1 > i+length && s.tokens[to+1].word != "," && i == 0 {
			a.Content = []text.Span{s.spanOf(to+1, lastWordOf(s))}
			all = append(all, a)
			continue
		}
		if c, ok := besidesSlavic(s, i, pastRelative(s.tokens, to)); ok {
			a.Content = []text.Span{c}
			all = append(all, a)
		}
	}
	return d.appendBareQuotes(all, from, n)
}

// pointedBackTo is the sentence before n where n says no more than who said it:
// "Об этом сообщил источник в штабе"; empty where n says something itself.
func (d *document) pointedBackTo(n int) text.Span {
	const most = 14 // tokens of such a sentence
	s := &d.sentences[n]
	if n == 0 || len(s.tokens) < 4 || len(s.tokens) > most || !pointingBack[s.tokens[0].word+" "+s.tokens[1].word] || d.sentences[n-1].Paragraph == 0 {
		return text.Span{}
	}
	return d.sentences[n-1].Span
}

// pointingBack are the words by which a sentence takes up the one before it.
var pointingBack = map[string]bool{"об этом": true, "про це": true, "такие данные": true, "такі дані": true}

func lastWordOf(s *sentence) int {
	last := len(s.tokens) - 1
	for last > 0 && s.tokens[last].word == "." {
		last--
	}
	return last
}

// pastRelative is the end of the relative clause between commas behind a source
// that ends at i; i where there is none.
func pastRelative(s []token, i int) int {
	if !comma(s, i+1) || i+2 >= len(s) || s[i+2].part != under {
		return i
	}
	for j := i + 3; j+3 < len(s); j++ {
		if s[j].word == "," {
			return j - 1
		}
	}
	return i
}

// besidesSlavic is the stretch after the comma that ends "по словам X,", else
// what stands before it.
func besidesSlavic(s *sentence, i, to int) (text.Span, bool) {
	if last := lastWordOf(s); to+2 < last {
		return s.spanOf(to+2, last), true
	}
	last := i - 1
	for last > 0 && s.tokens[last].part == mark {
		last--
	}
	return s.spanOf(0, last), last > 1
}

// slavicPhrase is the end of the noun phrase that begins at i: up to a mark, a
// verb or a subordinator.
func slavicPhrase(s []token, i int) int {
	end := i
	for j := i; j < len(s) && j-i < 14; j++ {
		if s[j].part == mark && s[j].word != "-" || s[j].part == verb || s[j].part == under || s[j].part == person && j > i {
			break
		}
		end = j
	}
	return end
}

func (d *document) slavicVerb(s *sentence, i int) (Attribution, bool) {
	a := Attribution{Cue: s.tokens[i].Span, is: s.tokens[i].is & cueVerb}
	left, right := i-1, i+1
	// The source: what lies between the cue and the next mark after it, or
	// before it back to a mark.
	srcFrom, srcTo := right, slavicSourceEnd(s.tokens, right)
	after := srcTo + 1
	published := srcTo >= right && srcTo+1 < len(s.tokens) && s.tokens[srcTo+1].word == ":" && left >= 0 && s.tokens[left].part == noun
	if published {
		after = srcTo + 1 // "Палата оприлюднила висновок: …"
	}
	if srcTo < right || s.tokens[right].part == under || published {
		srcFrom, srcTo = slavicSourceStart(s.tokens, left), left
		if !published {
			after = right
		}
	}
	if srcTo > srcFrom && objectThis[s.tokens[srcTo].word] {
		srcTo--
	}
	srcFrom = pastAddressee(s.tokens, srcFrom, srcTo)
	if srcFrom <= srcTo && srcFrom >= 0 {
		a.Source = s.spanOf(srcFrom, srcTo)
	}
	last := lastWordOf(s)
	begin := after
	for begin <= last && (s.tokens[begin].part == mark && !s.tokens[begin].quoted) {
		begin++
	}
	leftEnd := min(srcFrom, i) - 1
	for leftEnd >= 0 && s.tokens[leftEnd].part == mark && !s.tokens[leftEnd].quoted {
		leftEnd--
	}
	leftFirst := 0
	for leftFirst < leftEnd && s.tokens[leftFirst].part == mark && !s.tokens[leftFirst].quoted {
		leftFirst++
	}
	hasThat := begin <= last && (s.tokens[begin].part == under || s.tokens[begin].quoted)
	switch {
	case hasThat:
		a.Content = []text.Span{s.spanOf(begin, last)}
	case leftEnd-leftFirst >= 1 && (comma(s.tokens, min(srcFrom, i)-1) || s.tokens[leftEnd].quoted || s.tokens[min(srcFrom, i)-1].part == mark):
		a.Content = []text.Span{s.spanOf(leftFirst, leftEnd)}
	case begin <= last:
		a.Content = []text.Span{s.spanOf(begin, last)}
	}
	return a, len(a.Content) > 0
}

// objectThis are words for what is said that stand between source and cue:
// "речниця це заперечує".
var objectThis = set("это этого этому це цього цьому")

// pastAddressee passes whom something is told: "нашій газеті", "журналистам".
func pastAddressee(s []token, from, to int) int {
	for i := max(from, 0); i <= to && i < from+3; i++ {
		if s[i].is&addressee != 0 {
			return i + 1
		}
	}
	return from
}

// slavicSourceEnd is the end of a source that begins at i right after its cue;
// less than i where none stands there.
func slavicSourceEnd(s []token, i int) int {
	end, named := i-1, false
	for j := i; j < len(s); j++ {
		t := &s[j]
		if t.part == mark && t.word != "-" || t.part == under || t.part == verb || t.is&addressee != 0 && named {
			break
		}
		if t.part == link && named && j+1 < len(s) && s[j+1].is&(weekday|timeWord) != 0 {
			break // "сказала Тальвік у суботу"
		}
		end, named = j, named || t.capital || t.is&(title|institution) != 0
		if t.part == person {
			break // "сказала она журналистам"
		}
	}
	if i < len(s) && s[i].is&weekday == 0 && end == i && s[i].part == link {
		return i - 1
	}
	return end
}

func slavicSourceStart(s []token, i int) int {
	from := i + 1
	for j := i; j >= 0; j-- {
		t := &s[j]
		if t.part == mark && t.word != "-" || t.part == under || t.part == verb {
			break
		}
		from = j
	}
	for from <= i && (s[from].part == join || s[from].is&weekday != 0) {
		from++
	}
	return from
}

// slavicScope is the stretch between marks that the negator at i stands in.
func slavicScope(s *sentence, i int) []text.Span {
	from, end := i, i
	for from > 0 && s.tokens[from-1].part != mark && s.tokens[from-1].part != under {
		from--
	}
	for end+1 < len(s.tokens) && s.tokens[end+1].part != mark {
		end++
	}
	return Negation{}.over(s, i, from, end).Scope
}
