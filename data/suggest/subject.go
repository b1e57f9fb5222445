package suggest

// subjectOf is the subject of group n, whose predecessors' are known; own is
// the last that a finite verb has for itself.
func subjectOf(s []token, all []group, n int, own nounSpan) nounSpan {
	g := &all[n]
	inherited := nounSpan{own.from, own.to, true, own.ok}
	if g.after >= 0 {
		of := all[g.after].subject
		of.inherited = true
		return of
	}
	i := beforeTime(s, beforeModifiers(s, g.first))
	switch {
	case i < 0:
		return inherited
	case s[i].part == under && s[i].is&relative != 0 || s[i].word == "that":
		return antecedent(s, i)
	case s[i].part == join || s[i].word == ",", !g.finite:
		if from, ok := sayer(s, all[:n], g); ok && (s[i].part == join || !g.finite) {
			return from
		}
		if g.finite && s[i].word == "," {
			if from, ok := appositive(s, i); ok && !clauseWithin(s, all[:n], from, i) {
				return nounSpan{from, i - 1, false, true}
			}
			if from, ok := overRelatives(s, own); ok {
				return nounSpan{from, i - 1, false, true}
			}
		}
		return inherited
	case s[i].part == link:
		return inherited
	case s[i].part == mark && s[i].word == ")":
		i = beforeBracket(s, i)
	}
	if n > 0 && i >= 0 && all[n-1].last == i && all[n-1].finite {
		// "All the experts I asked said": a clause without its "whom".
		if own := all[n-1].subject; own.ok && !own.inherited && own.from > 0 && nominal(&s[own.from-1]) && s[own.from-1].part != person {
			return nounSpan{nounPhrase(s, own.from-1), i, false, true}
		}
	}
	if i < 0 || !nominal(&s[i]) {
		return inherited
	}
	from := nounPhrase(s, i)
	if who := relativeBefore(s, all, n, from); who > 0 {
		from = nounPhrase(s, who-1)
	}
	return nounSpan{overParticiple(s, from), i, false, true}
}

// clauseWithin reports whether one of the groups before token end tells something
// with a subject of its own that begins behind token from: what stands there
// describes no noun then.
func clauseWithin(s []token, before []group, from, end int) bool {
	for k := range before {
		o := &before[k]
		if own := o.subject; o.finite && o.last < end && own.ok && !own.inherited && own.from > from && s[own.to].part != under && s[own.from-1].part == mark {
			return true
		}
	}
	return false
}

// sayer is the subject of the sentence's first verb of saying among before,
// where g is one too that has none of its own: "X rejected the idea that …
// and said", "X told … that …, adding".
func sayer(s []token, before []group, g *group) (nounSpan, bool) {
	const says = sayVerb | denyVerb | promiseVerb | accuseVerb
	if s[g.main].is&says == 0 || g.infinitive || s[g.main].is&ingForm == 0 && !g.finite {
		return nounSpan{}, false
	}
	for k := range before {
		o := &before[k]
		if own := o.subject; o.finite && !o.passive && s[o.main].is&says != 0 && own.ok && !own.inherited && s[o.main].quoted == s[g.main].quoted && s[own.to].part != under {
			return nounSpan{own.from, own.to, true, true}, true
		}
	}
	return nounSpan{}, false
}

// beforeTime is the token before the words of time that end at i, as in "the
// court on Tuesday", "who in 2010"; i itself where none end there, or where
// nothing stands before them.
func beforeTime(s []token, i int) int {
	if i < 1 || !tellsTime(&s[i]) {
		return i
	}
	j := i - 1
	for j >= 0 && (s[j].word == "last" || s[j].word == "this" || s[j].word == "late" || s[j].word == "early" || tellsTime(&s[j])) {
		j--
	}
	if j >= 0 && s[j].part == link {
		j--
	} else if s[i].part == figures {
		return i
	}
	j = beforeModifiers(s, j+1)
	if j < 0 || s[j].part == mark && s[j].word != "," {
		return i
	}
	return j
}

