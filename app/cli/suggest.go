package cli

import (
	"context"
	"errors"
	"fmt"

	"gainsay/data/compare"
	"gainsay/data/suggest"
)

type suggestVerb struct {
	Casebook string   `arg:"" optional:"" help:"The casebook's file."`
	Articles []string `arg:"" optional:"" name:"article" help:"Articles; all where none is named."`
	Accept   bool     `help:"Take all proposals."`
	JSONL    bool     `name:"jsonl" help:"Articles as JSON lines from standard input, proposals as JSON lines to standard output."`
}

func (v suggestVerb) Run(_ context.Context, s Streams) error {
	if !v.JSONL {
		if v.Casebook == "" {
			return usage("suggest: name a casebook, or give --jsonl")
		}
		return errors.New("suggest: not yet")
	}
	if v.Casebook != "" {
		return usage("suggest: --jsonl takes no casebook")
	}
	return badLines(suggest.JSONL(s.In, s.Out))
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
