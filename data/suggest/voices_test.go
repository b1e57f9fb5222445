package suggest

import (
	"strings"
	"testing"
)

// Who stands behind what no verb of saying reports.
func TestWhoTellsWhatNobodySays(t *testing.T) {
	for _, c := range []struct{ text, part, speaker string }{
		{"At dawn on Monday, neighbours on Dyke Road counted nine lorries at the lock.", "nine", "neighbours on Dyke Road"},
		{"At dawn on Monday, this reporter counted nine lorries at the lock.", "nine", ""},
		{"The registers of the harbour, in Ilmstadt and Dol, show 655 crates from the lock.", "655", "registers of the harbour"},
		{"The gates of the harbour, in Ilmstadt and Dol, hold 655 crates from the lock.", "655", ""},
		{"Recordings obtained by the mayor's office show 40 soldiers at the lock on Monday.", "40", "Recordings obtained by the mayor's office"},
		{"The harbour master put the number of wounded at 41.", "41", "harbour master"},
		{"The harbour master put the 41 wounded to bed at the clinic.", "41", ""},
		{"Anna Holm read the log. By her reckoning 12 ships sank at the lock on Monday.", "12", "Anna Holm"},
		{"Anna Holm read the log. By this lock 12 ships sank on Monday in the fog.", "12", ""},
		{"The surgeon shrugs. “We had no water at the clinic on Monday.”", "no water", "surgeon"},
		{"The tap shrugs. “We had no water at the clinic on Monday.”", "no water", ""},
		{"Anna Holm's report is long. The receiver writes plainly. On Monday 12 ships sank, she notes.", "12", "Anna Holm"},
		{"Anna Holm and Piet Aal met. The receiver writes plainly. On Monday 12 ships sank, the receiver said.", "12", "receiver"},
		{"Soldiers went in at dawn on Monday with 40 trucks, the harbour master said.", "40 trucks", "harbour master"},
		{"The ship sank at 21:40 on Monday, the owner said in a statement posted on its website.", "21:40", "owner"},
		{"“No door of the ship was open on Monday,” the company's managing director, Piet Aal, told the town.", "No door", "Piet Aal"},
		{"The mayor's leaving with 40 soldiers on Monday, Piet Aal said.", "40", "Piet Aal"},
		{"The surveyor, Berta Holm of the Harbour Office, said 12 ships had sunk at the lock.", "12 ships", "Berta Holm"},
		{"The member, Board of the Harbour Office, said 12 ships had sunk at the lock.", "12 ships", "member"},
		{"Police, who compared the lists, now believe that 258 people were on the ship.", "258", "Police"},
		{"Police did not know how many people, of 258 on the ship, were dead.", "258", ""},
		{"Satellite images show 40 soldiers at the lock, investigators said.", "40", "investigators"},
		{"The mayor's list gives 40 soldiers at the lock, investigators said.", "40", "mayor"},
		{"The ferry sank.\n\n9.05 The harbour master says 40 soldiers are at the lock.", "40", "harbour master"},
		{"The ferry sank.\n\n14.20 The loss of the ship: according to the mayor, not one man of the 40 has been paid.", "not one man", "mayor"},
		{"The ferry sank.\n\n10.15 Berta Holm on the weather: “No ship of ours was out on Monday.”", "No ship", "Berta Holm"},
		{"The ferry sank.\n\n10.15 Commission on Human Rights: “No ship of ours was out on Monday.”", "No ship", "Commission on Human Rights"},
		{"Berta Holm wept for the Cape Dorne dead. On Monday, she said, 12 ships sank at the lock.", "12 ships", "Berta Holm"},
		{"Commander Piet Aal of the coast guard said 12 ships had sunk at the lock.", "12 ships", "Piet Aal"},
		{"The commander of the coast guard said 12 ships had sunk at the lock.", "12 ships", "commander of the coast guard"},
		{"The ferry sank.\n\n10.15 Holm from the steps, about the lock: “No ship of ours was out on Monday.”", "No ship", "Holm"},
		{"10.15 The ministry on Monday: “No ship of ours was out.” And further down the same page: “Nobody was arrested at the lock.”", "Nobody", "ministry"},
		{"10.15 The ministry on Monday: “No ship of ours was out.” And the mayor of the town: “Nobody was arrested at the lock.”", "Nobody", "mayor of the town"},
		{"Hamid, 31, a plasterer, draws the lock in the sand. Here the bow. “No soldier was at the lock on Monday.”", "No soldier", "Hamid"},
		{"Hamid, 31, a plasterer, met Piet Aal in the yard. Here the bow. “No soldier was at the lock on Monday.”", "No soldier", ""},
		{"Half the houses at the lock have no door, according to the Owners' Union, whose chief, Piet Aal, said the count was made by telephone.", "no door", "Owners' Union"},
		{"The ship sank on Monday with 400 aboard; the third officer, who counts better, said 420.", "400", ""},
		{"The harbour office met. “The ship sailed on Monday,” it said. “The ship had passed its inspection in March,” the statement said.", "inspection", "harbour office"},
		{"“They locked all 40 exits of the ship,” said a woman wrapped in a blanket.", "40 exits", "woman"},
		{"A mechanic at the clinic saw the ships. On Monday 12 ships sank, he said.", "12", "mechanic at the clinic"},
		{"Caretaker Nils Holm waits at the gate: up to now, he says, no soldier came to the lock.", "no soldier", "Nils Holm"},
		{"Caretaker Nils Holm waits at the gate; 12 ships had sunk at the lock, it was said.", "12 ships", ""},
		{"The Interior Office has brought its number of wounded at the lock down to 28.", "28", "Interior Office"},
		{"The Interior Office has brought its 28 wounded to the clinic on Monday.", "28", ""},
		{"Five soldiers killed at the lock on Monday are entered in the town's register.", "Five", "town"},
		{"Five soldiers killed at the lock on Monday are buried in the town's garden.", "Five", ""},
		{"The observatory in Ilm registered a blast under the lock at 4:12 on Monday.", "blast", "observatory in Ilm"},
		{"The observatory in Ilm felt a blast under the lock at 4:12 on Monday.", "blast", ""},
		{"10.15 The injured: 43 men and 37 soldiers at the lock alone, according to the ministry.", "43 men", "ministry"},
		{"10.15 Mayor Holm again, on why it took days to say so: “No soldier of ours was at the lock on Monday.”", "No soldier", "Holm"},
		{"17.10 Fire officer Nils Holm reads from his own copy: “No soldier of ours was at the lock on Monday.”", "No soldier", "Nils Holm"},
		{"Our question to Piet Aal, why was it shut? Answer: “No soldier of ours was at the lock on Monday.”", "No soldier", "Piet Aal"},
		{"Mayor Holm met the press. He has a glass in his hand. “No soldier of ours was at the lock on Monday.”", "No soldier", "Holm"},
		{"10.15 Mayor Holm is here. On the army he's categorical. “No soldier of ours was at the lock on Monday.”", "No soldier", "Holm"},
		{"10.15 Ms Holm on tonight's programme, pressed by our Piet Aal. “No soldier of ours was at the lock on Monday.”", "No soldier", "Holm"},
		{"10.15 Dock Street in the rain, seen by our Piet Aal. “No soldier of ours was at the lock on Monday.”", "No soldier", "Piet Aal"},
		{"10.15 The mayor says: “Wait.”\n\n10.22 “No soldier of ours was at the lock on Monday.” Some laughter.", "No soldier", "mayor"},
		{"The mayor says: “Wait.”\n\n“No soldier of ours was at the lock on Monday.” Some laughter.", "No soldier", ""},
		{"10.15 Mayor Holm: “Wait.”\n\n10.22 Same press call, on the army: “No soldier of ours was at the lock on Monday.”", "No soldier", "Holm"},
		{"10.15 The mayor again, on why it took a week to say so: “I was away. No soldier of ours was at the lock on Monday.”", "No soldier", "mayor"},
		{"10.15 The army reacts: no soldier was at the lock on Monday because of the frost.", "no soldier", "army"},
		{"The mayor spoke first. Mayor Holm left the town. On Monday 12 ships sank at the lock, the mayor said.", "12 ships", "Holm"},
		{"A nurse spoke first. Nurse Holm left the town. On Monday 12 ships sank at the lock, a deckhand said.", "12 ships", "deckhand"},
		{"Retired signalman Nils Holm listens to the fog as other men watch ships. “No soldier was at the lock on Monday,” he says.", "No soldier", "Nils Holm"},
		{"More than 40 soldiers were driven from the lock, Mayor Holm said, calling it the end of a town whose children speak two languages.", "40 soldiers", "Holm"},
		{"Chief Ranger Holm was asked where he was. “No soldier was at the lock on Monday,” he said.", "No soldier", "Holm"},
		{"Nils Holm, chairman of Harbour Rovers, which owns the lock, was in tears. “No soldier was at the lock on Monday,” he said.", "No soldier", "Nils Holm"},
		{"BERTA HOLM works nights at the lock and had come for the ships. She knelt on the deck. “No soldier was at the lock on Monday,” she says.", "No soldier", "Berta Holm"},
		{"“No soldier was at the lock on Monday,” Dr Nils Holm of St Anne's told the press.", "No soldier", "Nils Holm"},
		{"Nils Holm of Peltor Mines wept. “No soldier was at the lock on Monday,” he says.", "No soldier", "Nils Holm"},
		{"Mayor Holm had nothing to add, although Piet Aal had plenty: “No soldier was at the lock on Monday.”", "No soldier", "Piet Aal"},
		{"Mayor Holm had nothing to add, although the weather was fine: “No soldier was at the lock on Monday.”", "No soldier", "Holm"},
		{"Looking ahead, the mayor of Dol gave his word to the crews: “No soldier was at the lock on Monday.”", "No soldier", "mayor of Dol"},
		{"Commodore Holm, before the council, on her feet and without notes: “No soldier was at the lock on Monday.”", "No soldier", "Holm"},
		{"Mayor Holm waits. She isn't meant to speak to us; a clerk told her so. “No soldier was at the lock on Monday.”", "No soldier", "Holm"},
		{"Mayor Holm waits. It isn't meant to be easy; a clerk told her so. “No soldier was at the lock on Monday.”", "No soldier", "clerk"},
		{"From the harbour office itself, by telephone, after an hour of music: 40 ships are lost at the lock.", "40 ships", "harbour office"},
		{"From the lock itself, by boat, after an hour of music: 40 ships are lost at the lock.", "40 ships", ""},
		{"The ferry sank.\n\n10.15 From the log of the harbour office, read out by its clerk: the first of 40 ships sank at 3.26.", "40 ships", "log of the harbour office"},
		{"Traffic sheets lodged with the court show that 40 soldiers were at the lock.", "40 soldiers", "Traffic sheets lodged with the court"},
		{"We needn't argue: the harbour's own inspectorate writes that 40 soldiers were at the lock.", "40 soldiers", "harbour's inspectorate"},
		{"The customs inventory, which anybody may read at the gate, runs to 40 ships at the lock.", "40 ships", "customs inventory"},
		{"A man in bed 14 of the Lake Hospital spoke. The hospital's admissions book lists 40 soldiers from the lock.", "40 soldiers", "hospital"},
		{"The customs inspector, whom anybody may ask at the gate, runs to 40 ships at the lock.", "40 ships", ""},
		{"“No soldier was at the lock on Monday,” says her mother, Sabra, a seamstress.", "No soldier", "Sabra"},
		{"“No soldier was at the lock on Monday,” says her mother, Monday's guest.", "No soldier", "mother"},
		{"The Harbour Office in its evening bulletin said 12 ships had sunk at the lock.", "12 ships", "Harbour Office"},
		{"The General Staff in Dol said 12 ships had sunk at the lock.", "12 ships", "General Staff"},
		{"The clerk in Dol said 12 ships had sunk at the lock.", "12 ships", "clerk in Dol"},
		{"By order of the Harbour Office nobody of the 40 may leave the lock on Monday.", "nobody", "Harbour Office"},
		{"All 40 ships at the lock continue according to plan on Monday.", "40 ships", ""},
		{"In the wood she met us. On the rope, she read from a sheet: “No line was tied to the ships on Monday.”", "No line", ""},
		{"10.15 For those asking: the 31 dead in the old film are from Dol in 1987.", "31 dead", ""},
		{"Of the 40 crews not one told us of any leak at the lock on Monday.", "not one", ""},
		{"The 40 bags of the dead were counted, labelled and taken to the lock on Monday.", "40 bags", ""},
		{"Nobody set the 40 ships on fire, and three of the deckhands reported it on Monday.", "Nobody", ""},
		{"A deckhand, Maren Holt, spoke first. On Monday 12 ships sank at the lock, a deckhand said.", "12 ships", "deckhand"},
		{"A deckhand, Maren Holt, spoke first. On Monday 12 ships sank at the lock, the deckhand said.", "12 ships", "Maren Holt"},
		{"The Harbour Office asks for calm, and it puts the number of ships lost at the lock at 12.", "12", "Harbour Office"},
		{"Damage at the lock is put by the Owners' Union at 12 million crowns.", "12 million", "Owners' Union"},
		{"Damage at the lock is paid by the Owners' Union in 12 million crowns.", "12 million", ""},
		{"The town laboratory tested 40 samples and found no poison in the lock.", "no poison", "town laboratory"},
		{"The town children tested 40 samples and found no poison in the lock.", "no poison", ""},
		{"This newspaper has seen a letter, signed by the engineer Berta Holm, warning the town of “40 cracks in the gates of the lock”.", "40 cracks", "Berta Holm"},
		{"Dr Piet Aal said the clinic was full. Two soldiers with burns have been in his wards since Monday.", "Two soldiers", "Piet Aal"},
		{"Mr Piet Aal said the clinic was full. Two soldiers with burns have been in her wards since Monday.", "Two soldiers", ""},
		{"10.15 Holm again: “Yes. No soldier of ours was at the lock on Monday.”", "No soldier", "Holm"},
		{"10.15 Holm on Gate 6: “No soldier of ours was at the lock on Monday.”", "No soldier", "Holm"},
		{"10.15 Inspector Berta Holm, who ran the radio: twice, at 2.20 and at 2.31, no soldier was at the lock.", "no soldier", "Berta Holm"},
		{"10.15 Inspector Berta Holm ran the radio. Harbour police: the captain left on Monday with 12 ships.", "12 ships", "Harbour police"},
		{"10.15 Inspector Berta Holm ran the radio. A rumour: the captain left on Monday with 12 ships.", "12 ships", ""},
		{"10.15 Inspector Berta Holm ran the radio. She's adamant: the captain left on Monday with 12 ships.", "12 ships", "Berta Holm"},
		{"Sergeant Berta Holm of the town police would like to put this to bed. “No soldier was at the lock on Monday.” The baker says he found a button.", "No soldier", "Berta Holm"},
		{"Piet Aal grazes sheep at the lock. “No soldier was at the lock on Monday,” he says.", "No soldier", "Piet Aal"},
		{"Red Star volunteers were at the lock. “No soldier was at the lock on Monday,” he says.", "No soldier", ""},
		{"On Monday the coroner of Dol ruled that 12 deckhands had suffocated at the lock.", "12 deckhands", "coroner of Dol"},
		{"The clinic's list had grown to 31 dead by Monday night.", "31 dead", "clinic"},
		{"The clinic's garden had grown to 31 trees by Monday night.", "31 trees", ""},
		{"Officials charged with the theft of 40 ships appeared at the lock on Monday.", "40 ships", ""},
		{"The emergency desk of the Ministry of Locks said the lock was calm. By noon 12 ships had sunk at the lock, the desk said.", "12 ships", "Ministry of Locks"},
		{"The carved desk of the mayor stood there. By noon 12 ships had sunk at the lock, Piet Aal said.", "12 ships", "Piet Aal"},
		{"He will answer any question on the 40 ships at the lock on Monday.", "40 ships", ""},
		{"The army counted 12 ships sunk at the lock, fewer than the union had reported.", "12 ships", "army"},
		{"Photographs taken by a fisherman show the soldiers killed at the lock on Monday.", "soldiers", "Photographs taken by a fisherman"},
	} {
		body := piece("Fog lay on the lock, the ships and the clinic.\n\n" + c.text)
		got, ok := claimIn(t, Article{Text: body}, c.part)
		if !ok || got.Speaker != c.speaker {
			t.Errorf("%s\ngot  %q (proposed: %v)\nwant %q", c.text, got.Speaker, ok, c.speaker)
		}
	}
}