// tellsTime reports whether t is a day, a month, a part of the day or a year.
func tellsTime(t *token) bool {
	return t.is&(weekday|month) != 0 && t.capital || t.is&timeWord != 0 && t.part == noun || t.part == figures && fourDigits(t.word) > 0 ||
		t.word == "month" || t.word == "year"
}

// beforeBracket is the token before the bracket that the one at i closes.
func beforeBracket(s []token, i int) int {
	for i > 0 && s[i].word != "(" {
		i--
	}
	return i - 1
}

// relativeBefore is the "who" of "an officer who answered the telephone said",
// where token from is the telephone; -1 where there is none.
func relativeBefore(s []token, all []group, n, from int) int {
	if n == 0 || all[n-1].last != from-1 {
		return -1
	}
	who := beforeModifiers(s, all[n-1].first)
	if who > 0 && s[who].part == under && s[who].is&relative != 0 && nominal(&s[who-1]) {
		return who
	}
	return -1
}

// antecedent is what the relative pronoun at i stands for: of "that" the noun
// before it; "who" and "which" stand for themselves.
func antecedent(s []token, i int) nounSpan {
	if s[i].word != "that" {
		return nounSpan{i, i, false, true}
	}
	if j := i - 1; j >= 0 && nominal(&s[j]) {
		return nounSpan{nounPhrase(s, j), j, false, true}
	}
	return nounSpan{i, i, false, false}
}

func nominal(t *token) bool {
	return t.part == noun || t.part == person || t.part == figures || t.part == article && t.is&(determiner|possessive) != 0 ||
		t.part == negation && (t.word == "nobody" || t.word == "none" || t.word == "no-one" || t.word == "neither" || t.word == "nothing")
}

// nounPhrase is the start of the noun phrase that ends at token i.
func nounPhrase(s []token, i int) int {
	if s[i].part == person {
		if i > 1 && s[i-1].word == "of" && (s[i-2].part == figures || s[i-2].part == article || s[i-2].part == negation || s[i-2].part == person) {
			return i - 2 // one of them
		}
		if i > 0 && (s[i-1].word == "no" || s[i-1].word == "not") {
			return i - 1 // no one
		}
		return i
	}
	from := i
	for j := i; j >= 0; j-- {
		t := &s[j]
		switch t.part {
		case noun, figures:
			if !boundToNext(s, j, from) {
				return from
			}
			from = j
		case article, negation:
			if t.part == negation && t.word != "no" {
				return from
			}
			from = j
			if j == 0 || s[j-1].part != link && s[j-1].part != article && s[j-1].word != "and" {
				return from
			}
		case link:
			joined := j > 1 && s[j-1].part == join && nominal(&s[j-2]) && !verbBefore(s, j-1)
			if j == 0 || s[j-1].part != noun && s[j-1].part != figures && !joined || s[j+1].is&weekday != 0 || (t.word == "after" || t.word == "before") && (spellOfTime[s[j-1].word] || tellsTime(&s[j-1])) {
				return from
			}
		case join:
			if j == 0 || !nominal(&s[j-1]) || verbBefore(s, j) {
				return from
			}
		case manner:
			if j == 0 || !adjectiveToo[t.word] || s[j-1].word != "'s" && s[j-1].word != "’s" && s[j-1].part != article {
				return from
			}
		case verb:
			// "the alleged fraud" is tagged noun; a verb ends the phrase.
			return from
		case mark:
			if t.word == "'" || t.word == "’" {
				continue
			}
			return from
		default:
			return from
		}
	}
	return from
}

// spellOfTime are the nouns that measure time before "after" and "before".
var spellOfTime = set("minute minutes hour hours day days week weeks month months year years moment moments seconds")

