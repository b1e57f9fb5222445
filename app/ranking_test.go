package app

import (
	"fmt"
	"strings"
	"testing"
)

var someCommands = []string{
	"New article from the clipboard", "Add from files…", "Export…", "Undo: Tag C-0412", "Tag…",
	"Judge: contradicts", "Its contradictions", "Contradictions", "Larger text", "Settings…", "Next pane",
}

func TestMatchNames(t *testing.T) {
	for _, c := range []struct{ typed, want string }{
		{"exp", "[Export…]"},
		{"tag", "[Tag… Undo: Tag C-0412]"},
		{"new cl", "[New article from the clipboard]"},
		{"contra", "[Contradictions Judge: contradicts Its contradictions]"},
		{"clip new", "[]"},           // words keep their order
		{"exprt", "[Export…]"},       // a letter left out
		{"sodlers north shor", "[]"}, // words of claims bring no commands
		{"troops", "[]"},             //
		{"", "[]"},                   //
		{"setings", "[Settings…]"},   //
		{"CONTRADICTIONS", "[Contradictions Its contradictions]"},
	} {
		got := []string{}
		for _, m := range matchNames(c.typed, someCommands) {
			got = append(got, someCommands[m.index])
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%q finds %v, want %s", c.typed, got, c.want)
		}
	}
}

// A word that names a tag or an article in a command means claims first: Enter
// must not tag the claim in hand by chance.
func TestOnlyTheFirstWordsAreSure(t *testing.T) {
	for typed, want := range map[string]bool{"troops": false, "tag": true, "tag troops": true} {
		if got := matchNames(typed, []string{"Tag “troops”"}); len(got) != 1 || got[0].sure != want {
			t.Errorf("%q is %+v, want sure %v", typed, got, want)
		}
	}
}

// A command typed with a letter left out is meant before claims that hold
// something like it; letters from further on in its name are not.
func TestOneLetterLeftOutIsSure(t *testing.T) {
	for typed, want := range map[string]bool{"exprt": true, "setings": true, "exort": true, "sttngs": false, "nwart": false} {
		for _, m := range matchNames(typed, someCommands) {
			if m.sure != want {
				t.Errorf("%q means %q, sure %v, want %v", typed, someCommands[m.index], m.sure, want)
			}
		}
	}
}

func TestMixRanksCommandsAgainstClaims(t *testing.T) {
	sure := func(i int) match { return match{index: i, sure: true} }
	maybe := func(i int) match { return match{index: i} }
	for _, c := range []struct {
		name     string
		commands []match
		claims   int
		want     string
	}{
		{"what a command is surely called comes first", []match{sure(4)}, 2, "[^4 0 1]"},
		{"a doubtful one comes last", []match{maybe(4)}, 2, "[0 1 ^4]"},
		{"at most three come first", []match{sure(1), sure(2), sure(3), sure(4), maybe(5)}, 1, "[^1 ^2 ^3 0 ^4 ^5]"},
		{"claims alone", nil, 2, "[0 1]"},
		{"commands alone", []match{sure(1), maybe(2)}, 0, "[^1 ^2]"},
	} {
		var got []string
		for _, i := range mix(c.commands, c.claims) {
			if i < 0 {
				got = append(got, fmt.Sprint("^", ^i))
			} else {
				got = append(got, fmt.Sprint(i))
			}
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

func TestBoldened(t *testing.T) {
	text := "на північному березі"
	at := strings.Index(text, "північ")
	var got []string
	for _, r := range boldened(text, func(off int) bool { return off >= at && off < at+len("північ") }, run{face: quoted()}) {
		mark := ""
		if r.ink == colourAccent {
			mark = "*"
		}
		got = append(got, mark+r.text+mark)
	}
	if want := "на |*північ*|ному березі"; strings.Join(got, "|") != want {
		t.Errorf("%s, want %s", strings.Join(got, "|"), want)
	}
}
