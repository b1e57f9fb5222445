package cli

import (
	"context"
	"fmt"
	"io"
	"os"

	"gainsay/data"
	"gainsay/data/date"
	"gainsay/data/ingest"
)

type addVerb struct {
	book
	Files      []string `arg:"" name:"file" help:"Files to add; - is standard input."`
	Headline   string   `help:"Headline, where it is not the first line."`
	Outlet     string   `help:"Who published it."`
	OutletType string   `help:"What the outlet is, where it is new: newspaper, agency, ministry."`
	Byline     string   `help:"Who wrote it."`
	Published  string   `help:"Day of publication, like 2031-03-29; the month or the year where no more is known."`
	URL        string   `help:"Its address."`
	ArchiveURL string   `help:"Address of an archived copy."`
	Language   string   `help:"Its language, like en or uk."`
	Note       string   `help:"A note."`
}

// Run adds the files in order. The first that cannot be added ends it; those
// before it stay.
func (v addVerb) Run(ctx context.Context, s Streams) error {
	published, err := date.Parse(v.Published)
	if err != nil {
		return usage("--published: " + err.Error())
	}
	return v.open(ctx, data.MakeIfMissing, func(c *data.Casebook) error {
		for _, name := range v.Files {
			if err := v.add(ctx, s, c, name, published); err != nil {
				return fmt.Errorf("adding %q: %w", name, err)
			}
		}
		return nil
	})
}

func (v addVerb) add(ctx context.Context, s Streams, c *data.Casebook, name string, published date.Date) error {
	raw, err := read(s.In, name)
	if err != nil {
		return err
	}
	a, err := ingest.File(name, raw)
	if err != nil {
		return err
	}
	a.Headline, a.Outlet, a.OutletType, a.Byline = v.Headline, v.Outlet, v.OutletType, v.Byline
	a.Published, a.URL, a.ArchiveURL, a.Language, a.Note = published, v.URL, v.ArchiveURL, v.Language, v.Note
	done, err := c.Do(ctx, data.AddArticle(a))
	if err != nil {
		return err
	}
	tell(s, done)
	return printIDs(s, done.Made)
}

// read is the file called name, or all of in where name is "-". It stops where
// no article can be so long.
func read(in io.Reader, name string) ([]byte, error) {
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	return io.ReadAll(io.LimitReader(in, 2*data.MaxBody))
}
