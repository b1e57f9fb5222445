package app

import (
	"context"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"fyne.io/fyne/v2"
)

// pathPrompt asks for a file: a field with a list of what the folder holds,
// which keys and clicks go down and up in.
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
	line := form.line("File", "a path", pathsIn(p.endings))
	form.label, form.steady = pathLabel, true
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
	cancel := newKeyButton("Cancel", "Esc", plainButton, w.escape)
	do := newKeyButton(p.action, "Enter", primaryButton, answer)
	w.dialog(p.name, p.title, form.scroll, line.field, cancel, do)
	form.offerFor(line.field, p.path)
}

// promptHeight is room for the field and the names offered below it.
const promptHeight float32 = 372

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
		fit := []string{filepath.Dir(filepath.Clean(dir)) + string(filepath.Separator)}
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
		sort.Strings(fit[1:])
		if len(fit) == 1 && start != "" {
			return nil, nil // a new name: nothing to choose
		}
		return fit, nil
	}
}

// pathLabel is what a path is called in the list: folders end in a slash, the
// folder above is two dots.
func pathLabel(path, typed string) string {
	separator := string(filepath.Separator)
	if dir, _ := filepath.Split(homely(typed)); strings.HasSuffix(path, separator) && len(path) < len(dir) {
		return ".." + separator
	}
	if name, folder := strings.CutSuffix(path, separator); folder {
		return filepath.Base(name) + separator
	}
	return filepath.Base(path)
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
