package report

import (
	"iter"

	"gainsay/data"
	"gainsay/data/text"
)

// claimLines turns claims into lines: it counts code points in their bodies
// and looks up the refs of their questions.
type claimLines struct {
	snapshot  *data.Snapshot
	questions map[data.ID]string
	bodies    map[[32]byte]*text.Index // by their SHA-256

	version         data.ID // the version at hand, and what lines say of it
	body            *text.Index
	article, sha256 string
}

// bodiesKept is how many bodies are held at a time. Claims mostly come version
// by version; a table in another order has few articles to go back and forth
// between.
const bodiesKept = 256

func newClaimLines(s *data.Snapshot) *claimLines {
	return &claimLines{snapshot: s, bodies: map[[32]byte]*text.Index{}}
}

// of gives a line a claim. The line is used again for the next.
func (c *claimLines) of(rows iter.Seq2[*data.ClaimRow, error]) iter.Seq2[*claimLine, error] {
	return func(yield func(*claimLine, error) bool) {
		var line claimLine
		for row, err := range rows {
			if err == nil {
				err = c.fill(&line, row)
			}
			if !yield(&line, err) || err != nil {
				return
			}
		}
	}
}

// ahead reads claims ahead, while those before are written.
func ahead(rows iter.Seq2[data.ClaimRow, error]) iter.Seq2[*data.ClaimRow, error] {
	type read struct {
		row data.ClaimRow
		err error
	}
	lots := data.Ahead(func(yield func(read) bool) {
		for row, err := range rows {
			if !yield(read{row, err}) {
				return
			}
		}
	})
	return func(yield func(*data.ClaimRow, error) bool) {
		for r := range lots {
			if !yield(&r.row, r.err) {
				return
			}
		}
	}
}

func (c *claimLines) fill(l *claimLine, row *data.ClaimRow) error {
	if err := c.turnTo(row); err != nil {
		return err
	}
	question, err := c.question(row.Question)
	if err != nil {
		return err
	}
	*l = claimLine{
		ClaimRow: *row,
		id:       row.ID.String(),
		article:  c.article,
		start:    offset(c.body.Points(row.Span.Start)),
		end:      offset(c.body.Points(row.Span.End)),
		question: question,
		sha256:   c.sha256,
	}
	return nil
}

// turnTo makes the version at hand that of row.
func (c *claimLines) turnTo(row *data.ClaimRow) (err error) {
	if c.version == row.Version {
		return nil
	}
	if c.body, err = c.index(&row.From); err != nil {
		return err
	}
	c.version, c.article, c.sha256 = row.Version, row.Article.String(), hexSum(row.From.SHA256)
	return nil
}

func (c *claimLines) index(version *data.Version) (*text.Index, error) {
	if x := c.bodies[version.SHA256]; x != nil {
		return x, nil
	}
	body, err := c.snapshot.Body(version.SHA256)
	if err != nil {
		return nil, err
	}
	if len(c.bodies) >= bodiesKept {
		clear(c.bodies)
	}
	x := text.NewIndex(body)
	c.bodies[version.SHA256] = x
	return x, nil
}

func (c *claimLines) question(id data.ID) (string, error) {
	if id == (data.ID{}) {
		return "", nil
	}
	if c.questions == nil {
		c.questions = map[data.ID]string{}
		for q, err := range c.snapshot.Questions() {
			if err != nil {
				return "", err
			}
			c.questions[q.ID] = q.Ref.String()
		}
	}
	return c.questions[id], nil
}

// lines turns what the casebook gives into lines of a table.
func lines[From, To any](rows iter.Seq2[From, error], to func(From) To) iter.Seq2[*To, error] {
	return func(yield func(*To, error) bool) {
		for row, err := range rows {
			line := to(row)
			if !yield(&line, err) || err != nil {
				return
			}
		}
	}
}

func articleLines(s *data.Snapshot) iter.Seq2[*articleLine, error] {
	return lines(s.Articles(), func(a data.Article) articleLine {
		return articleLine{Article: a, id: a.ID.String(), reprintOf: idText(a.ReprintOf)}
	})
}

func versionLines(s *data.Snapshot) iter.Seq2[*versionLine, error] {
	return lines(s.Versions(), func(v data.VersionText) versionLine {
		l := versionLine{Version: v.Version, id: v.ID.String(), article: v.Article.String(), body: v.Body}
		l.sums.body, l.sums.original = hexSum(v.SHA256), hexSum(v.OriginalSHA256)
		return l
	})
}

func outletLines(s *data.Snapshot) iter.Seq2[*outletLine, error] {
	return lines(s.Outlets(), func(o data.Outlet) outletLine { return outletLine{o, o.ID.String()} })
}

func tagLines(s *data.Snapshot) iter.Seq2[*tagLine, error] {
	return lines(s.Tags(), func(t data.Tag) tagLine { return tagLine{t, t.ID.String()} })
}

func speakerLines(s *data.Snapshot) iter.Seq2[*speakerLine, error] {
	return lines(s.Speakers(), func(p data.Speaker) speakerLine { return speakerLine{p, p.ID.String()} })
}

func questionLines(s *data.Snapshot) iter.Seq2[*questionLine, error] {
	return lines(s.Questions(), func(q data.Question) questionLine { return questionLine{q, q.ID.String()} })
}

func linkLines(s *data.Snapshot, all bool) iter.Seq2[*linkLine, error] {
	return lines(s.Links(all), func(l data.Link) linkLine {
		return linkLine{l, l.ID.String(), l.A.String(), l.B.String()}
	})
}

// reasonLines are the reasons of those links that have one.
func reasonLines(s *data.Snapshot) iter.Seq2[*reasonLine, error] {
	return func(yield func(*reasonLine, error) bool) {
		for l, err := range s.Links(true) {
			if err == nil && l.Reason.IsZero() {
				continue
			}
			if !yield(&reasonLine{data.LinkReason{Link: l.ID, Reason: l.Reason}, l.ID.String()}, err) || err != nil {
				return
			}
		}
	}
}

// settingLines are the settings, then what has been dismissed.
func settingLines(s *data.Snapshot) iter.Seq2[*settingLine, error] {
	return func(yield func(*settingLine, error) bool) {
		for x, err := range s.Settings() {
			if !yield(&settingLine{x}, err) || err != nil {
				return
			}
		}
		for d, err := range s.Dismissals() {
			if !yield(&settingLine{dismissalSetting(d)}, err) || err != nil {
				return
			}
		}
	}
}

// pairLines are the accepted contradictions with both claims.
func pairLines(s *data.Snapshot) iter.Seq2[*pairLine, error] {
	return func(yield func(*pairLine, error) bool) {
		claims := newClaimLines(s)
		for link, err := range s.Links(false) {
			if err == nil && link.Relation != data.Contradicts {
				continue
			}
			pair := pairLine{Link: link}
			if err == nil {
				err = pair.fill(claims)
			}
			if !yield(&pair, err) || err != nil {
				return
			}
		}
	}
}

func (p *pairLine) fill(claims *claimLines) error {
	rows, err := claims.snapshot.ClaimRows(p.A, p.B)
	if err != nil {
		return err
	}
	if err := claims.fill(&p.a, &rows[0]); err != nil {
		return err
	}
	return claims.fill(&p.b, &rows[1])
}

func idText(id data.ID) string {
	if id == (data.ID{}) {
		return ""
	}
	return id.String()
}
