package data

import (
	"database/sql"
	"slices"
	"strings"

	"gainsay/data/search"
)

// A claim is found by the words of its quote, summary, note, speaker with
// aliases, tags, headline and outlet. Changing any of them indexes the claim
// anew, in the same transaction.

// wordsOf are the columns whose change changes the words of claims, and the
// query for the claims concerned: of the row's n, or of its first column where
// that says what it belongs to.
var wordsOf = map[*table]struct {
	columns []string
	owned   bool
	claims  string
}{
	claimTable:    {[]string{"quote", "summary", "note", "speaker", "version"}, false, "SELECT ?"},
	claimTagTable: {[]string{"claim", "tag"}, true, "SELECT ?"},
	tagTable:      {[]string{"name"}, false, "SELECT claim FROM claim_tag WHERE tag = ?"},
	speakerTable:  {[]string{"name"}, false, "SELECT n FROM claim WHERE speaker = ?"},
	aliasTable:    {[]string{"speaker", "name"}, true, "SELECT n FROM claim WHERE speaker = ?"},
	articleTable:  {[]string{"headline", "outlet"}, false, "SELECT claim.n FROM version JOIN claim ON claim.version = version.n WHERE article = ?"},
	outletTable:   {[]string{"name"}, false, "SELECT claim.n FROM article JOIN version ON version.article = article.n JOIN claim ON claim.version = version.n WHERE outlet = ?"},
}

// followWords notes the claims whose words an edit changes.
func (x *tx) followWords(e edit) error {
	of, ok := wordsOf[e.table]
	if !ok || !slices.ContainsFunc(e.columns, func(c int) bool { return slices.Contains(of.columns, e.table.columns[c]) }) {
		return nil
	}
	if x.unread == nil {
		x.unread = map[int64]bool{}
	}
	key := e.n
	if of.owned {
		was, is, _, err := x.wasAndIs(e, of.columns...)
		if err != nil {
			return err
		}
		key = append(is, was...)[0].(int64)
	}
	if e.table == claimTable || e.table == claimTagTable {
		x.unread[key] = true
		return nil
	}
	claims, err := x.numbers(of.claims, key)
	for _, n := range claims {
		x.unread[n] = true
	}
	return err
}

const wordsQuery = `SELECT quote, summary, claim.note, ifnull(speaker.name, ''), ifnull(headline, ''), ifnull(outlet.name, ''),
	ifnull((SELECT group_concat(name, ' ') FROM alias WHERE alias.speaker = claim.speaker), ''),
	ifnull((SELECT group_concat(tag.name, ' ') FROM claim_tag JOIN tag ON tag.n = tag WHERE claim = claim.n), '')
	FROM claim JOIN version ON version.n = version JOIN article ON article.n = article
	LEFT JOIN outlet ON outlet.n = article.outlet LEFT JOIN speaker ON speaker.n = claim.speaker
	WHERE claim.n = ?`

// indexWords brings the full-text index up to the claims as they are now.
func (x *tx) indexWords() error {
	claims := make([]int64, 0, len(x.unread))
	for n := range x.unread {
		claims = append(claims, n)
	}
	slices.Sort(claims)
	for _, n := range claims {
		var parts [8]string
		into := make([]any, len(parts))
		for i := range parts {
			into[i] = &parts[i]
		}
		err := x.get(wordsQuery, []any{n}, into...)
		switch {
		case err == sql.ErrNoRows:
			err = x.exec("DELETE FROM claim_fts WHERE rowid = ?", n)
		case err == nil:
			err = x.exec("INSERT OR REPLACE INTO claim_fts (rowid, t) VALUES (?, ?)", n, search.Normalise(strings.Join(parts[:], "\n")))
		}
		if err != nil {
			return err
		}
	}
	return nil
}
