package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
)

// Speaker is a person or body who said something; not an outlet. Names are
// unique without regard to case. Two unnamed officials are two speakers:
// "senior official" and "senior official (2)".
type Speaker struct {
	ID      ID
	Name    string
	Role    string
	Aliases []string
	Note    string
}

// SpeakerRow is a speaker with how many accepted claims are theirs.
type SpeakerRow struct {
	Speaker
	Claims int
}

func speakerRow(s Speaker) row { return row{s.ID[:], s.Name, foldName(s.Name), s.Role, s.Note} }

const speakerColumns = `speaker.id, speaker.name, speaker.role, speaker.note,
	(SELECT group_concat(name, ';') FROM (SELECT name FROM alias WHERE alias.speaker = speaker.n ORDER BY alias.n))`

func (s *Speaker) fields() []any {
	return []any{&s.ID, &s.Name, &s.Role, &s.Note, listed{&s.Aliases}}
}

// tidySpeaker is s as it is kept, if it can be.
func tidySpeaker(s Speaker) (_ Speaker, err error) {
	s.Role, s.Note = tidy(s.Role), tidy(s.Note)
	if s.Name, err = properName("a speaker", s.Name); err != nil {
		return s, err
	}
	aliases := s.Aliases
	s.Aliases = nil
	seen := map[string]bool{foldName(s.Name): true}
	for _, a := range aliases {
		if a, err = listedName("an alias", a); err != nil {
			return s, err
		}
		if !seen[foldName(a)] {
			s.Aliases = append(s.Aliases, a)
		}
		seen[foldName(a)] = true
	}
	return s, nil
}

// speaker is the n of the speaker of that name, or with that alias if it is
// the only one, made where there is none; nil for no name.
func (x *tx) speaker(name, role string) (any, error) {
	if tidy(name) == "" {
		return nil, nil
	}
	s, err := tidySpeaker(Speaker{ID: NewID(), Name: name, Role: role})
	if err != nil {
		return nil, err
	}
	n, err := x.named(speakerTable, s.Name)
	if !errors.Is(err, ErrNotThere) {
		return n, err
	}
	known, err := x.numbers("SELECT DISTINCT speaker FROM alias WHERE folded = ?", foldName(s.Name))
	switch {
	case err != nil:
		return nil, err
	case len(known) == 1:
		return known[0], nil
	}
	return x.insert(speakerTable, speakerRow(s))
}

// EditSpeaker changes the fields and aliases of a speaker in which after
// differs from before.
func EditSpeaker(before, after Speaker) Change {
	return Change{doing: "editing a speaker", plan: func(x *tx) error {
		n, err := x.find(speakerTable, before.ID)
		if err != nil {
			return err
		}
		after.ID = before.ID
		if after, err = tidySpeaker(after); err != nil {
			return err
		}
		if err := x.free(speakerTable, after.Name, n); err != nil {
			return err
		}
		x.call("Edit speaker “%s”", after.Name)
		if err := x.update(speakerTable, n, speakerRow(before), speakerRow(after)); err != nil {
			return err
		}
		return x.setAliases(n, before.Aliases, after.Aliases)
	}}
}

type aliasOf struct {
	n    int64
	name string
}

func (x *tx) aliases(speaker int64) (list []aliasOf, err error) {
	err = x.each("SELECT n, name FROM alias WHERE speaker = ? ORDER BY n", []any{speaker}, func(r *sql.Rows) error {
		var a aliasOf
		err := r.Scan(&a.n, &a.name)
		list = append(list, a)
		return err
	})
	return list, err
}

// setAliases makes the aliases of a speaker those of after, if they are those
// of before.
func (x *tx) setAliases(speaker int64, before, after []string) error {
	if slices.Equal(before, after) {
		return nil
	}
	now, err := x.aliases(speaker)
	if err != nil {
		return err
	}
	if !slices.EqualFunc(now, before, func(a aliasOf, name string) bool { return a.name == name }) {
		return ErrStale
	}
	kept := 0 // those in front that stay; what follows is put there anew, because n is their order
	for kept < min(len(now), len(after)) && now[kept].name == after[kept] {
		kept++
	}
	for _, a := range now[kept:] {
		if err := x.remove(aliasTable, a.n); err != nil {
			return err
		}
	}
	for _, name := range after[kept:] {
		if _, err := x.insert(aliasTable, row{speaker, name, foldName(name)}); err != nil {
			return err
		}
	}
	return nil
}

// MergeSpeakers gives all claims of one speaker to another, keeps the name and
// aliases of the first as aliases, and deletes the first.
func MergeSpeakers(from, into ID) Change {
	return Change{doing: "merging speakers", plan: func(x *tx) error {
		f, err := x.find(speakerTable, from)
		if err != nil {
			return err
		}
		i, err := x.find(speakerTable, into)
		if err != nil {
			return err
		}
		if f == i {
			return errors.New("it is the same speaker")
		}
		name := x.nameOf(speakerTable, f)
		x.call("Merge speaker “%s” into “%s”", name, x.nameOf(speakerTable, i))
		claims, err := x.numbers("SELECT n FROM claim WHERE speaker = ?", f)
		if err != nil {
			return err
		}
		for _, c := range claims {
			if err := x.set(claimTable, c, columns{"speaker": i}); err != nil {
				return err
			}
		}
		if err := x.mergeAliases(f, i, name); err != nil {
			return err
		}
		return x.remove(speakerTable, f)
	}}
}

// mergeAliases moves the aliases of a speaker to another, and adds name.
// A name that cannot be an alias, because it holds a semicolon, is let go.
func (x *tx) mergeAliases(from, into int64, name string) error {
	moved, err := x.aliases(from)
	if err != nil {
		return err
	}
	there, err := x.aliases(into)
	if err != nil {
		return err
	}
	seen := map[string]bool{foldName(x.nameOf(speakerTable, into)): true}
	for _, a := range there {
		seen[foldName(a.name)] = true
	}
	names := []string{name}
	for _, a := range moved {
		names = append(names, a.name)
		if err := x.remove(aliasTable, a.n); err != nil {
			return err
		}
	}
	for _, a := range names {
		if _, err := listedName("an alias", a); err != nil || seen[foldName(a)] {
			continue
		}
		seen[foldName(a)] = true
		if _, err := x.insert(aliasTable, row{into, a, foldName(a)}); err != nil {
			return err
		}
	}
	return nil
}

// Speakers are the speakers who have a name or alias with a word that begins
// with prefix, those with most claims first; all of them for an empty prefix.
func (c *Casebook) Speakers(ctx context.Context, prefix string, limit int) (list []SpeakerRow, err error) {
	const query = "SELECT " + speakerColumns + `, ifnull(value, 0)
		FROM speaker LEFT JOIN tally ON of = 'speaker claims' AND tally.n = speaker.n
		WHERE folded LIKE ?1 || '%' ESCAPE '\' OR folded LIKE '% ' || ?1 || '%' ESCAPE '\' OR speaker.n IN
			(SELECT speaker FROM alias WHERE folded LIKE ?1 || '%' ESCAPE '\' OR folded LIKE '% ' || ?1 || '%' ESCAPE '\')
		ORDER BY ifnull(value, 0) DESC, folded LIMIT ?2`
	err = c.each(ctx, query, []any{likePrefix(prefix), limit}, func(r *sql.Rows) error {
		var s SpeakerRow
		err := r.Scan(append(s.fields(), &s.Claims)...)
		list = append(list, s)
		return err
	})
	return list, reading("speakers", err)
}

// plural is "1 claim", "2 claims".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
