package app

import (
	"context"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// pathPrompt asks for a file: a field that completes names as one types, so
// that it can be done with keys alone, and a button for the system's usual way
// of looking about.
type pathPrompt struct {
	name, title string
	words       string // a line under the title
	action      string // what the button says
	path        string // at first
	save        bool   // the file is to be written
	endings     []string
	then        func(path string)
}

func (w *window) askPath(p pathPrompt) {
	form := newForm(w)
	line := form.line("File", "a path; Down lists what is there", pathsIn(p.endings))
	words := newRunText(0, run{text: p.words, ink: colourSoft, size: sizeDetail})
	answer := func() {
		path := strings.TrimSpace(line.field.Text)
		if path == "" {
			return
		}
		w.unlay()
		w.focusMain()
		p.then(homely(path))
	}
	line.field.SetText(p.path)
	line.field.CursorColumn = len([]rune(p.path))
	line.field.OnSubmitted = func(string) { answer() }
	form.set(words, line.Container)
	form.scroll.SetMinSize(fyne.NewSize(dialogWidth, promptHeight))
	browse := newKeyButton("Browse…", "", plainButton, func() { w.browse(p, line.field) })
	cancel := newKeyButton("Cancel", "Esc", plainButton, w.escape)
	do := newKeyButton(p.action, "Enter", primaryButton, answer)
	w.dialog(p.name, p.title, form.scroll, line.field, browse, cancel, do)
}

// promptHeight is room for the field and the names offered below it.
const promptHeight float32 = 300

// browse looks about with Fyne's own dialog and puts what is chosen into f.
func (w *window) browse(p pathPrompt, f *field) {
	filter := storage.NewExtensionFileFilter(p.endings)
	if p.save {
		d := dialog.NewFileSave(func(to fyne.URIWriteCloser, err error) {
			if err == nil && to != nil {
				to.Close()
				f.SetText(to.URI().Path())
			}
		}, w.win)
		d.SetFileName(filepath.Base(f.Text))
		d.Show()
		return
	}
	d := dialog.NewFileOpen(func(from fyne.URIReadCloser, err error) {
		if err == nil && from != nil {
			from.Close()
			f.SetText(from.URI().Path())
		}
	}, w.win)
	if len(p.endings) > 0 {
		d.SetFilter(filter)
	}
	d.Show()
}

// pathsIn completes a path: folders, and files with one of the endings.
func pathsIn(endings []string) completion {
	return func(_ context.Context, typed string) ([]string, error) {
		typed = homely(typed)
		dir, start := filepath.Split(typed)
		if dir == "" {
			dir = documents() + string(filepath.Separator)
		}
		entries, err := os.ReadDir(dir)
		if err != nil {
			return nil, nil // not a folder yet: nothing to offer
		}
		var fit []string
		for _, e := range entries {
			name := e.Name()
			if strings.HasPrefix(name, ".") || !strings.HasPrefix(strings.ToLower(name), strings.ToLower(start)) {
				continue
			}
			if e.IsDir() {
				fit = append(fit, filepath.Join(dir, name)+string(filepath.Separator))
			} else if hasEnding(name, endings) {
				fit = append(fit, filepath.Join(dir, name))
			}
		}
		sort.Strings(fit)
		return fit[:min(len(fit), mostOffered)], nil
	}
}

func hasEnding(name string, endings []string) bool {
	for _, e := range endings {
		if strings.EqualFold(filepath.Ext(name), e) {
			return true
		}
	}
	return len(endings) == 0
}

// homely is path with a leading ~ as the home folder.
func homely(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || rest[0] == filepath.Separator) {
		if home, err := os.UserHomeDir(); err == nil {
			return home + rest
		}
	}
	return path
}

func withEnding(path, ending string) string {
	if filepath.Ext(path) == "" {
		return path + ending
	}
	return path
}