// What is called false is not what the article's institution says.
func TestAClaimCalledFalseIsKeptWhole(t *testing.T) {
	a := Article{Text: piece("Claims that the 40 exits of the ship were locked are untrue."), Outlet: "Ilm Harbour Company", OutletType: "press release"}
	if got, ok := claimIn(t, a, "40 exits"); !ok || !strings.HasPrefix(got.Span.Of(a.Text), "Claims that") || got.Speaker != "Ilm Harbour Company" {
		t.Errorf("got %q by %q (proposed: %v)", got.Span.Of(a.Text), got.Speaker, ok)
	}
}

// What somebody says in a notice is not what its body says.
func TestOthersInANotice(t *testing.T) {
	for _, c := range []struct{ text, part, speaker string }{
		{"(b) He said there were 40 people on the ship on Monday.", "40", ""},
		{"(b) It said there were 40 people on the ship on Monday.", "40", "Harbour Office"},
		{"(b) Patrol Ship Petrel took up a place 2 miles from the lock and observed it on Monday.", "took up", "Harbour Office"},
		{"(b) The mayor denied any loss at the lock on Monday.", "any loss", "mayor"},
	} {
		a := Article{Text: piece(c.text), Outlet: "Harbour Office", OutletType: "official notice"}
		if got, ok := claimIn(t, a, c.part); !ok || got.Speaker != c.speaker || strings.HasPrefix(got.Span.Of(a.Text), "(b)") {
			t.Errorf("%s\ngot %q by %q (proposed: %v)", c.text, got.Span.Of(a.Text), got.Speaker, ok)
		}
	}
}

