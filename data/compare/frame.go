package compare

import (
	"slices"
	"strings"
	"time"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// Frame is a claim as the rules see it. It is made once and not changed.
type Frame struct {
	Claim Claim

	words  []word    // of the quote
	found  []mention // what the quote mentions
	around []word    // of the rest of the context
	folded string    // the quote's words joined, to tell equal quotes

	stands  []stand     // sides the quote takes, and those its sentence lends it
	things  []conceptID // the quote speaks of, sorted
	backing []conceptID // only the context speaks of, sorted
	denied  []conceptID // things it says were not there or not used, sorted
	shown   []conceptID // things it speaks of as being there, sorted
	figures []reading
	origins []origin        // what it lays things to
	denies  []figure.Figure // figures it gives only to say that they are wrong

	own     []string // levelled names of the quote, sorted
	names   []string // levelled, of the quote, its place; sorted
	nearby  []string // of context and headline, sorted
	speaker []string // levelled words of the speaker's name, sorted
	himself []string // the speaker's names, where he speaks of himself, sorted
	days    []day    // the claim speaks of, first the day of its event
	mode    mode     // of the whole claim
	terms   []term   // content words of the quote

	aroundStems []string  // of the context's other words, sorted
	tellings    *tellings // what its words tell, read when it is asked for

	clock   clockTime   // the one hour that the quote names; minutes -1 for none
	notAt   []clockTime // hours it denies
	forever bool        // it holds for all time: "never", "and will not do so"
	whole   bool        // it speaks of all there is: nationwide, in total
}

// day counts days since the year 1, so that distances are subtractions.
type day struct{ from, to int }

func (f Frame) empty() bool { return len(f.words) == 0 }

// NewFrame reads c. It takes any text.
func NewFrame(c Claim, lex *Lexicon) Frame {
	f := Frame{Claim: c, words: split(c.Text)}
	readPolarity(f.words)
	before, after := surroundings(c)
	f.around = split(before)
	if deniesNext(f.around) {
		f.turn()
	}
	f.around = append(f.around, split(after)...)
	readPolarity(f.around)
	f.folded = joinWords(f.words)
	f.found = lex.mentions(f.words)
	f.readNames(lex)
	f.readMode()
	f.readTerms(lex)
	f.tellings = &tellings{}
	f.readFigures(lex)
	f.readConcepts(lex)
	f.readOrigins()
	f.readDays()
	f.readClock()
	return f
}

// surroundings is what of the context stands before and after the quote.
func surroundings(c Claim) (before, after string) {
	s := c.Span
	if s.Start < 0 || s.End > len(c.Context) || s.Empty() || s.Of(c.Context) != c.Text {
		i := strings.Index(c.Context, c.Text)
		if i < 0 || c.Text == "" {
			return c.Context, ""
		}
		s = text.Span{Start: i, End: i + len(c.Text)}
	}
	return c.Context[:s.Start], c.Context[s.End:]
}

func joinWords(words []word) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w.low)
	}
	return b.String()
}

// readNames collects names; a capital at the start of a sentence counts only
// if the same word is a name elsewhere, or no dictionary knows it.
func (f *Frame) readNames(lex *Lexicon) {
	for i := range f.words {
		if f.words[i].isName(lex) {
			f.words[i].name = true
			f.names = append(f.names, latin(f.words[i].low))
		}
	}

	f.own = unique(slices.Clone(f.names))
	for _, w := range split(f.Claim.Place) {
		if !w.light {
			f.names = append(f.names, latin(w.low))
		}
	}
	for i := range f.around {
		if f.around[i].isName(lex) {
			f.around[i].name = true
			f.nearby = append(f.nearby, latin(f.around[i].low))
		}
	}
	for _, w := range split(f.Claim.Headline) {
		if w.isName(lex) {
			f.nearby = append(f.nearby, latin(w.low))
		}
	}
	for _, w := range split(f.Claim.Speaker) {
		if !w.light {
			f.speaker = append(f.speaker, latin(w.low))
		}
	}
	if slices.ContainsFunc(f.words, func(w word) bool { return firstPerson[w.low] }) {
		for _, w := range split(f.Claim.Speaker) {
			if w.isName(lex) {
				f.himself = append(f.himself, latin(w.low))
			}
		}
	}
	f.himself = unique(f.himself)
	f.names, f.nearby, f.speaker = unique(f.names), unique(f.nearby), unique(f.speaker)
}

func (w word) isName(lex *Lexicon) bool {
	if w.name || !w.upper || w.light || w.number || calendar[w.low] {
		return w.name
	}
	return !lex.knows(w)
}

func unique[T ~string | ~int16](list []T) []T {
	slices.Sort(list)
	return slices.Compact(list)
}

// readMode says whether the claim tells what is or what will be, and of how
// much.
func (f *Frame) readMode() {
	c := f.Claim
	from, _, ok := c.EventDate.Bounds()
	published, _, known := firstKnown(c.Said, c.Published).Bounds()
	if c.Type == "assurance" && ok && known && from.After(published) {
		f.mode = intended
	}
	for i, w := range f.words {
		if w.low == "would" && c.Type == "assurance" && !follows(f.words, i, []string{"would", "have"}) {
			f.mode = intended // reported: "the pool would stay open"
		}
		f.whole = f.whole || wholes[w.low]
		f.forever = f.forever || slices.ContainsFunc(forevers, func(want []string) bool { return follows(f.words, i, want) })
	}
}

func firstKnown(dates ...date.Date) date.Date {
	for _, d := range dates {
		if d != "" {
			return d
		}
	}
	return ""
}

// readDays says which days the claim is about. "Since 17 August" lasts until
// the claim was made.
func (f *Frame) readDays() {
	from, to, ok := f.Claim.EventDate.Bounds()
	if !ok {
		return
	}
	d := day{dayNumber(from), dayNumber(to.Add(-time.Second))}
	if told, known := f.told(); known && slices.ContainsFunc(f.words, func(w word) bool { return sinces[w.low] }) {
		d.to = max(d.to, told.to)
	}
	f.days = append(f.days, d)
}

func dayNumber(t time.Time) int { return int(t.Unix() / (24 * 60 * 60)) }

// told is the day on which the claim was made, as far as that is known.
func (f Frame) told() (day, bool) {
	from, to, ok := firstKnown(f.Claim.Said, f.Claim.Published).Bounds()
	if !ok {
		return day{}, false
	}
	return day{dayNumber(from), dayNumber(to.Add(-time.Second))}, true
}

// when is the day the claim is about, or was made on.
func (f Frame) when() (day, bool) {
	if len(f.days) > 0 {
		return f.days[0], true
	}
	return f.told()
}

// recently is how many days before it was told a claim in the past tense may be
// about, where it names no day.
const recently = 30

// unsure is how many days before the day by [Frame.when] the claim may be about.
func (f Frame) unsure() int {
	if len(f.days) > 0 || f.mode != actual || !slices.ContainsFunc(f.words, word.past) {
		return 0
	}
	return recently
}

// later puts pairs in one order, whichever way round they came.
func later(a, b Frame) bool {
	da, okA := a.when()
	db, okB := b.when()
	switch {
	case okA && okB && da != db:
		return da.from > db.from || da.from == db.from && da.to > db.to
	case okA != okB:
		return okB
	case a.folded != b.folded:
		return a.folded > b.folded
	}
	return a.Claim.ID > b.Claim.ID
}
