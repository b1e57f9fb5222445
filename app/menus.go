package app

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
)

// menus is the menu bar, made from the command table. Fyne asks the menus
// first for every key with Control, Alt or Command, so what a focused field
// needs itself is handed on from here.
type menus struct {
	w     *window
	main  *fyne.MainMenu
	items map[string]*fyne.MenuItem
	shown string // what the items said when the bar was last drawn
}

func newMenus(w *window) *menus {
	m := &menus{w: w, main: fyne.NewMainMenu(), items: map[string]*fyne.MenuItem{}}
	for _, name := range menuNames {
		menu := fyne.NewMenu(name)
		for i := range w.commands {
			c := &w.commands[i]
			if c.menu != name {
				continue
			}
			if c.part && len(menu.Items) > 0 {
				menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
			}
			if c.sub != "" {
				m.sub(menu, c.sub).Items = append(m.sub(menu, c.sub).Items, m.item(c))
				continue
			}
			menu.Items = append(menu.Items, m.item(c))
			if c.id == "file.open" {
				menu.Items = append(menu.Items, m.recent())
			}
		}
		m.main.Items = append(m.main.Items, menu)
	}
	return m
}

// keysOfMenus has the keys of the menus work before the menu bar is there, and
// afterwards those that no menu shows, while nothing has the focus.
func (w *window) keysOfMenus() {
	for i := range w.commands {
		c := &w.commands[i]
		for _, k := range c.keys {
			if s := parseKey(k).shortcut(); s != nil {
				w.win.Canvas().AddShortcut(s, func(fyne.Shortcut) { w.chosen(c) })
			}
		}
	}
}

// sub is the menu of that name within another, made where it is not there.
func (m *menus) sub(menu *fyne.Menu, name string) *fyne.Menu {
	for _, item := range menu.Items {
		if item.Label == name && item.ChildMenu != nil {
			return item.ChildMenu
		}
	}
	item := fyne.NewMenuItem(name, nil)
	item.ChildMenu = fyne.NewMenu("")
	menu.Items = append(menu.Items, item)
	return item.ChildMenu
}

func (m *menus) item(c *command) *fyne.MenuItem {
	item := fyne.NewMenuItem(c.name, func() { m.w.chosen(c) })
	item.IsQuit = c.id == "file.quit"
	if len(c.keys) > 0 {
		item.Shortcut = parseKey(c.keys[0]).shortcut()
	}
	item.Label = m.label(c)
	m.items[c.id] = item
	return item
}

// label is what the menu calls c, with its key where Fyne's menus cannot draw
// that: keys without Control, Alt or Command.
func (m *menus) label(c *command) string {
	if len(c.keys) > 0 && parseKey(c.keys[0]).shortcut() == nil {
		return c.title(m.w) + "    " + c.hint()
	}
	return c.title(m.w)
}

// recent is the list of casebooks opened before.
func (m *menus) recent() *fyne.MenuItem {
	item := fyne.NewMenuItem("Open recent", nil)
	item.ChildMenu = fyne.NewMenu("")
	m.items["recent"] = item
	m.listRecent()
	return item
}

func (m *menus) listRecent() {
	list := m.items["recent"]
	list.ChildMenu.Items = nil
	for _, path := range m.w.recentFiles() {
		list.ChildMenu.Items = append(list.ChildMenu.Items, fyne.NewMenuItem(shortPath(path), func() { m.w.openCasebook(path, mustExist) }))
	}
	if len(list.ChildMenu.Items) == 0 {
		none := fyne.NewMenuItem("None yet", func() {})
		none.Disabled = true
		list.ChildMenu.Items = append(list.ChildMenu.Items, none)
	}
}

// refresh brings names and what is greyed up to date. Fyne builds the bar
// anew then, so that is done only where something has changed.
func (m *menus) refresh() {
	var now strings.Builder
	for i := range m.w.commands {
		c := &m.w.commands[i]
		item := m.items[c.id]
		if item == nil {
			continue
		}
		item.Disabled = !c.applies(m.w)
		item.Label = m.label(c)
		now.WriteString(item.Label)
		if item.Disabled {
			now.WriteByte('-')
		}
		now.WriteByte('\n')
	}
	now.WriteString(strings.Join(m.w.recentFiles(), "\n"))
	if s := now.String(); s != m.shown {
		m.shown = s
		m.listRecent()
		m.main.Refresh()
	}
}

// chosen does what a menu item or its key says. While text is typed into a
// field, a command of a pane leaves its key to the field; while a dialog lies
// on top, it hides all but what works in it.
func (w *window) chosen(c *command) {
	if len(w.layers) > 0 && !worksInDialogs(c.id) {
		return
	}
	if _, typing := w.win.Canvas().Focused().(*field); typing && c.in != anywhere && parseKey(c.keys[0]).shortcut() != nil {
		return
	}
	if c.applies(w) {
		w.timed(func() { c.run(w) })
	}
}

func worksInDialogs(id string) bool {
	switch id {
	case "edit.cut", "edit.copy", "edit.paste", "edit.all", "edit.undo", "edit.redo", "view.close", "view.larger", "view.smaller", "view.normal", "file.quit", "view.palette":
		return true
	}
	return false
}

// forward is a command that the focused widget knows how to do itself.
func forward(shortcut func(fyne.Clipboard) fyne.Shortcut) func(*window) {
	return func(w *window) {
		if f, ok := w.win.Canvas().Focused().(fyne.Shortcutable); ok && !w.forwarding {
			w.forwarding = true
			f.TypedShortcut(shortcut(w.app.Clipboard()))
			w.forwarding = false
		}
	}
}

func undoLabel(w *window) string {
	if w.facts.undo == "" {
		return "Undo"
	}
	return "Undo: " + w.facts.undo
}

func redoLabel(w *window) string {
	if w.facts.redo == "" {
		return "Redo"
	}
	return "Redo: " + w.facts.redo
}

// digitLabel names the tag that a digit puts on.
func digitLabel(digit int) func(*window) string {
	return func(w *window) string {
		if t, ok := w.facts.digit(digit); ok {
			return "Tag “" + t.Name + "”"
		}
		return w.command("claim.tag").name + " (no tag has key " + string(rune('0'+digit)) + ")"
	}
}

// shortPath is a path with the home folder as ~ and its own name first to be
// read.
func shortPath(path string) string { return filepath.Base(path) + " — " + filepath.Dir(path) }
