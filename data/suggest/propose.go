package suggest

import (
	"strings"

	"gainsay/data/figure"
	"gainsay/data/text"
)

// voice is who stands behind a sentence or a part of it.
type voice struct {
	who        speaking
	named      bool
	via        string
	cue        text.Span
	directness Directness
	is         class
	host       *Attribution
}

// candidate is a claim that the ranking may still drop.
type candidate struct {
	Claim
	sentence int
	marks    marks
}

// propose makes the claims of what the rules have read.
func (d *document) propose(r *Reading) []Claim {
	c := newCast(d)
	voices := make([]voice, len(r.Attributions))
	bySentence := make([][]int, len(d.sentences))
	for i := range r.Attributions {
		a := &r.Attributions[i]
		voices[i] = d.voiceOf(c, a)
		for n := a.sentence; n < len(d.sentences) && d.sentences[n].Start < lastEnd(a.Content); n++ {
			bySentence[n] = append(bySentence[n], i)
		}
	}
	var all []candidate
	figures, negations := figureWalk{r.Figures, 0}, negationWalk{r.Negations, 0}
	for n := range d.sentences {
		s := &d.sentences[n]
		for _, part := range d.stretches(n, bySentence[n], r.Attributions, voices) {
			all = append(all, d.candidate(n, part, figures.in(s.Span), negations.in(s.Span)))
		}
	}
	d.dates(all)
	return d.rank(all)
}

func lastEnd(parts []text.Span) int {
	end := 0
	for _, p := range parts {
		end = max(end, p.End)
	}
	return end
}

// voiceOf resolves the source of a.
func (d *document) voiceOf(c *cast, a *Attribution) voice {
	v := voice{cue: a.Cue, is: a.is, host: a, directness: Indirect}
	if a.Source.Empty() {
		return v
	}
	if a.Weak {
		return v
	}
	v.who, v.named = c.resolve(a.Source)
	return v
}

// stretch is a part of a sentence that may be a claim, and its voice.
type stretch struct {
	span  text.Span
	voice voice
}

// stretches cuts sentence n into what may be claims: what each source says in
// it, or all of it where nobody is said to say it.
func (d *document) stretches(n int, here []int, attributions []Attribution, voices []voice) []stretch {
	s := &d.sentences[n]
	var all []stretch
	for _, i := range here {
		a := &attributions[i]
		if a.Weak || a.Source.Empty() && a.Cue.Empty() {
			continue
		}
		span := d.reach(s, a)
		if span.Empty() || strings.Count(span.Of(d.body), " ") < 2 {
			continue
		}
		one := stretch{span, voices[i]}
		if k := overlapping(all, span); k >= 0 {
			all[k] = merged(all[k], one)
			continue
		}
		all = append(all, one)
	}
	if t := d.turns[s.Paragraph]; len(all) == 0 && !t.speaker.Empty() {
		c := newCast(d)
		v := voice{directness: Direct, is: sayVerb}
		v.who, v.named = c.resolve(t.speaker)
		all = append(all, stretch{d.afterLabel(s), v})
	}
	if len(all) == 0 {
		all = append(all, stretch{s.Span, d.ownVoice(s)})
	}
	var cut []stretch
	for _, one := range all {
		cut = append(cut, d.cutAtSemicolons(one)...)
	}
	return cut
}

// ownVoice is the voice of what no source is named for: the institution's that
// publishes under its own name, else the outlet's.
func (d *document) ownVoice(s *sentence) voice {
	v := voice{directness: Own}
	if d.institutional() {
		v.who, v.named = speaking{name: d.article.Outlet}, true
	}
	return v
}

// institutional reports whether the article is a body's own publication.
func (d *document) institutional() bool {
	kind := strings.ToLower(d.article.OutletType)
	for _, k := range []string{"press release", "statement", "communiqu", "institution", "government", "ministry", "company", "party", "ngo", "пресс-релиз", "прес-реліз", "заявление", "заява"} {
		if strings.Contains(kind, k) {
			return true
		}
	}
	return false
}

// afterLabel is s without the speaker's label it begins with.
func (d *document) afterLabel(s *sentence) text.Span {
	if colon := labelEnd(s.tokens); colon >= 0 && colon+1 < len(s.tokens) {
		return text.Span{Start: s.tokens[colon+1].Start, End: s.End}
	}
	return s.Span
}

// reach is the part of s that a's content covers; where a's verb takes an
// object and no clause ("rejected the figure"), all of s.
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
	if span.Empty() || d.lang != "en" || a.label {
		return span
	}
	if !d.clausal(s, span) && s.Contains(a.Cue) && !a.Cue.Empty() {
		return s.Span
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
		if s.groups[g].finite && span.Contains(s.spanOf(s.groups[g].first, s.groups[g].last)) {
			return true
		}
	}
	return false
}

