package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"gainsay/data/compare"
)

// tidyLink is l as it is kept, if it can be.
func tidyLink(l Link) (Link, error) {
	l.Why, l.Note, l.Reason = tidy(l.Why), tidy(l.Note), l.Reason.tidy()
	switch {
	case !oneOf(l.Relation, Contradicts, Updates, DiffersInScope, SameAs, Supports):
		return l, fmt.Errorf("relation %q: want contradicts, updates, differs-in-scope, same-as or supports", l.Relation)
	case !oneOf(l.Kind, "", NumericKind, NegationKind, DenialKind, IntentKind, TimeKind, PlaceKind, AttributionKind, NoneKind, OtherKind):
		return l, fmt.Errorf("kind %q: want numeric, negation, denial-vs-assertion, intent-vs-action, time, place, attribution, none-vs-some or other", l.Kind)
	case !oneOf(l.Status, Suggested, Accepted, Dismissed):
		return l, fmt.Errorf("status %q: want suggested, accepted or dismissed", l.Status)
	case !finite(l.Score):
		return l, errors.New("a score is not a finite number")
	}
	return l, nil
}

func linkRow(l Link, a, b int64) row {
	return row{l.ID[:], a, b, string(l.Relation), string(l.Kind), l.Why, l.Note, string(l.Status), l.Score,
		l.Created.Unix(), l.CreatedBy, l.Changed.Unix(), l.ChangedBy, l.Reason.Rule, l.Reason.stored()}
}

const linkBetween = "SELECT n FROM link WHERE min(a, b) = min(?1, ?2) AND max(a, b) = max(?1, ?2)"

// linkOf is the n of the link between two claims, whichever way round; 0 where
// there is none.
func (x *tx) linkOf(a, b int64) (n int64, err error) {
	err = x.get(linkBetween, []any{a, b}, &n)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return n, err
}

// ends are the n of the two claims of a link to be.
func (x *tx) ends(a, b ID) (na, nb int64, err error) {
	if na, err = x.find(claimTable, a); err != nil {
		return 0, 0, err
	}
	if nb, err = x.find(claimTable, b); err != nil {
		return 0, 0, err
	}
	if na == nb {
		return 0, 0, fmt.Errorf("a claim cannot be linked with itself (%s)", Ref{ClaimNoun, na})
	}
	return na, nb, nil
}

func (x *tx) addLink(l Link, a, b int64) (n int64, err error) {
	if l, err = tidyLink(l); err != nil {
		return 0, err
	}
	if l.ID.IsZero() {
		l.ID = NewID()
	}
	l.Created, l.CreatedBy, l.Changed, l.ChangedBy = x.at, x.stamp(), x.at, x.stamp()
	x.made = append(x.made, l.ID)
	return x.insert(linkTable, linkRow(l, a, b))
}

// LinkClaims links two claims. The link is accepted at once, and so are the
// claims. A pair that was proposed or dismissed is judged; one that has been
// accepted before is an *[AlreadyThere].
func LinkClaims(a, b ID, relation Relation, kind LinkKind, note string) Change {
	return linkClaims(a, b, Link{Relation: relation, Kind: kind, Note: note})
}

// LinkClaimsRead works out the change that links two claims as [LinkClaims]
// does, with what the rules find between them for its reason; for its kind too
// where they find the same relation.
func (c *Casebook) LinkClaimsRead(ctx context.Context, a, b ID, relation Relation, note string) (Change, error) {
	lex, err := c.against.lexicon(ctx)
	if err != nil {
		return Change{}, err
	}
	var ends [2]framed
	for i, id := range []ID{a, b} {
		if ends[i], err = c.toLink(ctx, id, lex); err != nil {
			return Change{}, err
		}
	}
	r := compare.Beside(ends[0].frame, ends[1].frame, lex)
	l := Link{Relation: relation, Note: note, Reason: reasonOf(r)}
	l.Reason.Rule = "" // a person's link is none of a rule's proposals
	if relationOf[r.Outcome] == relation {
		l.Kind = LinkKind(r.Kind)
	}
	return linkClaims(a, b, l), nil
}

func linkClaims(a, b ID, l Link) Change {
	return Change{doing: "linking claims", plan: func(x *tx) error {
		na, nb, err := x.ends(a, b)
		if err != nil {
			return err
		}
		n, err := x.linkOf(na, nb)
		if err != nil {
			return err
		}
		if n != 0 {
			err = x.linkAgain(n, l.Relation, l.Kind, l.Note)
		} else {
			l.Status = Accepted
			_, err = x.addLink(l, na, nb)
		}
		if err != nil {
			return err
		}
		x.call("Link %s %s %s", Ref{ClaimNoun, na}, l.Relation.words(), Ref{ClaimNoun, nb})
		return x.acceptEnds(na, nb)
	}}
}

