package app

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// palette finds past claims and commands in one list as one types. With
// linking set it finds the claim to link the one in hand to, and holds no
// commands.
type palette struct {
	w       *window
	linking *data.ClaimRow // the claim in hand, when the palette is for linking it
	held    *data.ClaimRow // the claim in hand, for Ctrl+Enter
	field   *leadField
	list    *optionList
	foot    *runText
	object  *fyne.Container
	search  *lane
	reading *lane // of values

	commands []*command // those that apply
	names    []string
	typed    string
	hits     []data.Hit
	values   []continuation // of the operator that is being typed
	asked    string         // what they were read for
	rows     []paletteRow
	high     float32 // that the rows need

	began   time.Time // when what is typed now was typed
	waiting bool      // for the hits of what is typed now
	callOff func()    // calls off showing the commands while the hits are waited for
	due     bool      // Enter was pressed meanwhile: it means the first of those
}

// paletteRow is what choosing a row does: opens a hit or runs a command.
type paletteRow struct {
	hit     int // index of hits, or -1
	command *command
	about   bool // shows all claims about what was typed
	goOn    *continuation
}

const (
	paletteWidth = float32(760)
	paletteHits  = 24 // more than one reads; the table shows the rest
	paletteRows  = 9
)

// paletteSlow is how long a search may take for its claims, and the commands
// for the same words, to be shown in one frame. From then on the commands stand
// before the claims that were found before.
const paletteSlow = 60 * time.Millisecond

// askPalette opens the palette on what has been done and found before.
func (w *window) askPalette() { w.openPalette(false) }

// askLink opens the palette to find the claim that the one in hand is to be
// linked to: its best candidates first.
func (w *window) askLink() { w.openPalette(true) }

func (w *window) openPalette(linking bool) {
	if w.laid("palette") {
		w.unlay()
		return
	}
	p := &palette{w: w, search: w.work.lane(), reading: w.work.lane(), callOff: func() {}}
	p.list = newOptionList(paletteRows, p.pick)
	p.field = newLeadField("Search past claims and commands…", p.changed)
	if linking {
		p.field.PlaceHolder = "Link to which claim? Type words of it…"
	}
	p.field.lead(p.list, p.otherKey)
	p.field.key = p.enterWaits(p.field.key)
	p.field.shortcut = p.shortcut
	p.foot = newRunText(1)
	p.object = container.New(paletteLayout{}, newBigField(p.field), newHairline(), p.list, newHairline(), p.foot, w.probe.shutter)
	if !linking {
		for _, c := range w.paletteCommands() {
			if name := c.title(w); !slices.Contains(p.names, name) {
				p.commands, p.names = append(p.commands, c), append(p.names, name)
			}
		}
	}
	w.lay("palette", newHanging(w, p.object, paletteWidth), p.field, func() {
		p.search.forget()
		p.reading.forget()
		p.callOff()
	})
	p.show()
	p.readHeld(linking)
}

// paletteCommands are the commands that can be run now, but the palette's own.
func (w *window) paletteCommands() []*command {
	var all []*command
	for i := range w.commands {
		if c := &w.commands[i]; c.applies(w) && c.id != "view.palette" && c.id != "view.close" {
			all = append(all, c)
		}
	}
	return all
}

// readHeld reads the claim in hand, and where it is to be linked, those that
// are most like it.
func (p *palette) readHeld(linking bool) {
	book, id := p.w.book, p.w.now.claim
	if book == nil || id.IsZero() {
		return
	}
	type found struct {
		held data.ClaimRow
		hits []data.Hit
	}
	ask(p.search, func(ctx context.Context) (f found, err error) {
		rows, err := book.Claims(ctx, id)
		if err != nil || len(rows) == 0 {
			return f, err
		}
		f.held = rows[0]
		if linking {
			f.hits, err = book.LinkCandidates(ctx, id, "", paletteHits)
		}
		return f, err
	}, func(f found, err error) {
		if err != nil {
			p.w.failed(err)
			return
		}
		p.held = &f.held
		if linking {
			p.linking, p.hits = &f.held, f.hits
		}
		p.show()
	})
}

