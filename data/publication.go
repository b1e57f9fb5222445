package data

import "fmt"

// publication is what a version's claims were published in.
type publication struct {
	article Article
	version Version
}

// publications are those of a stretch of versions, read together: claims that
// follow each other mostly are of versions that do.
type publications map[int64]publication

// versionsAtOnce is how many versions are read at a time, from that of the claim
// at hand on.
const versionsAtOnce = 32

// of is what the version n was published in.
func (p *publications) of(s *Snapshot, n int64) (publication, error) {
	if found, ok := (*p)[n]; ok {
		return found, nil
	}
	*p = make(publications, versionsAtOnce)
	const query = "SELECT version.n, " + articleColumns + ", " + versionColumns + " FROM version JOIN article ON article.n = version.article" +
		articleJoins + " WHERE version.n >= ? AND version.n < ?"
	rows, err := s.conn.QueryContext(s.ctx, query, n, n+versionsAtOnce)
	if err != nil {
		return publication{}, err
	}
	defer rows.Close()
	for rows.Next() {
		var version int64
		var one publication
		if err := rows.Scan(append(append([]any{&version}, one.article.fields()...), one.version.fields()...)...); err != nil {
			return publication{}, err
		}
		(*p)[version] = one
	}
	found, ok := (*p)[n]
	if err := rows.Err(); err != nil || ok {
		return found, err
	}
	return publication{}, fmt.Errorf("version %d: %w", n, ErrNotThere)
}
