package search

import (
	"strings"
	"unicode"

	"gainsay/data/date"
)

// Query is what somebody typed, read. Its zero value finds every accepted
// claim, newest first.
type Query struct {
	Words []string // as the index spells them; a claim should hold all
	// Unfinished says that the last word may be the beginning of a longer one:
	// nothing follows it in what was typed.
	Unfinished bool

	Phrases [][]string // words that must stand together, in this order
	Without []string   // words that must not be there

	// What the claim must be, folded. Of several for one field any will do. A
	// tag, speaker or outlet is named by words of its name, each of which may
	// be cut short; a type by its beginning.
	Tags, Speakers, Outlets, Types []string
	Status                         string // empty: accepted; "all": any
	Contradicted                   bool   // takes part in an accepted contradiction
	After, Before                  date.Date
	Figure                         Range
}

// Range is what a claim's figure must meet with one of its ends or all
// between: with Low 10,000 and High 20,000 "15 to 30 thousand" does. The zero
// Range is met by every claim.
type Range struct {
	Low, High         float64
	AboveLow, BelowHi bool // Low, High themselves do not count
	Set               bool
}

// Operator is a way to ask for more than words.
type Operator struct {
	Begin   string // what it begins with, as typed
	Example string
	Meaning string // the claims it leaves, for people
}

// Operators are all that [ParseQuery] reads, in the order in which people
// should be shown them.
func Operators() []Operator {
	return []Operator{
		{"tag:", "tag:troops", "with this tag"},
		{"speaker:", `speaker:"ilse talvik"`, "said by this speaker, by name or alias"},
		{"outlet:", "outlet:harbour", "from this outlet"},
		{"type:", "type:denial", "of this type"},
		{"status:", "status:all", "of this status, not the accepted ones alone"},
		{"in:", "in:contradiction", "that contradict another claim"},
		{"after:", "after:2031-03-28", "of that day or later"},
		{"before:", "before:2031-04", "of before that day or month"},
		{`"`, `"northern shore"`, "with exactly these words"},
		{"-", "-navy", "without this word"},
		{">", ">50000 troops", "with a figure above, or < below"},
		{"..", "10k..20k", "with a figure between"},
	}
}

// ParseQuery reads what was typed. It never fails: an operator without a value
// or with one that cannot be read asks for nothing, since it may be unfinished.
func ParseQuery(typed string) Query {
	var q Query
	var words strings.Builder // the plain rest
	for rest := typed; ; {
		if after, ok := q.bound(rest); ok {
			rest = after
			continue
		}
		part, quoted, after, ok := nextPart(rest)
		if !ok {
			break
		}
		rest = after
		switch {
		case quoted:
			if phrase := wordsOf(part); len(phrase) > 0 {
				q.Phrases = append(q.Phrases, phrase)
			}
		case q.operator(part):
		default:
			words.WriteString(part)
			words.WriteByte(' ')
		}
	}
	q.Unfinished = unfinished(typed)
	plain := words.String()
	for _, t := range withoutSpelling(plain, Tokens(plain), q.Unfinished) {
		q.Words = append(q.Words, t.Text)
	}
	return q
}

// nextPart cuts the next blank-separated part off typed; a part may hold a
// quoted string after an operator (speaker:"ilse talvik"), or be one, whose
// quotes are then taken off.
func nextPart(typed string) (part string, quoted bool, rest string, ok bool) {
	typed = strings.TrimLeftFunc(typed, unicode.IsSpace)
	if typed == "" {
		return "", false, "", false
	}
	if quote := openingQuote(typed); quote != "" {
		inside := typed[len(quote):]
		if end := strings.IndexAny(inside, `"”»`); end >= 0 {
			_, after, _ := strings.Cut(inside[end:], string([]rune(inside[end:])[:1]))
			return inside[:end], true, after, true
		}
		return inside, true, "", true
	}
	inQuotes := false
	for i, r := range typed {
		if r == '"' {
			inQuotes = !inQuotes
		} else if unicode.IsSpace(r) && !inQuotes {
			return typed[:i], false, typed[i:], true
		}
	}
	return typed, false, "", true
}

func openingQuote(s string) string {
	for _, q := range []string{`"`, "“", "„", "«"} {
		if strings.HasPrefix(s, q) {
			return q
		}
	}
	return ""
}

