package data

import (
	"database/sql"
	"errors"
	"slices"
	"strings"
)

// The undo of a large import turns round long runs of edits by each of which a
// row of the same table came, and the redo those by which they went. Such a run
// is turned by a few statements instead of some for every row. Where anything
// about it is not plain, it is left to the way that goes edit by edit and knows
// what to say.

// shortestRun is from how many edits on that pays.
const shortestRun = 16

// alike is how many edits, from the first on, came or went in one table.
func alike(edits []storedEdit) int {
	first := edits[0]
	if first.before.Valid && first.after.Valid {
		return 1
	}
	n := 1
	for n < len(edits) && edits[n].table == first.table && edits[n].before.Valid == first.before.Valid && edits[n].after.Valid == first.after.Valid {
		n++
	}
	return n
}

// turnRun turns a run round and reports whether it could: nothing has been done
// where it could not.
func (x *tx) turnRun(run []storedEdit) (bool, error) {
	t := tableNamed(run[0].table)
	if len(run) < shortestRun || t == nil {
		return false, nil
	}
	if err := x.noteCame(); err != nil {
		return false, err
	}
	if err := x.exec("SAVEPOINT run"); err != nil {
		return false, err
	}
	turn := x.removeRun
	if run[0].before.Valid {
		turn = x.insertRun
	}
	counts, err := turn(t, run)
	if err != nil || counts == nil { // whose fault it is, the other way says
		return false, errors.Join(x.exec("ROLLBACK TO run"), x.exec("RELEASE run"))
	}
	if err := x.exec("RELEASE run"); err != nil {
		return false, err
	}
	for _, e := range counts {
		if err := x.follow(e); err != nil {
			return false, err
		}
	}
	x.nouns = x.nouns.with(t.noun)
	return true, x.ctx.Err()
}

// removeRun takes rows away that came. It gives what there is to count; nil
// where some have been touched since or hold what is not plain.
func (x *tx) removeRun(t *table, run []storedEdit) ([]edit, error) {
	rows := make([]int64, len(run))
	from, to := run[0].row, run[0].row
	for i, s := range run {
		rows[i] = s.row
		from, to = min(from, s.row), max(to, s.row)
	}
	var touched bool
	const later = `SELECT EXISTS (SELECT 1 FROM edit WHERE tbl = ? AND row BETWEEN ? AND ? AND e > ? AND change < ? AND before IS NOT NULL AND after IS NOT NULL)`
	if err := x.get(later, []any{t.name, from, to, run[len(run)-1].e, x.seq}, &touched); err != nil || touched {
		return nil, err
	}
	list := "[" + numberList(rows) + "]"
	if plain, err := x.plainNumbers(t, list); err != nil || !plain {
		return nil, err
	}
	counts, err := x.counted(t, list, func(e *edit, values []any) { e.before = values })
	if err != nil || len(counts) != len(run) {
		return nil, err
	}
	written, err := x.execCount("INSERT INTO edit (e, change, n, tbl, row, before) SELECT ?1 + key, ?2, ?3 + key, ?4, value, "+
		wholeRow(t)+" FROM json_each(?5) JOIN "+t.name+" ON "+t.name+".n = value", x.first+x.edits, x.seq, x.edits+1, t.name, list)
	if err != nil || written != int64(len(run)) {
		return nil, err
	}
	if err := x.exec("DELETE FROM "+t.name+" WHERE n IN (SELECT value FROM json_each(?))", list); err != nil {
		return nil, err
	}
	x.edits += written
	return counts, nil
}

