package suggest

import (
	"strings"
	"testing"
)

func TestNegations(t *testing.T) {
	for _, c := range []struct{ name, lang, body, want string }{
		{"not", "en", "The crew did not leave the ship.", "not: The crew did + leave the ship"},
		{"n't", "en", "The crew didn't leave, but the captain did.", "n't: The crew did + leave"},
		{"no", "en", "There was no fire on the ship.", "no: There was + fire on the ship"},
		{"nobody", "en", "Nobody left the ship.", "Nobody: left the ship"},
		{"never", "en", "The captain said that he never left the ship.", "never: he + left the ship"},
		{"without", "en", "They left the ship without orders.", "without: orders"},
		{"an answer", "en", "“No, sir.”", "No: "},
		{"un-", "en", "The crew was unharmed.", "un: The crew was + harmed"},
		{"-less", "en", "They were homeless after it.", "less: They were + home + after it"},
		{"no negation", "en", "The unit undertook a discussion under protest.", ""},
		{"no doubt", "en", "He will no doubt return.", ""},
		{"not only", "en", "Not only ships sank.", ""},
		{"a bound", "en", "They will leave no later than Friday.", ""},
		{"не", "ru", "Мы не собираемся уходить.", "не: Мы + собираемся уходить"},
		{"жодного", "uk", "Жодного пострілу там було.", "Жодного: пострілу там було"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDocument(Article{Text: c.body, Language: c.lang}, NewLexicon())
			got := ""
			if all := d.negations(); len(all) > 0 {
				var scope []string
				for _, s := range all[0].Scope {
					scope = append(scope, s.Of(c.body))
				}
				got = all[0].Cue.Of(c.body) + ": " + strings.Join(scope, " + ")
			}
			if got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}
