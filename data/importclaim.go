package data

import (
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"gainsay/data/text"
)

func (m *importer) claim(c ImportedClaim) error {
	version, err := m.versionOf(c)
	if err != nil {
		return err
	}
	if c.Span, err = m.span(c, version); err != nil {
		return err
	}
	if c.Status == "" {
		c.Status = Accepted
	}
	if c.Origin == "" {
		c.Origin = OriginImported
	}
	cl, err := m.quoted(c.Claim, version)
	if err != nil {
		return err
	}
	cl.ID = orNew(cl.ID)
	m.stampNew(&cl.Created, &cl.CreatedBy, &cl.Changed, &cl.ChangedBy)
	speaker, err := m.speakerNamed(cl.Speaker)
	if err != nil {
		return err
	}
	var question any
	if !cl.Question.IsZero() {
		if question, err = m.find(questionTable, cl.Question); err != nil {
			return err
		}
	}
	r := claimRow(cl, version, speaker, question)
	n, err := m.insertNew(claimTable, cl.Ref, r)
	if err != nil {
		return err
	}
	m.state.Claims++
	for i, name := range cl.Tags {
		t, err := m.tagNamed(name)
		if err != nil {
			return err
		}
		if _, err := m.insert(claimTagTable, row{n, t, int64(i + 1)}); err != nil {
			return err
		}
	}
	return nil
}

// tagNamed is tx.tag, which is asked for the same few names again and again, as
// is speakerNamed.
func (m *importer) tagNamed(name string) (int64, error) {
	if n, ok := m.tags[name]; ok {
		return n, nil
	}
	n, err := m.tx.tag(name)
	if err == nil {
		m.tags[name] = n
	}
	return n, err
}

func (m *importer) speakerNamed(name string) (any, error) {
	if n, ok := m.speakers[name]; ok {
		return n, nil
	}
	speaker, err := m.tx.speaker(name, "")
	if n, ok := speaker.(int64); ok && err == nil {
		m.speakers[name] = n
	}
	return speaker, err
}

// versionAt is the version that claims of one article and text are of.
type versionAt struct {
	id, article ID
	sum         [32]byte
	n           int64
}

// versionOf is the version of a claim. Mostly it is that of the claim before.
func (m *importer) versionOf(c ImportedClaim) (int64, error) {
	at := versionAt{c.Version, c.Article, c.SHA256, m.version.n}
	if at.n != 0 && at == m.version {
		return at.n, nil
	}
	n, err := m.findVersion(c)
	if err == nil {
		at.n = n
		m.version = at
	}
	return n, err
}

func (m *importer) findVersion(c ImportedClaim) (int64, error) {
	if !c.Version.IsZero() {
		return m.find(versionTable, c.Version)
	}
	article, err := m.find(articleTable, c.Article)
	if err != nil {
		return 0, &FieldError{"article_id", err}
	}
	var sum any
	if c.SHA256 != [32]byte{} {
		sum = c.SHA256[:]
	}
	var n int64
	err = m.get("SELECT n FROM version WHERE article = ?1 AND (?2 IS NULL OR sha256 = ?2) ORDER BY retrieved DESC, n DESC LIMIT 1", []any{article, sum}, &n)
	if errors.Is(err, sql.ErrNoRows) {
		err = &FieldError{"sha256", errors.New("the article has no version with that text")}
	}
	return n, err
}

// span is where an imported claim stands, in bytes.
func (m *importer) span(c ImportedClaim, version int64) (text.Span, error) {
	body, err := m.bodyOf(version)
	if err != nil {
		return text.Span{}, err
	}
	if c.Start < 0 {
		a := text.Anchor{Quote: c.Quote, Prefix: c.Prefix, Suffix: c.Suffix}
		if strings.Count(body, c.Quote) == 1 {
			a.Prefix, a.Suffix = "", ""
		}
		if s, ok := a.Locate(body); ok {
			return s, nil
		}
		return text.Span{}, &FieldError{"quote", fmt.Errorf("%q does not stand in the text, or more than once; give start and end", short(c.Quote))}
	}
	if m.points == nil || m.pointsOf != version {
		m.points, m.pointsOf = text.NewIndex(body), version
	}
	start, okStart := m.points.Bytes(c.Start)
	end, okEnd := m.points.Bytes(c.End)
	s := text.Span{Start: start, End: end}
	switch {
	case !okStart || !okEnd || s.Empty():
		return s, &FieldError{"start", fmt.Errorf("%d to %d is no place in the text", c.Start, c.End)}
	case c.Quote != "" && s.Of(body) != c.Quote:
		return s, &FieldError{"quote", fmt.Errorf("%q is not what stands at %d to %d", short(c.Quote), c.Start, c.End)}
	}
	return s, nil
}

func (m *importer) link(l Link) error {
	a, b, err := m.ends(l.A, l.B)
	if err != nil {
		return err
	}
	if n, err := m.linkOf(a, b); err != nil {
		return err
	} else if n != 0 {
		return &FieldError{"b", fmt.Errorf("the two are linked already, by %s", Ref{LinkNoun, n})}
	}
	if l.Status == "" {
		l.Status = Accepted
	}
	if l, err = tidyLink(l); err != nil {
		return err
	}
	l.ID = orNew(l.ID)
	m.stampNew(&l.Created, &l.CreatedBy, &l.Changed, &l.ChangedBy)
	m.state.Links++
	_, err = m.insertNew(linkTable, l.Ref, linkRow(l, a, b))
	return err
}

// reason adds to a link what its rule found.
func (m *importer) reason(r LinkReason) error {
	n, err := m.find(linkTable, r.Link)
	if err != nil {
		return &FieldError{"link_id", err}
	}
	why := r.Reason.tidy()
	return m.set(linkTable, n, columns{"rule": why.Rule, "reason": why.stored()})
}
