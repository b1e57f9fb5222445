package search

import (
	"slices"
	"testing"
)

func TestNormalise(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The Northern Shore", "the northern shore"},
		{"Café Ångström naïve", "cafe angstrom naive"},
		{"Straße, Æsir, Łódź", "strasse aesir lodz"},
		{"ёлка Ёлка е\u0308лка", "елка елка елка"},
		{"ґанок Ґанок", "ганок ганок"},
		{"й и\u0306 Й", "й й й"}, // a letter of its own, however it is composed
		{"п'ять п’ять п\u02bcять", "пять 5 пять 5 пять 5"},
		{"don't O'Brien the minister's soldiers'", "dont obrien the minister soldiers"},
		{"co\u00adoperate zero\u200bwidth", "cooperate zerowidth"},
		{"T-72 72b3 5th 1990s", "t 72 72b3 5th 1990s"},
		{"100,000; 100 000; 100\u00a0000; 100'000; 100k 100K 100 thousand 100-thousand", "100000 100000 100000 100000 100000 100000 100000 100000"},
		{"1,234,567 1.234.567 1 234 567", "1234567 1234567 1234567"},
		{"1.5 million, 1,5 млн, 2 bn, 3 тисячі, 4 тыс.", "1500000 1500000 2000000000 3000 4000"},
		{"forty thousand men, сто тысяч", "forty thousand 40000 men сто тысяч 100000"},
		{"one of two", "one of two 2"},
		{"in 2014 300 troops", "in 2014 300 troops"}, // a year and a number, not one
		{"12.03.2014 and 10.0.0.1", "12 3 2014 and 10 0 0 1"},
		{"漢字 and ไทย", "漢 字 and ไ ท ย"},
		{"ﬁre Ｆｕｌｌ", "fire full"},
		{"", ""}, {" … — !", ""},
	} {
		if got := Normalise(c.text); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestTokensStandWhereTheyAreRead(t *testing.T) {
	const s = "Близько 100 тисяч солдатів, the minister's"
	var got []string
	for _, w := range Tokens(s) {
		got = append(got, w.Text+"="+w.Span.Of(s))
	}
	want := []string{"близько=Близько", "100000=100 тисяч", "солдатів=солдатів", "the=the", "minister=minister's"}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Names that are spelt in several ways have one key; words that are not the
// same name have not.
func TestKey(t *testing.T) {
	for _, same := range [][]string{
		{"зеленський", "zelenskyi", "zelenskyj", "zelenski"},
		{"харків", "kharkiv", "harkiv", "kharkiw"},
		{"луганск", "lugansk", "luhansk"},
		{"лавров", "lavrov", "lawrow"},
		{"щербак", "shcherbak"},
		{"философ", "filosof", "philosoph"},
		{"москва", "moskva", "moscva"},
	} {
		for _, w := range same[1:] {
			if key(w) != key(same[0]) {
				t.Errorf("%s has the key %s, %s has %s", w, key(w), same[0], key(same[0]))
			}
		}
	}
	for _, apart := range [][2]string{{"shore", "share"}, {"кіт", "кут"}, {"north", "south"}} {
		if key(apart[0]) == key(apart[1]) {
			t.Errorf("%v have one key", apart)
		}
	}
}

func TestSoundsOfMisspelling(t *testing.T) {
	for _, c := range [][2]string{
		{"fotograf", "photograph"}, {"nife", "knife"}, {"sertain", "certain"}, {"speshal", "special"}, {"nashion", "nation"},
		{"jeneral", "general"}, {"rist", "wrist"}, {"nite", "night"},
	} {
		if soundsOf(c[0]) != soundsOf(c[1]) {
			t.Errorf("%s sounds %x, %s %x", c[0], soundsOf(c[0]), c[1], soundsOf(c[1]))
		}
	}
	if soundsOf("shore") == soundsOf("south") {
		t.Error("shore and south sound the same")
	}
}
