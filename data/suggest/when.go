package suggest

import (
	"strconv"
	"strings"
	"time"

	"gainsay/data/date"
	"gainsay/data/text"
)

// dated is an expression of time in a sentence and the date it resolves to.
type dated struct {
	span text.Span
	date date.Date
}

// calendar resolves expressions of time against the day an article was
// published. Where that is unknown only dates that give their year resolve.
type calendar struct {
	published time.Time // zero: unknown
	last      time.Time // the day last spoken of: what "a day earlier" counts from
}

func newCalendar(published date.Date) *calendar {
	c := &calendar{}
	switch published.Precision() {
	case date.Day, date.Minute:
		c.published, _, _ = published.Bounds()
		c.published = c.published.Truncate(24 * time.Hour)
	}
	return c
}

// dates gives each claim the day it was said and the day it is about: an
// expression of time inside the claim is the event's, one beside it in the
// same sentence is the speech's. What lasts "since Tuesday" is not about
// Tuesday.
func (d *document) dates(all []candidate) {
	c := newCalendar(d.article.Published)
	var here []dated
	seen := -1
	for i := range all {
		claim := &all[i]
		s := &d.sentences[claim.sentence]
		if claim.sentence != seen {
			here, seen = c.read(d, s), claim.sentence
		}
		claim.Said = date.Date("")
		if !c.published.IsZero() {
			claim.Said = date.Of(c.published)
		}
		for _, e := range here {
			switch {
			case claim.Span.Contains(e.span):
				if claim.EventDate == "" {
					claim.EventDate = e.date
				}
			case claim.Directness != Own && e.date.Precision() == date.Day && beside(s, claim, e):
				claim.Said = e.date
			}
		}
	}
}

// beside reports whether e stands near the cue of the claim, so that it dates
// the speech.
func beside(s *sentence, c *candidate, e dated) bool {
	const near = 60
	return !c.Cue.Empty() && s.Contains(c.Cue) && (e.span.Start >= c.Cue.End && e.span.Start-c.Cue.End < near || e.span.End <= c.Cue.Start && c.Cue.Start-e.span.End < near)
}

// read finds the expressions of time of s, in order.
func (c *calendar) read(d *document, s *sentence) []dated {
	var found []dated
	for i := 0; i < len(s.tokens); i++ {
		at, n := c.expression(s.tokens, i, toCome(s.tokens, i))
		if n == 0 {
			continue
		}
		span := s.spanOf(i, i+n-1)
		if at.Precision() == date.Day {
			day, _, _ := at.Bounds()
			c.last = day
			if clock, ok := clockIn(s.tokens, i, n); ok {
				at = date.Date(string(at) + "T" + clock)
			}
		}
		if at != "" && wordAt(s.tokens, i-1) != "since" {
			found = append(found, dated{span, at})
		}
		i += n - 1
	}
	return found
}

// toCome reports whether what stands before token i speaks of what is to come,
// so that a weekday there is the next one.
func toCome(s []token, i int) bool {
	const near = 14
	for j := i - 1; j >= 0 && j > i-near; j-- {
		if s[j].quoted != s[i].quoted {
			return false
		}
		switch s[j].word {
		case "will", "shall", "'ll", "next", "due", "expected", "scheduled", "planned", "plans", "until", "deadline", "expires", "to":
			return s[j].word != "to" || s[j].part == infinite
		}
	}
	return false
}

// expression reads the expression of time that begins at token i and the
// number of its tokens; 0 for none. The date is empty where it cannot be
// resolved.
func (c *calendar) expression(s []token, i int, future bool) (date.Date, int) {
	word := s[i].word
	if day, n := dayNumber(s, i); n > 0 {
		if at, m := c.dayMonth(s, i, day, n); m > 0 {
			return at, m
		}
	}
	if m := months[word]; m != 0 && (s[i].capital || !ascii(word)) {
		return c.monthFirst(s, i, m, !future && pastBefore(s, i))
	}
	if y, ok := year(s, i); ok {
		return date.Date(strconv.Itoa(y)), 1
	}
	if w, ok := weekdays[word]; ok {
		if at, n := c.namedDay(s, i+1); n > 0 {
			return at, 1 + n
		}
		if i > 0 && s[i-1].word == "last" {
			return c.weekday(w, false, true), 1
		}
		return c.weekday(w, future, false), 1
	}
	if days, ok := deictic[word]; ok {
		return c.offset(c.published, days), 1
	}
	return c.relative(s, i)
}

