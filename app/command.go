package app

import (
	"fyne.io/fyne/v2"
)

// A command is one thing that can be done, wherever it is offered: menus, the
// palette, Help › Keys, buttons and keys all read it from the one table.
type command struct {
	id   string // "article.paste"
	name string // what menus and the palette call it
	menu string // the menu it stands in
	keys []string
	in   where
	when func(*window) bool // whether it applies now; nil is always
	run  func(*window)

	label func(*window) string // for a name that says more: "Undo: Tag C-0412"; nil takes name
	sub   string               // the menu within menu that it stands in; "" for none
	part  bool                 // begins a new part of its menu, below a line
}

// where says which focus a command's keys need.
type where int

const (
	anywhere   where = iota // also while text is typed into a field
	notTyping               // in any pane, where a letter is not text
	inReader                // the article has the focus
	inPairs                 // a pair of the Contradictions view has it
	inTable                 // the table of claims has it
	inCards                 // a card of the inspector has it
	inArticles              // the list of articles has it
)

// reaches reports whether a key of a command in w acts when the focus is at f.
func (w where) reaches(f where) bool {
	return w == anywhere || w == f || w == notTyping && f != anywhere
}

// title is what c is called now.
func (c *command) title(w *window) string {
	if c.label != nil {
		return c.label(w)
	}
	return c.name
}

// applies reports whether c can be run now.
func (c *command) applies(w *window) bool { return c.when == nil || c.when(w) }

// hint is the key to show beside c, "" where it has none.
func (c *command) hint() string {
	if len(c.keys) == 0 {
		return ""
	}
	return keyLabel(c.keys[0])
}

// command is the entry of the table called id. There is one: asking for
// another is a mistake in the program, which the tests find.
func (w *window) command(id string) *command {
	for i := range w.commands {
		if w.commands[i].id == id {
			return &w.commands[i]
		}
	}
	return nil
}

// run does the command called id, where it applies.
func (w *window) run(id string) {
	if c := w.command(id); c != nil && c.applies(w) {
		c.run(w)
	}
}

// typed runs the command that a key means where the focus is at f, and reports
// whether there was one. Every focusable gives what it does not need itself to
// typed, since Fyne's menus see no key without a modifier.
func (w *window) typed(f where, ev *fyne.KeyEvent) bool {
	return w.typedWith(f, ev, w.modifiers())
}

func (w *window) typedWith(f where, ev *fyne.KeyEvent, mod fyne.KeyModifier) bool {
	k := pressed(ev, mod)
	w.letter = len(k.name) == 1
	if !w.press(f, k) {
		w.letter = false
		return false
	}
	return true
}

// swallow reports whether a typed character is the letter of a command that
// has just run: Fyne sends the key first and then its character, which would
// go into the field that the command has opened.
func (w *window) swallow() bool {
	letter := w.letter
	w.letter = false
	return letter
}

// shortcut is typed for what Fyne calls a shortcut and no menu has taken: a
// second key of a command, or one of a command without a menu.
func (w *window) shortcut(f where, s fyne.Shortcut) bool {
	ks, ok := s.(fyne.KeyboardShortcut)
	return ok && w.press(f, key{ks.Key(), ks.Mod()})
}

func (w *window) press(f where, k key) bool {
	for i := range w.commands {
		c := &w.commands[i]
		if !c.in.reaches(f) || !c.applies(w) {
			continue
		}
		for _, s := range c.keys {
			if parseKey(s) == k {
				w.timed(func() { c.run(w) })
				return true
			}
		}
	}
	return false
}
