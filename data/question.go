package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// QuestionStatus says whether a question has its answer.
type QuestionStatus string

const (
	Unresolved QuestionStatus = "unresolved"
	Resolved   QuestionStatus = "resolved"
)

// Question is what claims dispute about: "How many soldiers were on the
// northern shore, 28–29 March?"
type Question struct {
	ID         ID
	Ref        Ref
	Question   string
	Finding    string
	Confidence string
	Status     QuestionStatus
	Note       string
	Order      int // questions are listed by it; 0: not said
}

// QuestionRow is a question with how many accepted claims answer it.
type QuestionRow struct {
	Question
	Claims int
}

func questionRow(q Question) row {
	return row{q.ID[:], q.Question, q.Finding, q.Confidence, string(q.Status), q.Note, int64(q.Order)}
}

const questionColumns = "question.n, question.id, question, finding, confidence, question.status, question.note, position"

func (q *Question) fields() []any {
	q.Ref.Noun = QuestionNoun
	return []any{&q.Ref.N, &q.ID, &q.Question, &q.Finding, &q.Confidence, &q.Status, &q.Note, &q.Order}
}

// tidyQuestion is q as it is kept, if it can be.
func tidyQuestion(q Question) (Question, error) {
	for _, s := range []*string{&q.Question, &q.Finding, &q.Confidence, &q.Note} {
		*s = tidy(*s)
	}
	if q.Status == "" {
		q.Status = Unresolved
	}
	switch {
	case q.Question == "":
		return q, errors.New("the question is empty")
	case !oneOf(q.Status, Unresolved, Resolved):
		return q, fmt.Errorf("status %q: want unresolved or resolved", q.Status)
	}
	return q, nil
}

// AddQuestion adds a question, as the last where no order is given.
func AddQuestion(q Question) Change {
	return Change{doing: "adding a question", plan: func(x *tx) (err error) {
		if q, err = tidyQuestion(q); err != nil {
			return err
		}
		if q.ID.IsZero() {
			q.ID = NewID()
		}
		if q.Order == 0 {
			if err := x.get("SELECT ifnull(max(position), 0) + 1 FROM question", nil, &q.Order); err != nil {
				return err
			}
		}
		n, err := x.insert(questionTable, questionRow(q))
		x.made = append(x.made, q.ID)
		x.call("Add %s “%s”", Ref{QuestionNoun, n}, short(q.Question))
		return err
	}}
}

// EditQuestion changes the fields of a question in which after differs from
// before.
func EditQuestion(before, after Question) Change {
	return Change{doing: "editing a question", plan: func(x *tx) error {
		n, err := x.find(questionTable, before.ID)
		if err != nil {
			return err
		}
		after.ID = before.ID
		if after, err = tidyQuestion(after); err != nil {
			return err
		}
		x.call("Edit %s “%s”", Ref{QuestionNoun, n}, short(after.Question))
		return x.update(questionTable, n, questionRow(before), questionRow(after))
	}}
}

// DeleteQuestion deletes a question; the claims that answered it stay.
func DeleteQuestion(id ID) Change {
	return Change{doing: "deleting a question", plan: func(x *tx) error {
		n, err := x.find(questionTable, id)
		if err != nil {
			return err
		}
		claims, err := x.numbers("SELECT n FROM claim WHERE question = ?", n)
		if err != nil {
			return err
		}
		for _, c := range claims {
			if err := x.set(claimTable, c, columns{"question": nil}); err != nil {
				return err
			}
		}
		x.call("Delete %s", Ref{QuestionNoun, n})
		return x.remove(questionTable, n)
	}}
}

// AnswerQuestion makes claims answer a question, and no other; the zero ID:
// none.
func AnswerQuestion(question ID, claims ...ID) Change {
	return Change{doing: "putting claims under a question", plan: func(x *tx) error {
		list, err := x.findAll(claimTable, claims)
		if err != nil {
			return err
		}
		var q any
		x.call("Take %s from its question", x.claimsName(list))
		if !question.IsZero() {
			n, err := x.find(questionTable, question)
			if err != nil {
				return err
			}
			q = n
			x.call("Put %s under %s", x.claimsName(list), Ref{QuestionNoun, n})
		}
		for _, c := range list {
			if err := x.setStamped(claimTable, c, columns{"question": q}); err != nil {
				return err
			}
		}
		return nil
	}}
}

// Questions are all questions in their order.
func (c *Casebook) Questions(ctx context.Context) (list []QuestionRow, err error) {
	const query = "SELECT " + questionColumns + `, ifnull(value, 0) FROM question
		LEFT JOIN tally ON of = 'question claims' AND tally.n = question.n ORDER BY position, question.n`
	err = c.each(ctx, query, nil, func(r *sql.Rows) error {
		var q QuestionRow
		err := r.Scan(append(q.fields(), &q.Claims)...)
		list = append(list, q)
		return err
	})
	return list, reading("questions", err)
}