// namedDay reads the date that stands after its weekday, where token i is the
// next: "Monday 5 October", "Monday, October 5", "Monday, the fifth of October".
// The weekday says nothing more then.
func (c *calendar) namedDay(s []token, i int) (date.Date, int) {
	from := i
	if wordAt(s, i) == "," {
		i++
	}
	if wordAt(s, i) == "the" {
		i++
	}
	at, n := date.Date(""), 0
	if day, m := dayNumber(s, i); m > 0 {
		at, n = c.dayMonth(s, i, day, m)
	} else if m := months[wordAt(s, i)]; m != 0 && s[i].capital {
		if _, m := dayNumber(s, i+1); m > 0 {
			at, n = c.monthFirst(s, i, months[s[i].word], false)
		}
	}
	if n == 0 {
		return "", 0
	}
	return at, i - from + n
}

// pastBefore reports whether the verb before token i tells what was: "left in
// March".
func pastBefore(s []token, i int) bool {
	for j := i - 1; j >= 0 && s[j].quoted == s[i].quoted; j-- {
		switch t := &s[j]; t.part {
		case verb:
			return formOf(t)&(pastForm|participleForm) != 0
		case aux:
			return t.word == "was" || t.word == "were" || t.word == "had" || t.word == "did"
		case ing, infinite:
			return false
		}
	}
	return false
}

// relative reads "this morning", "last night", "two days ago", "a day earlier",
// "last week".
func (c *calendar) relative(s []token, i int) (date.Date, int) {
	word, next := s[i].word, wordAt(s, i+1)
	switch {
	case word == "this" && (next == "morning" || next == "afternoon" || next == "evening" || next == "week"):
		if next == "week" {
			return c.week(0), 2
		}
		return c.offset(c.published, 0), 2
	case word == "last" && next == "night":
		return c.offset(c.published, -1), 2
	case (word == "last" || word == "next") && (next == "week" || next == "month" || next == "year"):
		return c.period(next, pick(word == "last", -1, 1)), 2
	case word == "later" && next == "in" && wordAt(s, i+2) == "the" && wordAt(s, i+3) == "day", word == "the" && next == "same" && wordAt(s, i+2) == "day":
		return c.offset(c.base(), 0), pick(word == "the", 3, 4)
	}
	count, ok := smallNumbers[word]
	if !ok {
		return "", 0
	}
	unit := unitDays[strings.TrimSuffix(next, "s")]
	if unit == 0 {
		return "", 0
	}
	switch wordAt(s, i+2) {
	case "ago":
		return c.offset(c.published, -count*unit), 3
	case "earlier", "before":
		return c.offset(c.base(), -count*unit), 3
	case "later", "after":
		return c.offset(c.base(), count*unit), 3
	}
	return "", 0
}

func (c *calendar) base() time.Time {
	if c.last.IsZero() {
		return c.published
	}
	return c.last
}

func (c *calendar) offset(from time.Time, days int) date.Date {
	if from.IsZero() {
		return ""
	}
	return date.Of(from.AddDate(0, 0, days))
}

// weekday is the last w up to the day of publication, or the next one.
func (c *calendar) weekday(w time.Weekday, next, before bool) date.Date {
	if c.published.IsZero() {
		return ""
	}
	days := int(c.published.Weekday()-w+7) % 7
	if next && days > 0 {
		days -= 7
	}
	if before && days == 0 {
		days = 7
	}
	return date.Of(c.published.AddDate(0, 0, -days))
}

// week is the week of publication, or one beside it, from Monday to Sunday.
func (c *calendar) week(weeks int) date.Date {
	if c.published.IsZero() {
		return ""
	}
	monday := c.published.AddDate(0, 0, 7*weeks-int(c.published.Weekday()+6)%7)
	return date.Of(monday) + "/" + date.Of(monday.AddDate(0, 0, 6))
}

