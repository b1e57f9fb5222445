package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// welcome is what stands where the text would: what to do first, or next.
type welcome struct {
	*fyne.Container
	w       *window
	title   *runText
	words   *runText
	buttons []*keyButton
	state   int
}

// The states of an empty reader.
const (
	nothingOpen = 1 + iota // no casebook
	nothingIn              // a casebook without articles
	nothingRead            // articles, none of them open
)

const welcomeWidth float32 = 520

func newWelcome(w *window) *welcome {
	v := &welcome{w: w, title: newRunText(2), words: newRunText(0)}
	paste := w.keyedButton("article.paste", "Paste an article", primaryButton)
	files := w.keyedButton("article.files", "Open files…", plainButton)
	sample := w.button("file.sample", "Try the sample casebook", plainButton)
	v.buttons = []*keyButton{paste, files, sample}
	v.Container = container.New(welcomeLayout{v}, v.title, v.words, paste, files, sample)
	return v
}

func (v *welcome) tell() {
	if !v.w.now.article.IsZero() {
		return // the text is about to stand here
	}
	state := nothingOpen
	switch {
	case v.w.book != nil && v.w.facts.counts.Articles > 0:
		state = nothingRead
	case v.w.book != nil:
		state = nothingIn
	}
	if state == v.state {
		return
	}
	v.state = state
	title, words := "Who said what, and what speaks against it", "Copy the text of an article anywhere and paste it here. Select the words of a claim and press Enter; tag it; link it to a claim that contradicts it. Everything stays in one file on this machine."
	if state == nothingRead {
		title, words = "No article is open", "Choose one on the left, find a claim with Ctrl+K, or paste the next article."
	}
	v.title.set(run{text: title, ink: colourInk, size: sizeHeadline, face: sansBold()})
	v.words.set(run{text: words, ink: colourSoft, size: sizeList})
	v.buttons[2].Hidden = state == nothingRead
	v.Refresh()
}

type welcomeLayout struct{ of *welcome }

// Layout is for Fyne.
func (l welcomeLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	v := l.of
	wide := min(welcomeWidth, s.Width-2*gap6)
	title, words := v.title.heightFor(wide), v.words.heightFor(wide)
	row := v.buttons[0].MinSize().Height
	x, y := (s.Width-wide)/2, max(gap6, (s.Height-title-words-row-2*gap4)/3)
	put(v.title, x, y, wide, title)
	y += title + gap3
	put(v.words, x, y, wide, words)
	y += words + gap5
	at := x
	for _, b := range v.buttons {
		least := b.MinSize()
		if at > x && at+least.Width > x+wide {
			at, y = x, y+least.Height+gap2
		}
		put(b, at, y, least.Width, least.Height)
		at += least.Width + gap2
	}
}

// MinSize is for Fyne.
func (welcomeLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
