package text

import "strings"

// stop says how a word that ends in a full stop stands to what follows.
type stop int8

const (
	_             stop = iota
	goesOn             // titles: never the end of a sentence
	beforeNumber       // No. 5, Jan. 3: goes on where a number follows
	beforeName         // Inc., Jr.: goes on unless a word follows that starts sentences
	clock              // p.m.: goes on to a day or a zone
	endsSentences      // etc.
)

// kindOfStop lists abbreviations of news prose in lower case, with their stop.
var kindOfStop = stops(map[stop]string{
	goesOn: `mr. mrs. ms. messrs. mx. dr. prof. gen. lt. col. lt.-col. maj. capt. cpt. sgt. cpl. pvt. brig. adm. cmdr.
		cdr. cmdt. supt. insp. det. sen. sens. rep. reps. gov. govs. pres. rev. hon. fr. sr. st. ste. mt. ft. amb. sec.
		asst. atty. dist. rt. vs. v. e.g. i.e. cf. approx. ca. viz. spc. pfc. m. mme. mlle. dep. dir. gens. cols.
		г-н. г-жа. проф. акад. ген. ул. им. пр. пл. тыс. млн. млрд. т.е. т. см. стр. ред. зам. гл. св. о. просп. вул. м.
		грн. смт. с. д. к. кв. напр. тов. полк. ген.-м. ген.-л.`,
	beforeNumber: `no. nos. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. fig. figs. p. pp. vol. art.
		sect. para. ch. cl. ext. tel. par. ст. п. рис. тел. ч.`,
	beforeName:    `inc. corp. ltd. co. jr. bros. llc. plc. dept. univ. assn. bldg. mfg. intl. natl. u.s. u.n. u.k. e.u. d.c. ave. blvd. г. р. обл. рр. гг.`,
	clock:         `a.m. p.m.`,
	endsSentences: `etc. al. i. др. т.д. т.п. ін.`,
})

func stops(lists map[stop]string) map[string]stop {
	all := map[string]stop{}
	for kind, words := range lists {
		for word := range strings.FieldsSeq(words) {
			all[word] = kind
		}
	}
	return all
}

var clockFollows = wordSet(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Jan Feb March April May June July Aug
	Sept Oct Nov Dec January February August September October November December GMT UTC ET EST EDT PT PST PDT CET CEST BST
	Eastern Pacific Central Mountain Moscow Kyiv London local`)

// starters are words that begin a sentence far more often than they begin a
// name.
var starters = wordSet(`The A An He She It They We I You This That These Those There Here His Her Its Their Our My Your In On
	At By For From With Without After Before Since Until While When Where As If But And Or So Yet Not No Nor Nobody None
	Asked Both Each Every Some Many Most Several All Other Another One Two Three However Meanwhile Moreover Also Then Now
	Still Under Over During Despite Although Though Because What Who Why How Which Whether Last Later Earlier Police
	В На По Он Она Они Оно Это Эти Этот Также Однако Но И А С К У О За Из До При Для Как Так Там Где Когда Если Мы Я Вы
	У Він Вона Вони Це Ці Цей Також Але Та З Із Від Про Під Де Коли Якщо Ми Я Ви`)

func wordSet(words string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(words) {
		all[word] = true
	}
	return all
}
