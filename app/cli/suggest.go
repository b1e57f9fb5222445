package cli

import (
	"context"
	"errors"
	"fmt"

	"gainsay/data"
	"gainsay/data/compare"
	"gainsay/data/suggest"
)

type suggestVerb struct {
	Casebook string   `arg:"" optional:"" help:"The casebook's file."`
	Articles []string `arg:"" optional:"" name:"article" help:"Articles, by id or ref; all where none is named."`
	Accept   bool     `help:"Take all that is proposed, now or before."`
	JSONL    bool     `name:"jsonl" help:"Articles as JSON lines from standard input, proposals as JSON lines to standard output."`
}

// Run keeps the claims and then the links that the rules propose, and prints
// their ids.
func (v suggestVerb) Run(ctx context.Context, s Streams) error {
	switch {
	case v.JSONL && v.Casebook != "":
		return usage("suggest: --jsonl takes no casebook")
	case v.JSONL:
		return badLines(suggest.JSONL(s.In, s.Out))
	case v.Casebook == "":
		return usage("suggest: name a casebook, or give --jsonl")
	}
	return book{v.Casebook}.open(ctx, data.MustExist, func(c *data.Casebook) error {
		articles, err := v.articles(ctx, c)
		if err != nil {
			return err
		}
		claims := proposer{c.SuggestNow, c.ProposedClaims, func(ids ...data.ID) data.Change { return data.AcceptClaims("", ids...) }}
		links := proposer{c.OpposeNow, c.ProposedLinks, data.AcceptLinks}
		for _, p := range []proposer{claims, links} {
			for _, a := range articles {
				if err := v.propose(ctx, s, c, a, p); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// proposer proposes claims or links for an article, knows which stand proposed,
// and makes them accepted.
type proposer struct {
	propose  func(context.Context, data.ID) (data.Done, error)
	proposed func(context.Context, data.ID) ([]data.ID, error)
	accept   func(...data.ID) data.Change
}

// articles are those named, or all of them, the oldest first.
func (v suggestVerb) articles(ctx context.Context, c *data.Casebook) ([]data.ID, error) {
	var ids []data.ID
	for _, name := range v.Articles {
		id, err := c.Resolve(ctx, data.ArticleNoun, name)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	if len(v.Articles) > 0 {
		return ids, nil
	}
	err := c.Snapshot(ctx, func(now *data.Snapshot) error {
		for a, err := range now.Articles() {
			if err != nil {
				return err
			}
			ids = append(ids, a.ID)
		}
		return nil
	})
	return ids, err
}

// propose keeps what is proposed for an article, and takes all that stands
// proposed there where that was asked for.
func (v suggestVerb) propose(ctx context.Context, s Streams, c *data.Casebook, article data.ID, p proposer) error {
	done, err := p.propose(ctx, article)
	if err != nil || !v.Accept {
		return errors.Join(err, printIDs(s, done.Made))
	}
	all, err := p.proposed(ctx, article)
	if err != nil || len(all) == 0 {
		return err
	}
	accept := p.accept(all...)
	if len(done.Made) > 0 {
		accept = accept.InStep(done.Step)
	}
	if _, err := c.Do(ctx, accept); err != nil {
		return err
	}
	return printIDs(s, all)
}

type compareVerb struct {
	JSONL bool `name:"jsonl" help:"Pairs as JSON lines from standard input."`
}

func (v compareVerb) Run(_ context.Context, s Streams) error {
	if !v.JSONL {
		return usage("compare: give --jsonl and pairs on standard input")
	}
	return badLines(compare.JSONL(s.In, s.Out))
}

// badLines is the end of a run over lines of which bad could not be read; each
// has been answered in its place.
func badLines(bad int, err error) error {
	if err == nil && bad > 0 {
		err = fmt.Errorf("%d lines could not be read", bad)
	}
	return err
}
