package data

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"gainsay/data/text"
)

// AddClaim makes a claim of the words at Span in Version. Quote, Prefix and
// Suffix are read there. An empty Status is Accepted, an empty Origin
// OriginTyped; a speaker or tag that is not there is made. A span that cannot
// stand in the text is a *text.SpanError.
func AddClaim(c Claim) Change {
	return Change{doing: "adding a claim", plan: func(x *tx) error {
		if c.Status == "" {
			c.Status = Accepted
		}
		if c.Origin == "" {
			c.Origin = OriginTyped
		}
		n, err := x.addClaim(c)
		if err != nil {
			return err
		}
		x.call("Add %s", x.claimName(n))
		return nil
	}}
}

// addClaim adds a claim as it is given, times and names excepted.
func (x *tx) addClaim(c Claim) (int64, error) {
	version, err := x.find(versionTable, c.Version)
	if err != nil {
		return 0, err
	}
	if c, err = x.quoted(c, version); err != nil {
		return 0, err
	}
	if c.ID.IsZero() {
		c.ID = NewID()
	}
	c.Created, c.CreatedBy, c.Changed, c.ChangedBy = x.at, x.stamp(), x.at, x.stamp()
	r, err := x.claimRowAs(c, version, true)
	if err != nil {
		return 0, err
	}
	n, err := x.insert(claimTable, r)
	if err != nil {
		return 0, err
	}
	x.made = append(x.made, c.ID)
	return n, x.setTags(n, c.Tags)
}

// quoted is c, tidy, with the words and surroundings at its span.
func (x *tx) quoted(c Claim, version int64) (Claim, error) {
	c, err := tidyClaim(c)
	if err != nil {
		return c, err
	}
	body, err := x.bodyOf(version)
	if err != nil {
		return c, err
	}
	if err := c.Span.Check(body); err != nil {
		return c, err
	}
	a := text.NewAnchor(body, c.Span)
	c.Quote, c.Prefix, c.Suffix = a.Quote, a.Prefix, a.Suffix
	return c, nil
}

// bodyOf is the text of a version; the one read last is kept, since proposals
// come an article at a time.
func (x *tx) bodyOf(version int64) (body string, err error) {
	if x.lastVersion == version {
		return x.lastBody, nil
	}
	const query = "SELECT text FROM version JOIN body ON body.sha256 = version.sha256 WHERE version.n = ?"
	if err := x.get(query, []any{version}, &body); err != nil {
		return "", err
	}
	x.lastVersion, x.lastBody = version, body
	return body, nil
}

// claimRowAs is the row of a claim as somebody has it. A speaker that is not
// there is made, or makes the claim stale.
func (x *tx) claimRowAs(c Claim, version int64, makeSpeaker bool) (row, error) {
	var speaker, question any
	var err error
	switch {
	case makeSpeaker:
		speaker, err = x.speaker(c.Speaker, "")
	case c.Speaker != "":
		speaker, err = x.named(speakerTable, c.Speaker)
	}
	if errors.Is(err, ErrNotThere) && !makeSpeaker {
		err = ErrStale
	}
	if err == nil && !c.Question.IsZero() {
		question, err = x.find(questionTable, c.Question)
	}
	return claimRow(c, version, speaker, question), err
}

