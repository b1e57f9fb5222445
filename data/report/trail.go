package report

import (
	"io"
	"strconv"
	"time"

	"gainsay/data"
)

// WriteTrail writes the journal as csv, oldest first, every edit a row: who
// changed what, when, from what to what.
func WriteTrail(s *data.Snapshot, w io.Writer) error {
	return writeTable(w, trailColumns(), lines(s.Trail(), func(t data.TrailEdit) data.TrailEdit { return t }))
}

func trailColumns() []column[data.TrailEdit] {
	type edit = data.TrailEdit
	count := func(n int64) string {
		if n == 0 {
			return ""
		}
		return strconv.FormatInt(n, 10)
	}
	return []column[edit]{
		derived("seq", func(t *edit) string { return count(t.Seq) }),
		derived("time", func(t *edit) string { return t.At.UTC().Format(time.RFC3339) }),
		derived("who", func(t *edit) string { return t.Who }),
		derived("by", func(t *edit) string { return string(t.By) }),
		derived("name", func(t *edit) string { return t.Name }),
		derived("step", func(t *edit) string { return t.Step.String() }),
		derived("undoes", func(t *edit) string { return idText(t.Undoes) }),
		derived("table", func(t *edit) string { return t.Table }),
		derived("row", func(t *edit) string { return count(t.Row) }),
		derived("before", func(t *edit) string { return t.Before }),
		derived("after", func(t *edit) string { return t.After }),
	}
}
