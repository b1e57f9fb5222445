package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"gainsay/data/date"
	"gainsay/data/text"
)

// Method says how an article came into the casebook.
type Method string

const (
	MethodPasted Method = "pasted"
	MethodFile   Method = "file"
	MethodWeb    Method = "web address"
)

// Article is one text of an outlet, with all of its versions. Headline is a
// copy of the body's headline line.
type Article struct {
	ID                   ID
	Ref                  Ref
	Headline             string
	Outlet               Outlet // the zero Outlet where it is unknown
	Byline               string
	URL, ArchiveURL      string
	Published            date.Date // empty: undated. Never guessed to be today
	Language             string    // BCP 47
	Note                 string
	Method               Method
	CollectedBy          string
	ReprintOf            ID // the article whose text this one repeats
	Created, Changed     time.Time
	CreatedBy, ChangedBy string
}

// NewArticle is an article to be added and its first text. Outlet names one
// that is there, in any letter case, or makes one of OutletType.
type NewArticle struct {
	NewVersion
	ID                 ID     // zero: a new one
	Headline           string // empty: the first line of the text
	Outlet, OutletType string
	Byline             string
	URL, ArchiveURL    string
	Published          date.Date
	Language, Note     string
	Method             Method
	CollectedBy        string // empty: who makes the change
}

const articleColumns = `article.n, article.id, article.headline, ` + outletColumns + `, article.byline, article.url, article.archive_url, article.published,
	article.language, article.note, article.method, article.collected_by, reprint.id, article.created, article.created_by, article.changed, article.changed_by`

const articleJoins = ` LEFT JOIN outlet ON outlet.n = article.outlet LEFT JOIN article AS reprint ON reprint.n = article.reprint_of`

func (a *Article) fields() []any {
	a.Ref.Noun = ArticleNoun
	f := []any{&a.Ref.N, &a.ID, &a.Headline}
	f = append(f, a.Outlet.fields()...)
	return append(f, &a.Byline, &a.URL, &a.ArchiveURL, &a.Published, &a.Language, &a.Note, &a.Method,
		&a.CollectedBy, &a.ReprintOf, seconds{&a.Created}, &a.CreatedBy, seconds{&a.Changed}, &a.ChangedBy)
}

// tidyArticle is a as it is kept, if it can be.
func tidyArticle(a Article) (Article, error) {
	for _, s := range []*string{&a.Headline, &a.Byline, &a.URL, &a.ArchiveURL, &a.Language, &a.Note, &a.CollectedBy} {
		*s = tidy(*s)
	}
	a.Headline = strings.Join(strings.Fields(a.Headline), " ")
	if !oneOf(a.Method, "", MethodPasted, MethodFile, MethodWeb) {
		return a, fmt.Errorf("method %q: want pasted, file or web address", a.Method)
	}
	published, err := date.Parse(string(a.Published))
	if err != nil {
		return a, fmt.Errorf("published: %w", err)
	}
	a.Published = published
	return a, nil
}

// articleRow is a as it is stored, by an outlet and a reprinted article that
// are there.
func articleRow(a Article, outlet, reprintOf any) row {
	return row{a.ID[:], a.Headline, outlet, a.Byline, a.URL, a.ArchiveURL, string(a.Published), a.Language, a.Note,
		string(a.Method), a.CollectedBy, reprintOf, a.Created.Unix(), a.CreatedBy, a.Changed.Unix(), a.ChangedBy}
}

// AddArticle adds an article with its text. The error is an *[AlreadyThere]
// where the same text of the same outlet and URL is there already; a near-copy
// of another outlet's text is marked as its reprint. What had to be repaired in
// the text comes back as Done.Said.
func AddArticle(a NewArticle) Change {
	return Change{doing: "adding an article", plan: func(x *tx) error {
		body, err := x.cleanBody(a.Text)
		if err != nil {
			return err
		}
		outlet, err := x.outlet(a.Outlet, a.OutletType)
		if err != nil {
			return err
		}
		if err := x.notThere(body, outlet, tidy(a.URL)); err != nil {
			return err
		}
		reprinted, err := x.reprinted(body, outlet)
		if err != nil {
			return err
		}
		n, err := x.addArticle(a, body, outlet, reprinted)
		if err != nil {
			return err
		}
		_, err = x.addVersion(n, body, a.NewVersion)
		return err
	}}
}

func (x *tx) addArticle(a NewArticle, body string, outlet, reprinted any) (int64, error) {
	if a.Headline == "" {
		a.Headline = firstLine(body)
	}
	if a.CollectedBy == "" {
		a.CollectedBy = x.who
	}
	if a.ID.IsZero() {
		a.ID = NewID()
	}
	article, err := tidyArticle(Article{
		ID: a.ID, Headline: a.Headline, Byline: a.Byline, URL: a.URL, ArchiveURL: a.ArchiveURL,
		Published: a.Published, Language: a.Language, Note: a.Note, Method: a.Method, CollectedBy: a.CollectedBy,
		Created: x.at, CreatedBy: x.stamp(), Changed: x.at, ChangedBy: x.stamp(),
	})
	if err != nil {
		return 0, err
	}
	n, err := x.insert(articleTable, articleRow(article, outlet, reprinted))
	if err != nil {
		return 0, err
	}
	x.made = append(x.made, article.ID)
	x.call("Add %s “%s”", Ref{ArticleNoun, n}, short(article.Headline))
	if of, ok := reprinted.(int64); ok {
		x.say("It repeats %s and was marked as its reprint.", Ref{ArticleNoun, of})
	}
	return n, nil
}

