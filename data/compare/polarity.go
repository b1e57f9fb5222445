package compare

import (
	"strings"
	"sync"
)

// mode is how much a clause asserts.
type mode int8

const (
	actual   mode = iota // it is or was so
	intended             // it will be so: promised, planned, expected
	possible             // it may be so, or ought to be
)

// polarity is how a word is used in its clause.
type polarity struct {
	negated bool
	whole   bool // by a cue that negates existence: no, none, nobody, not a single
	limited bool // set aside: "not 27 dead but", "only one left"
	beside  bool // it is only how something else was done: "without a break"
	mode    mode
}

// cue is a run of words that changes what comes after it.
type cue struct {
	words   []string
	negates bool
	clause  bool // reaches back to the clause's start, as "no" and "nobody" do
	toggles bool // a verb that negates what it governs: deny, refuse
	mode    mode
	skips   bool // looks like a cue and is none: "no doubt"
}

// cues are read when the first claim is: the window opens without.
var cues = sync.OnceValue(func() map[string][]cue { return readCues(cueText) })

const cueText = `
skip no doubt|no later than|no more than|no less than|no fewer than|not only|not just|no matter|without exception|nothing but|not least|nothing else|no further than|no earlier than|not later than|not more than|not less than|no stranger|never mind|no wonder
skip не только|не більше|не более|не менее|не менш|не позднее|не пізніше|не лише|не тільки|без исключения|без винятку|не раз
none at no point|at no time|at no moment|at no stage|on no occasion|in no case|no|no sign of|no trace of|no evidence of|no indication of|no hint of|no record of|no question of|no word of|no proof of|without a trace of|none|nobody|no one|nothing|neither|nor|not one|not a single|not any|not a|zero|no longer|nowhere|not a soul|without a single
none нет|не было|не стало|не оказалось|никто|ничего|ничто|никакой|никаких|никакого|никакие|никакая|ни один|ни одна|ни одного|ни одной|ни одним|отсутствует|отсутствуют|никогда|нигде
none не було|не стало|ніхто|нічого|ніщо|жоден|жодна|жодного|жодної|жодних|жодні|жодним|ніякий|ніяких|ні один|немає|відсутній|відсутні|ніколи|ніде
not not|n't|never|cannot|could not|can not|can no longer|could no longer|without|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|doesn't|don't|didn't|shan't|shouldn't|can't|couldn't|mustn't|ain't|dont|didnt|isnt|wasnt|hasnt|cant|hardly|barely
not не|ни|без|нельзя|невозможно|ні|неможливо
verb deny|denies|denied|denying|refuse|refuses|refused|refusing|fail to|fails to|failed to|failing to|failure to|rule out|ruled out|rules out|decline to|declined to|declines to|reject|rejects|rejected|rejecting|prevent|prevented|avoid|avoided|avert|averted|unable to|lack of|lacks|lacked|absence of|yet to|delay in|far from|stop short of|instead of|ban on|free of|free from|clear of|cleared of|rid of|stopped short of|dismissed|refuted|disputed|contradicted
verb отрицал|отрицает|отрицают|отрицали|опроверг|опровергла|опровергли|опровергает|отказался|отказалась|отказались|отказывается|исключил|исключила|заперечив|заперечує|заперечили|заперечують|спростував|спростувала|спростували|відмовився|відмовилася|відмовилися|виключив
will will|'ll|going to|plan to|plans to|planned to|planning to|intend|intends|intention|intentions|intending|intended to|promise|promises|promised|pledge|pledges|pledged|vow|vows|vowed|expected to|expects to|due to be|set to|aim to|aims to|supposed to|prepare to|preparing|threaten|threatens|prepares to|prepared to|about to|ready to|would never|would not|shall|won't|wouldn't|agreed to|committed to|scheduled to|wants to|want to|seeks to|not going anywhere|going nowhere|here to stay|staying put|staying on|not resigning|not stepping down|not standing down|not quitting|not leaving|guarantee|guaranteed|undertake to|undertook to
will будет|будут|будем|буду|намерен|намерены|намерена|намерения|намерений|намерение|планирует|планируют|обещал|обещала|обещали|обещает|собирается|собираемся|собираются|готовит|готовится|угрожает|угрожают|гарантирует
will буде|будуть|будемо|має намір|мають намір|намір|наміру|планує|планують|обіцяв|обіцяла|обіцяли|обіцяє|збирається|збираємося|збираються|готує|готується|загрожує|загрожують|гарантує
may charged with|accused of|suspicion of|suspected of|may|might|enough to|able to|capable of|can|could|if|whether|possibly|perhaps|maybe|should|ought to|must|risk of|threat of|in case|unless|suspected|feared|fears|fear|hopes|hope to|urged|urges|demanded|demands|called for|calls for|call for|asked to|possible|potential|potentially|likely|unlikely
may может|могут|мог|могли|если|возможно|вероятно|якобы|должен|должны|потребовал|потребовали|може|можуть|міг|могли|якщо|можливо|ймовірно|нібито|повинен|повинні|вимагає
`

