package compare

import (
	"os"
	"strings"
	"testing"

	"gainsay/data/date"
)

// story is one of testdata/stories.txt.
type story struct {
	name   string
	claims []Claim
	ids    map[string]int // by the name they have in the file
	labels map[[2]int]string
}

func readStories(t *testing.T) []story {
	t.Helper()
	raw, err := os.ReadFile("testdata/stories.txt")
	if err != nil {
		t.Fatal(err)
	}
	var stories []story
	for _, line := range strings.Split(string(raw), "\n") {
		switch head, rest, _ := strings.Cut(line, " "); {
		case line == "" || head == "#":
		case head == "story":
			stories = append(stories, story{name: rest, ids: map[string]int{}, labels: map[[2]int]string{}})
		case head == "contradict" || head == "~":
			stories[len(stories)-1].label(t, head, rest)
		default:
			stories[len(stories)-1].claim(t, line)
		}
	}
	return stories
}

func (s *story) claim(t *testing.T, line string) {
	t.Helper()
	f := strings.Split(line, " | ")
	if len(f) != 7 {
		t.Fatalf("%q: want seven fields", line)
	}
	s.ids[f[0]] = len(s.claims)
	s.claims = append(s.claims, Claim{ID: int64(len(s.claims) + 1), Speaker: f[1], Published: date.Date(f[2]), EventDate: date.Date(f[3]),
		Place: f[4], Type: f[5], Text: f[6], Context: f[6], Language: "en"})
}

func (s *story) label(t testing.TB, label, list string) {
	t.Helper()
	for _, pair := range strings.Split(list, ", ") {
		x, y, _ := strings.Cut(pair, " ")
		i, ok := s.ids[x]
		j, ok2 := s.ids[y]
		if !ok || !ok2 {
			t.Fatalf("%q: no such claims", pair)
		}
		s.labels[[2]int{min(i, j), max(i, j)}] = label
	}
}

// TestStories keeps what is found in the invented stories, and how much of what
// is called a contradiction is one. Measured were 22 right calls and one wrong of
// 40 contradictions.
func TestStories(t *testing.T) {
	right, wrong, missed := judge(t, readStories(t))
	if wrong > 1 || right < 22 {
		t.Errorf("%d of %d calls are right, and %d of %d contradictions found; want at most one wrong and at least 22 found", right, right+wrong, right, right+missed)
	}
}

// judge compares all pairs of claims of each story and counts the calls of a
// contradiction that are right and wrong, and the contradictions that are missed.
func judge(t *testing.T, stories []story) (right, wrong, missed int) {
	t.Helper()
	lex := Standard()
	for _, s := range stories {
		frames := make([]Frame, len(s.claims))
		for i, c := range s.claims {
			frames[i] = NewFrame(c, lex)
		}
		for i := range frames {
			for j := i + 1; j < len(frames); j++ {
				r, label := Compare(frames[i], frames[j], lex), s.labels[[2]int{i, j}]
				switch called := r.Outcome == Contradiction; {
				case called && label == "":
					wrong++
					t.Logf("wrong: %.2f %s\n   %q\n   %q", r.Score, r.Explanation(), s.claims[i].Text, s.claims[j].Text)
				case called && label == "contradict":
					right++
				case !called && label == "contradict":
					missed++
					t.Logf("missed: %s %s\n   %q\n   %q", r.Outcome, r.Explanation(), s.claims[i].Text, s.claims[j].Text)
				}
			}
		}
	}
	return right, wrong, missed
}
