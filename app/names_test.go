package app

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gainsay/data"
)

// twoSpeakers is a stage with a claim of each of two names for one person, and
// the dialog of speakers open.
func twoSpeakers(t *testing.T) (*stage, *namesDialog[data.SpeakerRow]) {
	t.Helper()
	s := openedStage(t)
	s.proposeNothing()
	s.paste("On the shore\n\nThere were some 40,000 soldiers there. There is no plan to cross.") // nobody is said to say so
	for i, words := range []string{"some 40,000 soldiers", "no plan to cross"} {
		s.choose(words)
		s.run("claim.keep")
		s.rest()
		s.editClaim(s.now.claim, func(c *data.Claim) { c.Speaker = []string{"Ilse Talvik", "Talvik"}[i] })
		s.rest()
	}
	d := newNames(s.window, speakerNames())
	d.lay()
	s.rest()
	return s, d
}

func (s *stage) speakers() []data.SpeakerRow {
	s.t.Helper()
	rows, err := s.book.Speakers(s.t.Context(), "", 10)
	if err != nil {
		s.t.Fatal(err)
	}
	return rows
}

// field is the dialog's field of that name.
func (d *namesDialog[T]) field(label string) *field {
	for i, c := range d.kind.columns {
		if c.label == label {
			return d.fields[i].field
		}
	}
	return nil
}

// TestSpeakerNames gives one speaker an alias, renames another to the first's
// name, which makes them one, and takes that back.
func TestSpeakerNames(t *testing.T) {
	s, d := twoSpeakers(t)
	if len(d.rows) != 2 || d.rows[0].Name != "Ilse Talvik" || d.rows[0].Claims != 1 {
		t.Fatalf("listed: %+v", d.rows)
	}
	d.field("Also called").SetText("Frau Talvik; the head of the council")
	d.field("Also called").flush()
	s.rest()
	if got := s.speakers()[0].Aliases; len(got) != 2 || got[1] != "the head of the council" {
		t.Errorf("aliases: %q", got)
	}
	d.choose(d.rows[1].ID)
	d.field("Name").SetText("ilse talvik")
	d.field("Name").flush()
	s.rest()
	if rows := s.speakers(); len(rows) != 1 || rows[0].Claims != 2 || rows[0].Name != "Ilse Talvik" {
		t.Errorf("after the merge: %+v", rows)
	}
	if len(d.rows) != 1 || d.chosen != d.rows[0].ID {
		t.Errorf("after the merge the dialog lists %+v", d.rows)
	}
	s.escape()
	s.notices.action.press() // Undo
	s.rest()
	if rows := s.speakers(); len(rows) != 2 {
		t.Errorf("after undo: %+v", rows)
	}
}

// TestMergeByChoice merges the chosen speaker into one picked from a list.
func TestMergeByChoice(t *testing.T) {
	s, d := twoSpeakers(t)
	d.filter.SetText("ilse")
	s.rest()
	if len(d.rows) != 1 {
		t.Fatalf("“ilse” lists %+v", d.rows)
	}
	d.askMerge()
	s.rest()
	if !s.laid("speakers.merge") {
		t.Fatal("nothing to choose from")
	}
	s.win.Canvas().Focused().(*leadField).key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.rest()
	if rows := s.speakers(); len(rows) != 1 || rows[0].Name != "Talvik" || rows[0].Aliases[0] != "Ilse Talvik" {
		t.Errorf("after the merge: %+v", rows)
	}
	s.escape()
	if len(s.layers) != 0 {
		t.Error("Esc leaves the dialog open")
	}
}

// TestMergeWhileTyping picks from the list while one for other words has been
// read and not been shown yet.
func TestMergeWhileTyping(t *testing.T) {
	s, d := twoSpeakers(t)
	d.choose(d.rows[0].ID)
	d.askMerge()
	s.rest()
	field := s.win.Canvas().Focused().(*leadField)
	field.SetText("nobody")
	for s.pending() == 0 {
		time.Sleep(time.Millisecond)
	}
	field.key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	s.rest()
	if rows := s.speakers(); len(rows) != 1 || rows[0].Name != "Talvik" {
		t.Errorf("after the merge: %+v", rows)
	}
}

// TestOutletNames rates an outlet and refuses a rating that there is none of.
func TestOutletNames(t *testing.T) {
	s := openedStage(t)
	s.paste(shoreArticle)
	s.editArticle(s.now.article, func(a *data.Article) { a.Outlet = data.Outlet{Name: "Lootsi Post"} })
	s.rest()
	d := newNames(s.window, outletNames())
	d.lay()
	s.rest()
	d.field("Rating").SetText("Q")
	d.field("Rating").flush()
	if !d.field("Rating").unwritten() || !strings.Contains(s.notices.said, "“Q”") {
		t.Errorf("a rating of Q is taken; the window says %q", s.notices.said)
	}
	d.field("Rating").SetText("B")
	d.field("Rating").flush()
	s.rest()
	if rows, err := s.book.Outlets(t.Context(), "", 10); err != nil || len(rows) != 1 || rows[0].Reliability != "B" || rows[0].Articles != 1 {
		t.Errorf("outlets: %+v, %v", rows, err)
	}
}

// TestDeleteQuestion deletes a question that a claim answers; the claim stays.
func TestDeleteQuestion(t *testing.T) {
	s := openedStage(t)
	s.proposeNothing()
	s.paste(shoreArticle)
	s.choose("some 40,000 soldiers")
	s.run("claim.keep")
	s.rest()
	s.do(data.AskQuestion(data.Question{Question: "How many?"}, s.now.claim), nil)
	s.rest()
	rows, err := s.book.Questions(t.Context())
	if err != nil || len(rows) != 1 {
		t.Fatal(rows, err)
	}
	s.askEditQuestion(rows[0].Question)
	s.pressOnTop("Delete the question")
	s.rest()
	if rows, err := s.book.Questions(t.Context()); err != nil || len(rows) != 0 {
		t.Errorf("questions left: %+v, %v", rows, err)
	}
	if c := s.counts(); c.Claims != 1 {
		t.Errorf("%d claims left", c.Claims)
	}
}

// pressOnTop presses a button of what lies on top.
func (s *stage) pressOnTop(label string) {
	s.t.Helper()
	for _, o := range test.LaidOutObjects(s.layers[len(s.layers)-1].object) {
		if b, ok := o.(*keyButton); ok && b.label == label {
			b.press()
			return
		}
	}
	s.t.Fatalf("there is no button %q", label)
}
