package app

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
	"gainsay/data/date"
	"gainsay/data/figure"
)

// claimForm is the fields of the claim in hand.
type claimForm struct {
	w       *window
	heading *runText
	quote   *quoteCard
	why     *runText
	shown   data.Claim
	asks    []data.QuestionRow

	kind, speaker, role, number, counted, said, happened, place, rating, note *labelled
	summary, question, directness, via, translation, translator               *labelled
	links, more                                                               *runText
}

func newClaimForm(w *window, f *form) *claimForm {
	c := &claimForm{w: w, heading: newHeading("Claim"), why: newRunText(0), links: newHeading("Contradictions"), more: newHeading("More")}
	c.quote = newQuoteCard(w)
	c.kind = f.line("Type", "not said", among(typeNames()))
	c.speaker = f.line("Said by", "the outlet itself", c.speakers)
	c.role = f.line("Role", "minister, spokesman…", nil)
	c.number = f.line("Figure", "as written: some 40,000", nil)
	c.counted = f.line("Of what", "soldiers, %, km", nil)
	c.said = f.line("Said", "2031-03-29, or 29 March 2031", nil)
	c.happened = f.line("Happened", "2031-03, or 2031-03-28/2031-03-29", nil)
	c.place = f.line("Place", "", nil)
	c.rating = f.line("Rating", "1 to 6: not rated", among(credibilities))
	c.note = f.note("Note", "why it matters, what to check")
	c.summary = f.note("Summary", "the claim in your words")
	c.question = f.line("Question", "that it answers, or a new one", c.questions)
	c.directness = f.line("Wording", "direct, indirect, or the outlet's own", among(directnesses))
	c.via = f.line("Via", "who passed it on", nil)
	c.translation = f.note("Translation", "")
	c.translator = f.line("By", "who translated it", nil)
	return c
}

func (c *claimForm) first() fyne.Focusable { return c.kind.field }

// parts is the form from top to bottom; cards are the claim's links.
func (c *claimForm) parts(cards *cardColumn) []fyne.CanvasObject {
	parts := []fyne.CanvasObject{c.heading, c.quote.Container}
	if c.shown.Why != "" {
		parts = append(parts, c.why)
	}
	for _, l := range []*labelled{c.kind, c.speaker, c.role, c.number, c.counted, c.said, c.happened, c.place, c.rating, c.note} {
		parts = append(parts, l.Container)
	}
	parts = append(parts, spacer(gap2), c.links, cards.Container, spacer(gap2), c.more)
	for _, l := range []*labelled{c.summary, c.question, c.directness, c.via, c.translation, c.translator} {
		parts = append(parts, l.Container)
	}
	return parts
}

// The values a field of a few choices takes, as people read them.
var (
	directnesses  = []string{"direct", "indirect", "own"}
	credibilities = []string{"1 confirmed", "2 probably true", "3 possibly true", "4 doubtful", "5 improbable", "6 cannot be judged"}
)

func (c *claimForm) show(got inspected) {
	k := got.claim
	c.shown, c.asks = k, got.asks
	head := "Claim " + k.Ref.String()
	if k.Status == data.Suggested {
		head += " · proposed"
	}
	c.heading.set(headingRun(head))
	c.why.set(run{text: "Proposed because: " + k.Why, ink: colourSoft, size: sizeDetail})
	c.links.set(headingRun(linksHeading(got.links)))
	c.quote.show(k)
	c.set(c.kind, string(k.Type), func(k *data.Claim, s string) error { return c.choose(&k.Type, s) })
	c.set(c.speaker, k.Speaker, func(k *data.Claim, s string) error { k.Speaker = s; return nil })
	c.set(c.role, k.Role, func(k *data.Claim, s string) error { k.Role = s; return nil })
	c.set(c.number, figureText(k.Figure), setFigure)
	c.set(c.counted, countedText(k.Figure), setCounted)
	c.set(c.said, k.Said.String(), func(k *data.Claim, s string) error { return setDate(&k.Said, s) })
	c.set(c.happened, k.EventDate.String(), func(k *data.Claim, s string) error { return setDate(&k.EventDate, s) })
	c.set(c.place, k.Place, func(k *data.Claim, s string) error { k.Place = s; return nil })
	c.set(c.rating, credibilityText(k.Credibility), setCredibility)
	c.set(c.note, k.Note, func(k *data.Claim, s string) error { k.Note = s; return nil })
	c.set(c.summary, k.Summary, func(k *data.Claim, s string) error { k.Summary = s; return nil })
	c.set(c.directness, string(k.Directness), func(k *data.Claim, s string) error { return c.chooseDirectness(&k.Directness, s) })
	c.set(c.via, k.Via, func(k *data.Claim, s string) error { k.Via = s; return nil })
	c.set(c.translation, k.Translation, func(k *data.Claim, s string) error { k.Translation = s; return nil })
	c.set(c.translator, k.TranslatedBy, func(k *data.Claim, s string) error { k.TranslatedBy = s; return nil })
	c.question.field.set(k.ID, c.questionText(k.Question), func(s string) error { return c.answer(k.ID, s) })
}

