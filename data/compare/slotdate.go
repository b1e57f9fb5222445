package compare

// dayIn is a day or year that a text names, as far as it names it.
type dayIn struct {
	at               int
	year, month, day string
}

// daysNamed are the days that words name.
func daysNamed(words []word, from, to int) []dayIn {
	var all []dayIn
	for i := from; i < to; i++ {
		switch low := words[i].low; {
		case months[low] && (low != "may" && low != "march" || words[i].upper):
			d := dayIn{at: i, month: low}
			if i > from && words[i-1].number && len(words[i-1].low) <= 2 {
				d.day = words[i-1].low
			} else if i+1 < to && words[i+1].number && len(words[i+1].low) <= 2 {
				d.day = words[i+1].low
			}
			for j := i + 1; j < min(to, i+3); j++ {
				if isYear(words[j]) {
					d.year = words[j].low
				}
			}
			all = append(all, d)
		case isYear(words[i]) && (len(all) == 0 || all[len(all)-1].at < i-2):
			all = append(all, dayIn{at: i, year: low})
		}
	}
	return all
}

func isYear(w word) bool {
	return w.number && len(w.low) == 4 && (w.low[:2] == "19" || w.low[:2] == "20" || w.low[:2] == "18")
}

// differs reports whether two days cannot be one.
func (d dayIn) differs(e dayIn) bool {
	other := func(a, b string) bool { return a != "" && b != "" && a != b }
	return other(d.year, e.year) || other(d.month, e.month) || other(d.day, e.day) && d.month == e.month
}

// besideVerb is within how many words of a deed its day stands.
const besideVerb = 10

// slotDate: the same, but on another day: the long sentence has the deed beside
// another day than the short one.
func slotDate(p pair, in fitted) Result {
	days := daysNamed(in.short.words, 0, len(in.short.words))
	if len(days) != 1 || in.verb < 0 || in.lost > 0 || in.cover < .6 {
		return Result{Outcome: None}
	}
	v := in.short.terms[in.verb]
	best, dist := dayIn{}, 1<<30
	for _, d := range daysNamed(in.long.words, in.long.from, in.long.to) {
		for _, u := range in.long.terms {
			if !p.lex.same(v.word, u.word) && p.lex.shared(v.concepts, u.concepts) < close {
				continue
			}
			n := max(d.at-u.at, u.at-d.at)
			if n <= besideVerb && !d.differs(days[0]) {
				return Result{Outcome: None}
			}
			if n < dist {
				best, dist = d, n
			}
		}
	}
	if dist > besideVerb || !best.differs(days[0]) {
		return Result{Outcome: None}
	}
	return Result{Outcome: Contradiction, Kind: Time, Rule: "slot.date", Score: .75 * in.cover, Why: "the same on another day"}
}
