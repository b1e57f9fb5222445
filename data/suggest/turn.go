package suggest

import "gainsay/data/text"

// turn says who has the word in a paragraph of a transcript: "SAULE: …". The
// zero turn is a paragraph of ordinary text.
type turn struct {
	speaker text.Span // the label, or the name of who is interviewed
	asks    bool      // asks rather than answers, or tells of a rumour
}

// turns reads the document as a transcript where at least three paragraphs
// begin with a speaker's label and labels come back. "RUMOUR: …" names no speaker.
func turns(d *document) []turn {
	if len(d.sentences) == 0 {
		return nil
	}
	none := make([]turn, d.sentences[len(d.sentences)-1].Paragraph+1)
	all := make([]turn, len(none))
	paragraphs, questions := map[string]int{}, map[string]int{}
	labelled := 0
	for n := range d.sentences {
		s := &d.sentences[n]
		if colon := labelEnd(s.tokens); colon > 0 && (n == 0 || d.sentences[n-1].Paragraph != s.Paragraph) && !hasClock(s.tokens[:colon]) {
			if key := labelKey(s.tokens[:colon]); colon == 1 && (sortLabel[key] || asideLabel[key]) {
				none[s.Paragraph].asks = asideLabel[key]
				all[s.Paragraph] = none[s.Paragraph]
				continue
			}
			all[s.Paragraph].speaker = s.spanOf(0, colon-1)
			paragraphs[labelKey(s.tokens[:colon])]++
			labelled++
		}
		if t := all[s.Paragraph]; !t.speaker.Empty() && len(s.tokens) > 0 && s.tokens[len(s.tokens)-1].word == "?" {
			questions[lastName(t.speaker.Of(d.body))]++
		}
	}
	if labelled < 3 || len(paragraphs) == labelled {
		return none
	}
	for i, t := range all {
		if !t.speaker.Empty() {
			key := lastName(t.speaker.Of(d.body))
			all[i].asks = 2*questions[key] >= paragraphs[key] && paragraphs[key] > 1
		}
	}
	return all
}

func labelKey(label []token) string { return label[len(label)-1].word }

func hasClock(label []token) bool {
	for i := range label {
		if label[i].part == figures {
			return true
		}
	}
	return false
}
