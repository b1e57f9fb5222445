package data

import (
	"context"
	"database/sql"
	"strings"

	"gainsay/data/compare"
)

// What became of each rule's proposals is counted under "claim rule kept
// says.denied", "link rule dismissed figures.same-thing" and so on, of the whole
// casebook, as the other counts are.
const (
	claimRules = "claim rule "
	linkRules  = "link rule "

	ruleKept      = "kept "
	ruleDismissed = "dismissed "
)

// countRule counts a claim or link of a rule that has been judged.
func (x *tx) countRule(of string, rule, status any, by int64) {
	name, _ := rule.(string)
	switch {
	case name == "":
	case status == string(Accepted):
		x.tally(of+ruleKept+name, 0, by)
	case status == string(Dismissed):
		x.tally(of+ruleDismissed+name, 0, by)
	}
}

// The names that are counted of a kind of rule begin with ?1, which ends in a
// blank; the next character after it is the exclamation mark.
const ruleTalliesQuery = "SELECT of, value FROM tally WHERE of >= ?1 AND of < rtrim(?1) || '!' AND value <> 0"

// ruleTallies reads how often proposals of each rule were accepted and
// dismissed.
func (c *Casebook) ruleTallies(ctx context.Context, of string, yield func(rule string, kept, dismissed int)) error {
	kept, dismissed := map[string]int{}, map[string]int{}
	err := c.each(ctx, ruleTalliesQuery, []any{of}, func(r *sql.Rows) error {
		var name string
		var value int
		err := r.Scan(&name, &value)
		if rule, ok := strings.CutPrefix(name, of+ruleKept); ok {
			kept[rule] = value
		} else if rule, ok := strings.CutPrefix(name, of+ruleDismissed); ok {
			dismissed[rule] = value
		}
		return err
	})
	for rule, n := range kept {
		yield(rule, n, dismissed[rule])
	}
	for rule, n := range dismissed {
		if kept[rule] == 0 {
			yield(rule, 0, n)
		}
	}
	return reading("what became of proposals", err)
}

// LinkTallies says for each rule how many of its links people have kept in this
// casebook, under whichever relation, and how many they have dismissed. A rule
// nobody has judged yet is left out.
func (c *Casebook) LinkTallies(ctx context.Context) (compare.Tallies, error) {
	tallies := compare.Tallies{}
	err := c.ruleTallies(ctx, linkRules, func(rule string, kept, dismissed int) {
		tallies[rule] = compare.Tally{Accepted: kept, Dismissed: dismissed}
	})
	return tallies, err
}
