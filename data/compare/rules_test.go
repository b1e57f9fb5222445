package compare

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"gainsay/data/date"
	"gainsay/data/figure"
)

// told makes a claim of a sentence: who said it, the day it is about, where.
func told(text, speaker, about, place, kind string) Claim {
	return Claim{Text: text, Context: text, Speaker: speaker, EventDate: date.Date(about), Published: date.Date(about), Place: place, Type: kind}
}

// within sets a claim's quote into a sentence that begins with before.
func within(before string, c Claim) Claim {
	c.Context = before + c.Text + "."
	return c
}

// made is the claim as published on another day than it is about.
func made(c Claim, day date.Date) Claim {
	c.Published = day
	return c
}

// bare is a claim as most are proposed: published on day, with no day and no
// place of its own.
func bare(text, speaker string, day date.Date, kind string) Claim {
	return made(told(text, speaker, "", "", kind), day)
}

// counted is told with the figure that the dispute turns on, as a record has it.
func counted(c Claim, value float64, of string) Claim {
	c.Figure = figure.Figure{Low: value, High: value, Bound: figure.Exact, Unit: "people", Counted: of}
	if strings.Contains(c.Text, "percent") {
		c.Figure.Unit, c.Figure.Raw = "percent", fmt.Sprint(value, " percent")
	}
	return c
}

// inArticle is c from an article that has these names.
func inArticle(c Claim, names ...string) Claim {
	c.Names = names
	return c
}

const day1, day2, day5, month2 = "2031-05-01", "2031-05-02", "2031-05-05", "2031-07-01"

