package app

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gainsay/data"
)

// errGone is that something was deleted meanwhile.
var errGone = errors.New("editing the question: it has been deleted meanwhile")

// askQuestion edits the question of the pair in hand, or asks under which one
// to put it: the pairs chosen, where several are, else all that hang together
// with it.
func (v *pairBench) askQuestion() {
	if q := v.group.question; !q.ID.IsZero() {
		v.w.askEditQuestion(q)
		return
	}
	book, proposal := v.w.book, v.group.proposal
	claims := idsOf(claimsOfLines(v.group.lines))
	if len(v.chosen) > 1 {
		claims = idsOf(claimsOfLines(v.chosen))
	}
	newPicker(v.w, "Which question? Type a new one…", func(ctx context.Context, typed string) ([]pick, error) {
		rows, err := book.Questions(ctx)
		return questionPicks(rows, proposal, typed), err
	}, func(p pick) {
		if p.proposed {
			claims = idsOf(proposal.Claims)
		}
		v.w.answer(p, claims)
	}).openUnder("question", v.question)
}

func idsOf(claims []data.ClaimRow) []data.ID {
	ids := make([]data.ID, len(claims))
	for i, c := range claims {
		ids[i] = c.ID
	}
	return ids
}

// questionPicks are the questions that hold what was typed, and a new one of
// these words; at first what is proposed, with all claims that raise it.
func questionPicks(rows []data.QuestionRow, proposal data.ProposedQuestion, typed string) (picks []pick) {
	typed = strings.TrimSpace(typed)
	proposes := typed == "" && proposal.Question != ""
	if proposes && proposal.In.IsZero() {
		picks = append(picks, pick{value: proposal.Question, made: true, proposed: true, detail: count(len(proposal.Claims), "claim")})
	}
	for _, q := range rows {
		if !strings.Contains(fold(q.Ref.String()+" "+q.Question.Question), fold(typed)) {
			continue
		}
		p := pick{value: q.ID.String(), label: q.Ref.String() + "  " + q.Question.Question, detail: count(q.Claims, "claim")}
		if proposes && q.ID == proposal.In {
			p.proposed, p.detail = true, p.detail+", which these belong to"
			picks = append([]pick{p}, picks...)
		} else {
			picks = append(picks, p)
		}
	}
	if typed != "" {
		picks = append(picks, pick{value: typed, made: true})
	}
	return picks
}

// answer says that claims answer a question, which is made where it is new.
func (w *window) answer(p pick, claims []data.ID) {
	w.focusMain()
	if p.made {
		w.do(data.AskQuestion(data.Question{Question: p.value, Status: data.Unresolved}, claims...), nil)
	} else if id, err := data.ParseID(p.value); err == nil {
		w.do(data.JoinQuestion(id, claims...), nil)
	}
}

// askEditQuestion shows the fields of a question.
func (w *window) askEditQuestion(q data.Question) {
	text, finding := newLeadField("What is in dispute?", nil), newLeadField("What was found", nil)
	confidence, note := newLeadField("low, moderate, high", nil), newLeadField("Note", nil)
	text.SetText(q.Question)
	finding.SetText(q.Finding)
	confidence.SetText(q.Confidence)
	note.SetText(q.Note)
	resolved := q.Status == data.Resolved
	status := newKeyButton("", "", plainButton, nil)
	showStatus := func() {
		status.setLabel(map[bool]string{true: "Resolved", false: "Unresolved"}[resolved])
		status.setOn(resolved)
	}
	status.pressed = func() { resolved = !resolved; showStatus() }
	showStatus()
	save := func() {
		w.unlay()
		w.editQuestion(q.ID, func(after *data.Question) {
			after.Question, after.Finding = strings.TrimSpace(text.Text), strings.TrimSpace(finding.Text)
			after.Confidence, after.Note = strings.TrimSpace(confidence.Text), strings.TrimSpace(note.Text)
			after.Status = data.Unresolved
			if resolved {
				after.Status = data.Resolved
			}
		})
		w.focusMain()
	}
	for _, f := range []*leadField{text, finding, confidence, note} {
		f.key = enterAndEscape(w, save)
	}
	remove := newKeyButton("Delete the question", "", plainButton, func() {
		w.unlay()
		w.do(data.DeleteQuestion(q.ID), func(data.Done) {
			w.sayWith(fmt.Sprintf("Deleted %s; the claims that answered it stay.", q.Ref), "Undo", w.undo)
		})
		w.focusMain()
	})
	remove.typed = w.typedOutside
	content := container.New(stacked{gap2},
		newHeading("Question"), text, newHeading("Finding"), finding, newHeading("Confidence"), confidence,
		newHeading("Note"), note, container.New(flow{gap: gap2}, status, remove))
	w.dialog("question.edit", q.Ref.String(), content, text,
		newKeyButton("Cancel", "Esc", plainButton, w.escape), newKeyButton("Save", keyLabel("Enter"), primaryButton, save))
}

// enterAndEscape makes Enter in a field of a dialog do what its last button
// does, and Esc close it.
func enterAndEscape(w *window, enter func()) func(*fyne.KeyEvent) bool {
	return func(ev *fyne.KeyEvent) bool {
		switch ev.Name {
		case fyne.KeyReturn, fyne.KeyEnter:
			enter()
		case fyne.KeyEscape:
			w.escape()
		default:
			return false
		}
		return true
	}
}

// editQuestion changes fields of a question as it stands when the turn comes.
func (w *window) editQuestion(id data.ID, edit func(*data.Question)) {
	w.deed(func(ctx context.Context, book *data.Casebook) (data.Change, error) {
		rows, err := book.Questions(ctx)
		if err != nil {
			return data.Change{}, err
		}
		for _, q := range rows {
			if q.ID == id {
				after := q.Question
				edit(&after)
				return data.EditQuestion(q.Question, after), nil
			}
		}
		return data.Change{}, errGone
	}, nil)
}