// changed searches for what is typed now.
func (p *palette) changed(typed string) {
	p.typed, p.began = typed, time.Now()
	book := p.w.book
	only, commands := onlyCommands(typed)
	if commands {
		p.typed = only
	}
	p.due = false
	if book == nil || commands || strings.TrimSpace(typed) == "" {
		p.search.forget()
		p.hits, p.waiting = nil, false
		if p.linking != nil && !commands {
			p.readHeld(true)
		}
		p.show()
		return
	}
	p.callOff()
	p.callOff = p.w.work.after(paletteSlow, func() {
		if p.waiting {
			p.show()
		}
	})
	p.readValues(book, typed)
	p.find(book, typed)
}

// onlyCommands reports whether typed asks for commands alone, as > does before
// anything but a number: >50000 asks for figures.
func onlyCommands(typed string) (name string, ok bool) {
	name, ok = strings.CutPrefix(strings.TrimSpace(typed), ">")
	first := strings.TrimSpace(name)
	return name, ok && !strings.ContainsAny(first[:min(len(first), 1)], "=0123456789")
}

func (p *palette) commanding() bool {
	_, ok := onlyCommands(p.field.Text)
	return ok
}

// find asks for the claims that typed finds.
func (p *palette) find(book *data.Casebook, typed string) {
	p.waiting = true
	linking := p.linking
	type found struct {
		hits []data.Hit
		at   time.Time
	}
	askSoon(p.search, func(ctx context.Context) (f found, err error) {
		if linking != nil {
			f.hits, err = book.LinkCandidates(ctx, linking.ID, typed, paletteHits)
		} else {
			f.hits, err = book.Search(ctx, typed, paletteHits, false)
		}
		f.at = time.Now()
		return f, err
	}, func(f found, err error) {
		p.waiting = false
		if err != nil {
			p.w.failed(err)
			return
		}
		p.hits = f.hits
		p.show()
		p.w.probe.answered(p.began, f.at)
		if p.due {
			p.list.pick()
		}
	})
}

// readValues asks for the values that the operator being typed may have.
func (p *palette) readValues(book *data.Casebook, typed string) {
	_, part := beingTyped(typed)
	operator, value, ok := valueAsked(part)
	if !ok {
		p.reading.forget()
		p.values = nil
		return
	}
	facts := p.w.facts
	ask(p.reading, func(ctx context.Context) ([]continuation, error) {
		return valuesFor(ctx, book, facts, operator, value)
	}, func(values []continuation, err error) {
		if err != nil {
			p.w.failed(err)
			return
		}
		p.values, p.asked = values, typed
		p.show()
	})
}

// completions is how what is typed could go on: values come before all else,
// operators after the claims that are seen at once.
func (p *palette) completions() (first, later []continuation) {
	if p.commanding() || p.w.book == nil {
		return nil, nil
	}
	before, part := beingTyped(p.typed)
	if _, _, ok := valueAsked(part); ok {
		if p.asked == p.typed {
			first = p.values
		}
		return first, nil
	}
	if p.typed == "" && p.linking == nil {
		return operatorsLike(before, part), nil
	}
	if p.typed != "" {
		later = operatorsLike(before, part)
	}
	return nil, later
}

// complete writes c in the place of what was being typed.
func (p *palette) complete(c continuation) {
	before, _ := beingTyped(p.field.Text)
	typed := before + c.part
	if c.whole {
		typed += " "
	}
	p.w.win.Canvas().Focus(p.field)
	p.field.SetText(typed)
	p.field.CursorColumn = len([]rune(typed))
	p.field.Refresh()
}

// enterWaits keeps Enter until the hits of what is typed have come: who types
// fast and presses Enter means what is found, not what stood there before.
func (p *palette) enterWaits(key func(*fyne.KeyEvent) bool) func(*fyne.KeyEvent) bool {
	return func(ev *fyne.KeyEvent) bool {
		if p.waiting && (ev.Name == fyne.KeyReturn || ev.Name == fyne.KeyEnter) {
			p.due = true
			return true
		}
		return key(ev)
	}
}