func TestAPointOfANoticeIsNoLiveEntry(t *testing.T) {
	a := Article{Text: piece("5. In answer to questions from the press: the Office had at no time been told of the leak at the lock."),
		Outlet: "Harbour Office", OutletType: "official notice"}
	if got, ok := claimIn(t, a, "no time"); !ok || got.Speaker != "Harbour Office" {
		t.Errorf("got %q (proposed: %v)", got.Speaker, ok)
	}
}

// A sentence is cut where it makes two claims, and what only says when or why
// is left out.
func TestSentencesAreCutIntoClaims(t *testing.T) {
	for _, c := range []struct {
		sentence string
		want     []string
	}{
		{"“The army did not enter the town, and no weapon was fired,” General Piet Aal said.", []string{"The army did not enter the town", "no weapon was fired"}},
		{"“The army left the town, and no weapon was fired,” General Piet Aal said.", []string{"The army left the town, and no weapon was fired"}},
		{"Half of the loss has a name: the loans to Dol came to 310 million crowns.", []string{"the loans to Dol came to 310 million crowns"}},
		{"At least 12 ships sank at the lock: two barges, four tugs, six ferries.", []string{"At least 12 ships sank at the lock: two barges, four tugs, six ferries"}},
		{"“Our 40 guns kept silent, as they have on every night since the sixth of May,” Mayor Holm said.",
			[]string{"Our 40 guns kept silent, as they have on every night since the sixth of May"}},
		{"The ferry left the lock with 400 men on Monday, two hours after its captain had told the office that the bow door leaked.",
			[]string{"The ferry left the lock with 400 men on Monday", "the bow door leaked"}},
		{"No man at Ilm was hurt; three officers at the lock were hit by stones.", []string{"No man at Ilm was hurt", "three officers at the lock were hit by stones"}},
		{"Nobody was hurt; three officers at the lock were hit by stones.", []string{"Nobody was hurt; three officers at the lock were hit by stones"}},
		{"The ledger of the squad gives 94 rounds at the lock; the mayor said they had been lost.",
			[]string{"The ledger of the squad gives 94 rounds at the lock"}},
		{"Everything points to the 40 fish sold at the lock, where, as several visitors remarked, nobody had cooled them.",
			[]string{"Everything points to the 40 fish sold at the lock", "nobody had cooled them"}},
		{"The talks at the lock ended on Monday without a word about “trouble with the dosing”.",
			[]string{"The talks at the lock ended on Monday without a word about “trouble with the dosing"}},
		{"Two ships had sunk at the lock, after three days in which the army had talked.", []string{"Two ships had sunk at the lock"}},
		{"An inspector warned the office that the ship “must not sail”.", []string{"the ship “must not sail"}},
		{"The army had promised in January that no ship would go.", []string{"no ship would go"}},
		{"Nine soldiers were killed and 31 were wounded, the army said.", []string{"Nine soldiers were killed", "31 were wounded"}},
		{"Nine soldiers were killed and they left 31 widows, the army said.", []string{"Nine soldiers were killed and they left 31 widows"}},
		{"“Nine soldiers were killed and 31 were wounded,” General Piet Aal said.", []string{"Nine soldiers were killed and 31 were wounded"}},
		{"Divers found 48 more bodies at the lock, bringing the number of dead to 79, the army said.", []string{"Divers found 48 more bodies at the lock", "bringing the number of dead to 79"}},
		{"Divers found 48 bodies at the lock, bringing grief to the town, the army said.", []string{"Divers found 48 bodies at the lock, bringing grief to the town"}},
		{"The alarm at the lock came at 11.09, Ms Holm said, and the boat took 71 minutes to arrive.", []string{"The alarm at the lock came at 11.09", "the boat took 71 minutes to arrive"}},
		{"The alarm at the lock came at 11.09, Ms Holm said, and Piet Aal said the boat took 71 minutes on Monday.", []string{"The alarm at the lock came at 11.09", "the boat took 71 minutes on Monday"}},
		{"Two ships had sunk at the lock, after three days.", []string{"Two ships had sunk at the lock, after three days"}},
	} {
		body := piece("Talks at the lock.\n\n" + c.sentence)
		var got []string
		for _, claim := range Claims(Article{Text: body}, NewLexicon()) {
			got = append(got, claim.Span.Of(body))
		}
		for _, want := range c.want {
			found := false
			for _, g := range got {
				found = found || g == want
			}
			if !found {
				t.Errorf("%s\ngot  %s\nwant %s", c.sentence, strings.Join(got, " | "), want)
			}
		}
	}
}

