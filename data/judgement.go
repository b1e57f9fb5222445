package data

import (
	"bytes"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"slices"

	"gainsay/data/text"
)

// A claim or link is proposed, accepted or dismissed. What is dismissed stays
// away, also after it was deleted and pasted again: its fingerprint is kept.

// Dismissal is the fingerprint of a dismissed claim, or the pair of those of a
// dismissed link; B is then not zero.
type Dismissal struct{ A, B [16]byte }

func (d Dismissal) b() []byte {
	if d.B == [16]byte{} {
		return []byte{}
	}
	return d.B[:]
}

func (d *Dismissal) fields() []any { return []any{printed{&d.A}, printed{&d.B}} }

// printed scans a fingerprint; an empty one is zero.
type printed struct{ into *[16]byte }

func (p printed) Scan(v any) error {
	*p.into = [16]byte{}
	b, ok := v.([]byte)
	if !ok || len(b) != 0 && len(b) != len(p.into) {
		return fmt.Errorf("a fingerprint stored as %T of %d bytes", v, len(b))
	}
	copy(p.into[:], b)
	return nil
}

// fingerprint tells a claim by its outlet and its quote, folded.
func fingerprint(outlet, quote string) []byte {
	sum := sha256.Sum256([]byte(foldName(outlet) + "\x00" + text.Fold(quote)))
	return sum[:16]
}

func (x *tx) fingerprintOf(claim int64) ([]byte, error) {
	var outlet, quote string
	const query = `SELECT ifnull(outlet.name, ''), quote FROM claim JOIN version ON version.n = version
		JOIN article ON article.n = article LEFT JOIN outlet ON outlet.n = outlet WHERE claim.n = ?`
	err := x.get(query, []any{claim}, &outlet, &quote)
	return fingerprint(outlet, quote), err
}

