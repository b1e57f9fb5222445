package compare

import "testing"

// The fields are those of the news: each pair is invented, one sentence from
// each of two sources on one affair, and set in one place and on one day
// unless the line says otherwise.
var fields = []struct {
	a, b string
	want Outcome
}{
	// mines, works, transport
	{"All safety valves were checked in June", "the valves had not been inspected for two years", Contradiction},
	{"Gas detectors in the shaft were working", "the detectors had been switched off since the spring", Contradiction},
	{"Every lifeboat was launched", "two lifeboats were stuck in their davits", Contradiction},
	{"The ferry carried no more passengers than its licence allows", "the ferry was badly overloaded", Contradiction},
	{"The captain had not been drinking", "the captain was drunk, two stewards say", Contradiction},
	{"The signal was green", "the driver passed a red signal", Contradiction},
	{"The brakes were in perfect order", "the brakes failed on the descent", Contradiction},
	{"The bridge had passed its last inspection", "inspectors had declared the bridge unsafe", Contradiction},
	{"The pilot reported no technical problem", "the pilot had reported smoke in the cockpit", Contradiction},
	{"the train was travelling at 82 km/h", "the data recorder shows the train doing 131 km/h", Contradiction},
	{"The tunnel was fully lit", "the lights in the tunnel were out", Contradiction},
	{"Rescuers were on the scene within ten minutes", "the first rescuers arrived after almost an hour", Contradiction},
	// floods and dams
	{"Residents were warned in good time", "nobody warned us, the water simply came", Contradiction},
	{"The sirens sounded at six", "no siren was heard in the valley", Contradiction},
	{"The floodgates were opened before the peak", "the gates stayed shut until the crest had passed", Contradiction},
	{"The dam is sound", "engineers found cracks in the dam wall", Contradiction},
	{"There is no danger of a breach", "the dyke could give way at any hour", Tension},
	{"The reservoir never rose above its permitted level", "the water stood two metres over the permitted level", Contradiction},
	{"The embankment was raised last year as planned", "the work on the embankment was never carried out", Contradiction},
	{"The money for repairs was spent on the dyke", "the repair money was diverted to a stadium", Contradiction},
	// elections
	{"The count was open to all observers", "observers were sent out of the room before the count", Contradiction},
	{"Voting was calm and there were no violations", "we recorded dozens of violations at the polls", Contradiction},
	{"All ballot boxes arrived sealed", "three boxes arrived with their seals broken", Contradiction},
	{"Not one voter was turned away", "hundreds of voters were sent home", Contradiction},
	{"The servers worked throughout the night", "the servers were down for three hours", Contradiction},
	{"Polling stations closed at eight as the law says", "polling was extended until ten in some districts", Contradiction},
	{"The opposition has accepted the result", "we do not recognise this result", Contradiction},
	{"No ballots were destroyed", "sacks of ballots were burnt behind the school", Contradiction},
	{"Turnout reached 61 per cent", "turnout was 48 per cent, the movement says", Contradiction},
	{"The commission published all protocols", "the commission refuses to release the protocols", Contradiction},
	{"The ministry did not pressure teachers", "teachers were threatened with dismissal", Tension},
	// war
	{"Our forces hold the town", "the town fell to the rebels in the night", Contradiction},
	{"All aircraft returned to base", "two of their jets were shot down over the coast", Contradiction},
	{"We have fired no missiles at the port", "six missiles hit the port", Contradiction},
	{"The ceasefire is being observed", "shelling went on along the whole line", Contradiction},
	{"The convoy was let through", "the convoy was turned back at the checkpoint", Contradiction},
	{"Prisoners are treated humanely", "prisoners were beaten in the camp", Contradiction},
	{"The army will not enter the city", "tanks rolled into the city at dawn", Contradiction},
	{"The school was empty when it was hit", "eleven children were in the school when it was hit", Contradiction},
	{"We do not use cluster munitions", "cluster bombs were dropped on the market", Contradiction},
	{"There are no foreign fighters in the country", "some 300 foreign fighters are in the north of the country", Contradiction},
	// fires
	{"The fire is under control", "the fire is spreading towards the town", Contradiction},
	{"The fire was started by a short circuit", "the fire was set deliberately", Contradiction},
	{"The fire doors were closed", "the fire doors had been propped open", Contradiction},
	{"Fire engines had enough water", "the hydrants were dry", Contradiction},
	// strikes and work
	{"Most drivers came to work", "nine in ten drivers stayed at home", None},
	{"Talks with the union go on", "the union has broken off the talks", Contradiction},
	{"No jobs will be cut", "the company is laying off 400 workers", Contradiction},
	{"The plant will stay open", "the plant is to close in March", Contradiction},
	{"Wages have been paid in full", "we have not been paid since May", Contradiction},
	{"The strike has ended", "the strike continues", Contradiction},
	{"8,000 people marched, police said", "organisers spoke of 35,000 marchers", Contradiction},
	// courts and politics
	{"The minister has not resigned", "the minister stepped down on Friday", Contradiction},
	{"The mayor never met the contractor", "the mayor had dinner with the contractor twice", Contradiction},
	{"He took no bribes", "he was bribed by the builder", Contradiction},
	{"The suspect is still at large", "the suspect has been arrested", Contradiction},
	{"The court acquitted him", "the court found him guilty", Contradiction},
	{"Parliament passed the bill", "the bill was rejected", Contradiction},
	{"The two sides signed the treaty", "the delegation walked out without signing", Contradiction},
	{"The president is in the capital", "the president has fled the country", Contradiction},
	{"The documents were handed to the court", "the ministry withheld the documents from the court", Contradiction},
	{"The government will not raise taxes", "taxes go up by two points", Contradiction},
	{"The contract was awarded by open tender", "the contract was awarded without a tender", Contradiction},
	{"He holds a valid licence", "his licence was revoked in 2029", Contradiction},
	// health
	{"The tap water is safe to drink", "the tap water is contaminated with lead", Contradiction},
	{"There is no outbreak at the hospital", "four new cases were confirmed at the hospital", Contradiction},
	{"The hospital has enough oxygen", "the hospital ran out of oxygen in the night", Contradiction},
	{"The vaccine is safe", "the vaccine has harmed several children", Contradiction},
	{"The test came back negative", "he tested positive", Contradiction},
	{"No patient was refused treatment", "patients were turned away at the door", Contradiction},
	{"Levels of arsenic are within the limit", "arsenic was three times the limit", Contradiction},
	// protest and police
	{"Police used no force", "police fired tear gas into the crowd", Contradiction},
	{"The protest was peaceful", "protesters threw petrol bombs", Contradiction},
	{"No live rounds were fired", "police shot at the crowd with live ammunition", Contradiction},
	{"All detainees have been released", "twelve students are still in custody", Contradiction},
	{"The officers wore their badges", "the officers had covered their badges", Contradiction},
	// business
	{"The bank is solvent", "the bank cannot pay its depositors", Contradiction},
	{"Sales rose by 4 per cent", "sales fell by 3 per cent", Contradiction},
	{"No customer data were stolen", "hackers stole the data of 90,000 customers", Contradiction},
	{"The company is not for sale", "the company has been sold to a fund", Contradiction},
	{"The cars were not recalled", "the maker recalled 12,000 cars", Contradiction},
	// power, supply
	{"Power has been restored to all homes", "4,000 homes are without power", Contradiction},
	{"The pipeline was not damaged", "the pipeline leaks in two places", Contradiction},
	{"There is enough bread in the shops", "the shelves are empty and bread is short", Contradiction},

	// wildfires, storms, collapse
	{"The evacuation went smoothly", "families were trapped on the only road out", Contradiction},
	{"Firebreaks had been cleared in the spring", "the firebreaks were overgrown with scrub", Contradiction},
	{"The school building met all building rules", "the columns were thinner than the plans required", None},
	{"Cracks were never reported to the owner", "tenants wrote to the owner about cracks in May", Contradiction},
	{"All residents have been accounted for", "eleven residents are still missing", Contradiction},
	{"Nobody is under the rubble", "rescuers hear knocking under the rubble", Tension},
	{"The shelter was open all night", "people found the shelter locked", Contradiction},
	{"The storm caused no serious damage", "the storm tore the roofs off 60 houses", Contradiction},
	{"The generators started at once", "the generators did not start for two hours", Contradiction},
	{"The lift had been serviced in April", "the lift had missed its service for two years", Contradiction},
	{"The roof was designed for such snow", "the roof came down under the snow", None},
	// chemicals, food
	{"No chemicals leaked into the river", "dead fish are floating in the river below the works", None},
	{"The tank was empty", "the tank held 40 tonnes of solvent", Contradiction},
	{"The milk was tested before it left the dairy", "the milk left the dairy untested", Contradiction},
	{"All batches have been taken off the shelves", "the tins are still on sale in two shops", Contradiction},
	{"The leak was stopped within an hour", "the gas leaked for nine hours", Contradiction},
	{"Nobody needed treatment", "14 workers were treated for burns", Contradiction},
	{"The filters were working", "the filters had been bypassed", Contradiction},
	{"The plant has a valid permit", "the permit ran out in March", Contradiction},
	// police, prison, courts
	{"Guards did not beat the inmates", "inmates show bruises from batons", Tension},
	{"The prisoner hanged himself", "the prisoner was strangled", Contradiction},
	{"The man was armed", "he had nothing in his hands", Contradiction},
	{"Officers gave a warning before they fired", "there was no warning, they just fired", Contradiction},
	{"The cameras were recording", "the cameras had been turned off", Contradiction},
	{"The suspect confessed freely", "he signed the confession after two days of beating", Contradiction},
	{"The witness identified him", "the witness said she had never seen him", Contradiction},
	{"The judge was not paid", "the judge took 20,000 from the defence", Contradiction},
	{"The trial was open to the public", "the trial was held behind closed doors", Contradiction},
	{"He was in Varn that night", "two neighbours saw him at the scene", Contradiction},
	{"The evidence was kept under seal", "the evidence bag had been opened", Contradiction},
	{"No charges will be brought", "prosecutors have charged three officers", Contradiction},
	{"The prisoners were exchanged on Sunday", "the exchange did not take place", Contradiction},
	{"All hostages are free", "nine hostages are still being held", Contradiction},
	// money, business, land
	{"The minister owns no shares in the firm", "the minister holds 12 per cent of the firm", Contradiction},
	{"The loan was repaid", "the loan is still outstanding", Contradiction},
	{"The accounts were audited every year", "no auditor has seen the accounts since 2028", Contradiction},
	{"Deposits are safe", "savers cannot get at their money", Contradiction},
	{"The merger was approved", "the regulator blocked the merger", Contradiction},
	{"Villagers left their land of their own free will", "villagers were driven off at gunpoint", Contradiction},
	{"The company consulted the villagers", "nobody asked the villagers", Contradiction},
	{"Production has resumed", "the lines are still standing still", Contradiction},
	{"The board was unanimous", "two directors voted against", Contradiction},
	{"The figures are final", "the figures are being corrected", Contradiction},
	{"The tickets were refunded", "ticket holders are still waiting for their money", Contradiction},
	{"The bridge was paid for by the state", "the bridge was paid for by donations", None},
	// health, school, sport
	{"The child had been vaccinated", "the child had not had the jab", Contradiction},
	{"The surgeon was sober", "the surgeon smelt of alcohol", Contradiction},
	{"The ambulance came at once", "the ambulance took an hour and a half", Tension},
	{"The exam papers were not leaked", "pupils had the exam questions two days before", None},
	{"The runner failed no test", "the runner tested positive twice", Contradiction},
	{"The ward is open", "the ward has been shut since Monday", Contradiction},
	{"No animal was harmed", "six horses died", Contradiction},
	{"Beds are available", "all beds are taken", Contradiction},
	{"The medicine was in stock", "pharmacies ran out of the medicine", Contradiction},
	{"Masks were handed out to staff", "staff had to buy their own masks", None},
	{"The teacher was suspended", "the teacher is still in class", Contradiction},
	// elections and parties again
	{"Every vote was counted", "400 votes were never counted", Contradiction},
	{"The recount confirmed the result", "the recount overturned the result", Contradiction},
	{"The candidate withdrew of his own accord", "the candidate was forced to withdraw", Contradiction},
	{"The list was closed in time", "names were added to the list on polling day", None},
	{"Nobody voted twice", "at least 30 people voted twice", Contradiction},
	{"The machines were tested before the vote", "the machines had not been tested", Contradiction},
	{"The polls opened on time", "the polls opened three hours late", Contradiction},
	{"The party paid for the buses", "the buses were paid for from the city budget", None},
	{"The two parties have a deal", "talks between the two parties have collapsed", Contradiction},
	{"She won by a clear margin", "she lost", Contradiction},
	{"Soldiers were kept away from the polls", "soldiers stood inside the polling station", Contradiction},
	{"The ballots were printed at home", "the ballots were printed abroad", Contradiction},
	{"Observers saw the whole count", "observers saw nothing of the count", Contradiction},
	// war again
	{"The bridge stands", "the bridge was blown up", Contradiction},
	{"The village is ours", "the village has been taken by the enemy", Contradiction},
	{"There are no mines in the field", "a tractor hit a mine in the field", Contradiction},
	{"The hospital was not hit", "a shell struck the hospital", Contradiction},
	{"The drone was ours and came home", "the drone was brought down over the bay", Contradiction},
	{"Reinforcements have arrived", "no reinforcements have come", Contradiction},
	{"The general is alive", "the general was killed on Tuesday", Contradiction},
	{"The army has enough shells", "gunners are down to four shells a day", Tension},
	{"Civilians were let out", "civilians were not allowed to leave", Contradiction},
	{"The border is closed", "lorries are crossing the border", Contradiction},
	{"The ship was in international waters", "the ship was inside our waters", Contradiction},
	{"No conscripts are at the front", "conscripts are fighting at the front", Contradiction},
	{"Grain ships may leave the port", "the port is blockaded", Contradiction},
	{"The plant was shut down safely", "the reactor is still running", Contradiction},
	{"They opened fire first", "our side did not fire first", Contradiction},
	{"The talks took place", "there were no talks", Contradiction},

	// what only looks like it, again
	{"The ward is open", "the kitchen was shut", None},
	{"The drone was brought down", "the ship came home", None},
	{"Two directors voted against", "one director voted in favour", None},
	{"The milk was tested", "the water was not tested", None},
	{"12 workers were treated for burns", "the plant has 400 workers", None},
	{"The east road is closed", "the west road is open", None},
	{"The first batch was recalled", "the second batch is on sale", None},
	{"Pupils were sent home", "teachers stayed in the school", None},
	{"The minister may resign", "the minister is in office", None},
	{"Sales rose", "profits fell", None},
	{"The company lost 3 million", "the company lost two ships", None},
	{"Nine people are missing", "four bodies have been found", None},

	// what only looks like it
	{"Five people were killed in the fire", "twelve people were taken to hospital after the fire", None},
	{"The north gate was locked", "the south door was open", None},
	{"The bridge is open to cars", "the school is closed", None},
	{"The minister resigned", "the mayor stays in office", None},
	{"140 homes were cleared", "140 people were on site", None},
	{"The plant employs 310 people", "the town has 12,000 inhabitants", None},
	{"Police arrested nine men", "no woman was arrested", None},
	{"The hospital has 60 beds", "the hospital has four doctors", None},
	{"The council may close the pool", "the pool is open", None},
	{"Nobody was hurt in the first crash", "two were hurt in the second crash", Scope},
}

// TestFields keeps how many of the pairs are told right. The bounds lie just
// above what was measured: 20 contradictions missed and 2 called wrongly.
func TestFields(t *testing.T) {
	lex := Standard()
	missed, wrong := 0, 0
	for _, f := range fields {
		claim := func(text string) Frame {
			return NewFrame(told(text, "", "2031-05-12", "Tarnholm", ""), lex)
		}
		r := Compare(claim(f.a), claim(f.b), lex)
		called := r.Outcome == Contradiction || r.Outcome == Tension
		switch want := f.want == Contradiction || f.want == Tension; {
		case want && !called:
			missed++
			t.Logf("missed: %q\n   %q: %s %s", f.a, f.b, r.Outcome, r.Explanation())
		case called && !want:
			wrong++
			t.Logf("wrong: %q\n   %q: %s %s", f.a, f.b, r.Outcome, r.Explanation())
		}
	}
	if missed > mostMissed || wrong > mostWrong {
		t.Errorf("%d of %d pairs missed, %d called wrongly; want at most %d and %d", missed, len(fields), wrong, mostMissed, mostWrong)
	}
}

const mostMissed, mostWrong = 21, 2
