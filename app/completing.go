package app

import (
	"context"
	"strings"
	"unicode"

	"gainsay/data"
	"gainsay/data/search"
)

// continuation is how the last part of a search could go on: an operator, or a
// value for one.
type continuation struct {
	part   string // in the place of the last part
	what   string // "Operator", or the operator whose value it is
	name   string
	detail string
	whole  bool // a blank follows: nothing is missing any more
}

// mostCompletions is how many values are offered at a time.
const mostCompletions = 5

// beingTyped cuts what is being typed off a search: what stands behind the last
// blank that is not in quotes.
func beingTyped(typed string) (before, part string) {
	quoted, at := false, 0
	for i, r := range typed {
		switch {
		case r == '"':
			quoted = !quoted
		case unicode.IsSpace(r) && !quoted:
			at = i + len(string(r))
		}
	}
	return typed[:at], typed[at:]
}

// operatorsLike are the operators that part is the beginning of; all of them
// where nothing is typed at all.
func operatorsLike(before, part string) (all []continuation) {
	for _, o := range search.Operators() {
		named := strings.HasSuffix(o.Begin, ":")
		if before+part != "" && (!named || len(part) < 2 || !strings.HasPrefix(o.Begin, strings.ToLower(part))) {
			continue
		}
		c := continuation{what: "Operator", name: o.Begin, detail: "claims " + o.Meaning + ": " + o.Example}
		if named || o.Begin == `"` || o.Begin == "-" || o.Begin == ">" {
			c.part = o.Begin
		} else {
			c.part = o.Example
		}
		all = append(all, c)
	}
	return all
}

// valueAsked is the operator whose value part is, and what of the value has
// been typed.
func valueAsked(part string) (operator, typed string, ok bool) {
	operator, typed, ok = strings.Cut(part, ":")
	return strings.ToLower(operator), strings.Trim(typed, `"`), ok
}

// valuesFor reads the values that an operator may have and that typed is the
// beginning of a word of.
func valuesFor(ctx context.Context, book *data.Casebook, facts facts, operator, typed string) (values []continuation, err error) {
	add := func(value, detail string) {
		if len(values) < mostCompletions && !strings.EqualFold(value, typed) {
			values = append(values, continuation{part: operator + ":" + quotedValue(value), what: operator, name: value, detail: detail, whole: true})
		}
	}
	switch operator {
	case "tag":
		for _, p := range tagPicks(facts, typed, false) {
			add(p.value, p.detail)
		}
	case "speaker":
		rows, err := book.Speakers(ctx, typed, mostCompletions)
		for _, s := range rows {
			add(s.Name, count(s.Claims, "claim"))
		}
		return values, err
	case "outlet":
		rows, err := book.Outlets(ctx, typed, mostCompletions)
		for _, o := range rows {
			add(o.Name, o.Type)
		}
		return values, err
	case "type":
		for _, t := range claimTypes {
			if strings.HasPrefix(string(t), fold(typed)) {
				add(string(t), "")
			}
		}
	case "status":
		for _, s := range statusValues {
			if strings.HasPrefix(s[0], fold(typed)) {
				add(s[0], s[1])
			}
		}
	case "in":
		if strings.HasPrefix("contradiction", fold(typed)) {
			add("contradiction", "claims that contradict another one")
		}
	}
	return values, nil
}

// statusValues are what status: takes, with the words of the window for them.
var statusValues = [][2]string{
	{string(data.Accepted), "what is kept"}, {string(data.Suggested), "what is proposed"},
	{string(data.Dismissed), "what was dismissed"}, {"all", "all of these"},
}

// quotedValue is a value as an operator takes it.
func quotedValue(v string) string {
	if strings.ContainsFunc(v, unicode.IsSpace) {
		return `"` + v + `"`
	}
	return v
}
