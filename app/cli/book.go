package cli

import (
	"context"
	"fmt"

	"gainsay/data"
)

// book is the casebook that a verb works on.
type book struct {
	Casebook string `arg:"" help:"The casebook's file."`
}

// open opens the casebook for f and closes it again. What f has done is kept
// also where closing fails.
func (b book) open(ctx context.Context, mode data.Mode, f func(*data.Casebook) error) (err error) {
	c, err := data.Open(ctx, b.Casebook, mode)
	if err != nil {
		return err
	}
	defer func() {
		if closed := c.Close(); err == nil {
			err = closed
		}
	}()
	return f(c)
}

// tell says on standard error what a change has to say to people.
func tell(s Streams, done data.Done) {
	if done.Said != "" {
		fmt.Fprintln(s.Err, "gainsay:", done.Said)
	}
}

// printIDs prints ids, one a line.
func printIDs(s Streams, ids []data.ID) error {
	for _, id := range ids {
		if _, err := fmt.Fprintln(s.Out, id); err != nil {
			return err
		}
	}
	return nil
}