// boundToNext reports whether the noun at j belongs to the phrase that starts
// at from: a weekday before a name does not ("on Monday Mr Stolz").
func boundToNext(s []token, j, from int) bool {
	if j == from {
		return true
	}
	next := &s[j+1]
	if (s[j].is&(weekday|month) != 0 || tellsTime(&s[j]) && s[j].part == noun) && (next.capital || next.part == article) {
		return false
	}
	// After an article nothing of the same phrase can stand before it.
	return next.part != article || s[j].word == "all" || s[j].word == "half"
}

// verbBefore reports whether a finite verb stands before i in the same stretch
// between marks, so that an "and" at i joins clauses.
func verbBefore(s []token, i int) bool {
	for j := i - 1; j >= 0; j-- {
		switch s[j].part {
		case mark:
			if s[j].word != "'" && s[j].word != "’" {
				return false
			}
		case verb, aux:
			return true
		case under:
			return false
		}
	}
	return false
}

// appositive handles "X, the director of Y, said": end is the comma before the
// verb. It gives the start of X.
func appositive(s []token, end int) (from int, ok bool) {
	open := -1
	for j := end - 1; j >= 0 && end-j < 40; j-- {
		if s[j].quoted && !s[end].quoted {
			continue
		}
		if s[j].word == "," && j > 0 && nominal(&s[j-1]) {
			open = j
			if introducesAppositive(s, j+1) {
				break
			}
		}
		if s[j].part == mark && (s[j].word == ";" || s[j].word == ":" || closesQuote(s, j)) {
			break
		}
	}
	if open <= 0 || !introducesAppositive(s, open+1) {
		return 0, false
	}
	from = overParticiple(s, nounPhrase(s, open-1))
	for from > 1 && s[from-1].word == "," && s[from-2].capital && s[from-2].part == noun && !tellsTime(&s[from-2]) &&
		(s[from].part == article || s[from].part == figures && from == open-1 || from > 2 && s[from-3].capital && !s[from].capital && s[from].is&title != 0) {
		outer := nounPhrase(s, from-2)
		if outer > 0 && s[outer-1].part == link {
			break // "In Lindava, the minister, who …"
		}
		from = outer // "Anna Holm, 34, who …"
	}
	if from > 3 && s[from-1].part == link && s[from-2].word == "," && nominal(&s[from-3]) && !tellsTime(&s[from-3]) {
		from = nounPhrase(s, from-3) // "The registers, in Torre and San Cugo, show"
	}
	return from, true
}

// overRelatives is the start of the noun that several relative clauses joined
// by "and" describe, of which own is the last subject: "a deckhand who left in
// May, and who has papers, says".
func overRelatives(s []token, own nounSpan) (from int, ok bool) {
	i := own.from
	if !own.ok || s[i].is&relative == 0 || i < 1 || s[i-1].part != join {
		return 0, false
	}
	for i--; i > 0; i-- {
		if s[i].part == under && s[i].is&relative != 0 && nominal(&s[i-1]) {
			return nounPhrase(s, i-1), true
		}
	}
	return 0, false
}

// overParticiple is the start of the noun phrase that a participle and a
// preposition before token from describe: "an officer involved in the search".
func overParticiple(s []token, from int) int {
	p := from - 2
	if p < 1 || s[from-1].part != link || s[p].part != verb || formOf(&s[p])&participleForm == 0 || !nominal(&s[p-1]) || s[p-1].part == person {
		return from
	}
	return nounPhrase(s, p-1)
}

// introducesAppositive reports whether what begins at j can describe the noun
// before the comma: who, a, the, a participle, an age.
func introducesAppositive(s []token, j int) bool {
	if j >= len(s) {
		return false
	}
	t := &s[j]
	return t.is&relative != 0 || t.is&(determiner|possessive) != 0 || t.part == figures || t.part == ing ||
		t.part == noun || t.part == verb || t.part == link && t.word != "to"
}
