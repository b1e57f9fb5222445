package compare

import "strings"

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// lightWords are the function words of the three languages.
var lightWords = set(`a an the this that these those there here it its he she they them his her hers him their theirs we us our ours i me my you your
is are was were be been being am 's 're 've has have had having do does did done will would shall should can could may might must
of in on at to for from by with without into onto over under about as than then and or but nor so if when while where who whom whose which what why how
before after until till during
per cent percent else anywhere everywhere somewhere not no n't none nobody nothing never neither only just also too very much more most less least many few some any all each every both either other another such same own
up down out off back again still now already yet ever one said says say told tell tells according added adding asked saying
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't cannot
и в во на с со к ко о об от до из за по под над при для без через у а но или же бы ли то что чтобы как так это этот эта эти тот та те он она оно они его ее их
мы вы я нас вас им ним ней них который которая которые которых которого свой своих не ни нет был была было были есть будет будут быть
все всех всего всем еще уже только лишь также тоже там здесь где когда сообщил сказал заявил
і й та з зі із від про під над при без через у в до за по на а але або ж би чи то що щоб як так це цей ця ці той та ті він вона воно вони його її їх
ми ви я нас вас їм ним який яка які яких свій своїх не ні немає був була було були є буде будуть бути всі усі всіх ще вже лише тільки також там тут де коли сказав заявив`)

// articles and the like stand before nouns.
var articles = set("a an the its his her their our my your this that these those no")

// anyThe is what a phrase of the lexicon means by "the".
var anyThe = set("a an the its his her their our my your this that these those")

// pronouns that stand before the verb of a clause.
var pronouns = set("i we you he she it they there я мы ты он она оно они ми ти він вона вони")

// firstPerson words are those by which speakers mean themselves.
var firstPerson = set("i my me myself we our us ourselves я мы мой моя мои мне меня наш наша наши нас ми мій мої мені мене нам")

// sinces say that what began goes on.
var sinces = set("since с з від із")

// haves are the verbs by which English speaks of the time up to now.
var haves = set("has have had 've hasn't haven't hadn't")

// helping are the verbs that stand before other verbs.
var helping = set(`is are was were be been being has have had do does did will would shall should can could may might must
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't`)

// finds are the stems of verbs that tell what was found of a deed, maybe long
// after it.
var finds = set("find collect recover discover uncover record show log emerge admit acknowledge concede confess")

// wholes say that a claim counts all there is.
var wholes = set(`whole entire nationwide total overall altogether countrywide national
всего всей целом стране общей загалом країні всієї усього всій`)

// forevers say that a claim holds for the future too.
var forevers = readRuns("would not do so|will not do so|or at any other time|at any time|would never|will never|and will not|and would not|и не будет|і не буде|никогда не|ніколи не")

func readRuns(list string) [][]string {
	var runs [][]string
	for _, r := range strings.Split(list, "|") {
		runs = append(runs, strings.Fields(r))
	}
	return runs
}

// months in which a number before them is a day.
var months = set(`january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня`)

// ages stand before a person's age.
var ages = set("at aged age")

// universals say that a claim holds for all, somes that it holds for some.
var universals = set(`all every everyone everybody each both whole entire any none nobody throughout
все всех всем каждый каждая оба усі всі усіх всіх кожен кожна обидва`)

var somes = set(`one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred hundreds dozen dozens thousands half third
some several many most few number part
один одна два две три четыре пять шесть семь восемь девять десять несколько половина часть дві чотири п'ять шість сім вісім кілька декілька половина частина третина треть`)

// numerals are numbers in words: they say how many, not what.
var numerals = set(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen dozens score half quarter third
один одна два две три четыре пять шесть семь восемь девять десять двадцать тридцать сорок пятьдесят сто двести двухсот триста пятьсот тысяча тысячи тысяч миллион миллиона миллионов
дві чотири п'ять шість сім вісім дев'ять десять двадцять тридцять п'ятдесят двісті двохсот триста п'ятсот тисяча тисячі тисяч мільйон мільйона мільйонів`)

// commonplace words stand in so many claims that sharing one means nothing.
var commonplace = set(`government ministry company town city country state district region area place official officials minister president
spokesman spokeswoman year years day days week weeks month months time times hour hours minute minutes night morning evening afternoon today yesterday
people person man men woman women thing things number part way new old last next first second third kind kinds sort sorts type types good bad big small long report reports reported claim statement
страна страны город города район района области власти год года лет день дня неделю месяц время людей человек часть представитель
країна країни місто міста район району області влада рік року років день дня тиждень місяць час людей осіб частина представник`)

// contrasts are words of which two different ones tell two things apart: the
// north gate is not the south gate, the first crash not the second. They are
// stems, "northern" without its ending.
var contrasts = []map[string]bool{
	set("first second third fourth fifth sixth seventh eighth ninth tenth"),
	set("north south east west"),
	set("left right"), set("upper lower"), set("front rear back"), set("man woman child boy girl"),
	set("inner outer"), set("army navy"), set("minister mayor president governor"),
	set("monday tuesday wednesday thursday friday saturday sunday"),
}

// labelled nouns have a number as their name.
var labelled = set("building line room gate unit number no article section page station level block hall tower turbine reactor ward district platform route road highway channel game day week stage phase day bay shift form grade class")

// clauseOpeners start a new clause even where no comma stands before them.
var clauseOpeners = set(`but although though because while whereas unless until who which whose since how why where when
но однако хотя потому пока который которая которые але проте хоча тому поки який яка які`)

// calendar words are written large in English and are no names.
var calendar = set(`monday tuesday wednesday thursday friday saturday sunday
january february march april may june july august september october november december`)

// irregular gives the irregular forms of English words that news is made of the
// word whose stem they share. WordNet's own exceptions come on top.
var irregular = forms(`
goods goods
customs customs
damages damages
arms arms
leave left leaving leaves
go gone went goes
come came coming
begin began begun beginning
fight fought
find found
flee fled
fly flew flown
fall fell fallen
give gave given giving
hold held
hide hid hidden
keep kept
know knew known
lay laid
lead led
lose lost losing
make made making
meet met
pay paid
run ran running
rise rose risen rising
sink sank sunk
see saw seen
send sent
shoot shot shots
shut shutting
sell sold
seek sought
speak spoke spoken
spend spent
steal stole stolen
stand stood
strike struck striking
swear swore sworn
take took taken taking
teach taught
tear tore torn
think thought
throw threw thrown
win won winning
withdraw withdrew withdrawn
write wrote written writing
break broke broken breaking
bring brought
build built
buy bought
catch caught
choose chose chosen
deal dealt
draw drew drawn
drive drove driven driving
eat ate eaten
die died dying dies
forget forgot forgotten
freeze froze frozen
get got gotten getting
grow grew grown
hear heard
man men
woman women
child children
body bodies
party parties
country countries
army armies
life lives
overtop overtopped overtopping
deny denied denies denying
carry carried carries
bury buried
supply supplied supplies
lie lying lain
beat beaten
blow blew blown
bear bore born borne
forbid forbade forbidden
mean meant
overthrow overthrew overthrown
shake shook shaken
sleep slept
spill spilt
sweep swept
undertake undertook
wake woke woken
news news
try tried tries
foot feet
`)

// forms reads lines of a word and its forms.
func forms(lines string) map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(lines, "\n") {
		fields := strings.Fields(line)
		for i := 1; i < len(fields); i++ {
			m[fields[i]] = fields[0]
		}
	}
	return m
}