// insertRun brings rows back that went, each as the edit that took it away has
// it. It gives what there is to count; nil where an edit does not say all
// itself.
func (x *tx) insertRun(t *table, run []storedEdit) ([]edit, error) {
	first, last := run[len(run)-1].e, run[0].e
	var elsewhere bool
	const texts = `SELECT EXISTS (SELECT 1 FROM edit WHERE e BETWEEN ? AND ? AND instr(before, ':{"sha256"'))`
	if err := x.get(texts, []any{first, last}, &elsewhere); err != nil || elsewhere {
		return nil, err
	}
	var columns, values strings.Builder
	for _, c := range t.columns {
		columns.WriteString(`, "` + c + `"`)
		if isBlob(t, c) {
			values.WriteString(", unhex(before ->> '$." + c + ".hex')")
		} else {
			values.WriteString(", before ->> '$." + c + "'")
		}
	}
	written, err := x.execCount("INSERT INTO "+t.name+" (n"+columns.String()+") SELECT row"+values.String()+" FROM edit WHERE e BETWEEN ? AND ? ORDER BY e DESC", first, last)
	if err != nil || written != int64(len(run)) {
		return nil, err
	}
	rows := make([]int64, len(run))
	for i, s := range run {
		rows[i] = s.row
	}
	counts, err := x.counted(t, "["+numberList(rows)+"]", func(e *edit, values []any) { e.after = values })
	if err != nil || len(counts) != len(run) {
		return nil, err
	}
	x.cameAll(t, rows)
	return counts, nil
}

// cameAll lets rows that have come wait for their lines in the journal.
func (x *tx) cameAll(t *table, rows []int64) {
	if x.came == nil {
		x.came = map[*table][]int64{}
	}
	x.came[t] = append(x.came[t], rows...)
	x.waiting += int64(len(rows))
}

// isBlob reports whether a column holds bytes.
func isBlob(t *table, column string) bool {
	return column == "id" || strings.HasSuffix(column, "sha256") || t == dismissalTable
}

// realColumns are the columns that hold fractions.
var realColumns = map[*table][]string{claimTable: {"low", "high", "score"}, linkTable: {"score"}}

// plainNumbers reports whether 15 digits say all fractions of the rows listed,
// which is as many as every decimal keeps (IEEE 754 double precision).
func (x *tx) plainNumbers(t *table, list string) (plain bool, err error) {
	if realColumns[t] == nil {
		return true, nil
	}
	var conditions []string
	for _, c := range realColumns[t] {
		conditions = append(conditions, c+" <> 0 AND CAST(format('%!.15g', "+c+") AS REAL) <> "+c)
	}
	return plain, x.get("SELECT NOT EXISTS (SELECT 1 FROM "+t.name+" WHERE n IN (SELECT value FROM json_each(?)) AND ("+strings.Join(conditions, " OR ")+"))",
		[]any{list}, &plain)
}

// wholeRow is SQL for what encode writes of all columns of a row.
func wholeRow(t *table) string {
	var b strings.Builder
	for i, c := range t.columns {
		name := t.name + `."` + c + `"`
		if i == 0 {
			b.WriteString("'{")
		} else {
			b.WriteString(" || ',")
		}
		b.WriteString(`"` + c + `":' || `)
		switch {
		case isBlob(t, c):
			b.WriteString(`iif(` + name + ` IS NULL, 'null', '{"hex":"' || lower(hex(` + name + `)) || '"}')`)
		case slices.Contains(realColumns[t], c):
			b.WriteString("format('%!.15g', " + name + ")")
		default:
			b.WriteString("json_quote(" + name + ")")
		}
	}
	return b.String() + " || '}'"
}

// countedColumns are what the counts depend on.
var countedColumns = map[*table][]string{
	articleTable: {"outlet", "published"}, questionTable: {"id"}, claimTable: {"version", "status", "speaker", "question", "rule"},
	claimTagTable: {"claim", "tag"}, linkTable: {"a", "b", "relation", "status", "rule"},
}

// counted are the rows listed as edits, with what of them is counted.
func (x *tx) counted(t *table, list string, put func(*edit, []any)) (edits []edit, err error) {
	names := countedColumns[t]
	columns := make([]int, len(names))
	for i, name := range names {
		columns[i] = t.column(name)
	}
	query := "SELECT " + strings.Join(append([]string{"n"}, names...), ", ") + " FROM " + t.name + " WHERE n IN (SELECT value FROM json_each(?)) ORDER BY n"
	err = x.each(query, []any{list}, func(r *sql.Rows) error {
		e := edit{table: t, columns: columns}
		values := make([]any, len(names))
		into := []any{&e.n}
		for i := range values {
			into = append(into, &values[i])
		}
		err := r.Scan(into...)
		put(&e, values)
		edits = append(edits, e)
		return err
	})
	return edits, err
}
