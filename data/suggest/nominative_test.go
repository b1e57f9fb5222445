package suggest

import "testing"

func TestNominative(t *testing.T) {
	for _, c := range []struct {
		lang, source string
		genitive     bool
		want         string
	}{
		{"ru", "Ивана Петрова", true, "Иван Петров"},
		{"ru", "Анны Вишневской", true, "Анна Вишневская"},
		{"ru", "министра обороны Ивана Петрова", true, "министр обороны Иван Петров"},
		{"ru", "генерала Твердова", true, "генерал Твердов"},
		{"ru", "Генерального штаба", true, "Генеральный штаб"},
		{"ru", "в районном совете", false, "районный совет"},
		{"ru", "в министерстве", false, "министерство"},
		{"ru", "в ведомстве уполномоченного", false, "ведомство уполномоченного"},
		{"ru", "в секретариате уполномоченного", false, "секретариат уполномоченного"},
		{"uk", "журналістів", true, "журналісти"},
		{"ru", "Иванов", true, "Иванов"},
		{"ru", "министерства обороны", true, "министерство обороны"},
		{"uk", "міністра Івана Петренка", true, "міністр Іван Петренко"},
		{"uk", "Ганни Гольм", true, "Ганна Гольм"},
		{"uk", "у міській лікарні Лісбрука", false, "міська лікарня Лісбрука"},
		{"uk", "самописця", true, "самописець"},
		// Nothing is turned that stands in the nominative already.
		{"ru", "Анна Петрова", false, "Анна Петрова"},
		{"uk", "речник міноборони", false, "речник міноборони"},
	} {
		cast := newCast(newDocument(Article{Language: c.lang}, NewLexicon()))
		if got := cast.nominative(c.source, c.genitive); got != c.want {
			t.Errorf("%s: got %q, want %q", c.source, got, c.want)
		}
	}
}
