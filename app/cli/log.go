package cli

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"gainsay/data"
	"gainsay/data/report"
)

type logVerb struct {
	book
	CSV bool `name:"csv" help:"As the audit trail, every edit a row."`
}

// Run prints the journal, newest first: number, time, who, what.
func (v logVerb) Run(ctx context.Context, s Streams) error {
	return v.open(ctx, data.MustExist, func(c *data.Casebook) error {
		if v.CSV {
			return c.Snapshot(ctx, func(now *data.Snapshot) error { return report.WriteTrail(now, s.Out) })
		}
		const page = 500
		for before := int64(0); ; {
			entries, err := c.Log(ctx, before, page)
			if err != nil || len(entries) == 0 {
				return err
			}
			for _, e := range entries {
				if _, err := fmt.Fprintf(s.Out, "%s\t%s\t%s\t%s\n",
					strconv.FormatInt(e.Seq, 10), e.At.UTC().Format(time.RFC3339), e.Who, oneLine(e.Name)); err != nil {
					return err
				}
			}
			before = entries[len(entries)-1].Seq
		}
	})
}