func readCues(lines string) map[string][]cue {
	m := map[string][]cue{}
	for _, line := range strings.Split(strings.TrimSpace(lines), "\n") {
		kind, list, _ := strings.Cut(line, " ")
		for _, words := range strings.Split(list, "|") {
			c := cue{words: strings.Fields(words)}
			switch kind {
			case "skip":
				c.skips = true
			case "none":
				c.negates, c.clause = true, true
			case "not":
				c.negates = true
			case "verb":
				c.toggles = true
			case "will":
				c.mode = intended
				c.negates = words == "won't" || words == "wouldn't" || words == "would not" || words == "would never"
			case "may":
				c.mode = possible
			}
			m[c.words[0]] = append(m[c.words[0]], c)
		}
	}
	return m
}

// cueAt is the longest cue that starts at word i.
func cueAt(words []word, i int) (cue, bool) {
	var best cue
	for _, c := range cues()[words[i].low] {
		if len(c.words) > len(best.words) && follows(words, i, c.words) {
			best = c
		}
	}
	switch {
	case words[i].low == "no" && i+1 < len(words) && words[i+1].number && words[i+1].stops:
		return cue{}, false // "No. 17"
	case words[i].low == "may" && words[i].upper && !words[i].stops:
		return cue{}, false // the month
	}
	return best, len(best.words) > 0 && !(best.skips)
}

func follows(words []word, i int, want []string) bool {
	if i+len(want) > len(words) {
		return false
	}
	for n, w := range want {
		if words[i+n].low != w {
			return false
		}
	}
	return true
}

// readPolarity marks each word with what the cues before it in its clause, or
// around it, do to it.
func readPolarity(words []word) {
	for from := 0; from < len(words); {
		to := clauseEnd(words, from)
		readClause(words[from:to])
		from = to
	}
}

// deniesNext reports whether words end by denying what comes after them: "the
// minister denied that", "rejected claims that".
func deniesNext(words []word) bool {
	for i := len(words) - 1; i >= 0 && i >= len(words)-5; i-- {
		if c, ok := cueAt(words, i); ok && c.toggles && i+len(c.words) <= len(words) {
			return true
		}
		if !reporting[words[i].low] || words[i].breaks {
			return false
		}
	}
	return false
}

// reporting are the words that may stand between a denial and what it denies.
var reporting = set("that any all the of claim claims report reports allegation allegations suggestion suggestions accusation accusations rumour rumours having ever что всё все сообщения сообщение обвинения обвинение о том в слова що повідомлення звинувачення про те")

// turn negates the first clause of the quote, or takes its negation back.
func (f *Frame) turn() {
	for i := range f.words[:clauseEnd(f.words, 0)] {
		f.words[i].sense.negated = !f.words[i].sense.negated
	}
}

// clauseEnd is the end of the clause that starts at from.
func clauseEnd(words []word, from int) int {
	i := from + 1
	for i < len(words) && (!words[i].breaks || listsOn(words, from, i)) && !joinsClause(words, i) {
		i++
	}
	return i
}

// listsOn reports whether the comma before the word at i is one of a list of
// what is denied, which begins in the clause from from on and has had no verb
// yet: "not one shell, rocket or mine has been fired".
func listsOn(words []word, from, i int) bool {
	if words[i].stops || clauseOpeners[words[i].low] || subjects[words[i].low] || words[i].number {
		return false
	}
	denied := false
	for j := from; j < i; j++ {
		if c, ok := cueAt(words, j); ok && c.clause && determiners[c.words[0]] {
			denied = true
		} else if denied && (helping[words[j].low] || words[j].isVerb()) {
			return false
		}
	}
	return denied && listEnds(words, i)
}

