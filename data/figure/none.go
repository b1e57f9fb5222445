package figure

import "gainsay/data/text"

// FindNone returns the zeros that s puts into words: "no soldiers", "not a
// single tank", "none of the villages", "nobody", "did not see any ship", "ни
// одного солдата", "жодного пострілу". They are apart from [Find] because they
// deny more than they count: whoever looks for figures wants them only where a
// thing that can be counted is denied.
func FindNone(s, lang string) []Found {
	var found []Found
	for l := range lines(s, lang) {
		for i := 0; i < len(l.tokens); i++ {
			if f, next, ok := l.none(i); ok {
				found = append(found, f)
				i = next
			}
		}
	}
	return found
}

// none reads the zero that begins at token i.
func (l *line) none(i int) (Found, int, bool) {
	p, last, ok := l.phraseAfter(i, sayNone)
	if !ok {
		return Found{}, 0, false
	}
	if p.zero == deniedCount && !l.deniedBefore(i) {
		return Found{}, 0, false // "a single ship sank"
	}
	if l.is(last+1, isOf) {
		last++
	}
	if l.is(last, isOf) {
		for l.is(last+1, isArticle) || l.says(last+1, sayTheNumber) || l.numberWord(last+1) {
			last++
		}
	}
	to, plural := l.nounPhrase(last + 1)
	if !plural {
		to = l.beforeParticiple(last+1, to)
	}
	if p.zero == noPerson {
		to = last
	}
	alone := i == 0 && last+1 == len(l.tokens) // all that somebody typed
	if (p.zero == beforeNoun || p.zero == deniedCount) && !alone && (to == last || l.is(last+1, isUncounted) || l.plural(to) && l.is(to, isStop)) {
		return Found{}, 0, false // "no doubt", "no longer", "no intention"
	}
	f := Found{
		Span:   text.Span{Start: l.at(i).start, End: l.at(last).end},
		Number: text.Span{Start: l.at(i).start, End: l.at(last).end},
		Figure: Figure{Bound: Exact},
		None:   true,
		Flat:   p.zero == strongZero,
	}
	if to > last {
		f.Counted = text.Span{Start: l.at(last + 1).start, End: l.at(to).end}
		l.snap(&f.Counted)
		f.Span.End = f.Counted.End
		f.Figure.Counted = f.Counted.Of(l.text)
	}
	l.snap(&f.Span, &f.Number)
	f.Figure.Raw = f.Span.Of(l.text)
	return f, max(to, last), true
}

// deniedBefore reports whether a word that denies stands before token i in its
// stretch between marks: "has not exported a single tonne".
func (l *line) deniedBefore(i int) bool {
	const reach = 9
	for k := i - 1; k >= max(0, i-reach) && l.at(k).kind == wordToken; k-- {
		if l.is(k, isDenial) {
			return true
		}
	}
	return false
}

// phraseAfter is the longest phrase with meaning m that begins at token i, and
// its last token.
func (l *line) phraseAfter(i int, m meaning) (phrase, int, bool) {
	w := l.at(i).word
	if w == nil {
		return phrase{}, 0, false
	}
	for _, p := range w.after {
		if p.meaning != m {
			continue
		}
		if last, ok := l.skipTo(i+1, p.rest); ok {
			return p, max(last, i), true
		}
	}
	return phrase{}, 0, false
}
