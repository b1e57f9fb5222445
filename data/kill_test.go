package data

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gainsay/data/text"
)

func TestMain(m *testing.M) {
	if path := os.Getenv("GAINSAY_WRITER"); path != "" {
		if err := writeForever(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
	if path := os.Getenv("GAINSAY_IMPORTER"); path != "" {
		if err := importAll(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// writeForever is the process that gets killed: it adds claims, tags and edits
// them, and prints the id of each claim when the casebook has said that it is
// written.
func writeForever(path string) error {
	ctx := context.Background()
	c, err := Open(ctx, path, MustExist)
	if err != nil {
		return err
	}
	rows, _, err := c.Articles(ctx, "", 0, 1)
	if err != nil {
		return err
	}
	versions, err := c.Versions(ctx, rows[0].ID)
	if err != nil {
		return err
	}
	for i := 0; ; i++ {
		at := i % 40
		done, err := c.Do(ctx, AddClaim(Claim{Version: versions[0].ID, Span: text.Span{Start: at, End: at + 12}, Tags: []string{"troops"}, Note: fmt.Sprint(i)}))
		if err != nil {
			return err
		}
		fmt.Println(done.Made[0])
		if i%3 == 0 {
			_, err = c.Do(ctx, TagClaims("north", done.Made[0]))
		} else if i%7 == 0 {
			_, err = c.Undo(ctx)
			if err == nil {
				_, err = c.Redo(ctx)
			}
		}
		if err != nil {
			return err
		}
	}
}

// TestKill kills a writing process again and again: the file must be sound,
// and hold everything that was reported as written.
func TestKill(t *testing.T) {
	rounds := 100
	if testing.Short() {
		rounds = 10
	}
	path := filepath.Join(t.TempDir(), "x.gainsay")
	c := openCasebook(t, path, MakeIfMissing)
	addText(t, c, "Marn Courier", northernShore)
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(seed(t), 1))
	reported, undone := 0, 0
	for round := range rounds {
		ids := killWriter(t, path, time.Duration(random.IntN(40))*time.Millisecond)
		reported += len(ids)
		undone += missing(t, path, ids, round)
	}
	t.Logf("%d rounds, %d claims reported as written, %d of them undone when the kill came", rounds, reported, undone)
	if reported < rounds {
		t.Errorf("only %d claims were reported in %d rounds: the test does not test", reported, rounds)
	}
}

// killWriter runs a writer until some time after its first report, and returns
// what it reported.
func killWriter(t *testing.T, path string, after time.Duration) (ids []ID) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "GAINSAY_WRITER="+path)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(out); lines.Scan(); {
		id, err := ParseID(lines.Text())
		if err != nil {
			break // cut off by the kill
		}
		if ids = append(ids, id); len(ids) == 1 {
			time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
	}
	_ = cmd.Wait() // killed
	if stderr.Len() > 0 {
		t.Fatal(stderr.String())
	}
	return ids
}

// missing fails the test where the casebook is not sound or has lost a claim.
// At most one, the last, may be just undone.
func missing(t *testing.T, path string, ids []ID, round int) (undone int) {
	t.Helper()
	c, err := Open(t.Context(), path, MustExist)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	sound(t, c)
	rows, err := c.Claims(t.Context(), ids...)
	if err != nil {
		t.Fatal(err)
	}
	lost := len(ids) - len(rows)
	if name, _ := c.RedoName(t.Context()); lost > 1 || lost == 1 && !strings.HasPrefix(name, "Add C-") {
		t.Fatalf("round %d: %d of %d claims reported as written are not there", round, lost, len(ids))
	}
	return lost
}
