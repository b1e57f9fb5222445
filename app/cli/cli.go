// Package cli is Gainsay's verbs: what the program does without a window, for
// scripts and for checks. Results go to standard output, words for people to
// standard error; the exit code is 0 for done, 1 for could not, 2 for wrong
// usage.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/alecthomas/kong"
)

// Streams are what a verb reads from and writes to.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
}

// verbs is the command line, as kong reads it. One verb a file.
type verbs struct {
	Window  windowVerb  `cmd:"" default:"withargs" hidden:"" help:"Open the window (what happens without a verb)."`
	Add     addVerb     `cmd:"" help:"Add articles from files."`
	Claim   claimVerb   `cmd:"" help:"Add a claim: a span of an article."`
	Suggest suggestVerb `cmd:"" help:"Propose claims and links."`
	Compare compareVerb `cmd:"" help:"Compare pairs of claims given as JSON lines."`
	Search  searchVerb  `cmd:"" help:"Find past claims, best first."`
	Export  exportVerb  `cmd:"" help:"Write a report; its form is that of the ending of OUT."`
	Import  importVerb  `cmd:"" help:"Read a zip or json of all tables."`
	Undo    undoVerb    `cmd:"" help:"Undo the newest steps."`
	Redo    redoVerb    `cmd:"" help:"Redo what was undone last."`
	Log     logVerb     `cmd:"" help:"Print the journal, newest first."`
	Check   checkVerb   `cmd:"" help:"Look for anything wrong in the file."`
}

// Main runs the verb that args name, or window where they name none, and
// returns the exit code.
func Main(args []string, s Streams, window func(path string) int) int {
	if path, ok := onlyCasebook(args); ok {
		return window(path)
	}
	var v verbs
	exited := -1
	parser, err := kong.New(&v,
		kong.Name("gainsay"),
		kong.Description("Who said what, and what speaks against it. Without a verb: opens the window."),
		kong.Writers(s.Out, s.Err),
		kong.Exit(func(code int) { exited = code }),
		kong.UsageOnError(),
		kong.Bind(s, opener(window)),
	)
	if err != nil {
		fmt.Fprintln(s.Err, "gainsay:", err)
		return 2
	}
	parsed, err := parser.Parse(args)
	if exited >= 0 { // --help has answered
		return exited
	}
	if err != nil {
		fmt.Fprintln(s.Err, "gainsay:", err)
		return 2
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	parsed.BindTo(ctx, (*context.Context)(nil))
	return exitCode(s, parsed.Run())
}

// onlyCasebook is the casebook that args name, or "" where they are empty, and
// false where they have to be parsed, which takes some 3 ms: no verb and no flag
// ends as a casebook does.
func onlyCasebook(args []string) (path string, ok bool) {
	switch {
	case len(args) == 0:
		return "", true
	case len(args) == 1 && strings.HasSuffix(args[0], ".gainsay") && !strings.HasPrefix(args[0], "-"):
		return args[0], true
	}
	return "", false
}

type opener func(path string) int

// exit is an error that has been told already; its value is the exit code.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// usage is an error of the command line that kong cannot know.
type usage string

func (u usage) Error() string { return string(u) }

func exitCode(s Streams, err error) int {
	var done exit
	var wrong usage
	switch {
	case err == nil:
		return 0
	case errors.As(err, &done):
		return int(done)
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(s.Err, "gainsay: stopped")
		return 1
	}
	fmt.Fprintln(s.Err, "gainsay:", err)
	if errors.As(err, &wrong) {
		return 2
	}
	return 1
}

type windowVerb struct {
	Casebook string `arg:"" optional:"" help:"Casebook to open; made if missing."`
}

func (v windowVerb) Run(open opener) error {
	if code := open(v.Casebook); code != 0 {
		return exit(code)
	}
	return nil
}
