package data

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"io"
	"strings"
)

// dumped are the queries that say all of a casebook that people put there, in
// terms of ids: no n but those of refs, and nothing of journal, counts and
// indexes. Two casebooks that answer them alike are the same.
var dumped = []struct{ name, query string }{
	{"outlet", `SELECT lower(hex(id)), name, type, reliability, language FROM outlet ORDER BY id`},
	{"article", `SELECT lower(hex(article.id)), article.n, article.headline, lower(hex(outlet.id)), article.byline, article.url, article.archive_url, article.published, article.language,
		article.note, article.method, article.collected_by, lower(hex(reprint.id)), article.created, article.created_by, article.changed, article.changed_by
		FROM article` + articleJoins + ` ORDER BY article.id`},
	{"version", `SELECT lower(hex(version.id)), lower(hex(article.id)), lower(hex(sha256)), retrieved, original_name, lower(hex(original_sha256))
		FROM version JOIN article ON article.n = article ORDER BY version.id`},
	{"speaker", `SELECT lower(hex(id)), name, role, note FROM speaker ORDER BY id`},
	{"alias", `SELECT lower(hex(id)), alias.name FROM alias JOIN speaker ON speaker.n = speaker ORDER BY id, alias.n`},
	{"question", `SELECT lower(hex(id)), n, question, finding, confidence, status, note, position FROM question ORDER BY id`},
	{"tag", `SELECT lower(hex(id)), name, colour, key, note FROM tag ORDER BY id`},
	{"claim", `SELECT lower(hex(claim.id)), claim.n, lower(hex(version.id)), start, "end", quote, prefix, suffix, summary, claim.type, lower(hex(speaker.id)),
		claim.role, via, directness, figure, low, high, bound, approx, unit, counted, said, event_date, place, credibility, claim.status, rule,
		score, why, claim.note, translation, translated_by, origin, lower(hex(question.id)), claim.created, claim.created_by, claim.changed, claim.changed_by` +
		claimFrom + ` ORDER BY claim.id`},
	{"claim_tag", `SELECT lower(hex(claim.id)), tag.name FROM claim_tag JOIN claim ON claim.n = claim JOIN tag ON tag.n = tag ORDER BY claim.id, position`},
	{"link", `SELECT lower(hex(link.id)), link.n, lower(hex(ca.id)), lower(hex(cb.id)), relation, kind, link.why, link.note, link.status, link.score,
		link.created, link.created_by, link.changed, link.changed_by, link.rule, link.reason FROM link JOIN claim ca ON ca.n = a JOIN claim cb ON cb.n = b ORDER BY link.id`},
	{"setting", `SELECT name, value FROM setting ORDER BY name`},
	{"dismissal", `SELECT lower(hex(a)), lower(hex(b)) FROM dismissal ORDER BY a, b`},
}

// Dump writes the whole casebook as text, a row a line, journal, counts and
// indexes left out. Equal dumps mean the same casebook.
func (c *Casebook) Dump(ctx context.Context, w io.Writer) error {
	tx, err := c.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return fmt.Errorf("dumping: %w", err)
	}
	defer tx.Rollback()
	out := bufio.NewWriter(w)
	for _, d := range dumped {
		if err := dumpRows(ctx, tx, out, d.name, d.query); err != nil {
			return fmt.Errorf("dumping %s: %w", d.name, err)
		}
	}
	return out.Flush()
}

func dumpRows(ctx context.Context, tx *sql.Tx, out *bufio.Writer, name, query string) error {
	rows, err := tx.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	names, err := rows.Columns()
	if err != nil {
		return err
	}
	values := make([]any, len(names))
	into := make([]any, len(names))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		fields := make([]string, len(values))
		for i, v := range values {
			fields[i] = fmt.Sprintf("%#v", v)
		}
		fmt.Fprintf(out, "%s: %s\n", name, strings.Join(fields, " "))
	}
	return rows.Err()
}