// rules has for each rule a pair it is made for and near misses, which differ
// from it in what the rule turns on.
var rules = []struct {
	name    string
	a, b    Claim
	outcome Outcome
	kind    Kind   // empty: any
	rule    string // empty: any
}{
	{"counts that cannot both be right",
		told("some 40,000 soldiers are on the northern shore", "Talvik", day1, "northern shore", "quantity"),
		told("between 10 and 15 thousand servicemen are on the northern shore", "Ministry", day1, "northern shore", "quantity"), Contradiction, Numeric, ""},
	{"a count within the other's range",
		told("some 40,000 soldiers stand on the shore", "Talvik", day1, "northern shore", "quantity"),
		told("between 38 and 42 thousand servicemen hold exercises there", "Ministry", day1, "northern shore", "quantity"), Repeat, Numeric, "figures.agree"},
	{"a toll that has risen",
		told("three people were killed in the fire", "fire service", day1, "Tarnholm", "quantity"),
		told("five people have been killed by the fire", "fire service", day2, "Tarnholm", "quantity"), Update, Numeric, "figures.later"},
	{"the same toll on the same day",
		told("three people were killed in the fire", "fire service", day1, "Tarnholm", "quantity"),
		told("five people have been killed by the fire", "union", day1, "Tarnholm", "quantity"), Contradiction, Numeric, "figures.same-thing"},
	{"one number, two things",
		told("140 homes were cleared", "council", day1, "Tarnholm", "quantity"),
		told("140 people were on site", "firm", day1, "Tarnholm", "quantity"), None, "", ""},
	{"somebody else's soldiers",
		told("40,000 Karsovian soldiers are at the river", "Pact", day1, "Sorna", "quantity"),
		told("9,000 Ostrevan soldiers are at the river", "Pact", day1, "Sorna", "quantity"), None, "", ""},
	{"two tolls among prisoners",
		told("three prisoners died in the riot", "ministry", day1, "Tarnholm", "quantity"),
		told("nine inmates were killed", "families", day1, "Tarnholm", "quantity"), Contradiction, Numeric, "figures.same-thing"},
	{"all the prisoners, and those of them who died",
		told("the prison was built for 1,150 prisoners", "ministry", day1, "Tarnholm", "quantity"),
		told("three prisoners died in the riot", "ministry", day1, "Tarnholm", "quantity"), None, "", ""},
	{"the hurt and the dead among prisoners",
		told("three prisoners suffered light injuries", "ministry", day1, "Tarnholm", "quantity"),
		told("two prisoners died", "minister", day1, "Tarnholm", "quantity"), Repeat, Denial, "sides.agree"},
	{"none moved against forty moved",
		told("no prisoners were moved to the coast", "ministry", day1, "Tarnholm", "denial"),
		told("40 prisoners were moved to the coast", "families", day1, "Tarnholm", "quantity"), Contradiction, NoneVsSome, ""},
	{"no moves of prisoners, and prisoners who died",
		told("no transfers of prisoners to other jails are planned", "ministry", day1, "Tarnholm", "denial"),
		told("two prisoners died", "minister", day1, "Tarnholm", "quantity"), None, "", ""},
	{"a number put right denies no other thing of that number",
		told("they seized two of its six wings on Wednesday", "union", day1, "Tarnholm", "quantity"),
		told("three prisoners died on Wednesday, not two", "ombudsman", day1, "Tarnholm", "quantity"), None, "", ""},
	{"one crossing at two hours",
		told("the column crossed the river at 16:52", "camera log", day1, "Sorna", "event"),
		told("our armoured column entered at 18:05", "Stolz", day1, "Sorna", "statement"), Contradiction, Time, "times.deed"},
	{"two deeds at two hours",
		told("the column crossed the river at 16:52", "camera log", day1, "Sorna", "event"),
		told("the column arrived at the base at 18:05", "Stolz", day1, "Sorna", "statement"), None, "", ""},
	{"a kind of what was not there",
		told("no aircraft are used", "Stolz", day1, "Halm", "denial"),
		told("two drones circled over the forest at Halm", "Saule", day1, "Halm", "event"), Contradiction, NoneVsSome, ""},
	{"the wider of what was not there",
		told("no drones are used", "Stolz", day1, "Halm", "denial"),
		told("two aircraft circled over the forest at Halm", "Saule", day1, "Halm", "event"), None, "", ""},
	{"a closed event counted again, days later",
		made(told("41 people were hurt in the crush", "police", day1, "Tarnholm", "quantity"), day1),
		made(told("63 hurt people came out of the crush", "hospital", day1, "Tarnholm", "quantity"), day5), Contradiction, Numeric, "figures.same-thing"},
	{"a count that was not at its end",
		made(told("41 people so far have been found hurt in the crush", "police", day1, "Tarnholm", "quantity"), day1),
		made(told("63 people were hurt in the crush", "hospital", day1, "Tarnholm", "quantity"), day5), Update, Numeric, "figures.corrected"},
	{"a count that is now higher",
		made(told("41 people were hurt in the crush", "police", day1, "Tarnholm", "quantity"), day1),
		made(told("the number of people hurt in the crush has risen to 63", "hospital", day1, "Tarnholm", "quantity"), day5), Update, Numeric, "figures.corrected"},
	{"a charge and its denial are no two accounts",
		told("the driver denies arson", "lawyer", day1, "Tarnholm", ""),
		told("a driver was charged with arson after the fire", "police", day1, "Tarnholm", ""), None, "", ""},
	{"a deed told, and its denial",
		told("the driver denies arson", "lawyer", day1, "Tarnholm", ""),
		told("the driver committed arson, the police say", "police", day1, "Tarnholm", ""), Contradiction, Denial, ""},
	{"open to traffic, closed to it",
		told("the bridge at Tarn was open to traffic", "police", day1, "Tarnholm", "statement"),
		told("the bridge at Tarn was closed to all traffic", "council", day1, "Tarnholm", "statement"), Contradiction, Denial, ""},
	{"closed to it, said twice",
		told("the bridge at Tarn was closed to traffic", "police", day1, "Tarnholm", "statement"),
		told("the bridge at Tarn was closed to all traffic", "council", day1, "Tarnholm", "statement"), Repeat, Other, "words.alike"},
	{"the same on another day",
		told("Dembo painted the chapel of Lessin in March 2029", "paper", "", "", ""),
		told("With his two sisters Dembo painted the chapel of Lessin on 4 May 2029, a warm Friday", "gazette", "", "", ""), Contradiction, Time, "slot.date"},
	{"the same in the month that holds the day",
		told("Dembo painted the chapel of Lessin in May 2029", "paper", "", "", ""),
		told("With his two sisters Dembo painted the chapel of Lessin on 4 May 2029, a warm Friday", "gazette", "", "", ""), None, "", ""},
	{"an office in a body that is only named beside",
		told("Dembo is president of Halm Timber", "paper", "", "", ""),
		told("Dembo, who sits on the council of Lessin, criticised the sale of land to Halm Timber", "gazette", "", "", ""), Contradiction, Attribution, "slot.office"},
	{"an office in other words",
		told("Dembo is president of Halm Timber", "paper", "", "", ""),
		told("Dembo, who heads Halm Timber, criticised the sale of land to Lessin", "gazette", "", "", ""), None, "", ""},
	{"the same words but a number",
		told("the company paid 4 million crowns for the ferry", "firm", day1, "", "statement"),
		told("the company paid 9 million crowns for the ferry", "union", day1, "", "statement"), Contradiction, Numeric, "figures.same-words"},
	{"the same words with room for the number",
		told("the company paid more than 4 million crowns for the ferry", "firm", day1, "", "statement"),
		told("the company paid 9 million crowns for the ferry", "union", day1, "", "statement"), Repeat, Numeric, "figures.same-words"},
	{"hours count as minutes",
		told("the fire engines took 10 minutes to reach the fire", "city", day1, "Tarnholm", "statement"),
		told("the fire engines took two hours to reach the fire", "owner", day1, "Tarnholm", "statement"), Contradiction, Numeric, ""},
	{"a denial behind where or when denies only what comes after it",
		told("during the shelling nobody died", "army", day1, "Halm", "denial"),
		told("Halm was shelled all morning", "mayor", day1, "Halm", "statement"), Repeat, Denial, ""},
	{"the quote of a denial stands behind the word that denies",
		within("The army denied reports that ", told("its guns had shelled Halm", "army", day1, "Halm", "denial")),
		told("Halm was shelled all morning", "mayor", day1, "Halm", "statement"), Contradiction, Denial, ""},
	{"a denial of something else before the quote",
		within("The army denied a rumour and added: ", told("its guns had shelled Halm", "army", day1, "Halm", "statement")),
		told("Halm was shelled all morning", "mayor", day1, "Halm", "statement"), Repeat, Denial, ""},
	{"before what was to begin is not that it began",
		told("visits will resume on Saturday", "ministry", day1, "Halm", "assurance"),
		told("visits were called off an hour before they were to begin", "Post", day1, "Halm", "event"), Contradiction, IntentVsAction, ""},
	{"one speaks of himself and the other of him",
		told("I am not going anywhere", "Amaro Testi", day1, "", "assurance"),
		told("Testi cleared his desk and a deputy took over", "Orsk Post", day2, "", "event"), Contradiction, IntentVsAction, ""},
	{"one speaks of herself and the other of somebody else",
		told("I am not going anywhere", "Sella Dorn", day1, "", "assurance"),
		told("Testi cleared his desk and a deputy took over", "Orsk Post", day2, "", "event"), None, "", ""},
	{"what is asked for is asked in fact",
		told("nobody had asked the council to close the bridge", "council", day1, "Halm", "denial"),
		told("the engineers urged the council to shut the bridge", "union", day1, "Halm", "statement"), Contradiction, Denial, ""},
	{"none against some",
		told("there are no field hospitals in the forest", "Stolz", day1, "Halm", "denial"),
		told("we count four field hospitals in the forest", "Saule", day2, "Halm", "quantity"), Contradiction, NoneVsSome, ""},
	{"none then, some months later",
		told("there are no field hospitals in the forest", "Stolz", day1, "Halm", "denial"),
		told("we count four field hospitals in the forest", "Saule", month2, "Halm", "quantity"), Update, Time, ""},
	{"what people can do",
		told("savers can get at their money at any time", "bank", day1, "Tarnholm", "assurance"),
		told("the savings accounts have been frozen", "guild", day1, "Tarnholm", "statement"), Contradiction, Denial, "sides.opposed"},
	{"what people can do if something else is so",
		told("savers can get at their money at any time if the court agrees", "bank", day1, "Tarnholm", "statement"),
		told("the savings accounts have been frozen", "guild", day1, "Tarnholm", "statement"), None, "", ""},
	{"what can no longer be done",
		told("the bank could no longer meet its obligations", "audit", day1, "Tarnholm", "statement"),
		told("the bank is in rude health", "bank", day1, "Tarnholm", "assurance"), Contradiction, Denial, "sides.opposed"},
	{"nothing but is no denial",
		told("the families have seen nothing but forms", "residents", day1, "Tarnholm", "statement"),
		told("every claim has been paid out to the families", "prefect", day1, "Tarnholm", "assurance"), Contradiction, Denial, "sides.opposed"},
	{"a phrase that holds its own denial",
		told("soldiers let nobody in or out of the village", "residents", day1, "Tarnholm", "statement"),
		told("people come and go as they please", "commissioner", day1, "Tarnholm", "assurance"), Contradiction, Denial, "sides.opposed"},
	{"opposite sides of one matter",
		told("all exits were open", "firm", day1, "Tarnholm", "assurance"),
		told("the back door was chained", "worker", day1, "Tarnholm", "accusation"), Contradiction, Denial, "sides.opposed"},
	{"some open, some locked",
		told("two exits were open", "firm", day1, "Tarnholm", "statement"),
		told("three exits were locked", "worker", day1, "Tarnholm", "statement"), None, "", ""},
	{"another door",
		told("the north door was open", "firm", day1, "Tarnholm", "assurance"),
		told("the south door was locked", "worker", day1, "Tarnholm", "accusation"), Scope, Denial, ""},
	{"it only may be so",
		told("the back door may have been chained", "worker", day1, "Tarnholm", "accusation"),
		told("the back door was open", "firm", day1, "Tarnholm", "assurance"), None, "", ""},
	{"a promise and the deed",
		told("the army will not enter Ostreva", "Stolz", day1, "Ostreva", "assurance"),
		told("a column crossed into Ostreva this morning", "Kovalchyn", day5, "Ostreva", "event"), Contradiction, IntentVsAction, "intent.deed"},
	{"a deed after it was denied",
		told("nobody has been called up in Ostreva", "Saule", day1, "Ostreva", "denial"),
		told("600 men were called up in Ostreva", "Lisek", day5, "Ostreva", "event"), Update, Time, ""},
	{"the denial of a deed before it",
		told("600 men were called up in Ostreva", "Lisek", day1, "Ostreva", "event"),
		told("nobody has been called up in Ostreva", "Saule", day2, "Ostreva", "denial"), Contradiction, Denial, ""},
	{"a state of the hour, a day later",
		told("the air at the school was within the limit", "inspectorate", day2, "Tarnholm", "statement"),
		told("the air at the school was twice the limit", "inspectorate", day1, "Tarnholm", "statement"), Update, Time, "sides.later"},
	{"nearly the same words, denied",
		told("the governor met the contractor in Varn", "paper", day1, "", "statement"),
		told("the governor did not meet the contractor in Varn", "office", day1, "", "denial"), Contradiction, Denial, ""},
	{"not N but M takes no side",
		told("27 people are in hospital, not 27 dead", "nurse", day1, "Tarnholm", "statement"),
		told("three people were killed in the fire", "fire service", day1, "Tarnholm", "event"), Repeat, Denial, ""},
	{"who died was hurt",
		told("nobody was hurt in the fire", "firm", day1, "Tarnholm", "assurance"),
		told("two bodies were found after the fire", "fire service", day2, "Tarnholm", "event"), Contradiction, NoneVsSome, ""},
	{"no dead, but some hurt",
		told("nobody died in the fire", "firm", day1, "Tarnholm", "denial"),
		told("nine people were hurt in the fire", "hospital", day1, "Tarnholm", "event"), None, "", ""},
	{"Russian against English",
		told("никаких полевых госпиталей в Хальмском лесу нет", "Твердов", day1, "Halm forest", "denial"),
		told("four field hospitals stand in the Halm forest", "Saule", day1, "Halm forest", "quantity"), Contradiction, NoneVsSome, ""},
	{"Ukrainian against English",
		told("жоден солдат не перетнув Сорну", "речник", day1, "Yarowice", "denial"),
		told("soldiers crossed the Sorna at Yarowice", "Kovalchyn", day1, "Yarowice", "event"), Contradiction, Denial, ""},
	{"Russian and Ukrainian figures",
		told("на берегу находится 9500 военнослужащих", "Твердов", day1, "Сорна", "quantity"),
		told("на березі 40 тисяч військових", "Саулє", day1, "Сорна", "quantity"), Contradiction, Numeric, ""},
	{"one event at two hours",
		told("the ferry sent its distress call at 4.10", "captain", day1, "Straumsund", "statement"),
		told("the distress call of the ferry came at 5.25", "coastguard", day1, "Straumsund", "statement"), Contradiction, Time, "times.differ"},
	{"not before an hour, and before it",
		told("the ferry sent a distress call at 4.10", "captain", day1, "Straumsund", "statement"),
		told("no distress call came from the ferry before 4.52", "coastguard", day1, "Straumsund", "statement"), Contradiction, Time, "times.differ"},
	{"one count at two hours",
		told("at 2 pm 40 soldiers stood at the bridge", "mayor", day1, "Varn", "quantity"),
		told("at 9 pm 400 soldiers stood at the bridge", "mayor's office", day1, "Varn", "quantity"), Scope, Time, "figures.other-hour"},
	{"a part and the whole",
		told("600 reservists were called up in Prestan", "Lisek", day1, "Prestan", "quantity"),
		told("2,300 reservists were called up nationwide", "spokesman", day1, "Ostreva, Prestan included", "quantity"), Scope, Numeric, "figures.part-and-whole"},
	{"a thing not used, and seen",
		told("the army does not use cluster bombs", "Ministry", day1, "Varn", "denial"),
		told("cluster bombs hit the market", "mayor", day1, "Varn", "event"), Contradiction, NoneVsSome, "absent.seen"},
	{"there was none of it, and it is told of",
		told("there was no dinner", "mayor", day1, "Varn", "denial"),
		told("the dinner cost 900 crowns", "cook", day1, "Varn", "statement"), Contradiction, NoneVsSome, ""},
	{"a denial in other words",
		told("his men had not fired a shot", "General Testi", day2, "Orsk", "assurance"),
		told("forty mortar bombs fell on us", "mayor of Orsk", day2, "Orsk", "accusation"), Contradiction, Denial, ""},
	{"a denial, and another deed at the same place",
		told("nobody at the bank is under investigation", "prosecutor", day1, "Halden", "denial"),
		told("the bank guarantees deposits of 100,000 crowns", "ministry", day1, "Halden", "quantity"), None, "", ""},
	{"a promise not kept",
		told("I will not call anyone into the street", "Dembo", day1, "Kand", "assurance"),
		told("she called everyone into the street", "Echo", day5, "Kand", "event"), Contradiction, IntentVsAction, ""},
	{"none before, some after",
		told("no siren was heard in the valley before the water came", "residents", day1, "Orce", "statement"),
		told("the siren was heard in the valley twelve minutes after the water came", "log", day1, "Orce", "statement"), None, "", ""},
	{"some of the firm's own among the dead",
		told("three workers of the firm died", "union", day1, "Orce", "statement"),
		told("19 people died", "police", day1, "Orce", "quantity"), Scope, Numeric, "figures.part-and-whole"},
	{"more of the firm's own than the dead there are",
		told("30 workers of the firm died", "union", day1, "Orce", "statement"),
		told("19 people died", "police", day1, "Orce", "quantity"), Contradiction, Numeric, "figures.same-thing"},
	{"two counts by one speaker on one day",
		told("we counted 140 prisoners on the bridge", "committee", day1, "Bron", "quantity"),
		told("87 prisoners came to the bridge from the other side", "committee", day1, "Bron", "quantity"), Scope, Numeric, "figures.one-speaker"},
	{"who stayed at home are not those dismissed",
		told("3,900 drivers stayed at home", "union", day1, "Varland", "quantity"),
		told("22 drivers were dismissed", "union council", day1, "Varland", "quantity"), None, "", ""},
	{"who belongs to whom",
		told("Halm Timber owns Ernsla Wood", "paper", "", "", ""),
		told("Halm Timber, founded in Varn, is a subsidiary of Ernsla Wood", "gazette", "", "", ""), Contradiction, Attribution, "slot.roles"},
	{"who belongs to whom, the same",
		told("Ernsla Wood owns Halm Timber", "paper", "", "", ""),
		told("Halm Timber, founded in Varn, is a subsidiary of Ernsla Wood", "gazette", "", "", ""), None, "", ""},
	{"who struck whom",
		told("Kroll sued Dembo", "paper", "", "", ""),
		told("In the spring Dembo sued Kroll before the court of Lessin", "gazette", "", "", ""), Contradiction, Attribution, "slot.roles"},
	{"who struck whom, in the passive",
		told("Dembo was sued by Kroll", "paper", "", "", ""),
		told("In the spring Kroll sued Dembo before the court of Lessin", "gazette", "", "", ""), Repeat, Denial, ""},
	{"all the same but the number",
		told("The Lessin Pact has 16 members", "paper", "", "", ""),
		told("The attack only served to harden the resolve of the Lessin Pact's 19 members, who met in Varn", "gazette", "", "", ""), Contradiction, Numeric, "slot.number"},
	{"an opposite deed",
		told("The mayor of Lessin praised the march of the weavers", "paper", "", "", ""),
		told("On Sunday the mayor of Lessin condemned, before the whole council, the march of the weavers as a waste", "gazette", "", "", ""), Contradiction, Other, "slot.opposed"},
	{"two counts that make one, against the whole",
		told("there were 189 passengers and 25 crew on board", "line", day1, "Tarn", "quantity"),
		told("258 people were on board", "police", day1, "Tarn", "quantity"), Contradiction, Numeric, "figures.same-thing"},
	{"two counts that make the whole",
		told("there were 189 passengers and 25 crew on board", "line", day1, "Tarn", "quantity"),
		told("214 people were on board", "police", day1, "Tarn", "quantity"), Repeat, Numeric, "figures.agree"},
	{"the dead of a later day are fewer",
		made(told("nine people were killed in the fire", "ministry", day1, "Tarnholm", "quantity"), day1),
		made(told("the fire killed two people", "army", day1, "Tarnholm", "quantity"), day2), Contradiction, Numeric, "figures.same-thing"},
	{"the hurt of a later day are more",
		made(told("two people were hurt in the fire", "ministry", day1, "Tarnholm", "quantity"), day1),
		made(told("the fire has hurt nine people", "army", day2, "Tarnholm", "quantity"), day2), Update, Numeric, "figures.later"},
	{"fewer than were promised",
		made(told("Karsovia will hand over 120 prisoners at the bridge", "Stolz", day2, "Sorna", "assurance"), day1),
		told("64 prisoners were handed over at the bridge", "Red Star", day2, "Sorna", "quantity"), Contradiction, IntentVsAction, "figures.fell-short"},
	{"as many as were promised",
		made(told("Karsovia will hand over 120 prisoners at the bridge", "Stolz", day2, "Sorna", "assurance"), day1),
		told("120 prisoners were handed over at the bridge", "Red Star", day2, "Sorna", "quantity"), Repeat, Other, "words.alike"},
	{"nobody died, and weeks later they are counted",
		told("no one was killed in the strike on the hospital", "army", day1, "Halm", "denial"),
		told("seventeen people were killed in the strike on the hospital", "inquiry", "2031-05-20", "Halm", "quantity"), Contradiction, NoneVsSome, "figures.none-some"},
	{"an hour denied",
		told("the call for help was logged at 11.09, not 11.22", "coastguard", day1, "Tarn", "event"),
		told("the first call for help reached us at 11.22", "coastguard", day1, "Tarn", "event"), Contradiction, Time, "times.denied"},
	{"another hour denied",
		told("the call for help was logged at 11.09, not 10.50", "coastguard", day1, "Tarn", "event"),
		told("the bakers met at 11.22", "Post", day1, "Tarn", "event"), None, "", ""},
	{"the perfect denied is about the days before",
		told("the director had not been arrested", "lawyer", day2, "Tarn", "denial"),
		told("the director was arrested at his home", "police", day1, "Tarn", "event"), Contradiction, Denial, "sides.opposed"},
	{"the present denied is about its day",
		told("the director is free again", "lawyer", day2, "Tarn", "statement"),
		told("the director was arrested at his home", "police", day1, "Tarn", "event"), Update, Time, "sides.later"},
	{"what is found of a deed, two weeks later",
		told("nobody fired a shot in the yard", "ministry", day1, "Tarn", "denial"),
		told("inspectors collected 117 spent cartridges in the yard", "inquiry", "2031-05-15", "Tarn", "quantity"), Contradiction, Denial, ""},
	{"the deed of another week",
		told("nobody fired a shot in the yard", "ministry", day1, "Tarn", "denial"),
		told("guards fired shots in the yard", "families", "2031-05-15", "Tarn", "event"), Update, Time, ""},
	{"what both speak of is not what is denied",
		told("at no point was a rope thrown to the fishing boat", "coastguard", day1, "Tarn", "denial"),
		told("a helicopter first saw the fishing boat in the morning", "navy", day1, "Tarn", "statement"), None, "", ""},
	{"none of ours are held, and others are",
		told("none of our sailors is held any longer", "navy", day1, "Sorna", "denial"),
		told("58 fishermen are held in the camp at Varn", "families", day2, "Varn", "quantity"), None, "", ""},
	{"the place is not what was not there",
		told("no drones were seen at the airport", "tower", day1, "Varn", "denial"),
		told("the firemen at the airport were asleep", "union", day1, "Varn", "accusation"), None, "", ""},
	{"two counts at one place",
		told("38 lights were broken at the airport", "union", day1, "Varn", "quantity"),
		told("three foam tenders stood ready at the airport", "operator", day1, "Varn", "quantity"), None, "", ""},
	{"the fishermen held are not the soldiers held",
		told("58 soldiers are held by Karsovia", "Red Star", day1, "Sorna", "quantity"),
		told("14 fishermen are held by Karsovia", "families", day1, "Sorna", "quantity"), None, "", ""},
	{"what names no day, told in the past, may be of the other's day",
		told("no shots were fired in the yard", "ministry", day1, "Tarn", "denial"),
		Claim{Text: "the guards fired before they shouted", Context: "the guards fired before they shouted", Speaker: "a prisoner", Published: day5, Place: "Tarn", Type: "event"}, Contradiction, Denial, ""},
	{"what names no day, told in the present, is of its own",
		told("the gate was locked", "ministry", day1, "Tarn", "denial"),
		Claim{Text: "the gate is open again", Context: "the gate is open again", Speaker: "a prisoner", Published: month2, Place: "Tarn", Type: "statement"}, Update, Time, ""},
	{"two totals",
		told("600 daler were taken out of the bank", "bank", day1, "Tarn", "quantity"), told("90,000 daler were taken out of the bank", "auditor", day1, "Tarn", "quantity"), Contradiction, Numeric, ""},
	{"a rate is no total",
		told("withdrawals are limited to 600 daler per customer", "bank", day1, "Tarn", "quantity"), told("withdrawals on Monday came to 90,000 daler", "auditor", day1, "Tarn", "quantity"), None, "", ""},
	{"two rates",
		told("the mill made 20 tonnes a day", "mill", day1, "Tarn", "quantity"), told("the mill made 90 tonnes a day", "auditor", day1, "Tarn", "quantity"), Contradiction, Numeric, ""},
	{"neither names a day, told in the same days",
		bare("no shots were fired", "ministry", day1, "denial"), bare("soldiers opened fire without warning", "a prisoner", day5, "event"), Contradiction, Denial, ""},
	{"neither names a day, told months apart",
		bare("no shots were fired", "ministry", day1, "denial"), bare("soldiers opened fire without warning", "a prisoner", month2, "event"), None, "", ""},
	{"counts of one kind that name no day, of other things",
		bare("My agents were chased from 300 stations in Varn", "candidate", day1, "quantity"), bare("In 17 stations observers of the Tarnholm mission witnessed the removal of agents", "mission", day2, "quantity"), None, "", ""},
	{"two counts of which the records say the same",
		counted(told("the ministry put attendance at 18,000", "ministry", day1, "Tarnholm", "quantity"), 18000, "people on the march of 3 May"),
		counted(told("we arrive at 64,000, give or take five", "a gazette", day1, "Tarnholm", "quantity"), 64000, "people on the march of 3 May"), Contradiction, Numeric, "figures.same-thing"},
	{"opposite words in two paragraphs that tell of one matter",
		within("The ferry Alba left Varn harbour at noon on Monday, and the line, which has run her for nine years, says that ", told("all exits were open", "Alba Lines", day1, "", "statement")),
		within("Divers went down to the ferry Alba off Varn harbour on Monday, where the line has run her for nine years, and say that ", told("the back door was chained", "divers", day1, "", "statement")), Contradiction, Denial, "sides.opposed"},
	{"opposite words in two paragraphs that tell of two",
		within("The ferry Alba left Varn harbour at noon on Monday, and the line, which has run her for nine years, says that ", told("all exits were open", "Alba Lines", day1, "", "statement")),
		within("Shops along the square kept to their usual hours through the week, traders told a reporter who went round, since ", told("the back door was chained", "traders", day1, "", "statement")), None, "", ""},
	{"two counts of a thing that the lexicon lacks, told in like words",
		counted(within("On Tuesday the clinic counted jars of serum in the cold store: ", told("there were 212 of them", "clinic", day1, "Tarnholm", "quantity")), 212, "serum jars in the cold store"),
		counted(within("Of the jars in the cold store at the clinic the auditor says: ", told("we found thirty-one", "auditor", day1, "Tarnholm", "denial")), 31, "jars found in the cold store"), Contradiction, Numeric, "figures.rival-counts"},
	{"two counts of what lies in two stores",
		counted(within("On Tuesday the clinic counted jars of serum in the cold store: ", told("there were 212 of them", "clinic", day1, "Tarnholm", "quantity")), 212, "serum jars in the cold store"),
		counted(within("Of the trolleys in the wards the auditor says: ", told("we found thirty-one", "auditor", day1, "Varn", "denial")), 31, "trolleys without brakes"), None, "", ""},
	{"one speaker, of two things told in like words",
		counted(within("On Tuesday the clinic counted jars of serum in the cold store: ", told("there were 212 of them", "clinic", day1, "Tarnholm", "quantity")), 212, "serum jars in the cold store"),
		counted(within("On Tuesday the clinic counted jars of serum in the cold store: ", told("thirty-one had lost their seal", "clinic", day1, "Tarnholm", "quantity")), 31, "serum jars without a seal"), None, "", ""},
	{"a record that says more of whom it counts",
		counted(told("the ministry put attendance at 18,000", "ministry", day1, "Tarnholm", "quantity"), 18000, "people on the march of 3 May"),
		counted(told("by nine it was 140", "police", day1, "Tarnholm", "quantity"), 140, "people arrested on the march of 3 May"), None, "", ""},
	{"one record, of which one speaker counts more by the day",
		made(counted(told("six brought up alive", "ministry", day1, "Tarnholm", "quantity"), 6, "miners rescued alive"), day1),
		made(counted(told("thirteen we have got out living", "ministry", day2, "Tarnholm", "quantity"), 13, "miners rescued alive"), day2), Update, Numeric, ""},
	{"nobody of whom something is told, and how many there were",
		counted(told("nobody was struck by a bullet in this city", "minister", day1, "Tarnholm", "denial"), 0, "people struck by a bullet"),
		told("about 18,000 people were in the square", "police", day1, "Tarnholm", "quantity"), None, "", ""},
	{"nobody of a group alone",
		counted(told("nobody working for the firm is among the dead", "firm", day1, "Tarnholm", "denial"), 0, "workers of the firm killed"),
		told("nine people were killed in the blast", "ministry", day1, "Tarnholm", "quantity"), None, "", ""},
	{"who lives there is no part of the dead",
		told("at least nine people were killed", "ministry", day1, "Tarnholm", "quantity"),
		told("three inhabitants lost their lives", "army", day1, "Tarnholm", "quantity"), Contradiction, Numeric, "figures.same-thing"},
	{"a part that is counted with the whole",
		told("19 people were killed by the flood", "council", day1, "Tarnholm", "quantity"),
		told("the council counts 34 dead, including three bodies found by the silo", "council", day1, "Tarnholm", "quantity"), Scope, Numeric, ""},
	{"a count that its source has brought down",
		made(told("31 people were wounded", "ministry", day1, "Tarnholm", "quantity"), day1),
		made(told("the ministry has brought its number of wounded down to 28", "ministry", day1, "Tarnholm", "quantity"), day5), Update, Numeric, "figures.corrected"},
	{"how many were in one place",
		told("twenty-three men were in the gallery when it went", "ministry", day1, "Tarn mine", "quantity"),
		told("fourteen employees were in the affected area", "firm", day1, "Tarn mine", "quantity"), Contradiction, Numeric, "figures.same-thing"},
	{"how many were in two places",
		told("twenty-three men were in the gallery when it went", "ministry", day1, "Tarn mine", "quantity"),
		told("fourteen employees were in the canteen", "firm", day1, "Varn", "quantity"), None, "", ""},
	{"no operation of the police is not no police",
		told("there was no police operation of any kind", "ministry", day1, "Tarnholm", "denial"),
		told("60 police officers were hurt that day", "union", day1, "Tarnholm", "quantity"), None, "", ""},
	{"one of a list that is denied",
		told("there has been no fire, no explosion and no accident of any kind at the Tarn works", "firm", day5, "Tarn works", "denial"),
		told("there was a fire at the Tarn works on the second of May", "a driver", day2, "Tarn works", "event"), Contradiction, "", ""},
	{"a list whose verb comes last",
		told("no rubber bullets, gas or water cannon were used at Tarn", "police", day1, "Tarn", "denial"),
		told("they used gas at Tarn", "a student", day1, "Tarn", "event"), Contradiction, "", ""},
	{"the month is no doubt",
		told("since 11 May not one shell has been fired on Tarn", "army", day1, "Tarn", "denial"),
		told("sixteen shells were fired on Tarn", "observers", day1, "Tarn", "event"), Contradiction, "", ""},
	{"two affairs, by the names in their articles",
		inArticle(told("four people died", "doctors", day1, "", "quantity"), "aquadal", "dalmar", "ense", "krone"),
		inArticle(told("two persons lost their lives", "minister", day1, "", "quantity"), "aurland", "hasker", "korvane", "tressani"), None, "", ""},
	{"too few names to tell two affairs",
		inArticle(told("four people died", "doctors", day1, "", "quantity"), "aquadal", "dalmar", "ense", "krone"),
		inArticle(told("two persons lost their lives", "minister", day1, "", "quantity"), "aurland", "hasker"), Contradiction, Numeric, ""},
	{"one affair, by the names in their articles",
		inArticle(told("four people died", "doctors", day1, "", "quantity"), "aquadal", "dalmar", "ense", "krone"),
		inArticle(told("two persons lost their lives", "minister", day1, "", "quantity"), "aurland", "dalmar", "hasker", "tressani"), Contradiction, Numeric, ""},
	{"first heard of, and told before",
		told("the ministry first heard of any complaint on 5 May", "ministry", day5, "Tarn", "statement"),
		told("on 2 May I rang the ministry to tell them of nine sick pupils", "nurse", day2, "Tarn", "event"), Contradiction, Denial, "knew.before"},
	{"first heard of, and told after",
		told("the ministry first heard of any complaint on 2 May", "ministry", day2, "Tarn", "statement"),
		told("on 5 May I rang the ministry to tell them of nine sick pupils", "nurse", day5, "Tarn", "event"), None, "", ""},
	{"nobody told him, and somebody rang him",
		within("Krone, the mayor, said: ", told("not a soul told me anything before Thursday", "Krone", day5, "Tarn", "denial")),
		told("the engineer rang the mayor on his direct line", "list of calls", day1, "Tarn", "event"), Contradiction, Denial, ""},
	{"nobody told him, and somebody left",
		within("Krone, the mayor, said: ", told("not a soul told me anything before Thursday", "Krone", day5, "Tarn", "denial")),
		told("the engineer left the works at four", "list of calls", day1, "Tarn", "event"), None, "", ""},
	{"two causes of one thing",
		told("the incident was triggered by a natural tremor", "firm", day1, "Tarn mine", "statement"),
		told("the collapse was provoked by a shot that the foreman fired", "ministry", day1, "Tarn mine", "statement"), Contradiction, "", ""},
	{"one cause in other words",
		told("the incident was triggered by a natural tremor", "firm", day1, "Tarn mine", "statement"),
		told("the collapse was provoked by tremors", "institute", day1, "Tarn mine", "statement"), None, "", ""},
	{"causes of two things",
		told("the incident was triggered by a natural tremor", "firm", day1, "Tarn mine", "statement"),
		told("the strike was provoked by the firm's offer", "union", day1, "Varn", "statement"), None, "", ""},
	{"by whose order",
		told("the pressure was raised on the instructions of the regulator", "firm", day1, "Tarn line", "statement"),
		told("the order came from the firm's own desk", "a recording", day1, "Tarn line", "statement"), Contradiction, Attribution, "origin.other"},
	{"begun at an hour before which it was there",
		told("gas was first used at 16:20", "minister", day1, "Tarn", "statement"),
		told("at 15:40 the police shot gas into the crowd", "union", day1, "Tarn", "accusation"), Contradiction, Time, "times.begun"},
	{"begun at an hour after which it was there",
		told("gas was first used at 15:40", "minister", day1, "Tarn", "statement"),
		told("at 16:20 the police shot gas into the crowd", "union", day1, "Tarn", "accusation"), Repeat, Denial, "sides.agree"},
	{"without a break, and a break of another thing",
		told("the chlorination unit at Tarn ran without a break throughout the weekend", "firm", day1, "Tarn", "denial"),
		told("a slurry pipe burst above Tarn that weekend", "fire brigade", day1, "Tarn", "event"), None, "", ""},
	{"shares of two wholes",
		counted(told("71.4 percent of registered voters took part", "commission", day1, "Kandar", "quantity"), 71.4, "turnout of registered voters"),
		counted(told("participation in the observed regions lay at 48 percent", "mission", day1, "seven regions of Kandar", "quantity"), 48, "turnout in the seven observed regions"), Scope, Numeric, ""},
	{"one record, some of those it counts",
		counted(told("58 of our people came across", "families", day1, "Tarn bridge", "quantity"), 58, "prisoners released by Orsa"),
		counted(told("64 prisoners were handed over", "ministry", day1, "Tarn bridge", "quantity"), 64, "prisoners released by Orsa"), Contradiction, Numeric, "figures.same-thing"},
	{"what only mounts up, counted later as less by another body",
		counted(told("they have violated it 17 times", "army", day1, "Irva", "quantity"), 17, "violations of the truce"),
		counted(told("we have fifteen in our book", "observers", day5, "Irva", "quantity"), 15, "violations of the truce"), Contradiction, Numeric, "figures.same-thing"},
	{"what only mounts up, counted later as more",
		counted(told("they have violated it 15 times", "army", day1, "Irva", "quantity"), 15, "violations of the truce"),
		counted(told("we have seventeen in our book", "observers", day5, "Irva", "quantity"), 17, "violations of the truce"), Update, Numeric, "figures.later"},
	{"what only wanes, counted later as more by another body",
		counted(told("seven are still there", "army", day1, "Tarn", "quantity"), 7, "captives remaining after the exchange"),
		counted(told("fourteen of them have not come home", "families", day5, "Tarn", "quantity"), 14, "captives remaining after the exchange"), Contradiction, Numeric, "figures.same-thing"},
	{"what only wanes, counted later as less",
		counted(told("fourteen are still there", "army", day1, "Tarn", "quantity"), 14, "captives remaining in Tarn"),
		counted(told("seven of them have not come home", "families", day5, "Tarn", "quantity"), 7, "captives remaining in Tarn"), Update, Numeric, "figures.later"},
	{"another body of the same country is no same speaker",
		made(counted(told("there were 68 people on board", "Air Corvane", day1, "Tarn", "quantity"), 68, "people on board flight 9"), day1),
		made(counted(told("the corrected list has 71 names", "Air Accident Bureau of Corvane", day1, "Tarn", "quantity"), 71, "people on board flight 9"), day2), Contradiction, Numeric, "figures.same-thing"},
	{"opposite sides on other days, and nothing else alike",
		told("we photographed six of them from the air", "observers", day1, "orchard", "event"),
		told("not one unit opened fire that night", "army", day5, "Irva", "denial"), None, "", ""},
	{"the same words",
		told("The bridge is closed.", "police", day1, "Tarnholm", "statement"),
		told("the bridge is closed", "council", day2, "Tarnholm", "statement"), Repeat, Other, "words.same"},
}

