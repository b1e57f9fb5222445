package data

import (
	"fmt"
	"iter"
	"strings"

	"gainsay/data/date"
	"gainsay/data/text"
)

// kinds are all the changes there are. One that cannot be made now is not ok.
var kinds = map[string]func(w *walk) (ch Change, ok bool){
	"AddArticle": func(w *walk) (Change, bool) {
		return AddArticle(NewArticle{
			NewVersion: NewVersion{Text: "\ufeff" + w.words(80) + fmt.Sprint(w.Uint64()), Original: []byte(w.words(3))},
			Outlet:     w.word(), URL: w.word(), Published: date.Date(fmt.Sprintf("2031-03-%02d", 1+w.IntN(28))),
		}), true
	},
	"AddVersion": func(w *walk) (Change, bool) {
		a, ok := w.some("SELECT id FROM article ORDER BY n")
		return AddVersion(a, NewVersion{Text: w.words(60) + fmt.Sprint(w.Uint64())}), ok
	},
	"EditArticle": func(w *walk) (Change, bool) {
		before, ok := w.article()
		if !ok {
			return Change{}, false
		}
		after := before
		after.Headline, after.Outlet.Name, after.Note = w.words(5), w.word(), strings.Repeat(w.words(90), 4)
		if of, ok := w.some("SELECT id FROM article ORDER BY n"); ok && of != before.ID {
			after.ReprintOf = of
		}
		return EditArticle(before, after), true
	},
	"DeleteArticle": func(w *walk) (Change, bool) {
		id, ok := w.some("SELECT id FROM article WHERE (SELECT count(*) FROM article) > 4 ORDER BY n")
		return DeleteArticle(id), ok
	},
	"AddClaim": func(w *walk) (Change, bool) {
		c, ok := w.newClaim()
		return AddClaim(c), ok
	},
	"AddClaimRead": func(w *walk) (Change, bool) {
		c, ok := w.newClaim()
		if !ok {
			return Change{}, false
		}
		return w.workedOut(w.c.AddClaimRead(w.t.Context(), Claim{Version: c.Version, Span: c.Span, Tags: c.Tags}))
	},
	"MoveClaimRead": func(w *walk) (Change, bool) {
		c, ok := w.claim()
		if !ok {
			return Change{}, false
		}
		return w.workedOut(w.c.MoveClaimRead(w.t.Context(), c.ID, c.Span, w.span(c.Version)))
	},
	"EditArticleRead": func(w *walk) (Change, bool) {
		before, ok := w.article()
		if !ok {
			return Change{}, false
		}
		after := before
		after.Published, after.Outlet.Name = date.Date(fmt.Sprintf("2031-03-%02d", 1+w.IntN(28))), w.word()
		return w.workedOut(w.c.EditArticleRead(w.t.Context(), before, after))
	},
	"EditClaim": func(w *walk) (Change, bool) {
		before, ok := w.claim()
		after := before
		after.Summary, after.Speaker, after.Credibility, after.EventDate = w.words(4), w.word(), w.IntN(7), "2031-03"
		after.Tags = []string{w.word(), w.word(), w.word()}
		if ok && w.IntN(2) == 0 {
			after.Span = w.span(before.Version)
		}
		if w.IntN(4) == 0 {
			after.Status = []Status{Suggested, Accepted, Dismissed}[w.IntN(3)]
		}
		if before.Status == Accepted && after.Status == Dismissed { // it would have to be deleted
			after.Status = Suggested
		}
		return EditClaim(before, after), ok
	},
	"ReplaceClaim": func(w *walk) (Change, bool) {
		c, to, ok := w.otherVersion()
		if !ok {
			return Change{}, false
		}
		return ReplaceClaim(c, to, w.span(to)), true
	},
	"LeaveClaim": func(w *walk) (Change, bool) {
		c, newer, ok := w.otherVersion()
		return LeaveClaim(c.ID, newer), ok
	},
	"DeleteClaims": func(w *walk) (Change, bool) {
		a, ok := w.claim()
		b, _ := w.claim()
		return DeleteClaims(a.ID, b.ID), ok
	},
	"TagClaims": func(w *walk) (Change, bool) {
		a, ok := w.claim()
		b, _ := w.claim()
		return TagClaims(w.word(), a.ID, b.ID), ok
	},
	"UntagClaims": func(w *walk) (Change, bool) {
		c, ok := w.claim()
		if !ok || len(c.Tags) == 0 {
			return Change{}, false
		}
		return UntagClaims(c.Tags[w.IntN(len(c.Tags))], c.ID), ok
	},
	"AcceptClaims": func(w *walk) (Change, bool) {
		id, ok := w.some("SELECT id FROM claim WHERE status <> 'accepted' ORDER BY n")
		return AcceptClaims("", id), ok
	},
	"DismissClaims": func(w *walk) (Change, bool) {
		id, ok := w.some("SELECT id FROM claim WHERE status = 'suggested' ORDER BY n")
		return DismissClaims(id), ok
	},
	"ProposeClaims": func(w *walk) (Change, bool) {
		a, ok := w.newClaim()
		b, _ := w.newClaim()
		return ProposeClaims(a, b).InStep(w.step), ok && !w.step.IsZero()
	},
	"ProposeLinks": func(w *walk) (Change, bool) {
		a, ok := w.claim()
		b, _ := w.claim()
		return ProposeLinks(Link{A: a.ID, B: b.ID, Relation: Contradicts, Kind: NumericKind, Why: w.words(9), Score: 0.75,
			Reason: Reason{Rule: []string{"figures.same-thing", "sides.opposed"}[w.IntN(2)], Agrees: []string{w.words(9), w.words(2)}, May: []string{"a; b"}}}).InStep(w.step), ok && a.ID != b.ID && !w.step.IsZero()
	},
	"LinkClaimsRead": func(w *walk) (Change, bool) {
		a, ok := w.claim()
		b, _ := w.claim()
		if !ok || a.ID == b.ID {
			return Change{}, false
		}
		return w.workedOut(w.c.LinkClaimsRead(w.t.Context(), a.ID, b.ID, Contradicts, w.words(3)))
	},
	"LinkClaims": func(w *walk) (Change, bool) {
		a, ok := w.claim()
		b, _ := w.claim()
		return LinkClaims(a.ID, b.ID, []Relation{Contradicts, Updates, Supports}[w.IntN(3)], TimeKind, w.words(3)), ok && a.ID != b.ID
	},
	"JudgeLinks": func(w *walk) (Change, bool) {
		l, ok := w.link()
		return JudgeLinks([]Relation{Contradicts, Updates, DiffersInScope}[w.IntN(3)], w.words(2), l.ID), ok
	},
	"DismissLinks": func(w *walk) (Change, bool) {
		l, ok := w.link()
		return DismissLinks(w.words(2), l.ID), ok
	},
	"EditLink": func(w *walk) (Change, bool) {
		before, ok := w.link()
		after := before
		after.A, after.B = before.B, before.A
		after.Note, after.Kind, after.Status = w.words(5), PlaceKind, Accepted
		return EditLink(before, after), ok
	},
	"DeleteLinks": func(w *walk) (Change, bool) {
		l, ok := w.link()
		return DeleteLinks(l.ID), ok
	},
	"AddTag": func(w *walk) (Change, bool) {
		return AddTag(Tag{Name: fmt.Sprintf("%s %d", w.word(), w.Uint32()), Colour: "#2f80ed", Key: w.IntN(10)}), true
	},
	"EditTag": func(w *walk) (Change, bool) {
		tags, err := w.c.Tags(w.t.Context())
		if err != nil || len(tags) == 0 {
			return Change{}, false
		}
		before := tags[w.IntN(len(tags))].Tag
		after := before
		after.Name, after.Key, after.Note = fmt.Sprintf("%s %d", w.word(), w.Uint32()), w.IntN(10), w.words(3)
		return EditTag(before, after), true
	},
	"DeleteTag": func(w *walk) (Change, bool) {
		id, ok := w.some("SELECT id FROM tag ORDER BY n")
		return DeleteTag(id), ok
	},
	"MergeTags": func(w *walk) (Change, bool) {
		a, ok := w.some("SELECT id FROM tag ORDER BY n")
		b, _ := w.some("SELECT id FROM tag ORDER BY n")
		return MergeTags(a, b), ok && a != b
	},
	"EditSpeaker": func(w *walk) (Change, bool) {
		list, err := w.c.Speakers(w.t.Context(), "", 100)
		if err != nil || len(list) == 0 {
			return Change{}, false
		}
		before := list[w.IntN(len(list))].Speaker
		after := before
		after.Name, after.Aliases = fmt.Sprintf("%s %d", w.word(), w.Uint32()), []string{w.word(), w.word()}
		return EditSpeaker(before, after), true
	},
	"MergeSpeakers": func(w *walk) (Change, bool) {
		a, ok := w.some("SELECT id FROM speaker ORDER BY n")
		b, _ := w.some("SELECT id FROM speaker ORDER BY n")
		return MergeSpeakers(a, b), ok && a != b
	},
	"EditOutlet": func(w *walk) (Change, bool) {
		list, err := w.c.Outlets(w.t.Context(), "", 100)
		if err != nil || len(list) == 0 {
			return Change{}, false
		}
		before := list[w.IntN(len(list))].Outlet
		after := before
		after.Name, after.Reliability = fmt.Sprintf("%s %d", w.word(), w.Uint32()), "F"
		return EditOutlet(before, after), true
	},
	"MergeOutlets": func(w *walk) (Change, bool) {
		a, ok := w.some("SELECT id FROM outlet ORDER BY n")
		b, _ := w.some("SELECT id FROM outlet ORDER BY n")
		return MergeOutlets(a, b), ok && a != b
	},
	"AddQuestion": func(w *walk) (Change, bool) { return AddQuestion(Question{Question: w.words(7) + "?"}), true },
	"AskQuestion": func(w *walk) (Change, bool) {
		a, ok := w.claim()
		b, _ := w.claim()
		return AskQuestion(Question{Question: w.words(7) + "?"}, a.ID, b.ID), ok
	},
	"JoinQuestion": func(w *walk) (Change, bool) {
		q, ok := w.some("SELECT id FROM question ORDER BY n")
		c, okClaim := w.claim()
		return JoinQuestion(q, c.ID), ok && okClaim
	},
	"EditQuestion": func(w *walk) (Change, bool) {
		list, err := w.c.Questions(w.t.Context())
		if err != nil || len(list) == 0 {
			return Change{}, false
		}
		before := list[w.IntN(len(list))].Question
		after := before
		after.Finding, after.Status, after.Order = w.words(5), Resolved, w.IntN(9)
		return EditQuestion(before, after), true
	},
	"DeleteQuestion": func(w *walk) (Change, bool) {
		id, ok := w.some("SELECT id FROM question ORDER BY n")
		return DeleteQuestion(id), ok
	},
	"AnswerQuestion": func(w *walk) (Change, bool) {
		q, ok := w.some("SELECT id FROM question ORDER BY n")
		c, okClaim := w.claim()
		return AnswerQuestion(q, c.ID), ok && okClaim
	},
	"SetSetting": func(w *walk) (Change, bool) {
		return SetSetting([]string{"rules", "lexicon"}[w.IntN(2)], []string{"", w.words(4)}[w.IntN(2)]), true
	},
	"ImportRows": func(w *walk) (Change, bool) {
		a, first, second, body := NewID(), NewID(), NewID(), w.words(40)+fmt.Sprint(w.Uint64())
		body, _ = text.Clean(body)
		return ImportRows(Import{
			Outlets:  oneRow(Outlet{Name: w.word(), Reliability: "B"}),
			Speakers: oneRow(Speaker{Name: fmt.Sprintf("%s %d", w.word(), w.Uint32()), Aliases: []string{w.word()}}),
			Articles: oneRow(Article{ID: a, Ref: Ref{ArticleNoun, int64(1 + w.IntN(2000))}, Outlet: Outlet{Name: w.word()}}),
			Versions: oneRow(ImportedVersion{Version: Version{Article: a}, Text: body}),
			Claims: rowsOf(2, func(i int) ImportedClaim {
				return ImportedClaim{Claim: Claim{ID: []ID{first, second}[i], Article: a, Speaker: w.word(), Tags: []string{w.word()}}, Start: 0, End: len([]rune(body))}
			}),
			Links: oneRow(Link{A: first, B: second, Relation: SameAs, Reason: Reason{Rule: "words.same"}}),
		}), true
	},
	"All": func(w *walk) (Change, bool) {
		a, ok := w.newClaim()
		return All("Two at once", AddClaim(a), AddQuestion(Question{Question: w.words(3)})), ok
	},
}

func oneRow[T any](row T) iter.Seq2[T, error] {
	return rowsOf(1, func(int) T { return row })
}
