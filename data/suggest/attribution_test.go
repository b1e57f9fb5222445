package suggest

import (
	"slices"
	"strings"
	"testing"

	"gainsay/data/text"
)

// show writes an attribution as cue|source|content parts.
func show(body string, a Attribution) string {
	part := func(s text.Span) string {
		if s.Empty() {
			return "-"
		}
		return s.Of(body)
	}
	var content []string
	for _, c := range a.Content {
		content = append(content, part(c))
	}
	return part(a.Cue) + "|" + part(a.Source) + "|" + strings.Join(content, " … ")
}

// checkAttributions wants one attribution among those found, or none at all.
func checkAttributions(t *testing.T, body string, all []Attribution, want string) {
	t.Helper()
	var got []string
	for _, a := range all {
		got = append(got, show(body, a))
	}
	if want == "" && len(got) > 0 || want != "" && !slices.Contains(got, want) {
		t.Errorf("got  %s\nwant %s", strings.Join(got, "\n     "), want)
	}
}

func TestAttributions(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"that", "The mayor said that the bridge was safe.", "said|The mayor|that the bridge was safe"},
		{"no that", "The mayor said on Monday the bridge was safe.", "said|The mayor|the bridge was safe"},
		{"after the content", "The bridge was safe, the mayor of Ilmstadt said.", "said|the mayor of Ilmstadt|The bridge was safe"},
		{"turned round", "The bridge was safe, said Anna Holm, the mayor.", "said|Anna Holm, the mayor|The bridge was safe"},
		{"a quotation", "“The bridge is safe,” Anna Holm said.", "said|Anna Holm|“The bridge is safe,”"},
		{"a quotation over sentences", "“The bridge is safe. We looked,” Anna Holm said.", "said|Anna Holm|The bridge is safe. … We looked,”"},
		{"a quotation that goes on", "“It is safe,” she said. “We looked twice.”", "said|she|“It is safe,” … We looked twice."},
		{"according to, before", "According to the harbour office, two ships sank.", "According to|the harbour office|two ships sank"},
		{"according to, after", "Two ships sank, according to the harbour office.", "according to|the harbour office|Two ships sank"},
		{"a description between commas", "Anna Holm, who runs the harbour, said two ships sank.", "said|Anna Holm, who runs the harbour|two ships sank"},
		{"a long subject", "An officer who answered the telephone said nobody was hurt.", "said|An officer who answered the telephone|nobody was hurt"},
		{"when asked", "Asked about the ships, Ms Holm said none had sunk.", "said|Ms Holm|none had sunk"},
		{"a trailing aside", "Two ships sank, the office said on Monday, hours after the minister left.", "said|the office|Two ships sank"},
		{"a noun", "The office's claim that two ships sank was withdrawn.", "claim|The office|that two ships sank was withdrawn"},
		{"a label", "Fire chief: two ships sank", ":|Fire chief|two ships sank"},
		{"a time before the verb", "The office on Monday said two ships sank.", "said|The office|two ships sank"},
		{"a time inside the verb", "The office had last month said two ships sank.", "had last month said|The office|two ships sank"},
		{"a cue within a clause", "At ten that day, a list of calls shows, the guard rang the mayor.", "shows|a list of calls|At ten that day … the guard rang the mayor"},
		{"a cue behind a clause", "The guard rang the mayor, a list of calls shows, in the night.", "shows|a list of calls|The guard rang the mayor"},
		{"a colon behind the cue", "It was the crowd, Holm said: stones had hit the gate first.", "said|Holm|It was the crowd … stones had hit the gate first"},
		{"a colon before the cue", "The case is clear: the office writes, in a note, that two ships sank.", "writes|the office|that two ships sank"},
		{"a clause that goes on behind the cue", "The centre took in 212 people, its director told me, and had been asked to expect no more.",
			"told|its director|The centre took in 212 people, its director told me, and had been asked to expect no more"},
		{"a cue's own next deed", "The centre took in 212 people, its director told me, and laughed.", "told|its director|The centre took in 212 people"},
		{"digits behind what shows", "The ledger of the squad shows 94 rounds fewer at night.", "shows|The ledger of the squad|94 rounds fewer at night"},
		{"a list of deeds", "All belongings were bagged, labelled and taken to the depot.", ""},
		{"a time is no content", "The Health Board puts the dead at 34, after three more patients died.", "puts|The Health Board|the dead at 34, after three more patients died"},
		{"an aside with as", "The order came on Monday, as his invoice shows.", "shows|his invoice|The order came on Monday"},
		{"an aside behind where", "They met at the lock, where, as several visitors remarked, it was dark.", "remarked|several visitors|it was dark"},
		{"a time after which", "The ship left, two hours after its captain had told the office that it leaked.", "had told|its captain|that it leaked"},
		{"a clause is no description", "At the clinic in Ilm, nine men were in bed on Monday, says the matron; the others left.", "says|the matron|At the clinic in Ilm, nine men were in bed on Monday"},
		{"papers by which it is told", "By the delivery notes, 40 crates left the lock.", "By|the delivery notes|40 crates left the lock"},
		{"an order by which it is so", "By order of the harbour office nobody may cross the lock.", "By order of|the harbour office|nobody may cross the lock"},
		{"everything says nothing", "Everything points to a leak at the lock.", ""},
		{"a name that is given", "The shares are held by a firm called Peltor.", ""},
		{"a pronoun after said is no source", "Anna Holm, the mayor, said she saw two ships.", "said|Anna Holm, the mayor|she saw two ships"},
		{"an age and a relative clause", "Anna Holm, 34, who was aboard, said two ships sank.", "said|Anna Holm, 34, who was aboard|two ships sank"},
		{"a participle between commas", "A memo from the office, dated 12 August, says two ships sank.", "says|A memo from the office, dated 12 August|two ships sank"},
		{"a participle after its noun", "An officer involved in the search, who was not named, said two ships sank.", "said|An officer involved in the search, who was not named|two ships sank"},
		{"a name given", "The clerk, a man called Piet Aal, said two ships sank.", "said|The clerk, a man called Piet Aal|two ships sank"},
		{"a possessive before only", "The chief of the town's only clinic said two ships sank.", "said|The chief of the town's only clinic|two ships sank"},
		{"a clause without its whom", "All the clerks I asked said two ships sank.", "said|All the clerks I asked|two ships sank"},
		{"taken up by and", "Ms Holm rejected the idea that the lock leaked and said that two ships sank.", "said|Ms Holm|that two ships sank"},
		{"taken up by a participle", "Ms Holm told the clerks that the lock leaked, adding that two ships sank.", "adding|Ms Holm|that two ships sank"},
		{"no one", "Ms Holm said no one left the ship.", "said|Ms Holm|no one left the ship"},
		{"one as a number", "Two ships sank, said one harbour clerk.", "said|one harbour clerk|Two ships sank"},
		{"nobody as a subject", "Nobody counted those who came, says Ebba Holm, one of the clerks.", "says|Ebba Holm|Nobody counted those who came"},
		{"relative clauses joined", "A clerk who left in May, and who has papers, says two ships sank.", "says|A clerk who left in May, and who has papers|two ships sank"},
		{"an object with a clause behind it", "The clinic had admitted no patients since March and is closed.", "had admitted|The clinic|no patients since March and is closed"},
		{"an abbreviated title", "Two ships sank, said Mr. Aal.", "said|Mr. Aal|Two ships sank"},
		{"a surname in -ly", "Jolly said two ships sank.", "said|Jolly|two ships sank"},
		{"called up", "The army called up no reservists.", ""},
		{"a plain noun", "The report was long.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDocument(Article{Text: c.body, Language: "en"}, NewLexicon())
			checkAttributions(t, c.body, d.attributions(), c.want)
		})
	}
}

