package compare

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"
)

func (lex *Lexicon) read(r io.Reader) error {
	current := conceptID(-1)
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		line, _, _ := strings.Cut(lines.Text(), "#")
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		head, rest, _ := strings.Cut(line, " ")
		var err error
		switch head {
		case "matter", "thing", "words":
			current, err = lex.concept(head, rest)
		case "of":
			err = lex.only(current, strings.Fields(rest))
		case "implies":
			err = lex.implies(strings.Fields(rest))
		case "+", "-", "=":
			if current < 0 {
				err = fmt.Errorf("words before the first matter or thing")
			} else {
				err = lex.entries(current, head, rest)
			}
		default:
			err = fmt.Errorf("%q: want matter, thing, words, +, - or =", head)
		}
		if err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return lines.Err()
}

// concept reads the rest of a head line, `passage lasting broad "gloss"` or
// `soldiers < people "gloss"`, and opens that concept, new or known.
func (lex *Lexicon) concept(head, rest string) (conceptID, error) {
	rest, gloss, _ := strings.Cut(rest, `"`)
	fields := strings.Fields(rest)
	if len(fields) == 0 {
		return -1, fmt.Errorf("a %s needs a name", head)
	}
	id, known := lex.byName[fields[0]]
	if !known {
		id = conceptID(len(lex.concepts))
		lex.byName[fields[0]] = id
		lex.concepts = append(lex.concepts, concept{name: fields[0], gloss: fields[0], matter: head == "matter", set: head == "words"})
	}
	c := &lex.concepts[id]
	if c.matter != (head == "matter") || c.set != (head == "words") {
		return -1, fmt.Errorf("%s is both a %s and something else", fields[0], head)
	}
	if gloss = strings.TrimSuffix(strings.TrimSpace(gloss), `"`); gloss != "" {
		c.gloss = gloss
	}
	for _, f := range fields[1:] {
		if err := lex.flag(c, f); err != nil {
			return -1, err
		}
	}
	return id, nil
}

// only reads the things that a matter is about.
func (lex *Lexicon) only(current conceptID, names []string) error {
	if current < 0 || !lex.concepts[current].matter {
		return fmt.Errorf("of belongs to a matter")
	}
	for _, n := range names {
		id, ok := lex.byName[n]
		if !ok || lex.concepts[id].matter {
			return fmt.Errorf("%q is no thing", n)
		}
		lex.concepts[current].of = append(lex.concepts[current].of, id)
	}
	return nil
}

// flag puts one word of a head line on c: how long it lasts, how common it is,
// or for a thing a wider one.
func (lex *Lexicon) flag(c *concept, word string) error {
	wider, isThing := lex.byName[word]
	length, isLength := lengths[word]
	switch {
	case word == "<":
	case word == "broad":
		c.broad = true
	case word == "rare" && c.matter:
		c.rare = true
	case word == "can" && c.matter:
		c.can = true
	case isLength && c.matter:
		c.lasts = length
	case word == "state" && !c.matter:
		c.state = true
	case word == "role" && !c.matter:
		c.role = true
	case word == "grows" && !c.matter:
		c.grows = true
	case isThing && !c.matter && !lex.concepts[wider].matter:
		c.within = append(append(c.within, wider), lex.concepts[wider].within...)
	default:
		return fmt.Errorf("%q of %s is not known", word, c.name)
	}
	return nil
}

// implies reads `dead+ harm+`.
func (lex *Lexicon) implies(fields []string) error {
	sides := make([]int8, len(fields))
	ids := make([]conceptID, len(fields))
	for i, f := range fields {
		name := strings.TrimRight(f, "+-")
		id, ok := lex.byName[name]
		if !ok || len(f) != len(name)+1 || !lex.concepts[id].matter {
			return fmt.Errorf("%q: want a matter with + or - after it", f)
		}
		ids[i], sides[i] = id, map[byte]int8{'+': 1, '-': -1}[f[len(f)-1]]
	}
	for i := 1; i < len(ids); i++ {
		c, d := &lex.concepts[ids[0]], &lex.concepts[ids[i]]
		c.brings = append(c.brings, implied{sides[0], ids[i], sides[i]})
		d.brings = append(d.brings, implied{-sides[i], ids[0], -sides[0]})
	}
	return nil
}

// entries reads a line of words for one side of a matter, or for a thing.
func (lex *Lexicon) entries(id conceptID, sign, list string) error {
	side := map[string]int8{"+": 1, "-": -1}[sign]
	if (side == 0) == lex.concepts[id].matter {
		return fmt.Errorf("%s takes words after %s", lex.concepts[id].name, map[bool]string{true: "+ or -", false: "="}[lex.concepts[id].matter])
	}
	for _, entry := range strings.Split(list, ",") {
		orders := []string{entry}
		if a, b, ok := strings.Cut(entry, " & "); ok {
			orders = []string{a + " ~ " + b, b + " ~ " + a}
		}
		for _, order := range orders {
			if err := lex.phrase(id, side, order); err != nil {
				return err
			}
		}
	}
	return nil
}

// phrase adds one entry in one order of its words; a blank one is nothing.
func (lex *Lexicon) phrase(id conceptID, side int8, entry string) error {
	p := newPhrase(entry)
	if len(p.words) == 0 {
		return nil
	}
	for _, w := range p.words {
		if name, ok := bracketed(strings.TrimPrefix(w, "~")); ok && lex.sets[name] == nil {
			return fmt.Errorf("[%s] names nothing said before", name)
		}
	}
	c := &lex.concepts[id]
	p.concept, p.side, p.sets = id, side, lex.sets
	one := len(p.words) == 1 && !strings.HasSuffix(p.words[0], "*")
	if one && side == 0 {
		lex.sets.add(c.name, p.words[0])
		for _, wider := range c.within {
			lex.sets.add(lex.concepts[wider].name, p.words[0])
		}
	}
	p.noun = p.noun || one && side == 0 && !c.state && !p.past && !p.ing
	p.past = one && side != 0 && p.past
	p.ing = one && p.ing
	switch _, inSet := bracketed(p.words[0]); {
	case c.set:
		return nil
	case inSet:
		lex.begun = append(lex.begun, p)
		return nil
	}
	lex.words[p.words[0]] = true
	if side == 0 {
		lex.things.add(p)
	} else {
		lex.matters.add(p)
	}
	return nil
}

// newPhrase reads "turn ~ off" or "нарушил* границ*"; a blank entry is no words.
func newPhrase(entry string) (p phrase) {
	fields := strings.Fields(entry)
	if len(fields) > 1 && !lightWords[fields[1]] && fields[1] != "~" {
		p.verb = fields[0] == "to"
		p.noun = len(fields) == 2 && (fields[0] == "a" || fields[0] == "an")
		if p.verb || p.noun {
			fields = fields[1:]
		}
	}
	gap := ""
	for _, f := range fields {
		if f == "~" {
			gap = "~"
			continue
		}
		if _, inSet := bracketed(f); !inSet && !strings.HasSuffix(f, "*") {
			p.past, p.ing = strings.HasSuffix(f, "ed") && f != "need", strings.HasSuffix(f, "ing")
			f, _ = stem(f)
		}
		p.words, gap = append(p.words, gap+f), ""
		p.denies = p.denies || slices.ContainsFunc(cues()[f], func(c cue) bool { return c.negates && len(c.words) == 1 })
	}
	return p
}
