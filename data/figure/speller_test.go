package figure

import "strings"

// The spellers write whole numbers in words as the grammars have them; they
// know nothing of the lexicon and are the oracle of the round trips.

var (
	enSmall = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
	enTens  = strings.Fields("- - twenty thirty forty fifty sixty seventy eighty ninety")
	enBig   = strings.Fields("- thousand million billion trillion")
)

func spellEnglish(n int64) string {
	if n == 0 {
		return enSmall[0]
	}
	var groups []string
	for big := 0; n > 0; big, n = big+1, n/1000 {
		g := englishGroup(int(n%1000), big == 0 && n > 1000)
		if g == "" {
			continue
		}
		if big > 0 {
			g += " " + enBig[big]
		}
		groups = append([]string{g}, groups...)
	}
	return strings.Join(groups, " ")
}

func englishGroup(n int, and bool) string {
	var out []string
	if n >= 100 {
		out = append(out, enSmall[n/100], "hundred")
		and = true
	}
	if n%100 > 0 && and {
		out = append(out, "and")
	}
	switch r := n % 100; {
	case r == 0:
	case r < 20:
		out = append(out, enSmall[r])
	case r%10 == 0:
		out = append(out, enTens[r/10])
	default:
		out = append(out, enTens[r/10]+"-"+enSmall[r%10])
	}
	return strings.Join(out, " ")
}

// slavic is the grammar of Russian and Ukrainian numerals in one case.
type slavic struct {
	zero      string
	units     []string // 1 to 19
	feminine  [2]string
	tens      []string  // 20 to 90
	hundreds  []string  // 100 to 900
	thousands [3]string // of one, of two to four, of five and more
	millions  [3]string
	billions  [3]string
}

var russianNominative = slavic{
	zero:      "ноль",
	units:     strings.Fields("- один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"),
	feminine:  [2]string{"одна", "две"},
	tens:      strings.Fields("- - двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
	hundreds:  strings.Fields("- сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот"),
	thousands: [3]string{"тысяча", "тысячи", "тысяч"},
	millions:  [3]string{"миллион", "миллиона", "миллионов"},
	billions:  [3]string{"миллиард", "миллиарда", "миллиардов"},
}

var russianGenitive = slavic{
	zero:      "ноля",
	units:     strings.Fields("- одного двух трёх четырёх пяти шести семи восьми девяти десяти одиннадцати двенадцати тринадцати четырнадцати пятнадцати шестнадцати семнадцати восемнадцати девятнадцати"),
	feminine:  [2]string{"одной", "двух"},
	tens:      strings.Fields("- - двадцати тридцати сорока пятидесяти шестидесяти семидесяти восьмидесяти девяноста"),
	hundreds:  strings.Fields("- ста двухсот трёхсот четырёхсот пятисот шестисот семисот восьмисот девятисот"),
	thousands: [3]string{"тысячи", "тысяч", "тысяч"},
	millions:  [3]string{"миллиона", "миллионов", "миллионов"},
	billions:  [3]string{"миллиарда", "миллиардов", "миллиардов"},
}

var russianInstrumental = slavic{
	zero:      "нулём",
	units:     strings.Fields("- одним двумя тремя четырьмя пятью шестью семью восемью девятью десятью одиннадцатью двенадцатью тринадцатью четырнадцатью пятнадцатью шестнадцатью семнадцатью восемнадцатью девятнадцатью"),
	feminine:  [2]string{"одной", "двумя"},
	tens:      strings.Fields("- - двадцатью тридцатью сорока пятьюдесятью шестьюдесятью семьюдесятью восемьюдесятью девяноста"),
	hundreds:  strings.Fields("- ста двумястами тремястами четырьмястами пятьюстами шестьюстами семьюстами восемьюстами девятьюстами"),
	thousands: [3]string{"тысячей", "тысячами", "тысячами"},
	millions:  [3]string{"миллионом", "миллионами", "миллионами"},
	billions:  [3]string{"миллиардом", "миллиардами", "миллиардами"},
}

var ukrainianNominative = slavic{
	zero:      "нуль",
	units:     strings.Fields("- один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять"),
	feminine:  [2]string{"одна", "дві"},
	tens:      strings.Fields("- - двадцять тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто"),
	hundreds:  strings.Fields("- сто двісті триста чотириста п'ятсот шістсот сімсот вісімсот дев'ятсот"),
	thousands: [3]string{"тисяча", "тисячі", "тисяч"},
	millions:  [3]string{"мільйон", "мільйони", "мільйонів"},
	billions:  [3]string{"мільярд", "мільярди", "мільярдів"},
}

var ukrainianGenitive = slavic{
	zero:      "нуля",
	units:     strings.Fields("- одного двох трьох чотирьох п'яти шести семи восьми дев'яти десяти одинадцяти дванадцяти тринадцяти чотирнадцяти п'ятнадцяти шістнадцяти сімнадцяти вісімнадцяти дев'ятнадцяти"),
	feminine:  [2]string{"однієї", "двох"},
	tens:      strings.Fields("- - двадцяти тридцяти сорока п'ятдесяти шістдесяти сімдесяти вісімдесяти дев'яноста"),
	hundreds:  strings.Fields("- ста двохсот трьохсот чотирьохсот п'ятисот шестисот семисот восьмисот дев'ятисот"),
	thousands: [3]string{"тисячі", "тисяч", "тисяч"},
	millions:  [3]string{"мільйона", "мільйонів", "мільйонів"},
	billions:  [3]string{"мільярда", "мільярдів", "мільярдів"},
}

func (g slavic) spell(n int64) string {
	if n == 0 {
		return g.zero
	}
	var out []string
	for _, big := range []struct {
		size  int64
		forms [3]string
	}{{1e9, g.billions}, {1e6, g.millions}, {1e3, g.thousands}} {
		count := n / big.size % 1000
		if count == 0 {
			continue
		}
		out = append(out, g.group(int(count), big.size == 1e3)...)
		out = append(out, big.forms[plural(int(count))])
	}
	return strings.Join(append(out, g.group(int(n%1000), false)...), " ")
}

func (g slavic) group(n int, feminine bool) []string {
	var out []string
	if n >= 100 {
		out = append(out, g.hundreds[n/100])
	}
	r := n % 100
	if r >= 20 {
		out = append(out, g.tens[r/10])
		r %= 10
	}
	switch {
	case r == 0:
	case feminine && r <= 2:
		out = append(out, g.feminine[r-1])
	default:
		out = append(out, g.units[r])
	}
	return out
}

// plural is the form a counted noun takes: that of one, of two to four, or of
// five and more.
func plural(n int) int {
	switch {
	case n%100 >= 11 && n%100 <= 14:
		return 2
	case n%10 == 1:
		return 0
	case n%10 >= 2 && n%10 <= 4:
		return 1
	}
	return 2
}