// show makes the list of what is found.
func (p *palette) show() {
	matches := matchNames(p.typed, p.names)
	order := mix(matches, len(p.hits))
	if strings.TrimSpace(p.typed) == "" {
		order = mix(allOf(p.names), len(p.hits))
	}
	bold := map[int][]int{}
	for _, m := range matches {
		bold[m.index] = m.matched
	}
	p.rows = p.rows[:0]
	var options []option
	goOn := func(list []continuation) {
		for _, c := range list {
			p.rows = append(p.rows, paletteRow{hit: -1, goOn: &c})
			options = append(options, completionOption(c))
		}
	}
	first, later := p.completions()
	goOn(first)
	for _, i := range order {
		if len(options) == paletteRows-len(later) {
			goOn(later)
			later = nil
		}
		if i >= 0 {
			p.rows = append(p.rows, paletteRow{hit: i})
			options = append(options, p.hitOption(p.hits[i]))
		} else {
			p.rows = append(p.rows, paletteRow{hit: -1, command: p.commands[^i]})
			options = append(options, commandOption(p.names[^i], bold[^i], p.commands[^i].hint()))
		}
	}
	goOn(later)
	if p.linking == nil && len(p.hits) > 0 && strings.TrimSpace(p.typed) != "" {
		p.rows = append(p.rows, paletteRow{hit: -1, about: true})
		options = append(options, p.aboutOption())
	}
	p.list.set(options, 0)
	p.foot.set(p.footRuns()...)
	if high := p.object.MinSize().Height; high != p.high { // else only the list is drawn again
		p.high = high
		p.object.Refresh()
	}
	p.w.probe.changed()
}

// allOf matches every name, as nothing typed does.
func allOf(names []string) []match {
	all := make([]match, len(names))
	for i := range names {
		all[i].index = i
	}
	return all
}

// pick does what the row says and closes the palette.
func (p *palette) pick(i int) {
	row := p.rows[i]
	if row.goOn != nil {
		p.complete(*row.goOn)
		return
	}
	p.w.unlay()
	switch {
	case row.command != nil:
		p.w.focusMain()
		p.w.run(row.command.id)
	case row.about:
		d := p.w.now
		d.view, d.claims.filter = viewClaims, data.ClaimFilter{Text: strings.TrimSpace(p.typed)}
		p.w.show(d)
		p.w.focusMain()
	case p.linking != nil:
		p.w.link(p.hits[row.hit].ID)
		p.w.focusMain()
	default:
		h := p.hits[row.hit]
		p.w.show(p.w.now.openClaim(h.Article, h.ID))
		p.w.focusMain()
	}
}

// shortcut takes Ctrl+Enter, which links the claim found to the one in hand.
func (p *palette) shortcut(s fyne.Shortcut) bool {
	k, ok := s.(fyne.KeyboardShortcut)
	if !ok || k.Mod() != fyne.KeyModifierShortcutDefault || k.Key() != fyne.KeyReturn && k.Key() != fyne.KeyEnter {
		return p.w.shortcut(anywhere, s)
	}
	if at := p.list.at; at >= 0 && p.rows[at].hit >= 0 && p.held != nil {
		other := p.hits[p.rows[at].hit].ID
		p.w.unlay()
		p.w.link(other)
		p.w.focusMain()
	}
	return true
}

// otherKey closes the palette on Esc.
func (p *palette) otherKey(ev *fyne.KeyEvent) bool {
	if ev.Name == fyne.KeyEscape {
		p.w.escape()
		return true
	}
	return false
}

// paletteLayout stacks field, line, list, line and foot; the probe's shutter
// lies in the corner.
type paletteLayout struct{}

func (paletteLayout) Layout(o []fyne.CanvasObject, s fyne.Size) {
	var y float32
	high := o[0].MinSize().Height
	put(o[0], 0, y, s.Width, high)
	y += high
	put(o[1], 0, y, s.Width, hairline)
	y += hairline
	foot := o[4].(*runText).lineHeight()
	list := s.Height - y - hairline - foot - 2*gap2
	put(o[2], 0, y, s.Width, list)
	y += list
	put(o[3], 0, y, s.Width, hairline)
	put(o[4], gap4+2, y+hairline+gap2, s.Width-2*(gap4+2), foot)
	put(o[5], 0, 0, 1, 1)
}

func (paletteLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(320, o[0].MinSize().Height+2*hairline+o[2].MinSize().Height+o[4].(*runText).lineHeight()+2*gap2)
}