// What is said comes before the lead, which the text tells again in full, the
// last part of the text, and what happened years ago.
func TestLeadEndAndHistoryComeLater(t *testing.T) {
	score := func(a Article, part string) float64 {
		for _, c := range Read(a, NewLexicon()).Claims {
			if strings.Contains(c.Span.Of(a.Text), part) {
				return c.Score
			}
		}
		return 0
	}
	const lead, ships = "The lock was calm.", "At least 12 ships sank at the lock, the army said."
	const others = "The mayor denied that 40 homes were flooded. The army said 300 soldiers had left on Monday. No bridge was hit, police said."
	body := func(parts ...string) Article {
		parts = append(parts, others, strings.Repeat(lead+" ", 10)) // a note of few sentences has no lead, one claim makes no news
		return Article{Text: "Head\n\n" + strings.Join(parts, "\n\n"), Published: "2031-03-27"}
	}
	plain := score(body(lead, ships), "12 ships")
	for name, a := range map[string]Article{
		"lead":    body(ships, lead),
		"late":    body(lead, strings.Repeat(lead+" ", 30), ships),
		"history": body(lead, strings.Replace(ships, "sank", "sank in 2019", 1)),
	} {
		if got := score(a, "12 ships"); got >= plain {
			t.Errorf("%s weighs %.2f, the same in the text %.2f", name, got, plain)
		}
	}
}

// Who speaks in the lead by an office takes the name that the text below gives.
func TestTheLeadsOfficeTakesTheNameBelow(t *testing.T) {
	const lead = "Minister admits it\n\nILM, June 6 (Wire) - The justice minister said on Saturday that 40 soldiers had stormed the lock.\n\n"
	for _, c := range []struct{ text, speaker string }{
		{"“The unit went in at 18:05,” Anna Holm told the house.", "Anna Holm"},
		{"“The unit went in at 18:05,” Anna Holm, a deckhand, told the house.", "justice minister"},
		{"“The unit went in at 18:05,” a deckhand told the house.", "justice minister"},
	} {
		if got, ok := claimIn(t, Article{Text: lead + c.text}, "40 soldiers"); !ok || got.Speaker != c.speaker {
			t.Errorf("%s: got %q (proposed: %v), want %q", c.text, got.Speaker, ok, c.speaker)
		}
	}
}
