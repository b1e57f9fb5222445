package search_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"gainsay/data/search"
	"gainsay/data/search/corpus"
)

// misspellings are, by why people make them, what is written for what is right.
var misspellings = []struct{ why, pairs string }{
	{"a sound with several spellings", `fysicist physicist, elefants elephants, kalendar calendar, sircus circus, skedule schedule, rehersal rehearsal,
		disiple disciple, jiant giant, sugest suggest, kwota quota, ecsplosion explosion, egsile exile, mashinery machinery, bucher butcher`},
	{"a letter that is not heard", `rekage wreckage, nuckle knuckle, iland island, casle castle, coloum column, goast ghost, dout doubt, sychiatry psychiatry,
		solem solemn, plummer plumber, autum autumn, recipt receipt, neumatic pneumatic, sord sword, forein foreign`},
	{"a vowel that is hardly heard", `seperatist separatist, definitly definitely, catagory category, calander calendar, grammer grammar, privelege privilege,
		similer similar, benifit benefit, comparitive comparative, cemetary cemetery, desparate desperate, relavant relevant`},
	{"two vowels", `recieved received, wierd weird, beleive believe, theives thieves, preceed precede, retreet retreat, captin captain, mountin mountain,
		campane campaign, restraunt restaurant, vechicle vehicle, bureacracy bureaucracy, manuever maneuver, reconaissance reconnaissance`},
	{"a double letter", `acomodate accommodate, embarasment embarrassment, ocurrence occurrence, comitee committee, begining beginning, refering referring,
		milennium millennium, agressor aggressor, comandeer commandeer, batallion battalion, harrass harass, tarrif tariff, ceassefire ceasefire, dissapear disappear`},
	{"an ending", `existance existence, resistence resistance, accessable accessible, inevitible inevitable, expantion expansion, permition permission,
		extention extension, suspention suspension, offical official, commerical commercial, governer governor, mercenery mercenary,
		truthfull truthful, sincerly sincerely, publically publicly, couragous courageous, spacial spatial, ambigous ambiguous`},
	{"a syllable that is swallowed", `goverment government, parlament parliament, libary library, temprature temperature, probly probably, reconized recognized,
		evry every, labratory laboratory, vetinary veterinary, artilery artillery, quanity quantity, twelth twelfth`},
	{"fingers", `presidnet president, amubsh ambush, miltiary military, soldoers soldiers, negotiaion negotiation, brdige bridge, refguees refugees,
		convoyd convoy, sactions sanctions, missle missile, electoin election, hosptial hospital, embasssy embassy`},
	{"by ear alone", `enuff enough, becos because, skool school, wensday wednesday, nolidge knowledge, lefftenant lieutenant, kernel colonel,
		nashunal national, sientist scientist, siezure seizure, shef chef, rezervwar reservoir, garantee guarantee, burocrat bureaucrat, yot yacht, kue queue`},
	{"a blank", `after math aftermath, head quarters headquarters, eye witness eyewitness, peace keapers peacekeepers, cease fier ceasefire, under ground underground`},
	{"Ukrainian and Russian", `агенство агентство, росмова розмова, безпечьність безпечність, колличество количество, искуство искусство,
		пагода погода, симя сім'я, президен президент, сонтце сонце, граматний грамотний, расследывание расследование, превет привет`},
}

// The right word of a misspelling stands in one of many claims, and that one is
// found among the first ten.
func TestMisspellingsFindTheRightWord(t *testing.T) {
	const claims = 20_000
	c := corpus.New(7)
	ix := search.New()
	c.Fill(ix, claims)
	planted := map[string]int64{}
	n := int64(claims)
	each := func(do func(why, wrong, right string)) {
		for _, m := range misspellings {
			for pair := range strings.SplitSeq(m.pairs, ",") {
				pair = strings.TrimSpace(pair)
				at := strings.LastIndexByte(pair, ' ')
				do(m.why, pair[:at], pair[at+1:])
			}
		}
	}
	each(func(_, _, right string) {
		if planted[right] == 0 {
			n++
			planted[right] = n
			ix.Put(search.Doc{N: n, Quote: c.Claim(n).Quote + " " + right, Status: "accepted"})
		}
	})
	each(func(why, wrong, right string) {
		hits, err := ix.Search(context.Background(), search.ParseQuery(wrong), 10)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.ContainsFunc(hits, func(h search.Hit) bool { return h.N == planted[right] }) {
			var as []string
			for _, h := range hits {
				for _, word := range h.ReadAs {
					as = append(as, word)
				}
			}
			t.Errorf("%s: %q is not read as %q but as %q", why, wrong, right, as)
		}
	})
}
