package compare

import (
	"regexp"
	"strconv"
	"strings"
)

// clockTime is one hour that a text names.
type clockTime struct {
	minutes int  // after midnight
	half    bool // which half of the day is not said: "five past one"
	denied  bool // only to say that it was not then: "at 11.09, not 11.22"
	from    int  // bytes of the text
	to      int
}

// clockDigits finds hours as news writes them: 17:20, 5.20 p.m., 9pm, noon. A
// border of words, \b, is one of Latin letters only, so that the words in
// Cyrillic stand without.
var clockDigits = regexp.MustCompile(`(?i)\b(\d{1,2})([:.])(\d{2})(?:\s*([ap])\.?m\b)?|\b(\d{1,2})\s*([ap])\.?m\b|\b(midnight|noon|midday)\b|(опівночі|опівдні|полуночи|полночь|полудень|полдень)`)

// clockWords finds hours in words: at five past one, ten to five in the morning.
var clockWords = regexp.MustCompile(`(?i)\b(five|ten|twenty|twenty-five|quarter|a quarter|half|\w+ minutes) (past|to) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?: (?:in|on) the (morning|afternoon|evening)| (this morning|this afternoon|tonight))?`)

// clockNumbers are the numbers that hours in words are made of.
var clockNumbers = map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}

// clockTimes are all hours that s names, figures before words.
func clockTimes(s string) []clockTime {
	var all []clockTime
	for _, m := range clockDigits.FindAllStringSubmatchIndex(s, 4) {
		if c, ok := readDigits(s, m); ok {
			all = append(all, c)
		}
	}
	for _, m := range clockWords.FindAllStringSubmatchIndex(s, 4) {
		if c, ok := readClockWords(s, m); ok {
			all = append(all, c)
		}
	}
	for i, c := range all {
		before := strings.ToLower(strings.TrimRight(s[:c.from], " "))
		all[i].denied = strings.HasSuffix(before, " not") || strings.HasSuffix(before, " not at") || strings.HasSuffix(before, " rather than")
	}
	return all
}

// noons are the words for the middle of the day; the others are for that of the
// night.
var noons = set("noon midday опівдні полудень полдень")

// part is group n of a match m in s; empty where it has none.
func part(s string, m []int, n int) string {
	if m[2*n] < 0 {
		return ""
	}
	return strings.ToLower(s[m[2*n]:m[2*n+1]])
}

func readDigits(s string, m []int) (c clockTime, ok bool) {
	c.from, c.to = m[0], m[1]
	if w := part(s, m, 7) + part(s, m, 8); w != "" {
		c.minutes = 24 * 60
		if noons[w] {
			c.minutes = 12 * 60
		}
		return c, true
	}
	h, _ := strconv.Atoi(part(s, m, 1) + part(s, m, 5))
	n, _ := strconv.Atoi(part(s, m, 3))
	switch half := part(s, m, 4) + part(s, m, 6); {
	case half == "p" && h < 12:
		h += 12
	case half == "a" && h == 12:
		h = 0
	case half == "":
		c.half = part(s, m, 2) == "." && h <= 12
	}
	c.minutes = h*60 + n
	return c, h <= 24 && n <= 59
}

func readClockWords(s string, m []int) (c clockTime, ok bool) {
	c.from, c.to = m[0], m[1]
	minutes, ok := clockNumbers[strings.TrimSuffix(part(s, m, 1), " minutes")]
	if !ok {
		return c, false
	}
	if part(s, m, 2) == "to" {
		minutes = -minutes
	}
	c.minutes = clockNumbers[part(s, m, 3)]%12*60 + minutes
	if c.minutes < 0 {
		c.minutes += 12 * 60 // ten to twelve
	}
	switch when := part(s, m, 4) + part(s, m, 5); when {
	case "":
		c.half = true
	case "morning", "this morning":
	default:
		c.minutes += 12 * 60
	}
	return c, true
}

// apart is how many minutes lie between two hours; the nearest way where the
// half of the day is not said, or midnight lies between them.
func (c clockTime) apart(d clockTime) int {
	round := 24 * 60
	if c.half || d.half {
		round = 12 * 60
	}
	n := max(c.minutes-d.minutes, d.minutes-c.minutes) % round
	return min(n, round-n)
}

// readClock finds the one hour that the quote names, and those it denies.
func (f *Frame) readClock() {
	f.clock.minutes = -1
	named := 0
	for _, c := range clockTimes(f.Claim.Text) {
		if c.denied {
			f.notAt = append(f.notAt, c)
			continue
		}
		if named++; named == 1 {
			f.clock = c
		}
	}
	if named > 1 {
		f.clock.minutes = -1
	}
}

// hasClock reports whether the quote names one hour.
func (f Frame) hasClock() bool { return f.clock.minutes >= 0 }
