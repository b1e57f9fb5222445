//go:build unix

package data

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// Write protection does not bind root, as whom tests may run. The cases of
// this file therefore run in a process of another user's.

const nobody = 65534

// asNobody runs one test of this binary as a user without rights, with files
// in dir; inside it reports false.
func asNobody(t *testing.T, dir string) (outside bool) {
	if os.Getenv("GAINSAY_AS_NOBODY") != "" || os.Getuid() != 0 {
		return false
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	binary := filepath.Join(dir, "test.bin") // where that user may run it
	if err := copyFile(self, binary); err != nil {
		t.Fatal(err)
	}
	for path := dir; path != os.TempDir() && path != "/"; path = filepath.Dir(path) {
		if err := os.Chmod(path, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(binary, 0o755); err != nil {
		t.Fatal(err)
	}
	scratch := filepath.Join(dir, "scratch")
	if err := os.Mkdir(scratch, 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(scratch, 0o777); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(binary, "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Dir = scratch
	cmd.Env = append(os.Environ(), "GAINSAY_AS_NOBODY="+scratch, "TMPDIR="+scratch)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "PASS: "+t.Name()) {
		t.Errorf("as nobody: %v\n%s", err, out)
	}
	return true
}

func TestWriteProtected(t *testing.T) {
	if asNobody(t, t.TempDir()) {
		return
	}
	dir := t.TempDir()
	for _, x := range []struct {
		name         string
		file, folder os.FileMode
		wal          bool
		why          string
	}{
		{"file", 0o400, 0o700, false, "the file is write-protected"},
		{"folder", 0o600, 0o500, false, "its folder is write-protected"},
		{"both", 0o400, 0o500, false, "the file is write-protected"},
		{"file with a wal", 0o400, 0o700, true, "the file is write-protected"},
		{"folder with a wal", 0o600, 0o500, true, "its folder is write-protected"},
	} {
		t.Run(x.name, func(t *testing.T) {
			folder := filepath.Join(dir, x.name)
			if err := os.Mkdir(folder, 0o700); err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(folder, "x.gainsay")
			want := casebookFile(t, path, x.wal)
			if err := os.Chmod(path, x.file); err != nil {
				t.Fatal(err)
			}
			if err := os.Chmod(folder, x.folder); err != nil {
				t.Fatal(err)
			}
			defer os.Chmod(folder, 0o700)
			c := openCasebook(t, path, MakeIfMissing)
			if ro, why := c.ReadOnly(); !ro || why != x.why {
				t.Errorf("read only %v: %q, want %q", ro, why, x.why)
			}
			if got := dump(t, c); got != want {
				t.Errorf("it reads differently: %s", firstDifference(got, want))
			}
			sound(t, c)
		})
	}
}

// casebookFile leaves a casebook behind, with an unmerged -wal or without, and
// returns its dump.
func casebookFile(t *testing.T, path string, wal bool) string {
	at := path
	if wal {
		at = filepath.Join(t.TempDir(), "open.gainsay")
	}
	c := openCasebook(t, at, MakeIfMissing)
	addText(t, c, "Marn Courier", northernShore)
	want := dump(t, c)
	if !wal {
		if err := c.Close(); err != nil {
			t.Fatal(err)
		}
		return want
	}
	for _, end := range []string{"", "-wal"} {
		if err := copyFile(at+end, path+end); err != nil {
			t.Fatal(err)
		}
	}
	return want
}