func TestSlavicAttributions(t *testing.T) {
	for _, c := range []struct{ name, lang, body, want string }{
		{"что", "ru", "Мэр заявил, что мост безопасен.", "заявил|Мэр|что мост безопасен"},
		{"after the content", "ru", "Мост безопасен, сообщила мэр Анна Хольм.", "сообщила|мэр Анна Хольм|Мост безопасен"},
		{"по словам", "ru", "По словам мэра, мост безопасен.", "По словам|мэра|мост безопасен"},
		{"по его словам", "ru", "По его словам, мост безопасен.", "По его словам|его|мост безопасен"},
		{"a quotation", "ru", "«Мост безопасен», — подчеркнул мэр.", "подчеркнул|мэр|«Мост безопасен»"},
		{"що", "uk", "Мер заявив, що міст безпечний.", "заявив|Мер|що міст безпечний"},
		{"за словами", "uk", "За словами мера, міст безпечний.", "За словами|мера|міст безпечний"},
		{"an addressee", "uk", "Міст безпечний, повідомила нашій газеті Ганна Гольм.", "повідомила|Ганна Гольм|Міст безпечний"},
		{"taken up by the next sentence", "ru", "Заголовок\n\nМост взорван. Об этом сообщил источник в штабе.", "сообщил|источник в штабе|Мост взорван."},
		{"taken up, with more", "ru", "Заголовок\n\nМост взорван. Об этом и о том, что дорога закрыта, сообщил источник в штабе.", "сообщил|источник в штабе|Об этом и о том, что дорога закрыта"},
		{"published", "uk", "Палата країни оприлюднила висновок: міст безпечний.", "оприлюднила|Палата країни|міст безпечний"},
		{"an object before the cue", "uk", "Речниця мерії це заперечує: міст безпечний.", "заперечує|Речниця мерії|міст безпечний"},
		{"a source with a clause", "uk", "За підрахунками журналістів, які бачили міст, там сто людей.", "За підрахунками|журналістів|там сто людей"},
		{"no cue", "ru", "Мост открыли в среду.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := newDocument(Article{Text: c.body, Language: c.lang}, NewLexicon())
			checkAttributions(t, c.body, d.attributions(), c.want)
		})
	}
}