// operator reads part as a condition, and reports false where it is a word.
func (q *Query) operator(part string) bool {
	if without, ok := strings.CutPrefix(part, "-"); ok && without != "" {
		q.Without = append(q.Without, wordsOf(without)...)
		return true
	}
	if q.figure(part) {
		return true
	}
	name, value, ok := strings.Cut(part, ":")
	if !ok {
		return false
	}
	value = strings.Trim(value, `"`)
	folded := Normalise(value)
	switch strings.ToLower(name) {
	case "tag":
		q.Tags = appendValue(q.Tags, folded)
	case "speaker":
		q.Speakers = appendValue(q.Speakers, folded)
	case "outlet":
		q.Outlets = appendValue(q.Outlets, folded)
	case "type":
		q.Types = appendValue(q.Types, folded)
	case "status":
		q.Status = folded
	case "in":
		q.Contradicted = q.Contradicted || folded != "" && strings.HasPrefix("contradictions", folded)
	case "after":
		q.After = dateOr(value, q.After)
	case "before":
		q.Before = dateOr(value, q.Before)
	default:
		return false
	}
	return true
}

func appendValue(list []string, value string) []string {
	if value == "" {
		return list
	}
	return append(list, value)
}

func dateOr(value string, or date.Date) date.Date {
	d, err := date.Parse(value)
	if err != nil || d == "" {
		return or
	}
	return d
}

// figure reads N..M, of which either end may be missing.
func (q *Query) figure(part string) bool {
	low, high, ok := strings.Cut(part, "..")
	if !ok || low == "" && high == "" {
		return false
	}
	r := Range{Low: negInf, High: posInf, Set: true}
	okLow, okHigh := true, true
	if low != "" {
		r.Low, okLow = number(low)
	}
	if high != "" {
		r.High, okHigh = number(high)
	}
	if !okLow || !okHigh {
		return false
	}
	if r.Low > r.High {
		r.Low, r.High = r.High, r.Low
	}
	q.Figure = r
	return true
}

// bounds are what may stand before a number that a figure is compared with, the
// longer of two first.
var bounds = []struct {
	sign         string
	above, equal bool
}{
	{">=", true, true}, {"≥", true, true}, {">", true, false},
	{"<=", false, true}, {"≤", false, true}, {"<", false, false},
}

// bound reads >N, >=N, <N or <=N at the beginning of typed, with blanks inside
// (> 50 thousand), and gives what follows. A sign without a number asks for
// nothing yet. Two of them, >10k <20k, are a range.
func (q *Query) bound(typed string) (rest string, ok bool) {
	typed = strings.TrimLeftFunc(typed, unicode.IsSpace)
	for _, b := range bounds {
		value, ok := strings.CutPrefix(typed, b.sign)
		if !ok {
			continue
		}
		value = strings.TrimLeftFunc(value, unicode.IsSpace)
		n, size := leadingNumber(value)
		switch {
		case size == 0:
			return value, value == ""
		case !q.Figure.Set:
			q.Figure = Range{Low: negInf, High: posInf, Set: true}
		}
		if b.above {
			q.Figure.Low, q.Figure.AboveLow = n, !b.equal
		} else {
			q.Figure.High, q.Figure.BelowHi = n, !b.equal
		}
		return value[size:], true
	}
	return typed, false
}

// leadingNumber is the number that s begins with and how many bytes it takes, 0
// where it begins with none.
func leadingNumber(s string) (value float64, size int) {
	word := s
	if end := strings.IndexFunc(s, unicode.IsSpace); end >= 0 {
		word = s[:end]
	}
	if s == "" || !digit(s[0]) {
		return 0, 0
	}
	if v, end, ok := scanNumber(s, 0); ok && end >= len(word) {
		return v, end
	}
	if v, ok := number(word); ok {
		return v, len(word)
	}
	return 0, 0
}

// unfinished reports whether typed ends within a plain word.
func unfinished(typed string) bool {
	part := typed[strings.LastIndexFunc(typed, unicode.IsSpace)+1:]
	var q Query
	if _, bound := q.bound(part); bound {
		return false
	}
	return part != "" && openingQuote(part) == "" && !strings.HasSuffix(part, `"`) && !q.operator(part) &&
		strings.Count(typed, `"`)%2 == 0
}

func wordsOf(s string) []string {
	var out []string
	for _, t := range Tokens(s) {
		out = append(out, t.Text)
	}
	return out
}

// Plain reports whether q is nothing but words: it sets no conditions.
func (q Query) Plain() bool {
	return len(q.Phrases)+len(q.Without)+len(q.Tags)+len(q.Speakers)+len(q.Outlets)+len(q.Types) == 0 &&
		q.Status == "" && !q.Contradicted && q.After == "" && q.Before == "" && !q.Figure.Set
}

// Empty reports whether q asks for nothing in particular.
func (q Query) Empty() bool { return q.Plain() && len(q.Words) == 0 }
