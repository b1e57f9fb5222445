package suggest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Thin prose, in which nobody states much of the world, brings far fewer
// proposals than news: a recipe, pages of novels, a sports report, a price
// list, an essay.
func TestThinProseBringsFewProposals(t *testing.T) {
	const inAThousand = 12
	files, err := filepath.Glob("testdata/thin/*.txt")
	if err != nil || len(files) < 6 {
		t.Fatalf("%d texts, %v", len(files), err)
	}
	words, proposals := 0, 0
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		body := string(raw)
		found := Claims(Article{Text: body, Published: "2031-03-27"}, NewLexicon())
		if len(found) > 3 {
			t.Errorf("%s brings %d proposals", file, len(found))
		}
		words, proposals = words+len(strings.Fields(body)), proposals+len(found)
	}
	if 1000*proposals > inAThousand*words {
		t.Errorf("%d proposals in %d words", proposals, words)
	}
}

func TestNoTailIsProposed(t *testing.T) {
	const story = "Flood at Ilm\n\nAt least 40 homes were flooded when the lock at Ilm failed on Tuesday, the harbour office said.\n\n"
	for _, tail := range []string{
		"Image caption: Some 400 soldiers were sent to the lock on Tuesday",
		"Read more: At least 12 ships sank at Ilm, army says",
		"By continuing you agree to our terms of use. We will never share your data with more than 12 partners.",
		"This press release contains forward-looking statements. Actual results may differ by more than 10 per cent.",
		"Media enquiries: press office, 0441 555 0142, Monday to Friday 9 to 17",
		"© 2031 Ilm Wire. No part of this article may be reproduced without permission.",
		"Sign up to our newsletter and join 40,000 readers.",
		"Читайте также: в Ильме затонули 12 кораблей, сообщила армия",
		"Усі права захищено. Жодна частина статті не може бути передрукована.",
	} {
		found := Claims(Article{Text: story + tail, Published: "2031-03-27"}, NewLexicon())
		if len(found) != 1 || found[0].Span.End > len(story) {
			t.Errorf("%s\nbrings %d proposals", tail, len(found))
		}
	}
	// The same words in a sentence of news are none.
	news := "The minister denied that 400 soldiers had been sent to the lock on Tuesday."
	if found := Claims(Article{Text: story + news, Published: "2031-03-27"}, NewLexicon()); len(found) != 2 {
		t.Errorf("news brings %d proposals, want 2", len(found))
	}
}
