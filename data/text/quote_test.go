package text

import (
	"strings"
	"testing"
)

func TestQuotes(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"curly", "“We stay,” she said. “All of us.”", "We stay,|All of us."},
		{"straight", `"We stay," she said. "All of us."`, "We stay,|All of us."},
		{"straight after a bracket", `He said ("no") and left.`, "no"},
		{"guillemets", "«Мы остаёмся», — сказал он.", "Мы остаёмся"},
		{"low and high", "Він сказав: „Ми тут“ і пішов.", "Ми тут"},
		{"nested", "“He said ‘no’ to us,” she said.", "He said ‘no’ to us,|  no"},
		{"single marks and apostrophes", "‘It’s the company’s word,’ he said. The ’90s ended.", "It’s the company’s word,"},
		{"apostrophes alone", "It's the firm's and the workers' word. Rock 'n' roll.", "n"},
		{"over paragraphs", "“We came.\n\n“We counted.”", "We came.|+We counted."},
		{"never closed", "“We came.\n\nHe left.", "We came."},
		{"a dash for speech", "— Мы остаёмся, — сказал он. — Все.", "Мы остаёмся,|Все."},
		{"a dash for a list", "— first item\n— second item", ""},
		{"double marks of two single ones", "''We stay,'' she said. ''Don't go.''", "We stay,|Don't go."},
		{"inches", `A 6" pipe and a 9" pipe.`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, q := range Quotes(c.body) {
				got = append(got, strings.Repeat("  ", q.Depth)+map[bool]string{true: "+"}[q.Continued]+q.Inner.Of(c.body))
			}
			if g := strings.Join(got, "|"); g != c.want {
				t.Errorf("got  %s\nwant %s", g, c.want)
			}
		})
	}
}

func FuzzQuotes(f *testing.F) {
	for _, s := range []string{`"a" "b`, "“a ‘b” c’", "— а, — б", "''\"\"“”«»", "“a\n\n“b\n\n“c”"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		body, _ := Clean(raw)
		start := 0
		for _, q := range Quotes(body) {
			if q.Start < start || q.End > len(body) || q.Inner.Start > q.Inner.End || !q.Span.Contains(q.Inner) || q.Depth < 0 || q.Depth >= deepest {
				t.Fatalf("quote %+v after %d in %q", q, start, body)
			}
			start = q.Start
		}
	})
}