// setTags makes the tags of a claim those named, in that order.
func (x *tx) setTags(claim int64, names []string) error {
	now, err := x.tagsOn(claim)
	if err != nil {
		return err
	}
	want := make([]int64, len(names))
	for i, name := range names {
		if want[i], err = x.tag(name); err != nil {
			return err
		}
	}
	for _, t := range now {
		if !slices.Contains(want, t.tag) {
			if err := x.remove(claimTagTable, t.n); err != nil {
				return err
			}
		}
	}
	for i, tag := range want {
		at := slices.IndexFunc(now, func(t tagOn) bool { return t.tag == tag })
		if at < 0 {
			_, err = x.insert(claimTagTable, row{claim, tag, int64(i + 1)})
		} else {
			err = x.set(claimTagTable, now[at].n, columns{"position": int64(i + 1)})
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// EditClaim changes the fields of a claim in which after differs from before;
// of the text only the span, from which the quote follows.
func EditClaim(before, after Claim) Change {
	return Change{doing: "editing a claim", plan: func(x *tx) error {
		n, err := x.find(claimTable, before.ID)
		if err != nil {
			return err
		}
		version, err := x.find(versionTable, before.Version)
		if err != nil {
			return err
		}
		after.ID, after.Version = before.ID, before.Version
		after.Created, after.CreatedBy = before.Created, before.CreatedBy
		if after.Span != before.Span {
			after, err = x.quoted(after, version)
		} else {
			after, err = tidyClaim(after)
		}
		if err != nil {
			return err
		}
		if err := x.editClaim(n, version, before, after); err != nil {
			return err
		}
		x.call("Edit %s", x.claimName(n))
		return nil
	}}
}

func (x *tx) editClaim(n, version int64, before, after Claim) error {
	if after.Status == Dismissed && before.Status != Dismissed {
		if err := x.dropProposedLinks(n, before.Status); err != nil {
			return err
		}
	}
	was, err := x.claimRowAs(before, version, false)
	if err != nil {
		return err
	}
	is, err := x.claimRowAs(after, version, true)
	if err != nil {
		return err
	}
	if !slices.Equal(before.Tags, after.Tags) {
		now, err := x.tagsOn(n)
		if err != nil {
			return err
		}
		if !slices.EqualFunc(now, before.Tags, func(t tagOn, name string) bool { return t.name == name }) {
			return ErrStale
		}
		if err := x.setTags(n, after.Tags); err != nil {
			return err
		}
	}
	if err := x.updateStamped(claimTable, n, was, is); err != nil {
		return err
	}
	return x.followDismissal(n, before.Status, after.Status)
}

// setStamped is set of a row that says when it was changed and by whom.
func (x *tx) setStamped(t *table, n int64, change columns) error {
	before, err := x.row(t, n)
	if err != nil {
		return x.there(t.noun, err)
	}
	after := slices.Clone(before)
	for name, v := range change {
		after[t.column(name)] = v
	}
	if len(differing(before, after)) == 0 {
		return nil
	}
	after[t.column("changed")], after[t.column("changed_by")] = x.at.Unix(), x.stamp()
	return x.update(t, n, before, after)
}

// DeleteClaims deletes claims with their links.
func DeleteClaims(ids ...ID) Change {
	return Change{doing: "deleting claims", plan: func(x *tx) error {
		claims, err := x.findAll(claimTable, ids)
		if err != nil {
			return err
		}
		what := x.claimsName(claims)
		gone, err := x.removeClaims(claims)
		if err != nil {
			return err
		}
		x.call("Delete %s", what)
		if len(claims) == 1 {
			gone.claims = 0
			x.say("Deleted %s.", enumerate(Ref{ClaimNoun, claims[0]}.String(), gone))
		} else {
			x.say("Deleted %s.", enumerate("", gone))
		}
		return nil
	}}
}

// gone is how much has been deleted.
type gone struct{ claims, links int }

// removeClaims removes claims with their tags and links.
func (x *tx) removeClaims(claims []int64) (g gone, err error) {
	for i, n := range claims {
		x.write.passed(len(claims)+i, 2*len(claims))
		links, err := x.numbers("SELECT n FROM link WHERE a = ?1 UNION SELECT n FROM link WHERE b = ?1 ORDER BY n", n)
		if err != nil {
			return g, err
		}
		for _, l := range links {
			if err := x.remove(linkTable, l); err != nil {
				return g, err
			}
		}
		tags, err := x.numbers("SELECT n FROM claim_tag WHERE claim = ? ORDER BY n", n)
		if err != nil {
			return g, err
		}
		for _, t := range tags {
			if err := x.remove(claimTagTable, t); err != nil {
				return g, err
			}
		}
		if err := x.remove(claimTable, n); err != nil {
			return g, err
		}
		g.links += len(links)
		g.claims++
	}
	return g, nil
}

// enumerate is "A-0037, 12 claims and 3 links".
func enumerate(first string, g gone) string {
	var parts []string
	if first != "" {
		parts = append(parts, first)
	}
	if g.claims > 0 {
		parts = append(parts, plural(g.claims, "claim"))
	}
	if g.links > 0 {
		parts = append(parts, plural(g.links, "link"))
	}
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	return strings.Join(parts[:len(parts)-1], ", ") + " and " + parts[len(parts)-1]
}

// findAll are the n of several rows, each once.
func (x *tx) findAll(t *table, ids []ID) ([]int64, error) {
	list := make([]int64, 0, len(ids))
	seen := make(map[ID]bool, len(ids))
	for i, id := range ids {
		x.write.passed(i, 2*len(ids)) // what is done to them is the other half
		if seen[id] {
			continue
		}
		seen[id] = true
		n, err := x.find(t, id)
		if err != nil {
			return nil, err
		}
		list = append(list, n)
	}
	return list, nil
}

// claimName is a claim in the name of a change: C-0412 “massed on the …”.
func (x *tx) claimName(n int64) string {
	var quote string
	if x.get("SELECT quote FROM claim WHERE n = ?", []any{n}, &quote) != nil {
		return Ref{ClaimNoun, n}.String()
	}
	return fmt.Sprintf("%s “%s”", Ref{ClaimNoun, n}, short(strings.Join(strings.Fields(quote), " ")))
}

// claimsName is one claim by name, or how many they are.
func (x *tx) claimsName(claims []int64) string {
	if len(claims) == 1 {
		return x.claimName(claims[0])
	}
	return plural(len(claims), "claim")
}
