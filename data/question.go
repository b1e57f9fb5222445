package data

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
	Order      int
}

// QuestionRow is a question with how many accepted claims answer it.
type QuestionRow struct {
	Question
	Claims int
}
