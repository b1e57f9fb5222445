package cli

import (
	"context"
	"fmt"

	"gainsay/data"
)

type checkVerb struct{ book }

// Run prints what is wrong, a line each; nothing where all is well.
func (v checkVerb) Run(ctx context.Context, s Streams) error {
	return v.open(ctx, data.ReadOnly, func(c *data.Casebook) error {
		wrong, err := c.Check(ctx)
		if err != nil {
			return err
		}
		for _, w := range wrong {
			fmt.Fprintln(s.Out, w)
		}
		if len(wrong) > 0 {
			return exit(1)
		}
		return nil
	})
}
