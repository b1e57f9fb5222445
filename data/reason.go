package data

import (
	"encoding/json"
	"fmt"
	"strings"

	"gainsay/data/compare"
)

// Reason is what a rule found between two claims, each finding a few words for
// people. It is zero for a link that a person made.
type Reason struct {
	Rule    string   `json:"-"`                 // such as "figures.same-thing"
	Agrees  []string `json:"agrees,omitempty"`  // what both have in common
	Differs []string `json:"differs,omitempty"` // what the finding rests on
	May     []string `json:"may,omitempty"`     // what may explain the difference
}

// IsZero reports whether no rule found anything.
func (r Reason) IsZero() bool { return r.Rule == "" && r.stored() == "" }

// tidy is r as it is kept: every finding one line, none of them empty, and
// without the semicolon by which files join them.
func (r Reason) tidy() Reason {
	oneLine := func(s string) string {
		return strings.Join(strings.Fields(strings.ReplaceAll(tidy(s), ";", ",")), " ")
	}
	r.Rule = oneLine(r.Rule)
	for _, list := range []*[]string{&r.Agrees, &r.Differs, &r.May} {
		var kept []string
		for _, s := range *list {
			if s = oneLine(s); s != "" {
				kept = append(kept, s)
			}
		}
		*list = kept
	}
	return r
}

// stored is all of r but the rule, which has a column of its own.
func (r Reason) stored() string {
	if len(r.Agrees)+len(r.Differs)+len(r.May) == 0 {
		return ""
	}
	b, err := json.Marshal(r)
	if err != nil {
		panic(err) // lists of text can always be written
	}
	return string(b)
}

// storedReason scans what stored wrote.
type storedReason struct{ into *Reason }

func (s storedReason) Scan(v any) error {
	text, ok := v.(string)
	if !ok {
		return fmt.Errorf("a reason stored as %T", v)
	}
	rule := s.into.Rule
	*s.into = Reason{Rule: rule}
	if text == "" {
		return nil
	}
	return json.Unmarshal([]byte(text), s.into)
}

// reasonOf is what a rule found in comparing two claims. A rule that does not
// say apart what it rests on rests on its sentence.
func reasonOf(r compare.Result) Reason {
	agrees, differs := r.Agrees, r.Differs
	switch {
	case r.Outcome == compare.Repeat && r.Why != "":
		agrees, differs = append([]string{r.Why}, agrees...), nil
	case len(differs) == 0 && r.Why != "":
		differs = []string{r.Why}
	}
	return Reason{Rule: r.Rule, Agrees: agrees, Differs: differs, May: r.May}
}
