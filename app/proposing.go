package app

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// kinds are the kinds of claims that can be proposed, as people call them.
var kinds = []struct {
	kind data.ClaimType
	name string
}{
	{data.Quantity, "Figures"}, {data.Denial, "Denials"}, {data.Assurance, "Assurances"},
	{data.Accusation, "Accusations"}, {data.Event, "Events"}, {data.Statement, "Statements"},
}

// lexicons are the languages that words can be added to.
var lexicons = []struct{ lang, name string }{{"en", "English"}, {"ru", "Russian"}, {"uk", "Ukrainian"}}

// sections are the parts of a lexicon that words can be added to, as people
// call them.
var sections = []struct{ section, name string }{
	{"verbs say", "Verbs of saying"}, {"verbs deny", "Verbs of denial"}, {"verbs promise", "Verbs of promise"}, {"verbs accuse", "Verbs of blame"},
	{"verbs event", "Verbs of events"}, {"nouns say", "Nouns of saying"}, {"title", "Offices"}, {"institution", "Bodies"},
	{"calm", "Words that reassure"}, {"blame", "Words of blame"}, {"falsehood", "Words for what is false"}, {"stakes", "What is at stake"},
}

// proposing is the dialog that says what is proposed: which kinds of claims,
// and by which words beside those of the program. All of it belongs to the
// casebook and is a change like others.
type proposing struct {
	w       *window
	book    *data.Casebook
	values  map[string]string // the casebook's settings, as they will be
	lang    string
	section string

	kinds, langs, sections []*keyButton
	words                  *field
}

// showProposing opens the dialog.
func (w *window) showProposing() {
	if w.laid("proposals") {
		return
	}
	book := w.book
	ask(w.jump, func(ctx context.Context) ([]data.Setting, error) { return book.Settings(ctx) }, func(settings []data.Setting, err error) {
		if err != nil {
			w.failed(err)
			return
		}
		p := &proposing{w: w, book: book, values: map[string]string{}, lang: lexicons[0].lang, section: sections[0].section}
		for _, s := range settings {
			p.values[s.Name] = s.Value
		}
		p.lay()
	})
}

func (p *proposing) lay() {
	row := func(buttons *[]*keyButton, names []string, press func(int)) fyne.CanvasObject {
		box := container.New(flow{gap: gap2})
		for i, name := range names {
			b := newKeyButton(name, "", plainButton, func() { p.words.flush(); press(i); p.show() })
			*buttons = append(*buttons, b)
			box.Add(b)
		}
		return box
	}
	var names, langs []string
	for _, k := range kinds {
		names = append(names, k.name)
	}
	for _, l := range lexicons {
		langs = append(langs, l.name)
	}
	var parts []string
	for _, s := range sections {
		parts = append(parts, s.name)
	}
	p.words = newNote(p.w, "words, with blanks between; a star ends a beginning: withdr*")
	content := container.New(stacked{gap: gap2},
		newHeading("Proposed"), row(&p.kinds, names, p.turn),
		soft("Press a kind to switch it off or on. What was proposed before stays as it is."), spacer(gap2),
		newHeading("Your own words"), row(&p.langs, langs, func(i int) { p.lang = lexicons[i].lang }),
		row(&p.sections, parts, func(i int) { p.section = sections[i].section }), p.words,
		soft("They are added to the program's words, in this casebook. Article › Propose claims in it looks again."))
	p.show()
	done := newKeyButton("Done", "Esc", primaryButton, p.w.escape)
	p.w.dialog("proposals", "What is proposed", content, done, done)
}

// turn switches a kind off or on.
func (p *proposing) turn(i int) {
	off := strings.Fields(p.values[data.SuggestOff])
	kind := string(kinds[i].kind)
	if at := slices.Index(off, kind); at >= 0 {
		off = slices.Delete(off, at, at+1)
	} else {
		off = append(off, kind)
	}
	p.set(data.SuggestOff, strings.Join(off, " "))
}

func (p *proposing) set(name, value string) {
	p.values[name] = value
	p.w.do(data.SetSetting(name, value), nil)
}

// show shows what is on, and the words of the section chosen.
func (p *proposing) show() {
	off := strings.Fields(p.values[data.SuggestOff])
	for i, b := range p.kinds {
		b.setOn(!slices.Contains(off, string(kinds[i].kind)))
	}
	for i, b := range p.langs {
		b.setOn(lexicons[i].lang == p.lang)
	}
	for i, b := range p.sections {
		b.setOn(sections[i].section == p.section)
	}
	name := data.SuggestWords + p.lang + " " + p.section
	p.words.set(data.ID{}, p.values[name], func(s string) error {
		p.set(name, strings.Join(strings.Fields(s), " "))
		return nil
	})
}
