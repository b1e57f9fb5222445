// Package app is the window of Gainsay.
//
// One way round: what the user does is a deed (deed.go), which becomes a
// data.Change, which the casebook does in one transaction; the casebook tells
// the window, the window tells its panes, the panes read again. No pane changes
// another.
package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"gainsay/app/reader"
	"gainsay/data"
)

// window is the one window: what is open in it, its panes, and the commands.
// It is used on the UI goroutine only.
type window struct {
	app      fyne.App
	win      fyne.Window
	work     *background
	post     func(func()) // to the UI goroutine, past the clock of timed
	commands []command
	menus    *menus

	book  *data.Casebook // nil: none is open
	watch func()         // ends the watching of book
	history
	seq    int64 // the newest change that the panes have been told of
	facts  facts
	places *places
	here   here
	ahead  ahead
	fonts  *reader.Fonts
	text   *reader.Reader // the version that is open
	side   *reader.Reader // the one beside it

	facting, jump *lane // of facts; of a search for where to go next
	look          look
	redrawn       int // counts changes of the look, for panes that draw colours themselves
	forwarding    bool
	letter        bool // the key of a command has just been a letter
	onRest        func()
	statusText    func() string
	inspector     func(cards bool) bool // puts the focus into the inspector
	outdated      func()                // opens or closes the list of claims that have changed
	marks         markIDs
	hovered       data.ID        // the claim under the mouse
	cards         []data.LinkRow // of the claim that the inspector shows

	whole       bool            // menu bar and fields are there: see complete
	halves      []func()        // make fields whole
	boards      map[view]*board // those of views that have been opened
	always      []pane          // rail and status bar
	frame       *frame
	notices     *noticeBar
	finder      *findBar
	layers      []layer
	fields      map[*field]bool // that hold unwritten text
	morePairsOf map[data.ID]int // article → pairs that its paste has found and not proposed
	pasted      data.ID         // the article a bare address on the clipboard belongs to
	pasting     int             // pastes under way, whose changes are shown once they are whole
	told        bool            // that something has changed, during a paste
	partly      bool            // that a part of an import is about to be shown
	slow        []*slowWork     // under way
	slowSaid    string          // what was last said of it, while that stands
	slowOf      *slowWork       // of which work that was
	slowTelling bool            // what is under way is looked at again in a moment
	closing     bool            // the window closes once all is written
	probe       *probe
	context     contextMenu
	held        time.Duration // the longest that our code has held the UI goroutine since the probe asked
}

// A board is what a view shows: its panes, in the order of F6, and which of
// them has the focus when the view is opened.
type board struct {
	panes []pane
	body  fyne.CanvasObject
	main  pane
}

// makers are the views there are and how their panes are made and laid out.
func makers() map[view]func(*window) *board {
	return map[view]func(*window) *board{
		viewRead:           newReadBoard,
		viewClaims:         newClaimsBoard,
		viewContradictions: newContradictionsBoard,
	}
}

// newWindow fills win with the window, whose panes show nothing until they are
// told. Results of background work come to the UI goroutine by post.
func newWindow(a fyne.App, win fyne.Window, post func(func()), fonts *reader.Fonts) *window {
	w := &window{app: a, win: win, fonts: fonts, fields: map[*field]bool{}, morePairsOf: map[data.ID]int{}}
	w.places = newPlaces(a.Preferences())
	w.post = post
	w.work = newBackground(func(f func()) { post(func() { w.timed(f) }) })
	w.watch = func() {}
	w.marks.of = map[data.ID]int64{}
	w.now.view = viewRead
	w.commands = table()
	w.facting, w.jump = w.work.lane(), w.work.lane()
	w.probe = newProbe(w)
	w.text = reader.New(w.work.run, fonts)
	w.applyLook()
	w.notices = newNoticeBar(w)
	w.finder = newFindBar(w)
	w.boards = map[view]*board{}
	toolbar, rail, status := newToolbar(w), newRail(w), newStatusBar(w)
	w.always = []pane{toolbar, rail, status}
	w.frame = newFrame(toolbar.object(), rail.object(), status.object(), w.notices)
	w.menus = newMenus(w)
	w.keysOfMenus()
	w.win.SetPadded(false)
	w.win.SetContent(w.frame.object)
	w.win.SetCloseIntercept(w.quit)
	w.win.Canvas().SetOnTypedKey(w.typedNowhere)
	w.work.told = w.restChanged
	return w
}

// board is that of the view on display, made when the view is opened first.
func (w *window) board() *board {
	b, made := w.boards[w.now.view]
	if makeBoard := makers()[w.now.view]; !made && makeBoard != nil {
		b = makeBoard(w)
		w.boards[w.now.view] = b
	}
	return b
}

// timed runs f on the UI goroutine and remembers how long that took. Law 7 allows
// 8 ms.
func (w *window) timed(f func()) {
	start := time.Now()
	f()
	w.held = max(w.held, time.Since(start))
}

// typedNowhere gets the keys while nothing has the focus, as after a click on a
// menu: they go where the work is.
func (w *window) typedNowhere(ev *fyne.KeyEvent) {
	w.focusMain()
	if f := w.win.Canvas().Focused(); f != nil {
		f.TypedKey(ev)
		return
	}
	w.typed(w.place(), ev)
}

// show makes d the desk and tells the panes. It is the one way in which what
// is open, in hand or filtered changes.
func (w *window) show(d desk) {
	if d == w.now {
		return
	}
	w.flushFields()
	w.goTo(d)
	w.tell()
}

// tell tells the panes on display of the desk and the newest change.
func (w *window) tell() {
	if w.frame == nil {
		return // the window is being made
	}
	b := w.board()
	if b == nil {
		return
	}
	w.frame.put(b.body)
	for _, p := range w.onDisplay() {
		p.tell(w.now)
	}
	for _, l := range w.layers {
		if l.told != nil {
			l.told()
		}
	}
	w.menus.refresh()
	w.probe.changed()
}

// onDisplay are the panes that can be seen.
func (w *window) onDisplay() []pane {
	panes := w.always
	if b := w.board(); b != nil {
		panes = append(panes[:len(panes):len(panes)], b.panes...)
	}
	return panes
}

// goToView opens a view as it was left, with the focus where work goes on.
func (w *window) goToView(v view) {
	d := w.now
	d.view = v
	w.show(d)
	w.focusMain()
}

// focusMain puts the focus where the work of the view is done.
func (w *window) focusMain() {
	if b := w.board(); b != nil && b.main != nil {
		b.main.focus()
	}
}

func (w *window) goBack() {
	w.flushFields()
	if w.back() {
		w.tell()
		w.focusMain()
	}
}

func (w *window) goForward() {
	w.flushFields()
	if w.forward() {
		w.tell()
		w.focusMain()
	}
}

// stepPane moves the focus to the next pane that can have it, or the one
// before.
func (w *window) stepPane(by int) {
	b := w.board()
	if b == nil || len(b.panes) == 0 {
		return
	}
	at := 0
	for i, p := range b.panes {
		if _, has := p.place(); has {
			at = i
		}
	}
	for range b.panes {
		at = (at + by + len(b.panes)) % len(b.panes)
		if b.panes[at].focus() {
			return
		}
	}
}

// modifiers are the modifier keys held down.
func (w *window) modifiers() fyne.KeyModifier {
	if d, ok := w.app.Driver().(desktop.Driver); ok {
		return d.CurrentKeyModifiers()
	}
	return 0
}
