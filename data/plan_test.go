package data

import (
	"strings"
	"testing"
)

// TestPlans keeps the reads that a window makes again and again from scanning
// or sorting whole tables: each plan must hold what is wanted and nothing of
// what is not.
func TestPlans(t *testing.T) {
	c := newCasebook(t)
	_, v := addText(t, c, "Marn Courier", northernShore)
	a := addQuote(t, c, v, "Some 40,000 soldiers", "troops")
	links := func(f LinkFilter) (string, []any) {
		where, args, err := c.linksWhere(t.Context(), f)
		must(t, err)
		return "SELECT " + linkColumns + linkFrom + where + linkOrder + " LIMIT ? OFFSET ?", append(args, 20, 0)
	}
	contradictions, contradictionArgs := links(LinkFilter{})
	toJudge, toJudgeArgs := links(LinkFilter{Status: Suggested, Any: true})
	table, tableArgs, err := c.tableFrom(t.Context(), ClaimFilter{Status: Suggested}, Sort{})
	must(t, err)
	id := []any{v.ID[:]}
	for _, q := range []struct {
		name, query string
		args        []any
		want        []string
	}{
		{"articles", articlePage, []any{50, 0}, []string{"SEARCH article USING INTEGER PRIMARY KEY", "SEARCH tally USING PRIMARY KEY"}},
		{"a claim", "SELECT " + claimColumns + claimFrom + " WHERE claim.id = ?", id, []string{"SEARCH claim USING INDEX sqlite_autoindex_claim_1 (id=?)"}},
		{"rows of a table", "SELECT " + claimRowColumns + claimRowFrom + " WHERE claim.n IN (7, 9)", nil, []string{"SEARCH claim USING INTEGER PRIMARY KEY", "link_a", "link_b"}},
		{"claims by their ids", "SELECT " + claimRowColumns + claimRowFrom + " WHERE claim.id IN (?,?)", []any{a.ID[:], v.ID[:]}, []string{"SEARCH claim USING INDEX sqlite_autoindex_claim_1 (id=?)"}},
		{"claims of a version", claimsOfQuery, id, []string{"SEARCH claim USING INDEX claim_version (version=?)"}},
		{"links of a claim", linksOfQuery, []any{a.ID[:]}, []string{"INDEX link_a (a=?)", "INDEX link_b (b=?)"}},
		{"contradictions", contradictions, contradictionArgs, []string{"SEARCH link USING INDEX link_status (status=?)"}},
		{"pairs to judge", toJudge, toJudgeArgs, []string{"SEARCH link USING INDEX link_status (status=?)"}},
		{"the link of a pair", linkBetween, []any{int64(1), int64(2)}, []string{"INDEX link_pair"}},
		{"linked pairs of an article", linkedPairsQuery, id, []string{"INDEX link_a (a=?)", "INDEX link_b (b=?)", "SEARCH own USING INDEX claim_version (version=?)"}},
		{"table of proposals", "SELECT claim.n" + table + Sort{}.order(), tableArgs, []string{"SEARCH claim USING COVERING INDEX claim_unaccepted (status=?)"}},
		{"step to undo", newest, []any{"undo"}, []string{"SEARCH change USING INDEX change_open (open=?)"}},
		{"edits of a change", editsQuery, []any{1, 9}, []string{"SEARCH edit USING INTEGER PRIMARY KEY"}},
		{"later edits of a row", laterEdits, []any{"claim", int64(1), int64(1), int64(9), a.ID[:]}, []string{"edit_row"}},
		{"counts", countsQuery, nil, []string{"tally"}},
		{"journal", logQuery, []any{0, 50}, []string{"change"}},
	} {
		plan := planOf(t, c, q.query, q.args)
		for _, w := range q.want {
			if !strings.Contains(plan, w) {
				t.Errorf("%s: the plan lacks %q:\n%s", q.name, w, plan)
			}
		}
		inside := false // a subquery, which sorts the few tags or links of one claim
		for line := range strings.Lines(plan) {
			inside = strings.HasPrefix(line, "CO-ROUTINE") || inside && !strings.HasPrefix(line, "SCAN (subquery")
			if strings.Contains(line, "TEMP B-TREE FOR ORDER BY") && !inside && q.name != "links of a claim" && q.name != "table of proposals" {
				t.Errorf("%s: the plan sorts:\n%s", q.name, plan)
			}
			if strings.HasPrefix(line, "SCAN claim\n") || strings.HasPrefix(line, "SCAN link\n") || strings.HasPrefix(line, "SCAN edit\n") || strings.HasPrefix(line, "SCAN version\n") {
				t.Errorf("%s: the plan reads a whole table:\n%s", q.name, plan)
			}
		}
	}
}

func planOf(t *testing.T, c *Casebook, query string, args []any) string {
	t.Helper()
	rows, err := c.read.Query("EXPLAIN QUERY PLAN "+query, args...)
	must(t, err)
	defer rows.Close()
	var plan strings.Builder
	for rows.Next() {
		var id, parent, unused int
		var detail string
		must(t, rows.Scan(&id, &parent, &unused, &detail))
		plan.WriteString(detail + "\n")
	}
	return plan.String()
}
