package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// comparedCard says what two claims have in common, what speaks against both
// being true, and what may explain that both were said.
type comparedCard struct {
	card  *fyne.Container
	why   *runText
	parts [3]*comparedPart
}

// comparedPart is one column of the card.
type comparedPart struct {
	box   *fyne.Container
	words *runText
}

func newComparedCard() *comparedCard {
	c := &comparedCard{why: newRunText(0)}
	columns := container.New(abreast{gap5, 150})
	for i, title := range []string{"Agrees", "Differs", "May explain"} {
		p := &comparedPart{words: newRunText(0)}
		p.box = container.New(stacked{gap1}, newHeading(title), p.words)
		c.parts[i] = p
		columns.Add(p.box)
	}
	c.card = newPaperCard(container.New(stacked{gap3}, c.why, columns))
	return c
}

// show writes what the rules found between the two; where they found nothing that
// differs, as between claims that a person linked, what the fields say. With
// nothing to say the card hides.
func (c *comparedCard) show(p data.Pair) {
	found, why := compareSides(p.SideA.ClaimRow, p.SideB.ClaimRow), p.Why
	if r := p.Reason; len(r.Differs) > 0 {
		found, why = comparison{r.Agrees, r.Differs, r.May}, "" // which says the same in one line
	} else {
		found.agrees = append(found.agrees, r.Agrees...)
	}
	c.why.Hidden = why == ""
	c.why.set(run{text: "Why proposed: ", ink: colourSoft, size: sizeField}, run{text: why, ink: colourInk, size: sizeField})
	some := why != ""
	for i, lines := range [][]string{found.agrees, found.differs, found.explains} {
		c.parts[i].box.Hidden = len(lines) == 0
		c.parts[i].words.set(run{text: strings.Join(lines, "; "), ink: colourInk, size: sizeField})
		some = some || len(lines) > 0
	}
	c.card.Hidden = !some
}
