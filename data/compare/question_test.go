package compare

import (
	"strings"
	"testing"

	"gainsay/data/figure"
)

func TestTopicsAreAskedAsAnEditorWould(t *testing.T) {
	on := func(text, place string) Claim {
		return Claim{Text: text, Context: text, Place: place, EventDate: "2031-03-28"}
	}
	counting := func(c Claim, counted, unit string) Claim {
		c.Figure = figure.Figure{Raw: "n", Low: 40, High: 40, Bound: figure.Exact, Counted: counted, Unit: unit}
		return c
	}
	shore := on("40,000 stood on the northern shore", "northern shore")
	later := shore
	later.EventDate, later.Said = "", "2031-03-29"
	for _, k := range []struct {
		topic  string
		claims []Claim
		want   string
	}{
		{"how many: troops", []Claim{shore, later}, "How many troops on the northern shore, 28–29 March 2031?"},
		{"how many: troops", []Claim{counting(shore, "soldiers", ""), counting(later, "soldiers", ""), shore}, "How many soldiers on the northern shore, 28–29 March 2031?"},
		{"how many: troops", []Claim{counting(shore, "soldiers", ""), counting(later, "men", "")}, "How many troops on the northern shore, 28–29 March 2031?"},
		{"how many: votes", []Claim{counting(on("in Lund 40 %", "Lund"), "", "%")}, "What share of votes in Lund, 28 March 2031?"},
		{"how many: the dead", []Claim{on("at Lund", "Lund")}, "How many dead at Lund, 28 March 2031?"},
		{"how many: water", nil, "How much water?"},
		{"how many: turnout", nil, "What was the turnout?"},
		{"how many: the border", nil, "What figure for the border?"},
		{"how many: people who had to leave", nil, "How many people had to leave?"},
		{"whether the line was crossed", []Claim{on("the ford of Yarowice was crossed", "Yarowice")}, "Was the line crossed, Yarowice, 28 March 2031?"},
		{"whether the line was crossed", []Claim{on("переправа", "Яровиць"), on("seen at Yarowice ford", "Yarowice ford")}, "Was the line crossed at Yarowice ford, 28 March 2031?"},
		{"whether it was inspected", []Claim{on("seen at the Yarowice dam", "Yarowice dam")}, "Yarowice dam: was it inspected, 28 March 2031?"},
		{"whether people died", nil, "Did people die?"},
		{"whether people had to leave", nil, "Did people have to leave?"},
		{"whether they had rested", nil, "Had they rested?"},
		{"whether the medicine did harm", nil, "Did the medicine do harm?"},
		{"whether it helps", nil, "Does it help?"},
		{"whether they talk", nil, "Do they talk?"},
		{"whether the ferries ran", nil, "Did the ferries run?"},
		{"who began it", nil, "Who began it?"},
		{"who won", nil, "Who won?"},
		{"whose it is", nil, "Whose is it?"},
		{"how they died", nil, "How did they die?"},
		{"how fast it went", nil, "How fast did it go?"},
		{"which way it moved", nil, "Which way did it move?"},
		{"what the weather was like", nil, "What was the weather like?"},
		{"what the signal showed", nil, "What did the signal show?"},
		{"what became of prices", nil, "What became of prices?"},

		// What cannot be turned round is no question.
		{"whether what was owed was paid", nil, "Whether what was owed was paid"},
		{"whether ferries", nil, "Whether ferries"},
		{"whether the zorgs blimmed", nil, "Whether the zorgs blimmed"},
		{"hostile acts", []Claim{shore}, "Hostile acts, northern shore, 28 March 2031"},
		{"Talvik against Dorn", nil, "Talvik against Dorn"},

		// Days that lie far apart say nothing.
		{"how many: troops", []Claim{on("in Lund", "Lund"), {Text: "x", EventDate: "2032-01-01"}}, "How many troops in Lund?"},
	} {
		if got := Question(k.topic, k.claims); got != k.want {
			t.Errorf("%q: %q, want %q", k.topic, got, k.want)
		}
	}
}

// TestEveryMatterOfTheLexiconIsAsked has few matters whose words do not make a
// question; they stay headings.
func TestEveryMatterOfTheLexiconIsAsked(t *testing.T) {
	lex := Standard()
	asked, left := 0, []string{}
	for _, c := range lex.concepts {
		q := Question(c.gloss, nil)
		switch {
		case !c.matter:
			if q := Question(howMany+c.gloss, nil); !strings.HasSuffix(q, "?") || strings.Contains(q, ":") {
				t.Errorf("a figure of %q is asked as %q", c.gloss, q)
			}
		case strings.HasSuffix(q, "?"):
			asked++
		default:
			left = append(left, q)
		}
	}
	if 20*len(left) > asked {
		t.Errorf("%d of %d matters are no questions: %q", len(left), asked+len(left), left)
	}
}
