package app

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"gainsay/data"
	"gainsay/data/text"
)

func commandOption(name string, bold []int, key string) option {
	title := boldened(name, func(off int) bool { return slices.Contains(bold, off) }, run{ink: colourInk, size: sizeList})
	return option{title: append([]run{{text: "Command  ", ink: colourFaint, size: sizeDetail}}, title...), key: key}
}

func completionOption(c continuation) option {
	return option{title: []run{
		{text: c.what + "  ", ink: colourFaint, size: sizeDetail},
		{text: c.name, ink: colourAccent, size: sizeList, face: sansBold()},
		{text: "  " + c.detail, ink: colourSoft, size: sizeDetail},
	}}
}

func (p *palette) aboutOption() option {
	return option{title: []run{
		{text: "Command  ", ink: colourFaint, size: sizeDetail},
		{text: "Show all claims about “", ink: colourInk, size: sizeList},
		{text: strings.TrimSpace(p.typed), ink: colourAccent, size: sizeList, face: sansBold()},
		{text: "”", ink: colourInk, size: sizeList},
	}, key: p.w.command("view.claims").hint()}
}

func (p *palette) hitOption(h data.Hit) option {
	quote, cut := aroundMatch(h.Quote, h.Positions)
	marked := func(off int) bool {
		for _, s := range h.Positions {
			if s.Holds(off + cut) {
				return true
			}
		}
		return false
	}
	title := boldened(quote, marked, run{ink: colourInk, size: sizeList})
	if cut > 0 {
		title = append([]run{{text: "…", ink: colourInk, size: sizeList}}, title...)
	}
	o := option{title: title, detail: []run{{text: claimLine(h.ClaimRow), ink: colourSoft, size: sizeDetail}}}
	if p.linking != nil {
		if why := candidateWords(*p.linking, h); why != "" {
			o.detail = append([]run{{text: why + "   ", ink: colourAccent, size: sizeDetail}}, o.detail...)
		}
	}
	if n := len(h.Contradicts); n > 0 {
		o.count = fmt.Sprint(n)
	}
	return o
}

// aroundMatch cuts the front of a long quote so that its first matched letters
// are seen, and says how many bytes went.
func aroundMatch(quote string, matched []text.Span) (rest string, cut int) {
	const before = 40
	if len(matched) == 0 || matched[0].Start <= 2*before {
		return quote, 0
	}
	at := strings.LastIndexByte(quote[:matched[0].Start-before], ' ') + 1
	return quote[at:], at
}

// claimLine is who said a claim, where and when, with its tags.
func claimLine(c data.ClaimRow) string {
	parts := []string{cmp.Or(c.Speaker, "outlet"), cmp.Or(c.In.Outlet.Name, c.In.Headline), cmp.Or(c.Said, c.In.Published).Short()}
	parts = append(parts, c.Tags...)
	if c.Status == data.Suggested {
		parts = append(parts, "proposed")
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	return strings.Join(parts, " · ")
}

func (p *palette) footRuns() []run {
	var parts []string
	if strings.TrimSpace(p.typed) != "" && p.w.book != nil {
		n := fmt.Sprint(len(p.hits))
		if len(p.hits) == paletteHits {
			n += "+"
		}
		parts = append(parts, n+" of "+count(p.w.facts.counts.Claims, "claim"))
	}
	if len(p.hits) > 0 {
		parts = append(parts, readAs(p.hits[0].ReadAs)...)
	}
	runs := []run{softDetail(strings.Join(append(parts, ""), " · ")), softDetail("↑↓"), softDetail(" choose · ")}
	parts = nil
	switch {
	case p.linking != nil:
		parts = append(parts, "Enter links to "+p.linking.Ref.String()+" as contradicts")
	case p.held != nil:
		parts = append(parts, "Enter open", "Ctrl+Enter link to "+p.held.Ref.String())
	default:
		parts = append(parts, "Enter open")
	}
	if p.typed == "" && p.linking == nil && !p.commanding() {
		parts = append(parts, "> commands")
	}
	return append(runs, softDetail(strings.Join(parts, " · ")))
}

// softDetail is a run of details. Arrows stand in a run of their own: the font
// they come from has no blank, and Fyne draws a missing glyph for one.
func softDetail(text string) run { return run{text: text, ink: colourSoft, size: sizeDetail} }

// readAs says which typed words were read as others.
func readAs(words map[string]string) []string {
	var said []string
	for typed, read := range words {
		said = append(said, "“"+typed+"” read as "+read)
	}
	slices.Sort(said)
	return said
}
