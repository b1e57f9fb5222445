package figure

import (
	"embed"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// Sections of the lexicon files, and what a form in them does:
//
//	numbers, hundreds, scales       adds to a number, multiplies by a hundred, by a thousand …
//	scales bare, scales plural      stands for one of it, for an open count: "тысяча", "thousands"
//	packs, packs loose or plural    "a dozen", "a couple", "dozens"
//	vague                           "dozens", "tens of", "few"
//	denominators, ordinals          "third" as a share, and as no count
//	times, multiplied               "twice the", "doubled"
//	joints                          the small words inside and between numbers
//	at least … exactly              stands before a number and says its bound
//	at least, after …               stands behind it
//	just over, over                 more than, roughly; more than, but "over six years"
//	rise, fall, fall by             verbs and nouns of change, losses apart
//	units, symbols, kinds of unit   the unit's name, then how it is written
//	currency before, currency after signs and codes of money
//	scale suffixes                  letters on digits: "100k"; some with money only
//	months, weekdays, clock, before a year, after a year, before an hour, standing,
//	number names, streets, after a name, before one, pointing, compounds, lasting
//	                                tell dates, times, names and pronouns from counts
//	numbered, number of             name what is counted before its number
//	plurals, substantives, stops    help to find what is counted
//	none                            "no", "not a single": see FindNone
//
// The words live in lexicon/, one language a file, for people to read and
// extend. All languages are read into one table: no form of one means another
// number in the next, so that a quotation in another language needs no
// switching.
//
//go:embed lexicon/*.txt
var lexiconFiles embed.FS

// words is read once, on first use; nothing changes it afterwards.
var words = sync.OnceValue(func() *lexicon {
	l, _ := readLexicon() // the files are compiled in, and a test reads them
	return l
})

func readLexicon() (*lexicon, error) {
	l := &lexicon{
		words:    make(map[string]*word, 8192),
		symbols:  make(map[string]string, 512),
		prefixes: make(map[string]string, 128),
		suffixes: make(map[string]float64, 32),
		kinds:    make(map[string]unitKind, 64),
		money:    make(map[string]float64, 8),
	}
	for _, name := range [...]string{"symbols", "en", "ru", "uk"} {
		body, err := lexiconFiles.ReadFile("lexicon/" + name + ".txt")
		if err == nil {
			err = l.read(string(body))
		}
		if err != nil {
			return l, fmt.Errorf("reading lexicon %q: %w", name, err)
		}
	}
	return l, nil
}

// read adds the lines of one file: "[section]", then "meaning: form, form" or,
// where the section says all, "form, form".
func (l *lexicon) read(body string) error {
	section := ""
	l.stems, l.ordinals = nil, nil
	for i, line := range strings.Split(body, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			section = strings.Trim(line, "[]")
			continue
		}
		key, list, found := strings.Cut(line, ": ")
		if !found {
			key, list = "", line
		}
		for _, form := range strings.Split(list, ", ") {
			if err := l.add(section, key, strings.TrimSpace(form)); err != nil {
				return fmt.Errorf("line %d: %w", i+1, err)
			}
		}
	}
	for _, stem := range l.ordinals {
		for _, ending := range l.stems {
			l.word(stem + ending).roles |= isOrdinal
		}
	}
	return nil
}

// add files one form under its section.
func (l *lexicon) add(section, key, form string) error {
	if r, ok := roleSections[section]; ok {
		return l.addRole(r, form)
	}
	if m, ok := phrasesBefore[section]; ok {
		return l.addBefore(m, form)
	}
	if m, ok := phrasesAfter[section]; ok {
		return l.addAfter(m, "", form)
	}
	switch section {
	case "units":
		return l.addAfter(sayUnit, key, form)
	case "symbols", "currency after":
		l.symbols[form] = key
		return nil
	case "kinds of unit":
		return l.addKind(key, form)
	case "currency before":
		l.prefixes[form] = key
		return nil
	case "joints":
		return l.addJoint(key, form)
	case "ordinal stems":
		l.ordinals = append(l.ordinals, form)
		return nil
	case "adjective endings":
		l.stems = append(l.stems, form)
		return nil
	case "vague":
		return l.addVague(key, form)
	case "none":
		return l.addNone(key, form)
	}
	v, err := strconv.ParseFloat(key, 64)
	if err != nil {
		return fmt.Errorf("section %q: %q: want a number before the colon", section, form)
	}
	return l.addNumber(section, v, form)
}

var roleSections = map[string]role{
	"ordinals": isOrdinal, "ordinal endings": isOrdinalEnding, "months": isMonth, "months that are words": isMonthWord, "weekdays": isWeekday,
	"before a year": isBeforeYear, "after a year": isAfterYear, "number names": isNumberName,
	"streets": isStreet, "plurals": isPlural, "substantives": isSubstantive, "stops": isStop,
	"rise": isRise, "fall": isFall, "fall by": isFall | isLoss, "before one": isBeforeOne, "compounds": isCompound, "standing": isStanding,
	"before an hour": isHourAt, "after a name": isAfterName, "per what": isPerWhat, "pointing": isPointing, "lasting": isLasting, "numbered": isNumbered, "number of": isNumberOf,
}

var phrasesBefore = map[string]meaning{
	"at least": sayAtLeast, "more than": sayMoreThan, "over": sayOver, "at most": sayAtMost, "less than": sayLessThan,
	"about": sayAbout, "exactly": sayExactly, "aged": sayAged, "just over": sayJustOver, "just under": sayJustUnder,
}

