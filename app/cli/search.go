package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"gainsay/data"
	"gainsay/data/text"
)

type searchVerb struct {
	book
	Words []string `arg:"" optional:"" help:"What to look for; a misspelt word is no harm."`
	Limit int      `default:"20" help:"How many claims at most."`
	JSON  bool     `name:"json" help:"One object a line."`
	Stdin bool     `name:"stdin" help:"A query a line from standard input, an answer a line."`
}

// found is a hit as --json prints it. Positions are code points of quote.
type found struct {
	ID        string            `json:"id"`
	Ref       string            `json:"ref"`
	Article   string            `json:"article"`
	Quote     string            `json:"quote"`
	Headline  string            `json:"headline"`
	Outlet    string            `json:"outlet"`
	Published string            `json:"published"`
	Speaker   string            `json:"speaker"`
	Score     float64           `json:"score"`
	Positions [][2]int          `json:"positions"`
	ReadAs    map[string]string `json:"read_as"`
}

// answer is what --stdin prints for a query.
type answer struct {
	Query   string  `json:"query"`
	Results []found `json:"results"`
	MS      float64 `json:"ms"`
}

func (v searchVerb) Run(ctx context.Context, s Streams) error {
	if v.Stdin == (len(v.Words) > 0) {
		return usage("search: give either words or --stdin")
	}
	if v.Limit < 1 {
		return usage("search: --limit must be at least 1")
	}
	return v.open(ctx, data.MustExist, func(c *data.Casebook) error {
		if err := c.IndexSearch(ctx); err != nil {
			return err
		}
		if v.Stdin {
			return v.answerLines(ctx, s, c)
		}
		hits, err := c.Search(ctx, strings.Join(v.Words, " "), v.Limit, false)
		if err != nil {
			return err
		}
		return v.print(s, hits)
	})
}

func (v searchVerb) print(s Streams, hits []data.Hit) error {
	out := json.NewEncoder(s.Out)
	out.SetEscapeHTML(false)
	for _, h := range hits {
		var err error
		if v.JSON {
			err = out.Encode(newFound(h))
		} else {
			_, err = fmt.Fprintf(s.Out, "%s\t%s\n", h.Ref, oneLine(h.Quote))
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// answerLines answers each line before it reads the next, so that a program at
// the other end can go on asking.
func (v searchVerb) answerLines(ctx context.Context, s Streams, c *data.Casebook) error {
	lines := bufio.NewScanner(s.In)
	lines.Buffer(nil, 1<<20)
	out := json.NewEncoder(s.Out)
	out.SetEscapeHTML(false)
	for lines.Scan() {
		query := lines.Text()
		start := time.Now()
		hits, err := c.Search(ctx, query, v.Limit, false)
		if err != nil {
			return fmt.Errorf("searching for %q: %w", query, err)
		}
		a := answer{Query: query, Results: make([]found, len(hits))}
		for i, h := range hits {
			a.Results[i] = newFound(h)
		}
		a.MS = float64(time.Since(start).Microseconds()) / 1000
		if err := out.Encode(a); err != nil {
			return err
		}
	}
	return lines.Err()
}

func newFound(h data.Hit) found {
	f := found{
		ID: h.ID.String(), Ref: h.Ref.String(), Article: h.Article.String(), Quote: h.Quote,
		Headline: h.In.Headline, Outlet: h.In.Outlet.Name, Published: string(h.In.Published), Speaker: h.Speaker,
		Score: h.Score, Positions: make([][2]int, len(h.Positions)), ReadAs: h.ReadAs,
	}
	if f.ReadAs == nil {
		f.ReadAs = map[string]string{}
	}
	index := text.NewIndex(h.Quote)
	for i, p := range h.Positions {
		f.Positions[i] = [2]int{index.Points(p.Start), index.Points(p.End)}
	}
	return f
}

// oneLine is s without line ends and tabs, which would break a line of output.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
