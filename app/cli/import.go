package cli

import (
	"context"
	"fmt"

	"gainsay/data"
	"gainsay/data/report"
)

type importVerb struct {
	book
	In string `arg:"" help:"A zip or json of all tables."`
}

func (v importVerb) Run(ctx context.Context, s Streams) error {
	in, err := report.OpenFile(v.In)
	if err != nil {
		return fmt.Errorf("reading %q: %w", v.In, err)
	}
	defer in.Close()
	return v.open(ctx, data.MakeIfMissing, func(c *data.Casebook) error {
		done, err := report.Import(ctx, c, in)
		if err != nil {
			return fmt.Errorf("reading %q: %w", v.In, err)
		}
		tell(s, done)
		return nil
	})
}