var phrasesAfter = map[string]meaning{
	"at least, after": sayAtLeast, "more than, after": sayMoreThan, "at most, after": sayAtMost,
	"about, after": sayAbout, "years old": sayYearsOld, "months old": sayMonthsOld, "clock": sayClock,
}

func (l *lexicon) addRole(r role, form string) error {
	form = form[strings.LastIndexByte(form, ' ')+1:]
	l.word(form).roles |= r
	return nil
}

func (l *lexicon) addBefore(m meaning, form string) error {
	fields := strings.Fields(form)
	if len(fields) == 0 {
		return fmt.Errorf("an empty form")
	}
	last := l.word(fields[len(fields)-1])
	p := phrase{meaning: m}
	for i := len(fields) - 2; i >= 0; i-- {
		p.rest = append(p.rest, l.word(fields[i]))
	}
	last.before = longestFirst(last.before, p)
	return nil
}

func (l *lexicon) addAfter(m meaning, unit, form string) error {
	fields := strings.FieldsFunc(form, func(r rune) bool { return r == ' ' || r == '-' })
	if len(fields) == 0 {
		return fmt.Errorf("an empty form")
	}
	first := l.word(fields[0])
	p := phrase{meaning: m, unit: unit}
	for _, f := range fields[1:] {
		p.rest = append(p.rest, l.word(f))
	}
	first.after = longestFirst(first.after, p)
	return nil
}

// longestFirst puts p where the longest phrase that fits is met first.
func longestFirst(list []phrase, p phrase) []phrase {
	at := len(list)
	for i := range list {
		if len(list[i].rest) < len(p.rest) {
			at = i
			break
		}
	}
	list = append(list, phrase{})
	copy(list[at+1:], list[at:])
	list[at] = p
	return list
}

func (l *lexicon) addJoint(key, form string) error {
	roles := map[string]role{"a": isArticle, "and": isAnd, "of": isOf, "point": isPoint, "between": isBetween,
		"from": isFrom, "to": isTo, "or": isOr, "per": isPer, "in": isOutOf, "by": isDegree, "out": isOut, "more": isMore, "price": isPrice}
	if r, ok := roles[key]; ok {
		return l.addRole(r, form)
	}
	switch key {
	case "minus":
		return l.addBefore(sayMinus, form)
	case "the":
		return l.addBefore(sayTheNumber, form)
	case "half":
		return l.addAfter(sayHalf, "", form)
	case "quarter":
		return l.addAfter(sayQuarter, "", form)
	}
	return fmt.Errorf("joints: unknown %q", key)
}

func (l *lexicon) addNone(key, form string) error {
	switch key {
	case "uncounted":
		return l.addRole(isUncounted, form)
	case "denial":
		return l.addRole(isDenial, form)
	}
	kinds := map[string]zeroKind{"strong": strongZero, "weak": beforeNoun, "nobody": noPerson, "denied": deniedCount}
	kind, ok := kinds[key]
	if !ok {
		return fmt.Errorf("none: unknown %q", key)
	}
	if err := l.addAfter(sayNone, "", form); err != nil {
		return err
	}
	words := strings.Fields(form)
	rest := make([]*word, 0, len(words))
	for _, w := range words[1:] {
		rest = append(rest, l.word(w))
	}
	after := l.word(words[0]).after
	for i := range after {
		if p := &after[i]; p.meaning == sayNone && slices.Equal(p.rest, rest) {
			p.zero = kind
		}
	}
	return nil
}

func (l *lexicon) addKind(key, unit string) error {
	k, ok := unitKinds[key]
	if !ok {
		return fmt.Errorf("kinds of unit: unknown %q", key)
	}
	l.kinds[unit] |= k
	return nil
}

func (l *lexicon) addVague(key, form string) error {
	classes := map[string]class{"dozens": vagueDozens, "dozens of": vagueDozensOf, "tens": vagueTens, "few": vagueFew}
	c, ok := classes[key]
	if !ok {
		return fmt.Errorf("vague: unknown %q", key)
	}
	l.word(form).class = c
	return nil
}

func (l *lexicon) addNumber(section string, v float64, form string) error {
	switch section {
	case "scale suffixes":
		l.suffixes[form] = v
		return nil
	case "scale suffixes with money":
		l.money[form] = v
		return nil
	case "denominators":
		l.word(form).denom = v
		return nil
	}
	w := l.word(form)
	switch section {
	case "times":
		w.times = v
	case "multiplied":
		w.times = v
		w.roles |= isMultiplied
	case "numbers":
		w.class, w.value = classOf(v), v
	case "hundreds":
		w.class, w.value = hundred, v
	case "scales":
		w.class, w.value = scale, v
	case "scales bare":
		w.roles |= isBareScale
	case "scales plural":
		w.class, w.value = scale, v
		if v == 100 {
			w.class = hundred
		}
		w.roles |= isPluralScale
	case "packs, loose":
		w.class, w.value = pack, v
		w.roles |= isLoose
	case "packs":
		w.class, w.value = pack, v
	case "packs plural":
		w.class, w.value = pack, v
		w.roles |= isPluralScale
	default:
		return fmt.Errorf("unknown section %q", section)
	}
	return nil
}

func classOf(v float64) class {
	switch {
	case v < 10 && v == float64(int(v)):
		return unitNumber
	case v >= 10 && v < 20:
		return teenNumber
	case v >= 20 && v < 100:
		return tensNumber
	case v >= 100 && v < 1000 && int(v)%100 == 0:
		return hundreds
	}
	return fixedNumber
}
