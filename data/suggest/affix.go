package suggest

import (
	"strings"

	"gainsay/data/text"
)

// affix parts a word with a negating affix into the affix and the rest: un +
// happy, use + less. What only looks like one (under, uncle, unless) is none.
func affix(t *token) (cue, rest text.Span, ok bool) {
	w := t.word
	if n := len(w); n > 6 && strings.HasSuffix(w, "less") && !notLess[w] {
		cut := t.Start + n - len("less")
		return text.Span{Start: cut, End: t.End}, text.Span{Start: t.Start, End: cut}, t.Len() == n
	}
	n := prefixed(w)
	if n == 0 || t.Len() != len(w) {
		return cue, rest, false
	}
	cut := t.Start + n
	return text.Span{Start: t.Start, End: cut}, text.Span{Start: cut, End: t.End}, true
}

// prefixed is the length of the negating prefix of word; 0 for none.
func prefixed(word string) int {
	switch {
	case strings.HasPrefix(word, "un") && len(word) > 5:
		for _, p := range notUn {
			if strings.HasPrefix(word, p) {
				return 0
			}
		}
		if endsIn(word, "ed", "ing", "able", "ible", "ful", "al", "ly", "ous", "ive", "ary", "y", "ent", "ant", "ain", "own", "ish",
			"like", "est", "en", "orn", "fair", "usual", "even", "safe", "kind", "wise", "true", "sound", "told", "done", "seen", "heard", "real", "certain", "less", "ic") {
			return 2
		}
	case negatedIn[strings.TrimSuffix(strings.TrimSuffix(word, "ly"), "e")] || negatedIn[word] || negatedIn[strings.TrimSuffix(word, "ly")] ||
		strings.HasSuffix(word, "bly") && negatedIn[word[:len(word)-1]+"e"]:
		return pick(strings.HasPrefix(word, "dis"), 3, 2)
	}
	return 0
}

// notUn lists beginnings of words whose un is no negation.
var notUn = strings.Fields(`under uncle unit unif union unic univ unanim unct undul unden unders unles until unto upon ung unearth
	undo undone undress unbutton unlock unfold unravel unpack unroll unveil unload unleash undertak unite unity uniq unin`)

// notLess lists words whose less is no negation.
var notLess = set(`unless bless nevertheless nonetheless regardless doubtless regardlessly coolness express impress confess profess possess
	press dress stress progress success`)

// negatedIn lists words negated by in, im, il, ir and dis. There is no telling
// them from "interest" and "display" by their letters.
var negatedIn = set(`impossible improbable impatient imperfect impassable impartial impenetrable imperceptible impersonal impolite
	impractical impracticable imprecise improper imprudent impure immaterial immature immeasurable immobile immoral immortal
	immovable immune inability inaccessible inaccurate inaction inactive inadequate inadmissible inadvertent inanimate inapplicable
	inappropriate inapt inarticulate inattentive inaudible incalculable incapable incautious incessant incoherent incombustible
	incomparable incompatible incompetent incomplete incomprehensible inconceivable inconclusive incongruous inconsiderable
	inconsiderate inconsistent inconsolable inconspicuous incontestable inconvenient incorrect incorrigible incredible incredulous
	incurable indecent indecision indecisive indefensible indefinite indelible independent indescribable indestructible indifferent indigestible
	indirect indiscreet indiscretion indiscriminate indisposed indisputable indistinct indistinguishable indivisible indubitable
	ineffable ineffective ineffectual inefficient ineligible inept inequality inescapable inevitable inexact inexcusable
	inexhaustible inexorable inexpensive inexperienced inexperience inexplicable inextricable infallible infinite infirm inflexible infrequent
	inhuman inhumane injustice innocuous innumerable inoffensive inoperable inopportune inordinate insane insanity insatiable
	inseparable insensible insensitive insignificant insincere insoluble insolvent insufferable insufficient insuperable
	insurmountable intangible intemperate intolerable intolerant invalid invaluable invariable invincible invisible involuntary
	invulnerable irrational irreconcilable irregular irrelevant irreparable irreplaceable irreproachable irresistible irresolute
	irrespective irresponsible irretrievable irreverent irreversible irrevocable illegal illegible illegitimate illicit illiterate
	illogical disadvantage disagree disagreed disagreement disagreeable disallow disappear disappeared disapprove disapproved disapproval disbelief
	disbelieve discomfort discontent discontented discontinue discourteous discredit discreditable disfavour disgrace
	dishonest dishonour dishonourable disinclined disinterested disjointed disloyal disobey disobedient disorder
	disorderly dispassionate displease displeased displeasure dispossess disproportionate disqualify disregard disreputable
	disrespect disrespectful dissatisfied dissatisfaction dissimilar distrust unease untruth unrest misfortune`)

func set(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}

// affixNegation gives the scope of a word with a negating affix: before a noun
// its noun phrase, after a verb the clause.
func affixNegation(s *sentence, i int, cue, rest text.Span) Negation {
	neg := Negation{Cue: cue}
	from, end := i, i
	var apart text.Span
	if i+1 < len(s.tokens) && s.tokens[i+1].part == noun && !strings.HasSuffix(s.tokens[i].word, "ly") {
		from, end = adjectives(s, i), nounsRight(s.tokens, i)
	} else {
		from, end, apart = clauseOf(s, i)
	}
	if !apart.Empty() {
		neg.Scope = append(neg.Scope, apart)
	}
	if from < i {
		neg.Scope = append(neg.Scope, s.spanOf(from, i-1))
	}
	if rest.Start < cue.Start {
		neg.Scope = append(neg.Scope, rest)
	}
	if tail := (text.Span{Start: cue.End, End: s.tokens[end].End}); rest.Start > cue.Start && !tail.Empty() {
		neg.Scope = append(neg.Scope, tail)
	} else if end > i {
		neg.Scope = append(neg.Scope, s.spanOf(i+1, end))
	}
	return neg
}

// adjectives is the start of the noun phrase in which the adjective at i
// stands: its article, or the first of the adjectives.
func adjectives(s *sentence, i int) int {
	from := i
	for from > 0 && (s.tokens[from-1].part == noun || s.tokens[from-1].part == manner || s.tokens[from-1].part == figures) {
		from--
	}
	if from > 0 && s.tokens[from-1].part == article {
		from--
	}
	return from
}
