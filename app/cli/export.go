package cli

import (
	"context"
	"fmt"
	"runtime/debug"

	"gainsay/data"
	"gainsay/data/report"
)

type exportVerb struct {
	book
	Out    string `arg:"" help:"File to write: csv, json or zip by its ending; - is standard output, as csv."`
	What   string `enum:"claims,links,pairs,articles" default:"claims" help:"Which rows a csv has: claims, links, pairs or articles."`
	Status string `enum:"accepted,all" default:"accepted" help:"Accepted claims and links, or all."`
	BOM    bool   `name:"bom" help:"Put a byte-order mark before csv, for Excel."`
}

// garbage is how much more memory than what is in use an export takes before it
// looks for what is no longer, in percent: it holds little, and makes much that is
// done with after a row.
const garbage = 400

func (v exportVerb) Run(ctx context.Context, s Streams) error {
	debug.SetGCPercent(garbage)
	form, err := report.FormOf(v.Out)
	if err != nil {
		return err
	}
	r := report.Request{Form: form, What: report.What(v.What), All: v.Status == "all", BOM: v.BOM}
	return v.open(ctx, data.MustExist, func(c *data.Casebook) error {
		if v.Out == "-" {
			return c.Snapshot(ctx, func(now *data.Snapshot) error { return report.Write(now, s.Out, r) })
		}
		if err := report.WriteFile(ctx, c, v.Out, r); err != nil {
			return fmt.Errorf("writing %q: %w", v.Out, err)
		}
		return nil
	})
}