// linkAgain judges a link that was proposed or dismissed.
func (x *tx) linkAgain(n int64, relation Relation, kind LinkKind, note string) error {
	there := &AlreadyThere{Ref: Ref{LinkNoun, n}}
	var status Status
	if err := x.get("SELECT id, status FROM link WHERE n = ?", []any{n}, &there.ID, &status); err != nil {
		return err
	}
	if status == Accepted {
		return there
	}
	x.made = append(x.made, there.ID)
	if err := x.judge(n, relation, note); err != nil {
		return err
	}
	if kind == "" {
		return nil
	}
	return x.set(linkTable, n, columns{"kind": string(kind)})
}

func (x *tx) acceptEnds(claims ...int64) error {
	for _, c := range claims {
		if err := x.setClaimStatus(c, Accepted); err != nil {
			return err
		}
	}
	return nil
}

// JudgeLinks accepts links as of a relation, with the claims they join. An
// empty note leaves the notes as they are. In what becomes an update the later
// claim comes first.
func JudgeLinks(relation Relation, note string, ids ...ID) Change {
	return Change{doing: "judging links", plan: func(x *tx) error {
		links, err := x.findAll(linkTable, ids)
		if err != nil {
			return err
		}
		x.call("Judge %s: %s", linksName(links), relation.words())
		for _, n := range links {
			if err := x.judge(n, relation, note); err != nil {
				return err
			}
			var a, b int64
			if err := x.get("SELECT a, b FROM link WHERE n = ?", []any{n}, &a, &b); err != nil {
				return err
			}
			if err := x.acceptEnds(a, b); err != nil {
				return err
			}
		}
		return nil
	}}
}

// AcceptLinks accepts links as they were proposed, with the claims they join.
func AcceptLinks(ids ...ID) Change {
	return Change{doing: "accepting links", plan: func(x *tx) error {
		links, err := x.findAll(linkTable, ids)
		if err != nil {
			return err
		}
		x.call("Accept %s", linksName(links))
		for _, n := range links {
			var relation Relation
			var a, b int64
			if err := x.get("SELECT relation, a, b FROM link WHERE n = ?", []any{n}, &relation, &a, &b); err != nil {
				return err
			}
			if err := errors.Join(x.judge(n, relation, ""), x.acceptEnds(a, b)); err != nil {
				return err
			}
		}
		return nil
	}}
}

// judge accepts one link; its claims are the caller's to accept.
func (x *tx) judge(n int64, relation Relation, note string) error {
	if _, err := tidyLink(Link{Relation: relation, Status: Accepted}); err != nil {
		return err
	}
	change := columns{"relation": string(relation), "status": string(Accepted)}
	if note = tidy(note); note != "" {
		change["note"] = note
	}
	if relation == Updates {
		a, b, err := x.laterFirst(n)
		if err != nil {
			return err
		}
		change["a"], change["b"] = a, b
	}
	return x.setLink(n, change)
}

// setLink changes a link, and keeps or forgets the fingerprints of its claims
// where it is dismissed or no longer dismissed.
func (x *tx) setLink(n int64, change columns) error {
	var a, b int64
	var was Status
	if err := x.get("SELECT a, b, status FROM link WHERE n = ?", []any{n}, &a, &b, &was); err != nil {
		return err
	}
	if err := x.setStamped(linkTable, n, change); err != nil {
		return err
	}
	is, ok := change["status"].(string)
	if !ok || (was == Dismissed) == (Status(is) == Dismissed) {
		return nil
	}
	return x.rememberPair(a, b, Status(is) == Dismissed)
}

func (x *tx) rememberPair(a, b int64, dismissed bool) error {
	printA, err := x.fingerprintOf(a)
	if err != nil {
		return err
	}
	printB, err := x.fingerprintOf(b)
	if err != nil {
		return err
	}
	return x.remember(printA, printB, dismissed)
}