// dismissed reports whether a fingerprint, or a pair of them, has been
// dismissed.
func (x *tx) dismissed(a, b []byte) (bool, error) {
	_, err := x.dismissal(a, b)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

func (x *tx) dismissal(a, b []byte) (n int64, err error) {
	a, b = inOrder(a, b)
	return n, x.get("SELECT n FROM dismissal WHERE a = ? AND b = ?", []any{a, b}, &n)
}

func inOrder(a, b []byte) ([]byte, []byte) {
	if len(b) > 0 && bytes.Compare(a, b) > 0 {
		return b, a
	}
	return a, b
}

// remember keeps a dismissal, or forgets it.
func (x *tx) remember(a, b []byte, dismissed bool) error {
	n, err := x.dismissal(a, b)
	there := err == nil
	switch {
	case err != nil && !errors.Is(err, sql.ErrNoRows):
		return err
	case there == dismissed:
		return nil
	case there:
		return x.remove(dismissalTable, n)
	}
	a, b = inOrder(a, b)
	_, err = x.insert(dismissalTable, row{a, b})
	return err
}

// followDismissal keeps the fingerprint of a claim that has been dismissed,
// and forgets that of one that is dismissed no longer.
func (x *tx) followDismissal(claim int64, was, is Status) error {
	if (was == Dismissed) == (is == Dismissed) {
		return nil
	}
	print, err := x.fingerprintOf(claim)
	if err != nil {
		return err
	}
	return x.remember(print, []byte{}, is == Dismissed)
}

// keepAway keeps the fingerprints of what was dismissed in articles whose outlet
// has another name now.
func (x *tx) keepAway(articles []int64) error {
	for _, a := range articles {
		claims, err := x.numbers(`SELECT claim.n FROM version JOIN claim ON claim.version = version.n
			WHERE article = ? AND status <> 'accepted' AND status = 'dismissed'`, a)
		if err != nil {
			return err
		}
		for _, n := range claims {
			if err := x.followDismissal(n, Suggested, Dismissed); err != nil {
				return err
			}
		}
		if err := x.keepPairsAway(a); err != nil {
			return err
		}
	}
	return nil
}

func (x *tx) keepPairsAway(article int64) error {
	links, err := x.numbers(`SELECT DISTINCT link.n FROM version JOIN claim ON claim.version = version.n
		JOIN link ON (a = claim.n OR b = claim.n) AND +link.status = 'dismissed' WHERE article = ?`, article)
	for _, n := range links {
		var a, b int64
		if err := x.get("SELECT a, b FROM link WHERE n = ?", []any{n}, &a, &b); err != nil {
			return err
		}
		if err := x.rememberPair(a, b, true); err != nil {
			return err
		}
	}
	return err
}

// setClaimStatus changes the status of a claim, if it has another.
func (x *tx) setClaimStatus(claim int64, is Status) error {
	var was Status
	if err := x.get("SELECT status FROM claim WHERE n = ?", []any{claim}, &was); err != nil || was == is {
		return err
	}
	if err := x.setStamped(claimTable, claim, columns{"status": string(is)}); err != nil {
		return err
	}
	return x.followDismissal(claim, was, is)
}

// TagClaims puts a tag on claims, after those they bear; proposals among them
// are accepted. A tag that is not there is made.
func TagClaims(tag string, ids ...ID) Change {
	return Change{doing: "tagging claims", plan: func(x *tx) error {
		claims, err := x.acceptAndTag(tag, ids)
		if err != nil {
			return err
		}
		x.call("Tag %s “%s”", x.claimsName(claims), tag)
		return nil
	}}
}

// AcceptClaims accepts proposals, and puts a tag on them unless it is empty.
func AcceptClaims(tag string, ids ...ID) Change {
	return Change{doing: "accepting claims", plan: func(x *tx) error {
		claims, err := x.acceptAndTag(tag, ids)
		if err != nil {
			return err
		}
		x.call("Accept %s", x.claimsName(claims))
		if tag != "" {
			x.call("Tag %s “%s”", x.claimsName(claims), tag)
		}
		return nil
	}}
}

func (x *tx) acceptAndTag(name string, ids []ID) ([]int64, error) {
	claims, err := x.findAll(claimTable, ids)
	if err != nil {
		return nil, err
	}
	var tag int64
	if name != "" {
		if tag, err = x.tag(name); err != nil {
			return nil, err
		}
	}
	for i, n := range claims {
		x.write.passed(len(claims)+i, 2*len(claims))
		if err := x.setClaimStatus(n, Accepted); err != nil {
			return nil, err
		}
		if tag == 0 {
			continue
		}
		if err := x.putOn(n, tag); err != nil {
			return nil, err
		}
	}
	return claims, nil
}

// putOn puts a tag on a claim, as its last, unless it bears it.
func (x *tx) putOn(claim, tag int64) error {
	on, err := x.tagsOn(claim)
	if err != nil || slices.ContainsFunc(on, func(t tagOn) bool { return t.tag == tag }) {
		return err
	}
	last := int64(0)
	if len(on) > 0 {
		last = on[len(on)-1].position
	}
	if _, err := x.insert(claimTagTable, row{claim, tag, last + 1}); err != nil {
		return err
	}
	return x.touch(claim)
}

// touch stamps a claim whose tags have changed.
func (x *tx) touch(claim int64) error {
	return x.set(claimTable, claim, columns{"changed": x.at.Unix(), "changed_by": x.stamp()})
}

// UntagClaims takes a tag off those of the claims that bear it.
func UntagClaims(tag string, ids ...ID) Change {
	return Change{doing: "untagging claims", plan: func(x *tx) error {
		claims, err := x.findAll(claimTable, ids)
		if err != nil {
			return err
		}
		t, err := x.named(tagTable, tag)
		if err != nil {
			return err
		}
		x.call("Take “%s” off %s", tag, x.claimsName(claims))
		for _, c := range claims {
			on, err := x.numbers("SELECT n FROM claim_tag WHERE claim = ? AND tag = ?", c, t)
			if err != nil {
				return err
			}
			for _, n := range on {
				if err := errors.Join(x.remove(claimTagTable, n), x.touch(c)); err != nil {
					return err
				}
			}
		}
		return nil
	}}
}

// DismissClaims dismisses proposals for good. Links proposed with them go. A
// claim that has been accepted is not dismissed but deleted: it is an error
// here.
func DismissClaims(ids ...ID) Change {
	return Change{doing: "dismissing claims", plan: func(x *tx) error {
		claims, err := x.findAll(claimTable, ids)
		if err != nil {
			return err
		}
		x.call("Dismiss %s", x.claimsName(claims))
		for _, n := range claims {
			if err := x.dismissClaim(n); err != nil {
				return err
			}
		}
		return nil
	}}
}

func (x *tx) dismissClaim(n int64) error {
	var status Status
	if err := x.get("SELECT status FROM claim WHERE n = ?", []any{n}, &status); err != nil {
		return err
	}
	if err := x.dropProposedLinks(n, status); err != nil {
		return err
	}
	return x.setClaimStatus(n, Dismissed)
}

// dropProposedLinks takes away the links proposed with a claim that is to be
// dismissed. One that has been accepted cannot be.
func (x *tx) dropProposedLinks(n int64, was Status) error {
	if was == Accepted {
		return errors.New(Ref{ClaimNoun, n}.String() + " has been accepted; delete it instead")
	}
	pairs, err := x.numbers("SELECT n FROM link WHERE (a = ?1 OR b = ?1) AND +status = 'suggested'", n)
	if err != nil {
		return err
	}
	for _, l := range pairs {
		if err := x.remove(linkTable, l); err != nil {
			return err
		}
	}
	return nil
}

// ProposeClaims adds claims as proposals of Gainsay. Those that have been
// dismissed before, those whose span a claim of the version has already, and
// those that an accepted one makes in nearly the same words are left out.
func ProposeClaims(claims ...Claim) Change {
	return Change{By: Gainsay, doing: "proposing claims", plan: func(x *tx) error {
		added := 0
		for _, c := range claims {
			ok, err := x.propose(c)
			if err != nil {
				return err
			}
			if ok {
				added++
			}
		}
		x.call("Propose %s", plural(added, "claim"))
		return nil
	}}
}

func (x *tx) propose(c Claim) (added bool, err error) {
	version, err := x.find(versionTable, c.Version)
	if err != nil {
		return false, err
	}
	c.Status, c.Origin = Suggested, OriginSuggested
	if c, err = x.quoted(c, version); err != nil {
		return false, err
	}
	if there, err := x.claimed(c, version); err != nil || there {
		return false, err
	}
	var outlet string
	const query = "SELECT ifnull(outlet.name, '') FROM version JOIN article ON article.n = article LEFT JOIN outlet ON outlet.n = outlet WHERE version.n = ?"
	if err := x.get(query, []any{version}, &outlet); err != nil {
		return false, err
	}
	if gone, err := x.dismissed(fingerprint(outlet, c.Quote), []byte{}); err != nil || gone {
		return false, err
	}
	_, err = x.addClaim(c)
	return err == nil, err
}

// claimed reports whether a claim of a version has the span of c, or an accepted
// one nearly the same words.
func (x *tx) claimed(c Claim, version int64) (there bool, err error) {
	const query = `SELECT start, "end", status, low, high, bound FROM claim WHERE version = ? AND start < ? AND "end" > ?`
	err = x.each(query, []any{version, c.Span.End, c.Span.Start}, func(r *sql.Rows) error {
		var o Claim
		err := r.Scan(&o.Span.Start, &o.Span.End, &o.Status, &o.Figure.Low, &o.Figure.High, &o.Figure.Bound)
		near := o.Status == Accepted && sharedPart(c.Span, o.Span) > 0 && saysNearly(c, o)
		there = there || o.Span == c.Span || near
		return err
	})
	return there, err
}
