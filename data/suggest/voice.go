package suggest

import (
	"strings"

	"gainsay/data/text"
)

// voice is who stands behind a sentence or a part of it.
type voice struct {
	who        int // index into the cast; nobody
	via        int
	source     text.Span // who, as the article writes it, where a figure's giver was found
	cue        text.Span
	directness Directness
	told       bool // by one who was there, in the outlet's own voice
	is         class
	host       *Attribution
}

// voiceOf resolves the source of a.
func (d *document) voiceOf(c *cast, a *Attribution) voice {
	v := voice{who: nobody, via: nobody, cue: a.Cue, is: a.is, host: a, directness: Indirect}
	if a.keeps {
		v.who = c.keeper(a.sentence)
		return v
	}
	if a.Cue.Empty() && a.Source.Empty() && d.sentences[a.sentence].whole {
		v.who = c.inParagraph(a.sentence)
		if !d.answers.Empty() && (v.who == nobody || d.answersAt(a.sentence)) {
			v.who = c.who(d.answers)
		}
	}
	if a.Source.Empty() || a.Weak {
		return v
	}
	v.who = c.resolve(a)
	if !a.cited.Empty() {
		v.via, v.who = v.who, c.find(a.cited.Of(d.body), a.sentence)
	}
	return v
}

// defaultVoice is the voice of what no source is named for: that of who has
// the word in a transcript, of the institution that publishes under its own
// name, else the outlet's.
func (d *document) defaultVoice(c *cast, s *sentence, v voice) voice {
	if t := d.turns[s.Paragraph]; !t.speaker.Empty() {
		v.who = c.who(t.speaker)
		v.directness = Direct
		return v
	}
	if d.institutional() {
		v.who, v.directness = c.own, Own
	} else if d.form == memoir && (v.host == nil || d.pronominal(v.host.Source)) {
		v.who, v.directness, v.told = c.signer(), Own, true
	} else if v.host == nil {
		v.directness = Own
	}
	return v
}

// merged joins two voices on overlapping stretches. What one source says that
// another says is the other's, by way of the first, unless the other's words
// stand inside a quotation of the first.
func (d *document) merged(a, b stretch) stretch {
	outer, inner := a, b
	if b.span.Len() > a.span.Len() {
		outer, inner = b, a
	}
	if outer.voice.who != nobody && outer.span.Contains(inner.voice.cue) && inner.voice.host != nil && inner.voice.is&showVerb != 0 && d.recorded(inner.voice.host.Source) {
		return stretch{inner.span, outer.voice} // "video shows that the door was open, investigators said"
	}
	chain := inner.voice.who != nobody && outer.voice.who != nobody && inner.voice.who != outer.voice.who &&
		outer.span.Contains(inner.voice.cue) && !d.inQuotes(inner.voice.cue) && 3*inner.span.Len() > outer.span.Len()
	switch {
	case chain:
		inner.voice.via = outer.voice.who
		return inner
	case outer.voice.who == nobody && inner.voice.who != nobody && !outer.span.Contains(inner.voice.cue):
		outer.voice = inner.voice
	}
	return outer
}

// recorded reports whether a source is a picture or an instrument, which says
// nothing unless somebody tells what it shows.
func (d *document) recorded(source text.Span) bool {
	return d.headClass(source)&recordingNoun != 0
}

func (d *document) inQuotes(s text.Span) bool {
	for _, q := range d.outerQuotes(s) {
		if q.Span.Contains(s) {
			return true
		}
	}
	return false
}

// pronominal reports whether a source is a pronoun: somebody speaks, though
// it is not safe to say who.
func (d *document) pronominal(s text.Span) bool {
	_, _, is := pronounOf(strings.ToLower(s.Of(d.body)))
	return is
}

// ofOthers reports whether a source is "he", "she" or "they", which no
// institution calls itself.
func (d *document) ofOthers(s text.Span) bool {
	gender, plural, is := pronounOf(strings.ToLower(s.Of(d.body)))
	return is && (gender != 0 || plural)
}
