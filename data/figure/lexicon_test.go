package figure

import "testing"

func TestLexiconReads(t *testing.T) {
	l, err := readLexicon()
	if err != nil {
		t.Fatal(err)
	}
	for form, class := range map[string]class{"seventeen": teenNumber, "hundred": hundred, "million": scale, "dozen": pack, "двести": hundreds, "п'ять": unitNumber} {
		if w := l.lookup(form); w == nil || w.class != class {
			t.Errorf("%q: %+v", form, w)
		}
	}
	for _, same := range [][2]string{{"П’ЯТЬ", "п'ять"}, {"Трёх", "трех"}, {"SEVENTEEN", "seventeen"}} {
		if a, b := l.lookup(same[0]), l.lookup(same[1]); a == nil || a != b {
			t.Errorf("%q and %q are not one word", same[0], same[1])
		}
	}
}

func TestLexiconRefusesWhatItCannotRead(t *testing.T) {
	for _, body := range []string{"[numbers]\nfive: five", "[nonsense]\n1: one", "[joints]\nbeside: beside", "[vague]\nlots: lots"} {
		l, _ := readLexicon()
		if err := l.read(body); err == nil {
			t.Errorf("%q was taken", body)
		}
	}
}
