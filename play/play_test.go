package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// program is the program with its window: the one that GAINSAY_PROGRAM names,
// else one built here.
var program string

func TestMain(m *testing.M) { os.Exit(run(m)) }

func run(m *testing.M) int {
	if program = os.Getenv("GAINSAY_PROGRAM"); program == "" {
		dir, err := os.MkdirTemp("", "gainsay-play")
		if err != nil {
			panic(err)
		}
		defer os.RemoveAll(dir)
		program = filepath.Join(dir, "gainsay")
		build := exec.Command("go", "build", "-o", program, "gainsay")
		if out, err := build.CombinedOutput(); err != nil {
			panic(string(out))
		}
	}
	return m.Run()
}

// on is a stage of the test's own, which has its display and home to itself and
// plays beside those of other tests: most of its time goes into waiting. What it
// leaves is kept under GAINSAY_KEEP, where that names a folder.
func on(t *testing.T) *stage {
	t.Helper()
	t.Parallel()
	for _, tool := range []string{"Xvfb", "xdotool", "xclip", "setxkbmap", "xinput", "import"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skipf("the real window is tested where %s is installed; make test installs it", tool)
		}
	}
	folder := t.TempDir()
	if keep := os.Getenv("GAINSAY_KEEP"); keep != "" {
		folder = filepath.Join(keep, t.Name())
		if err := os.RemoveAll(folder); err != nil {
			t.Fatal(err)
		}
	}
	s, err := newStage(program, folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.close)
	return s
}

func playAll(t *testing.T, s *stage, job story, scenes []scene) {
	t.Helper()
	if err := s.play(func(name string) { t.Log(name) }, scenes); err != nil {
		t.Fatal(err)
	}
	if err := s.proof(job); err != nil {
		t.Error(err)
	}
}

func TestMainJobByKeys(t *testing.T) {
	s := on(t)
	playAll(t, s, sound, s.byKeys(sound))
}

// TestMainJobOnUkrainianKeyboard presses the same keys where they lie, on a
// layout that has no Latin letter.
func TestMainJobOnUkrainianKeyboard(t *testing.T) {
	s := on(t)
	if err := s.layout("ua"); err != nil {
		t.Fatal(err)
	}
	playAll(t, s, protoka, s.byKeys(protoka))
}

// TestMainJobByMouse types words into fields and does all else by mouse.
func TestMainJobByMouse(t *testing.T) {
	s := on(t)
	playAll(t, s, sound, s.byMouse(sound))
}

// TestPictureOnClipboard pastes what is no text: the window says so in a
// sentence, and nothing is lost.
func TestPictureOnClipboard(t *testing.T) {
	s := on(t)
	if _, err := s.open(1000, 700); err != nil {
		t.Fatal(err)
	}
	picture := filepath.Join(s.folder, "clipboard.png")
	if err := s.screenshot(picture); err != nil {
		t.Fatal(err)
	}
	if err := s.copyPicture(picture); err != nil {
		t.Fatal(err)
	}
	if err := s.press("ctrl+shift+v"); err != nil {
		t.Fatal(err)
	}
	now, err := s.rest()
	if err != nil || !strings.Contains(now.Notice, "no text") || now.Article != "" {
		t.Errorf("the window says %q, article %q, %v", now.Notice, now.Article, err)
	}
}

// TestProposals keeps the first claim that is proposed, dismisses the second,
// and takes both back.
func TestProposals(t *testing.T) {
	s := on(t)
	if _, err := s.open(1000, 700); err != nil {
		t.Fatal(err)
	}
	if err := s.copy(sound.second.body); err != nil {
		t.Fatal(err)
	}
	statuses := func() string {
		out, err := s.verb("export", s.book, "-", "--status", "all")
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(strings.Count(out, ",accepted,"), strings.Count(out, ",suggested,"), strings.Count(out, ",dismissed,"))
	}
	if err := s.press("ctrl+shift+v"); err != nil {
		t.Fatal(err)
	}
	before := statuses()
	if err := s.press("Tab", "Return", "Delete"); err != nil {
		t.Fatal(err)
	}
	if got := statuses(); !strings.HasPrefix(got, "1 ") || !strings.HasSuffix(got, " 1") {
		t.Errorf("accepted, proposed, dismissed: %s after one was kept and one dismissed", got)
	}
	if err := s.press("ctrl+z", "ctrl+z"); err != nil {
		t.Fatal(err)
	}
	if got := statuses(); got != before {
		t.Errorf("accepted, proposed, dismissed: %s after both were undone, want %s", got, before)
	}
}
