package suggest

import (
	"strings"
	"testing"

	"gainsay/data/date"
	"gainsay/data/text"
)

// ledger is an article in which somebody chooses words that the rules cut
// otherwise, or do not propose.
const ledger = "Forty thousand at the lock, says Holm\n\n" +
	"The head of the town council has put a number to it. Some 40,000 soldiers were massed along the canal near Ilmstadt on Saturday, Anna Holm told the Ledger, with more arriving by night.\n\n" +
	"She said that the figure came from ferry crews; the ministry calls it “a fairy tale”. The market opened late and the band played.\n\n" +
	"General Piet Aal denied that troops had crossed the lock on Friday. “No more than 12 boats lay at Ilm,” he said. “Nobody has crossed.”"

func TestChosenWordsAreRead(t *testing.T) {
	for _, c := range []struct {
		name, chosen string
		typ          Type
		speaker      string
		directness   Directness
		figure       string
		counted      string
		said, event  date.Date
		place        string
	}{
		{"without the day that their clause ends in", "Some 40,000 soldiers were massed along the canal near Ilmstadt",
			Quantity, "Anna Holm", Indirect, "≈ 40,000", "soldiers", "2031-03-29", "2031-03-29", "Ilmstadt"},
		{"no more than the number and its noun", "40,000 soldiers",
			Quantity, "Anna Holm", Indirect, "≈ 40,000", "soldiers", "2031-03-29", "2031-03-29", "Ilmstadt"},
		{"with who says them", "Some 40,000 soldiers were massed along the canal near Ilmstadt on Saturday, Anna Holm told the Ledger",
			Quantity, "Anna Holm", Indirect, "≈ 40,000", "soldiers", "2031-03-29", "2031-03-29", "Ilmstadt"},
		{"without the figure of their clause", "massed along the canal near Ilmstadt",
			Statement, "Anna Holm", Indirect, "", "", "2031-03-29", "2031-03-29", "Ilmstadt"},
		{"what nobody would propose", "the band played", Statement, "", Own, "", "", "2031-03-29", "", ""},
		{"the outlet's after a source's", "The market opened late", Event, "", Own, "", "", "2031-03-29", "", ""},
		{"by a pronoun", "the figure came from ferry crews", Statement, "Anna Holm", Indirect, "", "", "2031-03-29", "", ""},
		{"a denial", "troops had crossed the lock", Denial, "Piet Aal", Indirect, "", "", "2031-03-29", "2031-03-28", ""},
		{"over two sentences", "“No more than 12 boats lay at Ilm,” he said. “Nobody has crossed.”",
			Quantity, "Piet Aal", Direct, "≤ 12", "boats", "2031-03-29", "", "Ilm"},
	} {
		t.Run(c.name, func(t *testing.T) {
			at := strings.Index(ledger, c.chosen)
			span := text.Span{Start: at, End: at + len(c.chosen)}
			got := ClaimsAt(Article{Text: ledger, Outlet: "Ledger", Published: "2031-03-29"}, []text.Span{span}, NewLexicon())[0]
			if got.Span != span || got.Type != c.typ || got.Speaker != c.speaker || got.Directness != c.directness {
				t.Errorf("got %s by %q, %s; want %s by %q, %s", got.Type, got.Speaker, got.Directness, c.typ, c.speaker, c.directness)
			}
			if f := got.Figure; f.String() != c.figure || f.Counted != c.counted {
				t.Errorf("figure %q of %q, want %q of %q", f, f.Counted, c.figure, c.counted)
			}
			if got.Said != c.said || got.EventDate != c.event || got.Place != c.place {
				t.Errorf("said %q, happened %q at %q; want %q, %q at %q", got.Said, got.EventDate, got.Place, c.said, c.event, c.place)
			}
		})
	}
}

func TestTheDayOfTheSpeechIsNoPartOfASlavicSource(t *testing.T) {
	for lang, c := range map[string]struct{ body, quote, want string }{
		"uk": {"Близько 40 тисяч солдатів стоять на березі, сказала Ільзе Тальвік у суботу.", "Близько 40 тисяч солдатів стоять на березі", "Ільзе Тальвік"},
		"ru": {"Около 40 тысяч солдат стоят на берегу, сказала глава совета в Порту.", "Около 40 тысяч солдат стоят на берегу", "глава совета в Порту"},
	} {
		span := text.Span{End: len(c.quote)}
		if got := ClaimsAt(Article{Text: c.body, Language: lang}, []text.Span{span}, NewLexicon())[0]; got.Speaker != c.want {
			t.Errorf("%s: said by %q, want %q", lang, got.Speaker, c.want)
		}
	}
}

func TestProposedSpansAreReadAsTheyAreProposed(t *testing.T) {
	for _, body := range []string{flood, ledger, flood + "\n\n“Nobody had gone home. At least 40 men left on Monday,” Anna Holm said."} {
		a := Article{Text: body, Published: "2031-03-27"}
		proposed := Claims(a, NewLexicon())
		if len(proposed) < 3 {
			t.Fatalf("only %d claims", len(proposed))
		}
		var spans []text.Span
		for _, c := range proposed {
			spans = append(spans, c.Span)
		}
		for i, got := range ClaimsAt(a, spans, NewLexicon()) {
			want := proposed[i]
			if got.Type != want.Type || got.Speaker != want.Speaker || got.Role != want.Role || got.Via != want.Via || got.Directness != want.Directness ||
				got.Figure != want.Figure || got.Said != want.Said || got.EventDate != want.EventDate || got.Place != want.Place {
				t.Errorf("%q\nchosen   %+v\nproposed %+v", want.Span.Of(body), got, want)
			}
		}
	}
}

func TestNothingIsReadWithoutAWord(t *testing.T) {
	body := piece("Nobody came … and nobody went.")
	at := strings.Index(body, "…")
	got := ClaimsAt(Article{Text: body}, []text.Span{{Start: at, End: at + len("…")}}, NewLexicon())[0]
	if got.Type != "" || got.Speaker != "" || got.Directness != "" {
		t.Errorf("got %+v", got)
	}
}

// Whatever the text and the span, what is read of it stands in it: the span as
// it was chosen, and no figure whose number lies outside.
func FuzzClaimsAt(f *testing.F) {
	f.Add(ledger, 10, 200)
	f.Add(flood, 0, len(flood))
	f.Add("“👩‍🚀 400 soldiers died, e\u0301,” Anna Holm said.", 3, 40)
	f.Add("— Нет, — сказал он. 40 танков.", 0, 30)
	f.Add(", say Aa 400 men.", 0, 9)
	f.Fuzz(func(t *testing.T, raw string, start, end int) {
		body, _ := text.Clean(raw)
		if start < 0 || end > len(body) || start >= end {
			t.Skip()
		}
		span := text.SnapOut(body, text.Span{Start: start, End: end})
		got := ClaimsAt(Article{Text: body, Published: "2031-03-27"}, []text.Span{span}, NewLexicon())[0]
		if got.Span != span {
			t.Fatalf("%v is read as %v", span, got.Span)
		}
		for _, found := range got.Figures {
			if !span.Contains(found.Number) {
				t.Fatalf("%v holds no %q of %v", span, found.Figure.Raw, found.Number)
			}
		}
	})
}
