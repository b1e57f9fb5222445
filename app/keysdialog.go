package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// showKeys lists every key and what it does, from the command table.
func (w *window) showKeys() {
	if w.laid("keys") {
		return
	}
	list := container.New(stacked{gap: gap1})
	for _, part := range keyParts {
		list.Add(newHeading(part.title))
		for i := range w.commands {
			if c := &w.commands[i]; c.in == part.in && len(c.keys) > 0 {
				list.Add(keyLine(c))
			}
		}
		list.Add(spacer(gap2))
	}
	scroll := container.NewVScroll(list)
	scroll.SetMinSize(fyne.NewSize(dialogWidth-2*gap5, 520))
	done := newKeyButton("Done", "Esc", primaryButton, w.escape)
	done.typed = func(ev *fyne.KeyEvent) {
		if !scrollKeys(scroll, ev) {
			w.typedOutside(ev)
		}
	}
	w.dialog("keys", "Keys", scroll, done, done)
}

// scrollKeys scrolls by the arrow and page keys, and reports whether ev was one.
func scrollKeys(s *container.Scroll, ev *fyne.KeyEvent) bool {
	line, page := size(sizeField)*3, s.Size().Height*0.9
	by, ok := map[fyne.KeyName]float32{
		fyne.KeyUp: -line, fyne.KeyDown: line, fyne.KeyPageUp: -page, fyne.KeyPageDown: page,
	}[ev.Name]
	if ok {
		most := max(0, s.Content.MinSize().Height-s.Size().Height)
		s.ScrollToOffset(fyne.NewPos(0, max(0, min(s.Offset.Y+by, most))))
	}
	return ok
}

// keyParts are the headings of Help › Keys and which commands stand below them.
var keyParts = []struct {
	in    where
	title string
}{
	{anywhere, "Everywhere"}, {inReader, "In the article"}, {notTyping, "On what is in hand, where no text is typed"},
	{inTable, "In the table of claims"}, {inPairs, "In the pairs"}, {inCards, "On a contradiction's card"},
}

func keyLine(c *command) fyne.CanvasObject {
	labels := make([]string, len(c.keys))
	for i, k := range c.keys {
		labels[i] = keyLabel(k)
	}
	keys := newRunText(1, run{text: strings.Join(labels, "  "), ink: colourInk, size: sizeDetail, face: mono()})
	what := newRunText(2, run{text: strings.TrimSuffix(c.name, "…"), ink: colourSoft, size: sizeField})
	return container.New(keyLineLayout{}, keys, what)
}

type keyLineLayout struct{}

const keyColumn float32 = 170

func (keyLineLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	put(o[0], 0, 2, keyColumn, s.Height)
	put(o[1], keyColumn+gap3, 0, s.Width-keyColumn-gap3, s.Height)
}

func (keyLineLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(keyColumn+160, o[1].(*runText).lineHeight())
}

func (keyLineLayout) heightFor(o []fyne.CanvasObject, width float32) float32 {
	return o[1].(*runText).heightFor(width - keyColumn - gap3)
}

// showAbout says what the program is and what it is built from.
func (w *window) showAbout() {
	words := container.New(stacked{gap: gap3},
		soft("Gainsay keeps who said what, and what speaks against it. Everything lives in one file on this machine; nothing leaves it."),
		soft("Made under the MIT licence. Built with Fyne, SQLite and sahilm/fuzzy; set in Noto Sans and Liberation Serif."))
	done := newKeyButton("Done", "Esc", primaryButton, w.escape)
	w.dialog("about", "Gainsay", words, done, done)
}