func TestRulesAndTheirNearMisses(t *testing.T) {
	lex := Standard()
	for _, r := range rules {
		got := Compare(NewFrame(r.a, lex), NewFrame(r.b, lex), lex)
		if got.Outcome != r.outcome || r.kind != "" && got.Kind != r.kind || r.rule != "" && got.Rule != r.rule {
			t.Errorf("%s: %s, %s, want %s, %s, %s\n   %q\n   %q\n   %s", r.name, got.Outcome, got.Kind, r.outcome, r.kind, r.rule, r.a.Text, r.b.Text, got.Explanation())
		}
		if got.Outcome != None && (got.Why == "" || got.Score <= 0 || got.Score > 1) {
			t.Errorf("%s: score %v, why %q", r.name, got.Score, got.Why)
		}
	}
}

// anyClaim draws a claim from the tables of this package's tests, with days,
// places and speakers mixed anew.
func anyClaim(t *rapid.T, label string) Claim {
	texts := make([]string, 0, 2*len(fields)+2*len(rules))
	for _, f := range fields {
		texts = append(texts, f.a, f.b)
	}
	for _, r := range rules {
		texts = append(texts, r.a.Text, r.b.Text)
	}
	return told(rapid.SampledFrom(texts).Draw(t, label), rapid.SampledFrom([]string{"", "police", "Ministry"}).Draw(t, label+" speaker"),
		rapid.SampledFrom([]string{"", day1, day2, day5, month2}).Draw(t, label+" day"), rapid.SampledFrom([]string{"", "Tarnholm", "Varn"}).Draw(t, label+" place"),
		rapid.SampledFrom([]string{"", "denial", "event", "assurance"}).Draw(t, label+" type"))
}

