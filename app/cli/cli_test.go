package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"gainsay": func() {
			window := func(string) int { fmt.Fprintln(os.Stderr, "a window would open"); return 0 }
			os.Exit(Main(os.Args[1:], Streams{os.Stdin, os.Stdout, os.Stderr}, window))
		},
	})
}

// TestVerbs plays the transcripts in testdata. Beside testscript's own they
// have the commands below.
func TestVerbs(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"binary": binary,
			"quotes": quotes,
			"mode":   mode,
			"long":   long,
		},
	})
}

// binary FILE TEXT writes a file from a Go string literal's inside, so that it
// can hold any byte.
func binary(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: binary FILE TEXT")
	}
	var raw string
	_, err := fmt.Sscanf(`"`+args[1]+`"`, "%q", &raw)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(raw), 0o600))
}

// long FILE N writes a text file of N MB.
func long(ts *testscript.TestScript, neg bool, args []string) {
	var n int
	_, err := fmt.Sscan(args[1], &n)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Repeat("Nothing has happened. ", n<<20/22+1)), 0o600))
}

// mode FILE BITS checks the permissions of a file.
func mode(ts *testscript.TestScript, neg bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[0]))
	ts.Check(err)
	if got := fmt.Sprintf("%04o", info.Mode().Perm()); (got == args[1]) == neg {
		ts.Fatalf("%s has mode %s, want %s", args[0], got, args[1])
	}
}

// quotes FILE checks in an exported json that the code points of the body from
// start to end are the quote, for every claim.
func quotes(ts *testscript.TestScript, neg bool, args []string) {
	var export struct {
		Versions []struct{ SHA256, Body string }
		Claims   []struct {
			SHA256, Quote string
			Start, End    int
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &export))
	bodies := map[string][]rune{}
	for _, v := range export.Versions {
		bodies[v.SHA256] = []rune(v.Body)
	}
	if len(export.Claims) == 0 {
		ts.Fatalf("%s holds no claims", args[0])
	}
	for _, c := range export.Claims {
		if got := string(bodies[c.SHA256][c.Start:c.End]); got != c.Quote {
			ts.Fatalf("%q stands at %d to %d, the quote is %q", got, c.Start, c.End, c.Quote)
		}
	}
}
