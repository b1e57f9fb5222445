package data

import "gainsay/data/text"

// Hit is a past claim that a search found.
type Hit struct {
	ClaimRow
	Positions []text.Span       // the matched letters in Quote, bytes
	Score     float64           // greater is better; comparable only within one search
	ReadAs    map[string]string // words typed → the words they were read as, where these differ
}
