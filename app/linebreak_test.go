package app

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func plain(text string) run { return run{text: text, size: sizeField} }

func TestLayoutRunsKeepsTheText(t *testing.T) {
	lookApp(t)
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringOfN(rapid.RuneFrom([]rune("ab ствش🙂 \n")), 0, 60, -1)
		runs := []run{plain(letters.Draw(t, "a")), plain(letters.Draw(t, "b")), plain(letters.Draw(t, "c"))}
		width := rapid.Float32Range(40, 400).Draw(t, "width")
		var got strings.Builder
		for _, line := range layoutRuns(runs, width, 0) {
			for i, p := range line {
				if i == len(line)-1 && p.x+p.width > width+1 && len([]rune(p.text)) > 1 {
					t.Fatalf("line %v is wider than %v", line, width)
				}
				got.WriteString(p.text)
			}
			got.WriteByte(' ')
		}
		whole := runs[0].text + runs[1].text + runs[2].text
		bare := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if bare(got.String()) != bare(whole) {
			t.Fatalf("shows %q of %q", got.String(), whole)
		}
	})
}

func TestLayoutRunsEndsInAnEllipsis(t *testing.T) {
	lookApp(t)
	long := strings.Repeat("forty thousand soldiers ", 20)
	lines := layoutRuns([]run{plain("some "), plain(long)}, 200, 2)
	if len(lines) != 2 {
		t.Fatalf("%d lines, want 2", len(lines))
	}
	last := lines[1][len(lines[1])-1]
	if !strings.HasSuffix(last.text, "…") || last.x+last.width > 200.5 {
		t.Errorf("the second line ends %q at %v, want an ellipsis within 200", last.text, last.x+last.width)
	}
}

// A bold part of a word is not torn from the rest of it.
func TestLayoutRunsKeepsWordsTogether(t *testing.T) {
	lookApp(t)
	bold := plain("shor")
	bold.face = sansBold()
	for width := float32(60); width < 200; width++ {
		for _, line := range layoutRuns([]run{plain("along the northern "), bold, plain("e today")}, width, 0) {
			if line[0].text == "e" || strings.HasPrefix(line[0].text, "e ") {
				t.Fatalf("at width %v a line starts with the end of a word: %q", width, line[0].text)
			}
		}
	}
}