// set shows a value and has what is typed written through edit, on a claim as
// it stands when the turn comes.
func (c *claimForm) set(l *labelled, value string, edit func(*data.Claim, string) error) {
	id := c.shown.ID
	l.field.set(id, value, func(s string) error {
		s = strings.TrimSpace(s)
		var probe data.Claim
		if err := edit(&probe, s); err != nil {
			return err
		}
		c.w.editClaim(id, func(k *data.Claim) { edit(k, s) })
		return nil
	})
}

func typeNames() []string {
	names := make([]string, len(claimTypes))
	for i, t := range claimTypes {
		names[i] = string(t)
	}
	return names
}

func (c *claimForm) choose(t *data.ClaimType, s string) (err error) {
	s, err = oneOf(typeNames(), s)
	*t = data.ClaimType(s)
	return err
}

func (c *claimForm) chooseDirectness(d *data.Directness, s string) (err error) {
	s, err = oneOf(directnesses, s)
	*d = data.Directness(s)
	return err
}

func figureText(f figure.Figure) string {
	if f.Raw != "" {
		return f.Raw
	}
	return f.String()
}

func countedText(f figure.Figure) string {
	if f.Unit != "" {
		return f.Unit
	}
	return f.Counted
}

func setFigure(k *data.Claim, s string) error {
	if s == "" {
		k.Figure = figure.Figure{}
		return nil
	}
	f, ok := figure.Parse(s)
	if !ok {
		return fmt.Errorf("no figure can be read in “%s”: write it as in the text, like “some 40,000” or “at least 17”", s)
	}
	if f.Unit == "" && f.Counted == "" {
		f.Unit, f.Counted = k.Figure.Unit, k.Figure.Counted
	}
	k.Figure = f
	return nil
}

func setCounted(k *data.Claim, s string) error {
	k.Figure.Unit, k.Figure.Counted = "", s
	if s == "%" || s == "km" {
		k.Figure.Unit, k.Figure.Counted = s, ""
	}
	return nil
}

func setDate(d *date.Date, s string) (err error) {
	*d, err = readDate(s)
	return err
}

func credibilityText(n int) string {
	if n < 1 || n > len(credibilities) {
		return ""
	}
	return credibilities[n-1]
}

func setCredibility(k *data.Claim, s string) error {
	s, err := oneOf(credibilities, s)
	if err != nil || s == "" {
		k.Credibility = 0
		return err
	}
	k.Credibility, err = strconv.Atoi(s[:1])
	return err
}

// oneOf is the one of values that s begins, whatever its letter case; "" is
// none of them.
func oneOf(values []string, s string) (string, error) {
	if s == "" {
		return "", nil
	}
	for _, v := range values {
		if strings.HasPrefix(strings.ToLower(v), strings.ToLower(s)) {
			return v, nil
		}
	}
	return "", fmt.Errorf("“%s” is none of: %s", s, strings.Join(values, ", "))
}

// among completes from a few values; all are offered where nothing is typed.
func among(values []string) completion {
	return func(_ context.Context, typed string) ([]string, error) {
		var fit []string
		for _, v := range values {
			if strings.HasPrefix(v, strings.ToLower(typed)) {
				fit = append(fit, v)
			}
		}
		return fit, nil
	}
}

func (c *claimForm) speakers(ctx context.Context, typed string) ([]string, error) {
	rows, err := c.w.book.Speakers(ctx, typed, mostOffered)
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = r.Name
	}
	return names, err
}

