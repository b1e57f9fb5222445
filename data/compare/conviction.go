package compare

import (
	"strings"
	"unicode/utf8"
)

// sign is one thing that speaks for or against two opposite sides being taken in
// one matter of one affair.
type sign struct {
	name   string
	weight float64
	is     func(p pair, c concept, s, t stand) bool
}

// signs are weighed as a logistic regression weighs them on invented stories
// that no rule was written on. A single word has many senses, a phrase few; a
// state is what words are most often borrowed for.
var signs = []sign{
	{"a single word for one side", -.8, func(_ pair, _ concept, s, t stand) bool { return s.single() != t.single() }},
	{"single words for both sides", -1.6, func(_ pair, _ concept, s, t stand) bool { return s.single() && t.single() }},
	{"they differ on something else too", 1.1, func(p pair, c concept, s, t stand) bool { return p.alsoOpposed(s, t) }},
	{"said of the same thing", .5, func(p pair, _ concept, s, t stand) bool { return p.sameThing(s, t) }},
	{"a name in common", .5, func(p pair, _ concept, _, _ stand) bool { return p.names > 0 }},
	{"a day lies between them", -.7, func(p pair, c concept, s, t stand) bool { return p.gap == 1 && s.mode == actual && !p.reaches(c, s, t) }},
	{"days lie between them", -1.3, func(p pair, c concept, s, t stand) bool {
		return p.gap > 1 && s.mode == actual && !s.forever && !p.reaches(c, s, t)
	}},
	{"few speak of such a matter", .8, func(_ pair, c concept, _, _ stand) bool { return c.rare }},
	{"other names or places", -.8, func(p pair, _ concept, _, _ stand) bool { return p.strange || p.elsewhere }},
	{"a lasting state", -.9, func(_ pair, c concept, _, _ stand) bool { return c.lasts == lasting }},
	{"a deed", .4, func(_ pair, c concept, _, _ stand) bool { return c.lasts == act }},
	{"one says that there was none", .5, func(_ pair, _ concept, s, t stand) bool { return s.none != t.none }},
	{"said of some only", -.5, func(_ pair, _ concept, s, t stand) bool { return s.part || t.part }},
}

// conviction is how much the signs, and the setting of both claims, speak for s
// and t being about one thing; at 0 it is as likely as not.
func (p pair) conviction(c concept, s, t stand) float64 {
	sum := p.setting()
	for _, g := range signs {
		if g.is(p, c, s, t) {
			sum += g.weight
		}
	}
	return sum
}

// What the setting of two claims weighs, as the signs are weighed: that they
// speak of one affair, 0 to 1, and how much of what stands in both paragraphs is
// told in the same words, 0 to 1. The latter is seldom above a sixth.
const (
	settingBias    = -5.6
	affairWeight   = 8.7
	likenessWeight = 32
)

// setting is what speaks for two claims being about one thing whatever they say
// of it. Of claims that come without their paragraph, or in two languages, there
// is little to go by.
func (p pair) setting() float64 {
	if !p.a.inParagraph() || !p.b.inParagraph() || p.a.Claim.Language != p.b.Claim.Language {
		return 1.7 + .5*p.affair(0)
	}
	return settingBias + affairWeight*p.affair(0) + likenessWeight*overlap(p.a.all(), p.b.all())
}

// paragraph is how many words round a quote are more than a short sentence.
const paragraph = 12

func (f Frame) inParagraph() bool { return len(f.around) >= paragraph }

// leastConviction is what the signs must come to for opposite sides to be called
// anything.
const leastConviction = 0

// single reports whether the side is taken by one English word; a Russian or
// Ukrainian verb says with its prefix what English takes two words for.
func (s stand) single() bool {
	return s.words[0] < utf8.RuneSelf && !strings.ContainsAny(s.words, " -")
}

// alsoOpposed reports whether the two take opposite sides in a matter beside
// that of s and t, and do so in other words: "locked" against "open" is one sign
// however many matters it belongs to.
func (p pair) alsoOpposed(s, t stand) bool {
	for _, u := range p.a.stands {
		for _, v := range p.b.stands {
			if u.matter == v.matter && u.matter != s.matter && u.side != v.side && u.mode != possible && v.mode != possible && !(u.overlaps(s) && v.overlaps(t)) {
				return true
			}
		}
	}
	return false
}

// overlaps reports whether two stands of one claim are taken by words of which
// the one's hold the other's.
func (s stand) overlaps(t stand) bool {
	return strings.Contains(s.words, t.words) || strings.Contains(t.words, s.words)
}
