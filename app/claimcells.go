package app

import (
	"fmt"

	"gainsay/data"
)

// cells is what the table shows of a row, in the order of claimColumns.
func (p *claimsPane) cells(row int) ([]cell, bool) {
	c, ok := p.pages.row(row)
	if !ok {
		return nil, false
	}
	return claimCells(c, p.w.facts), true
}

func claimCells(c data.ClaimRow, f facts) []cell {
	speaker := cell{text: c.Speaker}
	if c.Speaker == "" {
		speaker = cell{text: "outlet", soft: true}
	}
	contradicted := ""
	if n := len(c.Contradicts); n > 0 {
		contradicted = fmt.Sprint(n)
	}
	return []cell{
		{text: c.Ref.String(), soft: true}, {text: c.Quote}, speaker,
		{text: figureWords(c.Figure)}, {text: c.Figure.Counted},
		{text: c.EventDate.Short()}, {text: c.In.Outlet.Name}, {chips: tagLooks(f, c.Claim)},
		{text: contradicted}, {text: rating(c)},
	}
}

// rating is the two ratings side by side, as analysts write them: "B 3". One
// that nobody gave is a dash; none at all is nothing.
func rating(c data.ClaimRow) string {
	outlet, claim := string(c.In.Outlet.Reliability), ""
	if c.Credibility > 0 {
		claim = fmt.Sprint(c.Credibility)
	}
	switch {
	case outlet == "" && claim == "":
		return ""
	case outlet == "":
		return "– " + claim
	case claim == "":
		return outlet + " –"
	}
	return outlet + " " + claim
}