func (c *calendar) period(unit string, n int) date.Date {
	switch {
	case c.published.IsZero():
		return ""
	case unit == "week":
		return c.week(n)
	case unit == "month":
		first := time.Date(c.published.Year(), c.published.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return date.Date(first.Format("2006-01"))
	}
	return date.Date(strconv.Itoa(c.published.Year() + n))
}

// dayMonth reads "9 March 2031", "the ninth of March", "28–29 March" after the
// number of the day, which has n tokens.
func (c *calendar) dayMonth(s []token, i, day, n int) (date.Date, int) {
	j, until := i+n, 0
	if w := wordAt(s, j); w == "–" || w == "-" || w == "—" || w == "and" {
		if d, m := dayNumber(s, j+1); m > 0 {
			until, j = d, j+1+m
		}
	}
	if wordAt(s, j) == "of" {
		j++
	}
	m := months[wordAt(s, j)]
	if m == 0 {
		return "", 0
	}
	y, used := c.yearAfter(s, j+1, m, day)
	j += 1 + used
	if y == 0 {
		return "", j - i
	}
	at := dayDate(y, m, day)
	if until > day {
		at += "/" + dayDate(y, m, until)
	}
	return at, j - i
}

// monthFirst reads "March 9, 2031", "March 2031", "in March". Where what is told
// is past, so is a month that is given alone.
func (c *calendar) monthFirst(s []token, i int, m time.Month, past bool) (date.Date, int) {
	if day, n := dayNumber(s, i+1); n > 0 {
		y, used := c.yearAfter(s, i+1+n, m, day)
		if y == 0 {
			return "", 1 + n
		}
		return dayDate(y, m, day), 1 + n + used
	}
	y, used := c.yearAfter(s, i+1, m, 15)
	if y == 0 || used == 0 && s[i].word == "may" && wordAt(s, i-1) != "in" && wordAt(s, i-1) != "since" {
		return "", 0
	}
	if past && used == 0 && time.Date(y, m, 1, 0, 0, 0, 0, time.UTC).After(c.published) {
		y--
	}
	return date.Date(time.Date(y, m, 1, 0, 0, 0, 0, time.UTC).Format("2006-01")), 1 + used
}

// yearAfter is the year given at token j, or the one that brings the day
// nearest to publication; 0 where neither is known.
func (c *calendar) yearAfter(s []token, j int, m time.Month, day int) (y, used int) {
	k := j
	if wordAt(s, k) == "," {
		k++
	}
	if y := fourDigits(wordAt(s, k)); y > 0 {
		return y, k - j + 1
	}
	if c.published.IsZero() {
		return 0, 0
	}
	const half = 183 * 24 * time.Hour
	y = c.published.Year()
	switch at := time.Date(y, m, day, 0, 0, 0, 0, time.UTC); {
	case at.Sub(c.published) > half:
		y--
	case c.published.Sub(at) > half:
		y++
	}
	return y, 0
}

func dayDate(y int, m time.Month, day int) date.Date {
	return date.Of(time.Date(y, m, day, 0, 0, 0, 0, time.UTC))
}

// dayNumber reads the number of a day, "9", "9th", "ninth", "twenty-first".
func dayNumber(s []token, i int) (day, n int) {
	if i >= len(s) {
		return 0, 0
	}
	w := s[i].word
	if d, ok := ordinals[w]; ok {
		return d, 1
	}
	digits := strings.TrimRight(w, "stndrh")
	if len(digits) == 0 || len(digits) > 2 || len(w)-len(digits) > 2 {
		return 0, 0
	}
	d, err := strconv.Atoi(digits)
	if err != nil || d < 1 || d > 31 {
		return 0, 0
	}
	return d, 1
}

// year reads a year that stands alone: "in 2019", "since 2019".
func year(s []token, i int) (int, bool) {
	y := fourDigits(s[i].word)
	if y == 0 || i == 0 {
		return 0, false
	}
	switch s[i-1].word {
	case "in", "since", "of", "until", "by", "from", "the", "year", "после", "с", "в", "до", "з", "у", "після":
		return y, true
	}
	return 0, false
}

func fourDigits(w string) int {
	if len(w) != 4 {
		return 0
	}
	y, err := strconv.Atoi(w)
	if err != nil || y < 1900 || y > 2100 {
		return 0
	}
	return y
}

// clockIn reads a time of day near tokens i to i+n: "at 5.20 this morning",
// "2:40 a.m. on Thursday", "16:00".
func clockIn(s []token, i, n int) (string, bool) {
	const near = 6
	for j := max(0, i-near); j < min(len(s), i+n+near); j++ {
		if j >= i && j < i+n || s[j].part != figures {
			continue
		}
		if clock, ok := clockTime(s, j); ok {
			return clock, true
		}
	}
	return "", false
}

func clockTime(s []token, j int) (string, bool) {
	w := s[j].word
	half := strings.Trim(wordAt(s, j+1), ".")
	if strings.HasSuffix(w, "am") || strings.HasSuffix(w, "pm") {
		half, w = w[len(w)-2:], w[:len(w)-2]
	}
	half = strings.ReplaceAll(half, ".", "")
	hour, minute, parted := strings.Cut(strings.ReplaceAll(w, ".", ":"), ":")
	before := wordAt(s, j-1)
	meridiem := half == "am" || half == "pm"
	if !meridiem && (!parted || !strings.Contains(w, ":") && before != "at" && before != "about" && before != "around") {
		return "", false
	}
	h, err := strconv.Atoi(hour)
	m := 0
	if parted && err == nil {
		if m, err = strconv.Atoi(minute); len(minute) != 2 {
			return "", false
		}
	}
	if err != nil || h > 24 || m > 59 {
		return "", false
	}
	if half == "pm" && h < 12 {
		h += 12
	} else if half == "am" && h == 12 {
		h = 0
	}
	return time.Date(2000, 1, 1, h%24, m, 0, 0, time.UTC).Format("15:04"), true
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
