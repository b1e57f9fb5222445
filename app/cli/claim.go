package cli

import (
	"context"
	"errors"
	"fmt"

	"gainsay/data"
	"gainsay/data/text"
)

type claimVerb struct {
	book
	Article string   `arg:"" help:"Id, beginning of one, or ref of the article."`
	Start   int      `required:"" help:"Where the claim starts, in code points of the text."`
	End     int      `required:"" help:"Where it ends, exclusive."`
	Tag     []string `sep:"none" help:"A tag; may be given several times."`
	Type    string   `enum:",quantity,denial,assurance,accusation,statement,event" default:"" help:"quantity, denial, assurance, accusation, statement or event."`
	Speaker string   `help:"Who said it."`
	Summary string   `help:"The claim in a line of one's own."`
	Note    string   `help:"A note."`
}

// Run adds a claim to the newest version of an article. What no flag says, the
// text does.
func (v claimVerb) Run(ctx context.Context, s Streams) error {
	return v.open(ctx, data.MustExist, func(c *data.Casebook) error {
		claim, err := v.claim(ctx, c)
		if err != nil {
			return fmt.Errorf("adding a claim to %s: %w", v.Article, err)
		}
		add, err := c.AddClaimRead(ctx, claim)
		if err != nil {
			return fmt.Errorf("adding a claim to %s: %w", v.Article, err)
		}
		done, err := c.Do(ctx, add)
		if err != nil {
			return err
		}
		tell(s, done)
		return printIDs(s, done.Made)
	})
}

func (v claimVerb) claim(ctx context.Context, c *data.Casebook) (data.Claim, error) {
	article, err := c.Resolve(ctx, data.ArticleNoun, v.Article)
	if err != nil {
		return data.Claim{}, err
	}
	versions, err := c.Versions(ctx, article)
	if err != nil {
		return data.Claim{}, err
	}
	newest := versions[0]
	body, err := c.Body(ctx, newest.ID)
	if err != nil {
		return data.Claim{}, err
	}
	span, err := v.span(body)
	if err != nil {
		return data.Claim{}, err
	}
	return data.Claim{
		Version: newest.ID, Span: span, Tags: v.Tag, Type: data.ClaimType(v.Type),
		Speaker: v.Speaker, Summary: v.Summary, Note: v.Note, Origin: data.OriginTyped, Status: data.Accepted,
	}, nil
}

// span is what --start and --end say, in bytes. Its errors speak in code
// points, as they were given.
func (v claimVerb) span(body string) (text.Span, error) {
	index := text.NewIndex(body)
	start, okStart := index.Bytes(v.Start)
	end, okEnd := index.Bytes(v.End)
	if !okStart || !okEnd {
		return text.Span{}, fmt.Errorf("span %d to %d: outside the text, which has %d code points", v.Start, v.End, index.Points(len(body)))
	}
	span := text.Span{Start: start, End: end}
	err := span.Check(body)
	var wrong *text.SpanError
	if !errors.As(err, &wrong) {
		return span, err
	}
	if near := wrong.Nearest; !near.Empty() {
		return text.Span{}, fmt.Errorf("span %d to %d: %s; the nearest that does not is %d to %d",
			v.Start, v.End, wrong.Reason, index.Points(near.Start), index.Points(near.End))
	}
	return text.Span{}, fmt.Errorf("span %d to %d: %s", v.Start, v.End, wrong.Reason)
}
