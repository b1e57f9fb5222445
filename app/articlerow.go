package app

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// articleRow is an article in the list: headline, where and when it was
// published, and what is in it. Proposals are never added to claims.
type articleRow struct {
	*fyne.Container
	headline, source, counts *runText
}

func newArticleRow() *articleRow {
	r := &articleRow{headline: newRunText(2), source: newRunText(1), counts: newRunText(1)}
	r.headline.leading = 1.3
	r.Container = container.New(articleRowLayout{r}, r.headline, r.source, r.counts)
	return r
}

func (r *articleRow) set(a data.ArticleRow, known bool) {
	if !known {
		r.headline.set(run{text: "…", ink: colourFaint, size: sizeList})
		r.source.set()
		r.counts.set()
		return
	}
	headline := a.Headline
	if headline == "" {
		headline = "Untitled"
	}
	r.headline.set(run{text: headline, ink: colourInk, size: sizeList, face: sansBold()})
	r.source.set(sourceRuns(a)...)
	r.counts.set(countRuns(a)...)
	r.Refresh()
}

// sourceRuns is the line of where and when. What looks alike is one run: each
// is a picture to Fyne, and there are few in the first frame.
func sourceRuns(a data.ArticleRow) []run {
	words := a.Ref.String()
	if a.Outlet.Name != "" {
		words += " · " + a.Outlet.Name
	}
	tail := ""
	if !a.ReprintOf.IsZero() {
		tail = " · reprint"
	}
	soft := func(s string) run { return run{text: s, ink: colourSoft, size: sizeDetail} }
	if a.Published != "" {
		return []run{soft(words + " · " + a.Published.Short() + tail)}
	}
	return []run{soft(words + " · "), {text: "undated", ink: colourWarn, size: sizeDetail}, soft(tail)}
}

func countRuns(a data.ArticleRow) []run {
	soft := func(s string) run { return run{text: s, ink: colourSoft, size: sizeDetail} }
	words := count(a.Claims, "claim")
	if a.Proposed > 0 {
		words += fmt.Sprintf(" · %d proposed", a.Proposed)
	}
	judge := ""
	if a.ToJudge > 0 {
		judge = fmt.Sprintf(" · %d to judge", a.ToJudge)
	}
	if a.Contradictions == 0 {
		return []run{soft(words + judge)}
	}
	warn := func(s string, f face) run { return run{text: s, ink: colourWarn, size: sizeDetail, face: f} }
	return []run{soft(words + " · "), warn("⚡", symbols()), warn(fmt.Sprintf(" %d", a.Contradictions), sansBold()), soft(judge)}
}

type articleRowLayout struct{ of *articleRow }

// Layout is for Fyne: the lines stand together in the middle of the row.
func (l articleRowLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	r := l.of
	wide := s.Width - 2*(gap3+2)
	head, line := r.headline.heightFor(wide), r.source.lineHeight()
	y := (s.Height - head - 2*line) / 2
	put(r.headline, gap3+2, y, wide, head)
	put(r.source, gap3+2, y+head, wide, line)
	put(r.counts, gap3+2, y+head+line, wide, line)
}

// MinSize is that of a row with a headline of two lines.
func (articleRowLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(180, 2*size(sizeList)*1.3+2*size(sizeDetail)*1.45+2*(gap2+1))
}
