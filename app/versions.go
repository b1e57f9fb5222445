package app

import (
	"encoding/hex"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// showVersions lists all versions of the article that is open, newest first:
// when each was retrieved, from which file, and its SHA-256 in full.
func (w *window) showVersions() {
	list := container.New(stacked{gap: gap3})
	for i := len(w.here.versions) - 1; i >= 0; i-- {
		list.Add(w.versionEntry(i))
	}
	scroll := container.NewVScroll(list)
	scroll.SetMinSize(fyne.NewSize(dialogWidth-2*gap5, min(400, heightOf(list, dialogWidth-2*gap5)+gap2)))
	done := newKeyButton("Done", "Esc", primaryButton, w.escape)
	w.dialog("versions", "Versions of "+w.here.article.Ref.String(), scroll, done, done)
}

func (w *window) versionEntry(i int) fyne.CanvasObject {
	v := w.here.versions[i]
	origin := ""
	if v.OriginalName != "" {
		origin = " · from " + v.OriginalName
	}
	title := newRunText(2,
		run{text: fmt.Sprintf("Version %d ", i+1), ink: colourInk, size: sizeList, face: sansBold()},
		run{text: v.Retrieved.Local().Format("2 January 2006, 15:04:05") + origin, ink: colourSoft, size: sizeDetail})
	sum := hex.EncodeToString(v.SHA256[:])
	buttons := container.New(flow{gap: gap1})
	add := func(label string, do func()) {
		b := newKeyButton(label, "", plainButton, do)
		b.typed = w.typedOutside
		buttons.Add(b)
	}
	to := func(set func(*desk)) func() {
		return func() {
			w.escape()
			d := w.now
			set(&d)
			w.show(d)
			w.focusMain()
		}
	}
	add("Read", to(func(d *desk) { d.version, d.beside = v.ID, data.ID{} }))
	if v.ID != w.here.version.ID {
		add("Compare with the one that is open", to(func(d *desk) { d.beside = v.ID }))
	}
	add("Copy the SHA-256", func() {
		w.app.Clipboard().SetContent(sum)
		w.say("Copied the SHA-256 of version " + fmt.Sprint(i+1) + ".")
	})
	return container.New(stacked{gap: gap1}, title, soft("SHA-256 "+sum[:32]), soft(sum[32:]), buttons)
}