func overlapping(all []stretch, span text.Span) int {
	for k := range all {
		if all[k].span.Overlaps(span) {
			return k
		}
	}
	return -1
}

// merged joins two voices on overlapping stretches. What one source says that
// another says is the other's, by way of the first.
func merged(a, b stretch) stretch {
	switch {
	case a.span.Contains(b.span) && a.span != b.span:
		if b.voice.named && !b.voice.cue.Empty() && a.span.Contains(b.voice.cue) && b.voice.who.name != a.voice.who.name {
			b.voice.via = a.voice.who.name
			b.span = a.span
			return b
		}
		return a
	case b.span.Contains(a.span) && a.span != b.span:
		if !b.voice.named {
			return a
		}
		return stretch{b.span, pick(a.voice.named && !a.voice.host.label, a.voice, b.voice)}
	case !a.voice.named:
		return b
	}
	return a
}

// cutAtSemicolons parts a stretch at semicolons that have enough on both sides.
func (d *document) cutAtSemicolons(one stretch) []stretch {
	part := one.span.Of(d.body)
	i := strings.Index(part, "; ")
	if i < 0 || strings.Count(part[:i], " ") < 4 || strings.Count(part[i:], " ") < 5 {
		return []stretch{one}
	}
	left, right := one, one
	left.span.End = one.span.Start + i
	right.span.Start = one.span.Start + i + 2
	return append([]stretch{left}, d.cutAtSemicolons(right)...)
}

// figureWalk and negationWalk go through finds in step with the sentences.
type figureWalk struct {
	all []figure.Found
	at  int
}

func (w *figureWalk) in(s text.Span) []figure.Found {
	for w.at < len(w.all) && w.all[w.at].Span.End <= s.Start {
		w.at++
	}
	end := w.at
	for end < len(w.all) && w.all[end].Span.Start < s.End {
		end++
	}
	return w.all[w.at:end]
}

type negationWalk struct {
	all []Negation
	at  int
}

func (w *negationWalk) in(s text.Span) []Negation {
	for w.at < len(w.all) && w.all[w.at].Cue.End <= s.Start {
		w.at++
	}
	end := w.at
	for end < len(w.all) && w.all[end].Cue.Start < s.End {
		end++
	}
	return w.all[w.at:end]
}

// candidate makes a claim of one stretch of sentence n.
func (d *document) candidate(n int, part stretch, figures []figure.Found, negations []Negation) candidate {
	s := &d.sentences[n]
	span := d.tidy(part.span)
	c := candidate{sentence: n, Claim: Claim{
		Span: span, Speaker: part.voice.who.name, Role: part.voice.who.role, Via: part.voice.via, Cue: part.voice.cue,
		New: part.voice.named && !part.voice.who.known, Directness: part.voice.directness,
	}}
	if part.voice.directness != Own && d.mostlyQuoted(s, span) {
		c.Directness = Direct
	}
	for _, f := range figures {
		if span.Contains(f.Span) {
			c.Figures = append(c.Figures, f)
		}
	}
	for _, neg := range negations {
		if span.Contains(neg.Cue) {
			c.Negations = append(c.Negations, neg.Cue)
		}
	}
	c.marks = d.marksOf(s, span, &c, part.voice)
	d.classify(&c, part.voice)
	return c
}

// tidy takes blanks, stops, quotation marks and a leading "that" off the ends
// of a span.
func (d *document) tidy(s text.Span) text.Span {
	for {
		before := s
		s = text.Trim(d.body, s)
		part := s.Of(d.body)
		part2 := strings.TrimLeft(part, "“”\"«»*_,:;—–-•… ")
		s.Start += len(part) - len(part2)
		part3 := strings.TrimRight(part2, "“”\"«»*_,:;—–-. ")
		s.End -= len(part2) - len(part3)
		for _, lead := range []string{"that ", "but ", "and ", "that, ", "что ", "що ", "And ", "But "} {
			if strings.HasPrefix(part3, lead) {
				s.Start += len(lead)
			}
		}
		if s == before || s.Empty() {
			break
		}
	}
	if s.Empty() {
		return text.Span{}
	}
	return text.SnapOut(d.body, s)
}

func (d *document) mostlyQuoted(s *sentence, span text.Span) bool {
	quoted, all := 0, 0
	for i := range s.tokens {
		if t := &s.tokens[i]; span.Contains(t.Span) {
			all++
			if t.quoted {
				quoted++
			}
		}
	}
	return 2*quoted > all
}
