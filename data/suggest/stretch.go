package suggest

import (
	"strings"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// stretch is a part of a sentence that may be a claim, and its voice.
type stretch struct {
	span  text.Span
	voice voice
}

// stretches cuts sentence n into what may be claims: what each source says in
// it, or all of it where nobody is said to say it.
func (d *document) stretches(c *cast, n int, here []int, attributions []Attribution, voices []voice, figures []figure.Found) []stretch {
	s := &d.sentences[n]
	if t := d.turns[s.Paragraph]; !t.speaker.Empty() {
		here = nil // who has the word says all of it
	}
	all := d.said(n, here, attributions, voices, figures)
	if len(all) == 0 {
		all = d.phrasal(c, s, here, attributions, voices, figures)
	} else if before, ok := d.mainClause(s, all); ok {
		all = append([]stretch{{before, voice{who: nobody, via: nobody}}}, all...)
	}
	if v, ok := d.turnPage(c, n, all); ok && len(all) == 0 {
		all = append(all, stretch{s.Span, v})
	}
	if len(all) == 0 {
		all = append(all, d.unsaid(c, n))
	}
	d.settleVoices(c, s, all, figures)
	c.remember(n, all)
	var cut []stretch
	for _, one := range all {
		cut = append(cut, d.cut(s, one, figures)...)
	}
	return cut
}

// said is what each source of those at here says in sentence n.
func (d *document) said(n int, here []int, attributions []Attribution, voices []voice, figures []figure.Found) []stretch {
	s := &d.sentences[n]
	var all []stretch
	for _, i := range here {
		a := &attributions[i]
		if a.Weak || a.Source.Empty() && !a.keeps && !d.inQuotes(a.Content[0]) {
			continue
		}
		span := d.reach(s, a)
		if d.fragment(s, a, span, figures) {
			continue
		}
		if !d.handsOnToo(s, here, i, attributions) {
			span = d.withFigure(s, a, span, figures)
		}
		told := a.inverted && a.sentence == n && !span.Empty() && d.inQuotes(span) // "“Nobody came,” says Holm"
		if span.Empty() || !told && (strings.Count(span.Of(d.body), " ") < 2 || !a.label && d.lang == "en" && !d.clausal(s, span)) {
			continue
		}
		one := stretch{span, voices[i]}
		if k := overlapping(all, span); k >= 0 {
			all[k] = d.merged(all[k], one)
			continue
		}
		all = append(all, one)
	}
	return all
}

// unsaid is all of sentence n, in which nobody is said to say anything: in the voice
// of the sentence, the paper or the report that it goes on with, or in none yet.
func (d *document) unsaid(c *cast, n int) stretch {
	s := &d.sentences[n]
	for _, goesOn := range []func(*cast, int) (voice, bool){d.goesOnFrom, d.fromPaper, d.fromStudy} {
		if v, ok := goesOn(c, n); ok {
			return stretch{s.Span, v}
		}
	}
	return stretch{d.afterLabel(s), voice{who: nobody, via: nobody}}
}

// settleVoices gives figures to who is said to give them, the rest that has no source to
// who tells the article, and to a body and an author what they say of themselves.
func (d *document) settleVoices(c *cast, s *sentence, all []stretch, figures []figure.Found) {
	for k := range all {
		one := &all[k]
		if one.voice.directness != Indirect || one.voice.host == nil {
			continue
		}
		if v, ok := d.givenBy(c, s, one.span, figures); ok && v.who != one.voice.who && !d.recorded(v.source) {
			v.via = one.voice.who
			one.voice = v // "she reports that the office counts 34"
		}
	}
	for k := range all {
		if v := &all[k].voice; v.who == nobody && (v.host == nil || v.host.Source.Empty() && !v.host.keeps || (d.institutional() || d.form == memoir) && !d.ofOthers(v.host.Source) || !d.pronominal(v.host.Source)) {
			*v = d.defaultVoice(c, s, *v)
		}
	}
	for k := range all {
		if v := &all[k].voice; v.who != nobody && v.directness == Indirect && (v.who == c.own || d.form == memoir && v.who == c.signer()) {
			v.directness = Own // "the Ministry states that", "I put her at 400"
		}
	}
}

// fragment reports whether a quotation that nobody is named for is a few words
// of what s tells, without a figure: "the certificate gives “gunshot wound of the
// chest”".
func (d *document) fragment(s *sentence, a *Attribution, span text.Span, figures []figure.Found) bool {
	for _, f := range figures {
		if span.Overlaps(f.Span) {
			return false
		}
	}
	if !a.Source.Empty() || a.keeps || s.whole || d.lang != "en" || 2*span.Len() > s.Len() {
		return false
	}
	outside := false
	for g := range s.groups {
		o := &s.groups[g]
		if in := span.Contains(s.spanOf(o.first, o.last)); in && o.finite {
			return false
		} else if !in && o.finite && o.subject.ok && !s.tokens[o.main].quoted {
			outside = true
		}
	}
	return outside
}

// mainClause is what s tells before a clause beside it in which somebody says
// something: "The order came on Monday, days after the mayor had told us that …".
func (d *document) mainClause(s *sentence, all []stretch) (text.Span, bool) {
	const least = 5 // words
	host := all[0].voice.host
	if d.lang != "en" || len(all) > 1 || host == nil || host.inverted || host.label || host.Source.Empty() || !s.Contains(host.Source) || all[0].span.Start < host.Source.Start || host.is&byWayOf != 0 {
		return text.Span{}, false
	}
	end := 0
	for i := 1; i < len(s.tokens) && s.tokens[i].Start < host.Source.Start; i++ {
		if (s.tokens[i].word == "," || s.tokens[i].word == ";") && !s.tokens[i].quoted || s.tokens[i].part == under && s.tokens[i].is&relative == 0 {
			end = i
		}
	}
	for end > 0 && (s.tokens[end-1].part == under || s.tokens[end-1].part == mark) {
		end--
	}
	before := text.Span{Start: s.Start, End: s.tokens[end].Start}
	if end == 0 || s.tokens[0].part == under || s.tokens[0].quoted || strings.Count(strings.TrimSpace(before.Of(d.body)), " ") < least-1 {
		return text.Span{}, false
	}
	for g := range s.groups {
		o := &s.groups[g]
		if !o.finite || o.last >= end || !o.subject.ok || o.subject.inherited {
			continue
		}
		if s.tokens[o.main].is&reporting&^showVerb != 0 || relativeClause(s, o) || o.subject.from == s.indexAt(host.Source.Start) {
			return text.Span{}, false
		}
		return before, true
	}
	return text.Span{}, false
}

// indexAt is the token that begins at a place; -1 for none.
func (s *sentence) indexAt(start int) int {
	for i := range s.tokens {
		if s.tokens[i].Start == start {
			return i
		}
	}
	return -1
}

// afterLabel is s without the speaker's label it begins with.
func (d *document) afterLabel(s *sentence) text.Span {
	if colon := labelEnd(s.tokens); colon >= 0 && colon+1 < len(s.tokens) {
		return text.Span{Start: s.tokens[colon+1].Start, End: s.End}
	}
	return s.Span
}

// phrasal is all of s in the voice of the first source whose verb takes an
// object and no clause: "Police denied any incident."
func (d *document) phrasal(c *cast, s *sentence, here []int, attributions []Attribution, voices []voice, figures []figure.Found) []stretch {
	for _, i := range here {
		a := &attributions[i]
		if !a.Weak && !s.byTheWay(a) && !d.stillToCome(a) && voices[i].who != nobody && s.Contains(a.Cue) && a.Source.Of(d.body) != "that" && !d.onlyPoints(a) && d.alone(a) && a.is&(denyVerb|accuseVerb|promiseVerb|sayVerb|byWayOf) != 0 {
			return d.besideSemicolons(s, a.Cue, voices[i])
		}
	}
	if v, ok := d.givenBy(c, s, s.Span, figures); ok {
		return []stretch{{s.Span, v}}
	}
	if v, ok := d.witnessedBy(c, s); ok {
		return []stretch{{s.Span, v}}
	}
	return nil
}

// stillToCome reports whether a's cue tells what somebody has yet to say: "he will
// answer every question".
func (d *document) stillToCome(a *Attribution) bool {
	first, _, more := strings.Cut(a.Cue.Of(d.body), " ")
	return more && a.is&promiseVerb == 0 && (first == "will" || first == "would" || first == "shall" || first == "must")
}

// byTheWay reports whether a's verb of saying only goes on with what another verb tells
// of its subject: "the mayor took no part and expressed no wish".
func (s *sentence) byTheWay(a *Attribution) bool {
	for g := range s.groups {
		o := &s.groups[g]
		if s.tokens[o.first].Start != a.Cue.Start {
			continue
		}
		return g > 0 && o.subject.inherited && o.finite && a.is&^(sayVerb|showVerb|giveVerb) == 0 && s.groups[g-1].finite && s.tokens[s.groups[g-1].main].is&cueVerb == 0
	}
	return false
}

// onlyPoints reports whether what a reports is a pronoun: "three people reported it".
func (d *document) onlyPoints(a *Attribution) bool {
	switch strings.ToLower(a.Content[0].Of(d.body)) {
	case "it", "this", "that", "so", "them":
		return len(a.Content) == 1
	}
	return false
}

// besideSemicolons parts s at its semicolons; a voice whose cue stands in one part
// says no other.
func (d *document) besideSemicolons(s *sentence, cue text.Span, v voice) []stretch {
	var all []stretch
	for rest := s.Span; !rest.Empty(); {
		part := rest
		if i := strings.Index(rest.Of(d.body), "; "); i >= 0 {
			part.End = rest.Start + i + len("; ")
		}
		rest.Start = part.End
		if part.Contains(cue) {
			all = append(all, stretch{part, v})
		} else {
			all = append(all, stretch{part, voice{who: nobody, via: nobody}})
		}
	}
	return all
}

// handsOnToo reports whether another source than attribution i hands on what
// stands before it in s: "Four in ten are empty, according to the owners, whose
// chairman said …".
func (d *document) handsOnToo(s *sentence, here []int, i int, attributions []Attribution) bool {
	for _, k := range here {
		a := &attributions[k]
		if k != i && !a.Weak && a.is&byWayOf != 0 && s.Contains(a.Cue) && a.Content[0].End <= a.Cue.Start {
			return true
		}
	}
	return false
}

// onlyWithClause are verbs that say something only with a clause behind them:
// "the crew observed the ship".
var onlyWithClause = set("observe observes observed observing note notes noted recall recalls recalled admit admits admitted relate relates related refer refers referred")

// alone reports whether a's cue says something with an object and no clause:
// "denied any part in it", not "didn't refuse anything".
func (d *document) alone(a *Attribution) bool {
	cue := strings.ReplaceAll(a.Cue.Of(d.body), "’", "'")
	denied := strings.Contains(cue, "n't") || strings.Contains(cue, "not ") || strings.Contains(cue, "never ")
	return !onlyWithClause[lastWord(cue)] && !(denied && a.is&denyVerb != 0)
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// reach is the part of s that a's content covers.
func (d *document) reach(s *sentence, a *Attribution) text.Span {
	var span text.Span
	for _, c := range a.Content {
		c = text.Span{Start: max(c.Start, s.Start), End: min(c.End, s.End)}
		switch {
		case c.Empty():
		case span.Empty():
			span = c
		default:
			span = text.Span{Start: min(span.Start, c.Start), End: max(span.End, c.End)}
		}
	}
	return span
}

// clausal reports whether span holds a finite verb or a quotation of some
// length, so that it can stand as a claim.
func (d *document) clausal(s *sentence, span text.Span) bool {
	quoted := 0
	for i := range s.tokens {
		if t := &s.tokens[i]; span.Contains(t.Span) && t.quoted && t.part != mark {
			quoted++
		}
	}
	if quoted >= 4 {
		return true
	}
	for g := range s.groups {
		if o := &s.groups[g]; o.finite && span.Contains(s.spanOf(o.first, o.last)) && d.ownSubject(s, o, span) && (s.whole || !s.tokens[o.main].quoted || unquotedSubject(s, o, span)) {
			return true
		}
	}
	return false
}

// ownSubject reports whether o's subject stands in span, or "that" before it:
// of "the clinic admitted no patients and is closed" nothing is said by the clinic.
func (d *document) ownSubject(s *sentence, o *group, span text.Span) bool {
	return span.Contains(s.spanOf(o.subject.from, o.subject.to)) || strings.HasPrefix(span.Of(d.body), "that ")
}

// unquotedSubject reports whether o's subject stands in span before the
// quotation that begins with o: "that the ship “must not sail”".
func unquotedSubject(s *sentence, o *group, span text.Span) bool {
	i := o.first - 2
	return i >= 0 && s.tokens[i+1].part == mark && nominal(&s.tokens[i]) && !s.tokens[i].quoted && span.Contains(s.tokens[i].Span)
}

func overlapping(all []stretch, span text.Span) int {
	for k := range all {
		if all[k].span.Overlaps(span) {
			return k
		}
	}
	return -1
}

// withFigure is span, or all of s where the figure of what is said stands
// before who says it: "In 41 of the 57 villages people told us …".
func (d *document) withFigure(s *sentence, a *Attribution, span text.Span, figures []figure.Found) text.Span {
	if span.Empty() || !s.Contains(a.Source) || a.Source.Start >= span.Start || d.lang != "en" || !d.clausal(s, span) {
		return span
	}
	before, opens := false, d.afterDateline(s.Span)
	for _, f := range figures {
		if span.Overlaps(f.Span) {
			return span
		}
		before = before || f.Span.End <= a.Source.Start && f.Span.Start >= opens && f.Span.Start < opens+4 && d.matters(f)
	}
	if before {
		return s.Span
	}
	return span
}