// laterFirst are the claims of a link, the one that was said or published
// later first. Claims of unknown or equal dates stay as they are.
func (x *tx) laterFirst(n int64) (a, b int64, err error) {
	var saidA, saidB string
	const query = `SELECT a, b, ifnull(nullif(ca.said, ''), aa.published), ifnull(nullif(cb.said, ''), ab.published) FROM link
		JOIN claim ca ON ca.n = a JOIN version va ON va.n = ca.version JOIN article aa ON aa.n = va.article
		JOIN claim cb ON cb.n = b JOIN version vb ON vb.n = cb.version JOIN article ab ON ab.n = vb.article WHERE link.n = ?`
	err = x.get(query, []any{n}, &a, &b, &saidA, &saidB)
	if saidA != "" && saidA < saidB {
		a, b = b, a
	}
	return a, b, err
}

// DismissLinks finds that links are none, for good: the pair is not proposed
// again. An empty note leaves the notes as they are.
func DismissLinks(note string, ids ...ID) Change {
	return Change{doing: "dismissing links", plan: func(x *tx) error {
		links, err := x.findAll(linkTable, ids)
		if err != nil {
			return err
		}
		x.call("Dismiss %s", linksName(links))
		for _, n := range links {
			change := columns{"status": string(Dismissed)}
			if note := tidy(note); note != "" {
				change["note"] = note
			}
			if err := x.setLink(n, change); err != nil {
				return err
			}
		}
		return nil
	}}
}

// EditLink changes the fields of a link in which after differs from before.
// The two claims may be turned round, but not be others.
func EditLink(before, after Link) Change {
	return Change{doing: "editing a link", plan: func(x *tx) error {
		n, err := x.find(linkTable, before.ID)
		if err != nil {
			return err
		}
		if after.A == before.B && after.B == before.A {
			// turned round
		} else if after.A != before.A || after.B != before.B {
			return errors.New("a link stays between its claims; link the others anew")
		}
		after.ID, after.Created, after.CreatedBy = before.ID, before.Created, before.CreatedBy
		if after, err = tidyLink(after); err != nil {
			return err
		}
		x.call("Edit %s", Ref{LinkNoun, n})
		return x.editLink(n, before, after)
	}}
}

func (x *tx) editLink(n int64, before, after Link) error {
	a, b, err := x.ends(before.A, before.B)
	if err != nil {
		return err
	}
	was := linkRow(before, a, b)
	turnedA, turnedB := a, b
	if after.A != before.A {
		turnedA, turnedB = b, a
	}
	if err := x.updateStamped(linkTable, n, was, linkRow(after, turnedA, turnedB)); err != nil {
		return err
	}
	if (before.Status == Dismissed) != (after.Status == Dismissed) {
		if err := x.rememberPair(a, b, after.Status == Dismissed); err != nil {
			return err
		}
	}
	if after.Status == Accepted && before.Status != Accepted {
		return x.acceptEnds(a, b)
	}
	return nil
}

// DeleteLinks deletes links. The pairs may be proposed again.
func DeleteLinks(ids ...ID) Change {
	return Change{doing: "deleting links", plan: func(x *tx) error {
		links, err := x.findAll(linkTable, ids)
		if err != nil {
			return err
		}
		x.call("Delete %s", linksName(links))
		for _, n := range links {
			if err := x.remove(linkTable, n); err != nil {
				return err
			}
		}
		return nil
	}}
}

func linksName(links []int64) string {
	if len(links) == 1 {
		return Ref{LinkNoun, links[0]}.String()
	}
	return plural(len(links), "link")
}

// ProposeLinks adds links as proposals of Gainsay. Pairs that are linked or
// have been dismissed before are left out.
func ProposeLinks(links ...Link) Change {
	return Change{By: Gainsay, doing: "proposing links", plan: func(x *tx) error {
		added := 0
		for _, l := range links {
			ok, err := x.proposeLink(l)
			if err != nil {
				return err
			}
			if ok {
				added++
			}
		}
		x.call("Propose %s", plural(added, "link"))
		return nil
	}}
}

func (x *tx) proposeLink(l Link) (added bool, err error) {
	a, b, err := x.ends(l.A, l.B)
	if err != nil {
		return false, err
	}
	if there, err := x.linkOf(a, b); err != nil || there != 0 {
		return false, err
	}
	printA, err := x.fingerprintOf(a)
	if err != nil {
		return false, err
	}
	printB, err := x.fingerprintOf(b)
	if err != nil {
		return false, err
	}
	if gone, err := x.dismissed(printA, printB); err != nil || gone {
		return false, err
	}
	l.Status = Suggested
	_, err = x.addLink(l, a, b)
	return err == nil, err
}