func TestOrderDoesNotMatter(t *testing.T) {
	lex := Standard()
	rapid.Check(t, func(t *rapid.T) {
		a, b := NewFrame(anyClaim(t, "a"), lex), NewFrame(anyClaim(t, "b"), lex)
		x, y := Compare(a, b, lex), Compare(b, a, lex)
		if x.Outcome != y.Outcome || x.Kind != y.Kind || x.Rule != y.Rule || x.Score != y.Score || x.Why != y.Why {
			t.Fatalf("%+v\nthe other way round %+v", x, y)
		}
	})
}

func TestNoClaimContradictsItselfOrItsRepeat(t *testing.T) {
	lex := Standard()
	rapid.Check(t, func(t *rapid.T) {
		c := anyClaim(t, "claim")
		again := c
		c.ID, again.ID = 1, 2
		again.Outlet, again.Published = "Evening Post", "2031-09-01"
		f := NewFrame(c, lex)
		if r := Compare(f, f, lex); r.Outcome != None {
			t.Fatalf("against itself: %+v", r)
		}
		if r := Compare(f, NewFrame(again, lex), lex); r.Outcome != Repeat {
			t.Fatalf("against its repeat: %+v", r)
		}
	})
}

func TestDismissalsSinkARule(t *testing.T) {
	r := Result{Outcome: Contradiction, Rule: "sides.opposed", Score: .8}
	tallies := Tallies{"sides.opposed": {Accepted: 1, Dismissed: 9}, "figures.same-thing": {Accepted: 9, Dismissed: 1}}
	sunk := tallies.Order(r)
	r.Rule = "figures.same-thing"
	if kept := tallies.Order(r); kept != .8 || sunk >= .5 {
		t.Errorf("order %v for a rule people accept, %v for one they dismiss; want .8 and under .5", kept, sunk)
	}
	if once := (Tallies{"figures.same-thing": {Dismissed: 1}}).Order(r); once < .6 {
		t.Errorf("order %v after one dismissal: one does not sink a rule", once)
	}
}

// FuzzCompare gives any two texts: the answer is the same both ways, its score
// in bounds, and the explanation there exactly when something was found.
func FuzzCompare(f *testing.F) {
	lex := Standard()
	for _, r := range rules {
		f.Add(r.a.Text, r.b.Text, r.a.Place, 3, 9)
	}
	f.Fuzz(func(t *testing.T, a, b, place string, start, end int) {
		ca, cb := Claim{ID: 1, Text: a, Context: b, Place: place}, Claim{ID: 2, Text: b, Context: a + b, Place: place}
		ca.Span.Start, ca.Span.End = start, end
		x, y := NewFrame(ca, lex), NewFrame(cb, lex)
		r, s := Compare(x, y, lex), Compare(y, x, lex)
		if r.Outcome != s.Outcome || r.Score != s.Score || r.Rule != s.Rule {
			t.Errorf("%+v, the other way round %+v", r, s)
		}
		if r.Score < 0 || r.Score > 1 || (r.Outcome == None) != (r.Explanation() == "") {
			t.Errorf("%+v", r)
		}
	})
}
