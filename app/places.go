package app

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"gainsay/app/reader"
	"gainsay/data"
)

// places is where articles were left, so that reading goes on there, after a
// restart too. What is kept names versions by their ids and says nothing of
// what is in them; where casebooks are not remembered, places are not either.
type places struct {
	prefs fyne.Preferences
	at    map[data.ID]reader.Place // by version
	order []data.ID                // the one left last first
}

// mostPlaces is how many are kept.
const mostPlaces = 200

func newPlaces(prefs fyne.Preferences) *places {
	p := &places{prefs: prefs, at: map[data.ID]reader.Place{}}
	for _, line := range prefs.StringList(prefPlaces) {
		id, place, ok := parsePlace(line)
		if ok {
			p.at[id], p.order = place, append(p.order, id)
		}
	}
	return p
}

// parsePlace reads what written has written: a version's id, the byte offset of
// the topmost line, and how much of it is scrolled away.
func parsePlace(line string) (version data.ID, at reader.Place, ok bool) {
	var id string
	if _, err := fmt.Sscan(line, &id, &at.Offset, &at.Shift); err != nil {
		return version, at, false
	}
	version, err := data.ParseID(id)
	return version, at, err == nil
}

// leave notes where a version was left, as the one left last.
func (p *places) leave(version data.ID, at reader.Place) {
	if version.IsZero() || len(p.order) > 0 && p.order[0] == version && p.at[version] == at {
		return
	}
	p.order = append([]data.ID{version}, slices.DeleteFunc(p.order, func(id data.ID) bool { return id == version })...)
	p.at[version] = at
	if len(p.order) > mostPlaces {
		delete(p.at, p.order[mostPlaces])
		p.order = p.order[:mostPlaces]
	}
	if !p.prefs.BoolWithFallback(prefKeepRecent, true) {
		return
	}
	lines := make([]string, len(p.order))
	for i, id := range p.order {
		lines[i] = strings.Join([]string{id.String(), fmt.Sprint(p.at[id].Offset), fmt.Sprint(p.at[id].Shift)}, " ")
	}
	p.prefs.SetStringList(prefPlaces, lines)
}

// articleLeft is the article of the first of some versions that book has, else
// the one that was added last; zero where there is none.
func articleLeft(ctx context.Context, book *data.Casebook, left []data.ID) (data.ID, error) {
	for _, id := range left {
		if v, err := book.Version(ctx, id); err == nil {
			return v.Article, nil
		}
	}
	rows, _, err := book.Articles(ctx, "", 0, 1)
	if err != nil || len(rows) == 0 {
		return data.ID{}, err
	}
	return rows[0].ID, nil
}

// leaveArticle notes where the article that is open stands now.
func (w *window) leaveArticle() {
	if w.here.body != "" {
		w.places.leave(w.here.version.ID, w.text.Place())
	}
}
