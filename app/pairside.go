package app

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// pairSide is one claim of a pair: who said it, the quote marked in its
// sentence or paragraph, and where it stands.
type pairSide struct {
	card  *fyne.Container
	who   *runText
	quote *runText
	foot  *runText
	open  *keyButton
	side  data.Side
}

func newPairSide(w *window) *pairSide {
	s := &pairSide{who: newRunText(3), quote: newRunText(0), foot: newRunText(0)}
	s.open = newKeyButton("Open", "", quietButton, func() {
		w.show(w.now.openClaim(s.side.Article, s.side.ClaimRow.ID))
		w.focusMain()
	})
	s.open.typed = w.typedOutside
	s.quote.leading = 1.5
	s.card = newPaperCard(container.New(stacked{gap2}, container.New(headLayout{}, s.who, s.open), s.quote, s.foot))
	return s
}

// show writes a side out, in its paragraph where wide says so.
func (s *pairSide) show(side data.Side, wide bool, tint string) {
	s.side = side
	s.who.set(
		run{text: speakerName(side.ClaimRow), ink: colourInk, size: sizeList, face: sansBold()},
		run{text: "  " + strings.Join(said(side.Claim), " · "), ink: colourSoft, size: sizeDetail})
	s.quote.set(s.quoteRuns(wide, tint)...)
	s.foot.set(run{text: strings.Join(whence(side.ClaimRow), " · "), ink: colourSoft, size: sizeDetail})
}

func (s *pairSide) quoteRuns(wide bool, tint string) []run {
	around, at := s.side.Sentence, s.side.InSentence
	if wide {
		around, at = s.side.Paragraph, s.side.InParagraph
	}
	plain := run{ink: colourInk, size: sizeBody, face: quoted()}
	marked, before, after := plain, plain, plain
	marked.mark, marked.text = tint, s.side.Quote
	if at.Start >= 0 && at.Start < at.End && at.End <= len(around) {
		before.text, marked.text, after.text = lastPart(around[:at.Start]), at.Of(around), firstPart(around[at.End:])
	}
	runs := []run{before, marked, after}
	if t := s.side.Translation; t != "" {
		by := ""
		if s.side.TranslatedBy != "" {
			by = " (" + s.side.TranslatedBy + ")"
		}
		runs = append(runs, run{text: "   " + t + by, ink: colourSoft, size: sizeField})
	}
	return runs
}

// widest is how many bytes of context are shown on either side of a quote: a
// long paragraph's worth. A text without paragraphs would take the window
// longer to lay out than it may.
const widest = 1200

// lastPart is the end of a context that stands before a quote.
func lastPart(s string) string {
	if len(s) <= widest {
		return s
	}
	s = s[len(s)-widest:]
	return "… " + strings.ToValidUTF8(s[strings.IndexByte(s, ' ')+1:], "")
}

// firstPart is the beginning of a context that stands behind a quote.
func firstPart(s string) string {
	if len(s) <= widest {
		return s
	}
	s = s[:widest]
	if at := strings.LastIndexByte(s, ' '); at > 0 {
		s = s[:at]
	}
	return strings.ToValidUTF8(s, "") + " …"
}

func speakerName(c data.ClaimRow) string {
	if c.Speaker != "" {
		return c.Speaker
	}
	if c.In.Outlet.Name != "" {
		return c.In.Outlet.Name
	}
	return "outlet"
}

// said is in which role and how a claim was said.
func said(c data.Claim) []string {
	var parts []string
	if c.Role != "" {
		parts = append(parts, c.Role)
	}
	if c.Via != "" {
		parts = append(parts, "via "+c.Via)
	}
	switch c.Directness {
	case data.Direct:
		parts = append(parts, "direct")
	case data.Indirect:
		parts = append(parts, "reported")
	case data.Own:
		parts = append(parts, "own words")
	}
	return parts
}

// whence is where and when a claim stands, and how it is rated, in words.
func whence(c data.ClaimRow) []string {
	parts := []string{c.Ref.String()}
	if c.In.Outlet.Name != "" {
		parts = append(parts, c.In.Outlet.Name)
	}
	if when := happened(c); when != "" {
		parts = append(parts, when.String())
	} else {
		parts = append(parts, "undated")
	}
	return append(parts, outletRating(c.In.Outlet.Reliability), infoRating(c.Credibility))
}

// outletRating and infoRating are the two ratings in words: "outlet B usually
// reliable", "information not rated".
func outletRating(r data.Reliability) string {
	return "outlet " + cmp.Or(reliabilityText(r), "not rated")
}

func infoRating(credibility int) string {
	return "information " + cmp.Or(credibilityText(credibility), "not rated")
}
