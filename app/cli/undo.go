package cli

import (
	"context"
	"errors"
	"fmt"

	"gainsay/data"
)

// steps is how many steps undo and redo take.
type steps struct {
	N int `arg:"" optional:"" default:"1" help:"How many steps."`
}

type undoVerb struct {
	book
	steps
}

func (v undoVerb) Run(ctx context.Context, s Streams) error {
	return v.turn(ctx, s, v.book, (*data.Casebook).Undo)
}

type redoVerb struct {
	book
	steps
}

func (v redoVerb) Run(ctx context.Context, s Streams) error {
	return v.turn(ctx, s, v.book, (*data.Casebook).Redo)
}

// turn takes n steps and names each. Where there are fewer it takes what there
// are and says so.
func (v steps) turn(ctx context.Context, s Streams, b book, one func(*data.Casebook, context.Context) (data.Done, error)) error {
	if v.N < 1 {
		return usage("the number of steps must be at least 1")
	}
	return b.open(ctx, data.MustExist, func(c *data.Casebook) error {
		for i := range v.N {
			done, err := one(c, ctx)
			if errors.Is(err, data.ErrNothing) && i > 0 {
				return fmt.Errorf("%w after %d", err, i)
			}
			if err != nil {
				return err
			}
			fmt.Fprintln(s.Err, "gainsay:", done.Name)
		}
		return nil
	})
}
