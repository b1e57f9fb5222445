package app

import (
	"strings"
	"testing"

	"gainsay/data"
)

const manyOnTheShore = "Forty thousand on the shore\n\nThe coast guard said on 29 March 2031 that 40,000 soldiers were on the northern shore.\n"

const fewOnTheShore = "Few on the shore\n\nThe ministry said on 29 March 2031 that 8,000 soldiers were on the northern shore.\n"

// TestPasteSaysWhatItContradicts pastes two articles of which one contradicts
// the other.
func TestPasteSaysWhatItContradicts(t *testing.T) {
	s := openedStage(t)
	s.paste(manyOnTheShore)
	s.paste(fewOnTheShore)
	if s.here.article.Headline != "Few on the shore" || s.counts().ToJudge == 0 {
		t.Fatalf("%q is open, %d pairs to judge", s.here.article.Headline, s.counts().ToJudge)
	}
	if want := "1 claim here contradicts 1 earlier one"; !strings.HasPrefix(s.notices.said, want) {
		t.Errorf("notice %q, want %q…", s.notices.said, want)
	}
	s.undo()
	s.rest()
	if c := s.counts(); c.Articles != 1 || c.ToJudge != 0 {
		t.Errorf("after undo %d articles and %d pairs to judge, want 1 and none", c.Articles, c.ToJudge)
	}
}

// TestPasteOpensWhereProposingFails has words in the settings that the engines
// cannot read: the article stands and opens, and the window says what is wrong.
func TestPasteOpensWhereProposingFails(t *testing.T) {
	for _, c := range []struct{ setting, want string }{
		{data.CompareWords, "its claims could not be compared with earlier ones"},
		{data.SuggestWords + "en nonsense", "no claims could be proposed in it"},
	} {
		s := openedStage(t)
		s.do(data.SetSetting(c.setting, "nonsense"), nil)
		s.paste(fewOnTheShore)
		if s.here.article.Headline != "Few on the shore" || !strings.Contains(s.notices.said, c.want) || !strings.Contains(s.notices.said, c.setting) {
			t.Errorf("%s: %q is open, notice %q, want %q", c.setting, s.here.article.Headline, s.notices.said, c.want)
		}
	}
}
