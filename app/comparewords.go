package app

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
	"gainsay/data/compare"
)

// compareExample is what the dialog offers to begin with.
const compareExample = `matter ferries-run passing "whether the ferries ran"
+ ferries sail, boats go over
- ferries lie idle, boats stay in port
thing drones "drones"
= drone, quadcopter, unmanned aircraft`

// comparing is the dialog in which an analyst adds words by which claims are
// compared. They belong to the casebook, and are kept only where they can be
// read.
type comparing struct {
	w       *window
	lane    *lane
	words   *field
	status  *runText
	checked checkedWords
}

// checkedWords is what is known of words: why they cannot be read, if so.
type checkedWords struct {
	words string
	err   error
}

// showComparing opens the dialog.
func (w *window) showComparing() {
	if w.laid("compared") {
		return
	}
	book := w.book
	ask(w.jump, func(ctx context.Context) (string, error) { return book.Setting(ctx, data.CompareWords) }, func(words string, err error) {
		if err != nil {
			w.failed(err)
			return
		}
		newComparing(w).lay(words)
	})
}

func newComparing(w *window) *comparing {
	c := &comparing{w: w, lane: w.work.lane(), words: newNote(w, "matter …"), status: newRunText(2)}
	c.words.SetMinRowsVisible(8)
	changed := c.words.OnChanged
	c.words.OnChanged = func(s string) {
		changed(s)
		c.check(s)
	}
	return c
}

func (c *comparing) lay(words string) {
	c.words.set(data.ID{}, words, func(s string) error {
		if c.unreadable(s) == nil { // else check has said so, and the words kept before stay
			c.w.do(data.SetSetting(data.CompareWords, strings.TrimSpace(s)), nil)
		}
		return nil
	})
	c.check(words)
	example := newKeyButton("Add the example", "", plainButton, func() {
		c.words.SetText(strings.TrimLeft(strings.TrimRight(c.words.Text, "\n")+"\n"+compareExample, "\n"))
		c.words.CursorRow = strings.Count(c.words.Text, "\n") // the last line, where one goes on
		c.w.win.Canvas().Focus(c.words)
	})
	example.typed = c.w.typedOutside
	content := container.New(stacked{gap: gap2},
		newHeading("Your own words"), c.words, c.status, container.New(flow{gap: gap2}, example), spacer(gap2),
		newHeading("How to write them"),
		soft("matter NAME \"what is disputed\" opens a matter with two sides. + gives words of the one, - of the other, with commas between."),
		soft("thing NAME \"what is counted\" opens something that is counted, = gives words for it. Claims of one thing, or of the two sides of a matter, are compared."),
		soft("Words are found in all their forms. A star cuts an ending: reserv*. A tilde lets words stand between: turn ~ off. Shift+Enter begins a line."),
		soft("They are added to the program's own, in this casebook. Article › Compare its claims with all others looks again."))
	c.w.dialog("compared", "What is compared", content, c.words,
		newKeyButton("Close", "Esc", plainButton, c.w.escape), newKeyButton("Done", "", primaryButton, c.done))
}

// done closes the dialog, unless that would lose words that cannot be read yet.
func (c *comparing) done() {
	if c.unreadable(c.words.Text) != nil {
		c.w.win.Canvas().Focus(c.words)
		return
	}
	c.w.escape()
}

// unreadable says what in an analyst's words cannot be read. That takes longer
// than the window may wait, so what check has found out serves where it can.
func (c *comparing) unreadable(words string) error {
	if c.checked.words != words {
		_, err := compare.Extended(words)
		c.checked = checkedWords{words, err}
	}
	return c.checked.err
}

// check says below the words whether they can be read.
func (c *comparing) check(words string) {
	ask(c.lane, func(context.Context) (checkedWords, error) {
		_, err := compare.Extended(words)
		return checkedWords{words, err}, nil
	}, func(checked checkedWords, _ error) {
		c.checked = checked
		said := run{text: "Nothing added.", ink: colourFaint, size: sizeDetail}
		switch {
		case checked.err != nil:
			said = run{text: "Not kept: " + checked.err.Error(), ink: colourWarn, size: sizeDetail}
		case strings.TrimSpace(words) != "":
			said.text, said.ink = "Can be read, and counts from the next comparison on.", colourSoft
		}
		c.status.set(said)
		c.w.probe.changed()
	})
}

// wordButtons lead from the settings to the words by which claims are proposed
// and compared.
func (w *window) wordButtons() fyne.CanvasObject {
	row := container.New(flow{gap: gap2})
	for _, id := range []string{"file.proposals", "file.comparing"} {
		b := newKeyButton(w.command(id).name, "", plainButton, func() {
			w.escape()
			w.run(id)
		})
		b.setDisabled(!w.command(id).applies(w))
		row.Add(b)
	}
	return row
}