// listEnds reports whether a list that goes on at i ends with "or" and a last
// part before a verb or the clause's end.
func listEnds(words []word, i int) bool {
	for j := i; j < len(words) && j < i+longestList && !words[j].stops; j++ {
		if words[j].low == "or" || words[j].low == "nor" || words[j].low == "или" || words[j].low == "або" {
			return true
		}
		if helping[words[j].low] {
			return false
		}
	}
	return false
}

// longestList is how many words a list may have after its first comma.
const longestList = 12

var joiners = set("and or и та й або или")

var subjects = set(`it he she they we i you there the a an his her their this that these those its our no not none nobody nothing never is are was were has have had will
он она они мы не ни нет никто ничего это він вона вони ми не ні ніхто нічого це`)

// joinsClause reports whether the word at i is an "and" that opens a clause
// with a subject or a verb of its own.
func joinsClause(words []word, i int) bool {
	if !joiners[words[i].low] || i+1 >= len(words) {
		return false
	}
	next := words[i+1]
	return subjects[next.low] || next.number
}

// reachBack is how many words before "no" its negation covers: the verb whose
// object it denies, as in "had called up no reservists".
const reachBack = 4

// governs are the words past which a "no" behind them does not reach back:
// "sentenced to life with no chance of parole" is a sentence all the same.
var governs = set("with of in to for from by at on under after before as that с со из в к для от по из-за з із у до від при about because despite")

func readClause(words []word) {
	negated, mode := false, actual
	toggled, beside := false, false
	for i := 0; i < len(words); {
		c, ok := cueAt(words, i)
		if !ok {
			w := &words[i].sense
			w.negated = negated != toggled
			w.mode = max(w.mode, mode)
			w.beside = beside
			i += max(1, skipped(words, i))
			continue
		}
		if c.clause && !negated && !behindAdjunct(words, i) {
			for j := i - 1; j >= 0 && i-j <= reachBack && !governs[words[j].low]; j-- {
				words[j].sense.negated = true
				words[j].sense.whole = true
			}
		}
		beside = beside || withouts[c.words[0]] && i > 0
		negated = negated || c.negates
		if c.toggles {
			toggled = !toggled
		}
		mode = max(mode, c.mode)
		for j := i; j < i+len(c.words); j++ {
			words[j].light = words[j].light || c.negates
			words[j].sense.negated = negated != (toggled && !c.toggles)
			words[j].sense.mode = max(words[j].sense.mode, mode)
		}
		i += len(c.words)
	}
	markWhole(words)
	markLimited(words)
}

// withouts open what is told beside the deed.
var withouts = set("without без")

// behindAdjunct reports whether all that stands before i in its clause is what
// a preposition opens: in "during the shelling nobody died" there was shelling.
func behindAdjunct(words []word, i int) bool {
	return i > 0 && i <= reachBack && adjunctive[words[0].low]
}

// adjunctive are the prepositions that open a clause with where or when.
var adjunctive = set("in on at by during throughout after before since outside inside amid при в во на після после под з с со")

var limiters = set("only just лише тільки только лишь not не")

// markLimited sets aside what follows "only one" and "not 27": it says how many
// not, and takes no side.
func markLimited(words []word) {
	for i := 0; i+1 < len(words); i++ {
		next := words[i+1].low
		one := next == "one" || next == "один" || next == "одна" || next == "одно"
		if !limiters[words[i].low] || !words[i+1].number && (!one || words[i].low == "not" || words[i].low == "не") {
			continue
		}
		for j := range words {
			if j > i || !one {
				words[j].sense.limited = words[j].sense.limited || j > i
			}
			if one && j < i {
				words[j].sense.limited = true
			}
		}
		return
	}
}

// skipped is the length of the run at i that only looks like a cue.
func skipped(words []word, i int) int {
	for _, c := range cues()[words[i].low] {
		if c.skips && follows(words, i, c.words) {
			return len(c.words)
		}
	}
	return 1
}

// markWhole carries "none" to the words after it.
func markWhole(words []word) {
	whole := false
	for i := range words {
		if c, ok := cueAt(words, i); ok && c.clause {
			whole = true
		}
		if whole {
			words[i].sense.whole = true
		}
	}
}
