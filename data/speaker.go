package data

// Speaker is a person or body who said something; not an outlet. Names are
// unique without regard to case. Two unnamed officials are two speakers:
// "senior official" and "senior official (2)".
type Speaker struct {
	ID      ID
	Name    string
	Role    string
	Aliases []string
	Note    string
}

// SpeakerRow is a speaker with how many accepted claims are theirs.
type SpeakerRow struct {
	Speaker
	Claims int
}
