package main

import (
	"fmt"
	"os"
	"os/exec"
	"time"
)

// claimsSelect gives sqlite3 the columns of claims.csv, as far as SQL can say
// them: offsets stay bytes, times seconds, ids hexadecimal digits without
// dashes, and no cell is guarded.
const claimsSelect = `SELECT format('C-%04d', claim.n) AS ref, lower(hex(claim.id)) AS id, lower(hex(article.id)) AS article_id, start, "end", quote, summary,
	claim.type, (SELECT group_concat(name, '; ') FROM (SELECT name FROM claim_tag JOIN tag ON tag.n = tag WHERE claim = claim.n ORDER BY position)) AS tags,
	speaker.name AS speaker, claim.role, via, directness, figure, low, high, bound, approx, unit, counted, said, length(said) AS said_precision,
	event_date, length(event_date) AS event_precision, place, credibility, claim.status, rule, score, why, claim.note, translation, translated_by, origin,
	question.n AS question, (SELECT group_concat(other, '; ') FROM (SELECT iif(a = claim.n, b, a) AS other FROM link
		WHERE (a = claim.n OR b = claim.n) AND +status = 'accepted' AND relation = 'contradicts' ORDER BY 1)) AS contradicts,
	claim.created, claim.created_by, claim.changed, claim.changed_by, headline, outlet.name AS outlet, outlet.type AS outlet_type, reliability, byline, url,
	archive_url, published, retrieved, article.language, lower(hex(version.sha256)) AS sha256, prefix, suffix
	FROM claim JOIN version ON version.n = claim.version JOIN article ON article.n = version.article
	LEFT JOIN outlet ON outlet.n = article.outlet LEFT JOIN speaker ON speaker.n = claim.speaker LEFT JOIN question ON question.n = claim.question
	WHERE claim.status = 'accepted' ORDER BY claim.n`

// sqliteCSV is how long sqlite3 takes to write the same claims.
func sqliteCSV(casebook, out string) (time.Duration, error) {
	f, err := os.Create(out)
	if err != nil {
		return 0, fmt.Errorf("asking sqlite3: %w", err)
	}
	defer f.Close()
	c := exec.Command("sqlite3", "-readonly", "-csv", "-header", casebook, claimsSelect)
	c.Stdout, c.Stderr = f, os.Stderr
	start := time.Now()
	if err := c.Run(); err != nil {
		return 0, fmt.Errorf("asking sqlite3: %w", err)
	}
	return time.Since(start), nil
}