func (c *claimForm) questionText(id data.ID) string {
	for _, q := range c.asks {
		if q.ID == id {
			return q.Question.Question
		}
	}
	return ""
}

func (c *claimForm) questions(_ context.Context, typed string) ([]string, error) {
	var fit []string
	for _, q := range c.asks {
		if strings.Contains(strings.ToLower(q.Question.Question), strings.ToLower(typed)) {
			fit = append(fit, q.Question.Question)
		}
	}
	return fit[:min(len(fit), mostOffered)], nil
}

// answer makes the claim answer a question, a new one where none is called so.
func (c *claimForm) answer(claim data.ID, s string) error {
	s = strings.TrimSpace(s)
	if s == "" {
		c.w.do(data.AnswerQuestion(data.ID{}, claim), nil)
		return nil
	}
	for _, q := range c.asks {
		if strings.EqualFold(q.Question.Question, s) {
			c.w.do(data.AnswerQuestion(q.ID, claim), nil)
			return nil
		}
	}
	q := data.Question{ID: data.NewID(), Question: s, Status: data.Unresolved}
	c.w.do(data.All("Put under the question “"+s+"”", data.AddQuestion(q), data.AnswerQuestion(q.ID, claim)), nil)
	return nil
}

// quoteCard is the claim's words and its tags.
type quoteCard struct {
	*fyne.Container
	w      *window
	ground *themedRect
	words  *runText
	tags   *fyne.Container
	hint   *keyButton
}

func newQuoteCard(w *window) *quoteCard {
	q := &quoteCard{w: w, ground: newCardGround(), words: newRunText(8), tags: container.New(flow{gap: gap1})}
	q.hint = w.keyedButton("claim.tag", "Tag", plainButton)
	q.Container = container.New(quoteLayout{q}, q.ground, q.words, q.tags, q.hint)
	return q
}

func (q *quoteCard) show(k data.Claim) {
	q.words.set(run{text: "“" + strings.Trim(k.Quote, "“”\"„«»") + "”", ink: colourInk, size: sizeList, face: quoted()})
	q.tags.Objects = nil
	for _, name := range k.Tags {
		q.tags.Add(newChip(name, q.w.facts.tintName(name), func() { q.w.do(data.UntagClaims(name, k.ID), nil) }))
	}
	q.tags.Refresh()
}

func (l quoteLayout) heightFor(_ []fyne.CanvasObject, width float32) float32 {
	q, inner := l.of, width-2*gap3
	return q.words.heightFor(inner) + gap2 + q.foot(inner) + 2*gap2 + gap1
}

type quoteLayout struct{ of *quoteCard }

func (l quoteLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	q := l.of
	q.ground.Resize(s)
	inner := s.Width - 2*gap3
	high := q.words.heightFor(inner)
	put(q.words, gap3, gap2+2, inner, high)
	hint, foot := q.hint.MinSize(), q.foot(inner)
	y := gap2 + 2 + high + gap2
	tags := flow{gap: gap1}.heightFor(q.tags.Objects, inner-hint.Width-gap2)
	put(q.tags, gap3, y+(foot-tags)/2, inner-hint.Width-gap2, tags)
	put(q.hint, s.Width-gap3-hint.Width, y+(foot-hint.Height)/2, hint.Width, hint.Height)
}

// foot is how high the row of tags is, with the button that adds one.
func (q *quoteCard) foot(inner float32) float32 {
	hint := q.hint.MinSize()
	return max(hint.Height, flow{gap: gap1}.heightFor(q.tags.Objects, inner-hint.Width-gap2))
}

func (l quoteLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(100, 40) }

func linksHeading(links []data.LinkRow) string {
	facts, toJudge := 0, 0
	for _, l := range links {
		switch {
		case l.Status == data.Suggested:
			toJudge++
		case l.Status == data.Accepted && l.Relation == data.Contradicts:
			facts++
		}
	}
	switch {
	case toJudge > 0:
		return fmt.Sprintf("Contradictions · %d, %d to judge", facts, toJudge)
	case facts > 0:
		return fmt.Sprintf("Contradictions · %d", facts)
	}
	return "Contradictions"
}
