package suggest

// reported is whose words a sentence handed on, told by somebody else than the
// outlet without quoting.
type reported struct {
	sentence int
	voice    voice
	named    bool // somebody was named for it, there or in the sentences it goes on from
}

// goesOnFrom is the voice of the sentence before n where n goes on with what that
// one reports: "The office counted 40 boats. None had a light."
func (d *document) goesOnFrom(c *cast, n int) (voice, bool) {
	before, s := c.told, &d.sentences[n]
	if n == 0 || d.lang != "en" || before.sentence != n-1 || before.voice.who == nobody || d.sentences[n-1].Paragraph != s.Paragraph || s.quotes() {
		return voice{}, false
	}
	if !s.takesUp() && !d.stillHis(c, s) && !d.stillReport(c, s) {
		return voice{}, false
	}
	v := before.voice
	return voice{who: v.who, via: v.via, directness: Indirect}, true
}

// stillHis reports whether s speaks of what is his whose words the sentence before
// hands on, and of nobody else: "Two men have been in his wards since May."
func (d *document) stillHis(c *cast, s *sentence) bool {
	own := false
	for i := range s.tokens {
		switch t := &s.tokens[i]; {
		case t.word == "his" || t.word == "her":
			gender := pick(t.word == "his", 'm', 'f')
			own = own || c.fits(c.told.voice.who, gender, false)
		case t.part == person, i > 0 && t.capital && t.part == noun && s.tokens[i-1].capital && s.tokens[i-1].part == noun:
			return false
		}
	}
	return own
}

// stillReport reports whether s stands behind words of the report that the article
// goes through: "She notes 40 boats. There is a hole in the hull."
func (d *document) stillReport(c *cast, s *sentence) bool {
	return c.told.named && d.study.in(s.Paragraph) && !s.firstPerson() && c.told.voice.who == c.author
}

// remember keeps whose words sentence n handed on.
func (c *cast) remember(n int, all []stretch) {
	for _, one := range all {
		if v := one.voice; v.directness == Indirect && v.who != nobody && !c.d.inQuotes(one.span) {
			goesOn := c.told.named && c.told.sentence == n-1 && c.told.voice.who == v.who
			c.told = reported{n, v, v.host != nil || goesOn}
		}
	}
}

// quotes reports whether a quotation stands in s.
func (s *sentence) quotes() bool {
	for i := range s.tokens {
		if s.tokens[i].quoted {
			return true
		}
	}
	return false
}

// takesUp reports whether s begins with a part of what was counted before it, or
// with how that went on: "Of these, 88 …", "None had …", "By midnight it …".
func (s *sentence) takesUp() bool {
	if len(s.tokens) < 3 {
		return false
	}
	first, second := &s.tokens[0], &s.tokens[1]
	switch first.word {
	case "none", "neither", "both", "another":
		return true
	case "of":
		return second.word == "these" || second.word == "those" || second.word == "them"
	case "by":
		return tellsTime(second) || second.is&timeWord != 0 || second.word == "then"
	case "a":
		return second.word == "further"
	case "the":
		return second.word == "rest" || second.word == "others" || second.word == "remaining"
	}
	return false
}
