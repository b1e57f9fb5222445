package app

import (
	"context"
	"fmt"
	"os/user"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gainsay/data"
)

// looks are the ways the window can look, as the settings name them.
var looks = []struct{ mode, name string }{
	{"", "As the system"}, {"light", "Light"}, {"dark", "Dark"}, {"contrast", "High contrast"},
}

// showSettings shows what can be set. Each takes effect and is kept at once.
func (w *window) showSettings() {
	if w.laid("settings") {
		return
	}
	looksRow := container.New(flow{gap: gap2})
	var buttons []*keyButton
	for _, l := range looks {
		b := newKeyButton(l.name, "", plainButton, nil)
		b.setOn(w.look.mode == l.mode)
		b.pressed = func() {
			w.setLook(l.mode, w.look.scale)
			for i, other := range buttons {
				other.setOn(looks[i].mode == w.look.mode)
			}
		}
		buttons = append(buttons, b)
		looksRow.Add(b)
	}
	percent := newRunText(1)
	show := func() {
		percent.set(run{text: fmt.Sprintf("%.0f %%", w.look.scale*100), ink: colourInk, size: sizeField})
	}
	show()
	resize := func(by int) func() { return func() { w.stepTextSize(by); show() } }
	textRow := container.New(flow{gap: gap2},
		newKeyButton("Smaller", w.command("view.smaller").hint(), plainButton, resize(-1)),
		newKeyButton("Larger", w.command("view.larger").hint(), plainButton, resize(1)),
		newKeyButton("As designed", w.command("view.normal").hint(), plainButton, resize(0)),
		container.NewGridWrap(fyne.NewSize(60, 28), container.New(stacked{}, spacer(gap1+2), percent))) // in line with the words of the buttons
	content := container.New(stacked{gap: gap2},
		newHeading("Look"), looksRow, spacer(gap2), newHeading("Text size"), textRow, spacer(gap2),
		newHeading("Your name"), w.nameField(), soft("Written beside each change in the casebook's history."), spacer(gap2),
		newHeading("Proposals"), w.wordButtons(), soft("Which claims and contradictions are proposed in this casebook, and by which words of your own."), spacer(gap2),
		newHeading("Privacy"), w.recentSwitch(), soft("Nothing but these settings, the list of recent casebooks and where articles were left is kept outside your casebooks, and nothing leaves this machine."))
	done := newKeyButton("Done", "Esc", primaryButton, w.escape)
	w.dialog("settings", "Settings", content, done, done)
}

func soft(s string) *runText { return newRunText(0, run{text: s, ink: colourSoft, size: sizeDetail}) }

// settingWho is who changes are by, for the casebook that is open.
const settingWho = "who"

// nameField is who the user is called in the history of changes.
func (w *window) nameField() fyne.CanvasObject {
	f := newField(w, systemUser())
	book := w.book
	if book == nil {
		f.Disable()
		return f
	}
	ask(w.jump, func(ctx context.Context) (string, error) { return book.Setting(ctx, settingWho) }, func(who string, err error) {
		if err != nil {
			w.failed(err)
			return
		}
		f.set(data.ID{}, who, func(s string) error {
			w.do(data.SetSetting(settingWho, strings.TrimSpace(s)), nil)
			return nil
		})
	})
	return f
}

func systemUser() string {
	if u, err := user.Current(); err == nil {
		return u.Username
	}
	return ""
}

// recentSwitch says whether casebooks opened before are remembered.
func (w *window) recentSwitch() fyne.CanvasObject {
	prefs := w.app.Preferences()
	check := widget.NewCheck("Remember which casebooks were open, and where articles were left", func(on bool) {
		prefs.SetBool(prefKeepRecent, on)
		if !on {
			prefs.SetStringList(prefRecent, nil)
			prefs.SetStringList(prefPlaces, nil)
		}
		w.menus.refresh()
	})
	check.Checked = prefs.BoolWithFallback(prefKeepRecent, true)
	return check
}