// notThere refuses a text that the same outlet has at the same URL.
func (x *tx) notThere(body string, outlet any, url string) error {
	sum := sumOf(body)
	there := &AlreadyThere{Ref: Ref{Noun: ArticleNoun}}
	err := x.get("SELECT article.n, article.id FROM version JOIN article ON article.n = article WHERE sha256 = ? AND outlet IS ? AND url = ?",
		[]any{sum[:], outlet, url}, &there.Ref.N, &there.ID)
	switch {
	case err == nil:
		return there
	case errors.Is(err, sql.ErrNoRows):
		return nil
	}
	return err
}

// headlineLength is how many code points of a first line serve as a headline.
const headlineLength = 160

// firstLine is the first line of body that is not blank, cut at a word where
// it is long.
func firstLine(body string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(body), "\n")
	return cut(strings.Join(strings.Fields(line), " "), headlineLength)
}

// short is a text as it stands in the name of a change.
func short(s string) string { return cut(s, 48) }

// cut is s if it has at most n code points, else its words up to there and an
// ellipsis.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	end, _ := text.NewIndex(s).Bytes(n)
	if blank := strings.LastIndexByte(s[:end], ' '); blank > end/2 {
		end = blank
	}
	return s[:text.Prev(s, end+1)] + "…"
}

// EditArticle changes the fields of an article in which after differs from
// before. Of the outlet only the name counts; one that is not there is made.
func EditArticle(before, after Article) Change {
	return Change{doing: "editing an article", plan: func(x *tx) error {
		n, err := x.find(articleTable, before.ID)
		if err != nil {
			return err
		}
		after.ID = before.ID
		if after, err = tidyArticle(after); err != nil {
			return err
		}
		was, err := x.articleRowAs(before, false)
		if err != nil {
			return err
		}
		is, err := x.articleRowAs(after, true)
		if err != nil {
			return err
		}
		if is[articleTable.column("reprint_of")] == n {
			return errors.New("an article is no reprint of itself")
		}
		x.call("Edit %s “%s”", Ref{ArticleNoun, n}, short(after.Headline))
		if err := x.updateStamped(articleTable, n, was, is); err != nil || foldName(before.Outlet.Name) == foldName(after.Outlet.Name) {
			return err
		}
		return x.keepAway([]int64{n})
	}}
}

// articleRowAs is the row of an article as somebody has it. An outlet that is
// not there is made, or makes the article stale.
func (x *tx) articleRowAs(a Article, makeOutlet bool) (row, error) {
	var outlet, reprinted any
	var err error
	switch {
	case makeOutlet:
		outlet, err = x.outlet(a.Outlet.Name, a.Outlet.Type)
	case a.Outlet.Name != "":
		outlet, err = x.named(outletTable, a.Outlet.Name)
	}
	if err == nil && !a.ReprintOf.IsZero() {
		reprinted, err = x.find(articleTable, a.ReprintOf)
	}
	if errors.Is(err, ErrNotThere) && !makeOutlet {
		err = ErrStale
	}
	return articleRow(a, outlet, reprinted), err
}

// updateStamped is update of a row that says when it was changed and by whom.
func (x *tx) updateStamped(t *table, n int64, before, after row) error {
	changed, by := t.column("changed"), t.column("changed_by")
	before[changed], before[by] = after[changed], after[by]
	if len(differing(before, after)) == 0 {
		return nil
	}
	now, err := x.row(t, n)
	if err != nil {
		return x.there(t.noun, err)
	}
	before[changed], before[by] = now[changed], now[by]
	after[changed], after[by] = x.at.Unix(), x.stamp()
	return x.update(t, n, before, after)
}

// stamp is the name under which rows are made and changed.
func (x *tx) stamp() string {
	if x.by == Gainsay {
		return string(Gainsay)
	}
	return x.who
}

// DeleteArticle deletes an article with its versions, its claims and their
// links.
func DeleteArticle(id ID) Change {
	return Change{doing: "deleting an article", plan: func(x *tx) error {
		n, err := x.find(articleTable, id)
		if err != nil {
			return err
		}
		var headline string
		if err := x.get("SELECT headline FROM article WHERE n = ?", []any{n}, &headline); err != nil {
			return err
		}
		claims, err := x.numbers("SELECT claim.n FROM version JOIN claim ON claim.version = version.n WHERE article = ? ORDER BY claim.n", n)
		if err != nil {
			return err
		}
		gone, err := x.removeClaims(claims)
		if err != nil {
			return err
		}
		x.call("Delete %s “%s”", Ref{ArticleNoun, n}, short(headline))
		x.say("Deleted %s.", enumerate(Ref{ArticleNoun, n}.String(), gone))
		return x.removeArticle(n)
	}}
}

func (x *tx) removeArticle(n int64) error {
	versions, err := x.numbers("SELECT n FROM version WHERE article = ?", n)
	if err != nil {
		return err
	}
	for _, v := range versions {
		if err := x.remove(versionTable, v); err != nil {
			return err
		}
	}
	reprints, err := x.numbers("SELECT n FROM article WHERE reprint_of = ?", n)
	if err != nil {
		return err
	}
	for _, r := range reprints {
		if err := x.set(articleTable, r, columns{"reprint_of": nil}); err != nil {
			return err
		}
	}
	return x.remove(articleTable, n)
}

// Article reads one article.
func (c *Casebook) Article(ctx context.Context, id ID) (a Article, err error) {
	err = c.get(ctx, "SELECT "+articleColumns+" FROM article"+articleJoins+" WHERE article.id = ?", []any{id[:]}, a.fields()...)
	return a, reading("an article", err)
}
