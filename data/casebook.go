// Package data is the casebook: one SQLite file with everything of one
// investigation. Articles, claims, links and the rest come in and go out as
// plain values; every write is a [Change] through [Casebook.Do], and reads may
// run at any time beside it.
//
// Nouns are spoken of by [ID]. Offsets are bytes of a body as package text
// cleans it.
package data

import "time"

// Change is one thing to be done to the casebook, under a name that people
// read in the Edit menu and in the journal. It is worked out against the
// casebook when its turn comes, not when it is made.
type Change struct {
	Name string // empty: the change names itself
	By   By
	step ID
	plan func(*tx) error
}

// By says whose doing a change is.
type By string

const (
	User    By = "user" // also the zero By
	Gainsay By = "gainsay"
)

// InStep is c as part of a step that stands: what Gainsay does because of what
// the user did. It is undone and redone with the step.
func (c Change) InStep(step ID) Change {
	c.By, c.step = Gainsay, step
	return c
}

// Done is what became of a change.
type Done struct {
	Seq  int64 // its number in the journal; 0: there was nothing to change
	Step ID
	Name string
	Made []ID   // the things made that the change was asked for, in order
	Said string // what people should be told: "Deleted C-0412 and 2 links". Often empty
}

// Entry is a line of the journal.
type Entry struct {
	Seq    int64
	Step   ID
	At     time.Time // UTC
	Who    string
	By     By
	Name   string
	Undoes ID // the step that this entry turned round, or zero
	Edits  int
}

// Told is what watchers hear after a change has been written.
type Told struct {
	Seq       int64
	Step      ID
	Elsewhere bool // by another program
	Nouns     Nouns
}

// Refused is the error of an undo or redo that would spoil something: rows
// have changed since.
type Refused struct {
	Step      ID
	Name      string
	Reason    string
	NextOlder ID // the step that could be tried instead, or zero
}

func (e *Refused) Error() string { return e.Name + ": " + e.Reason }

// AlreadyThere is the error of adding what the casebook has.
type AlreadyThere struct {
	ID  ID
	Ref Ref
}

func (e *AlreadyThere) Error() string { return "already there as " + e.Ref.String() }
