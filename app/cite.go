package app

import (
	"context"
	"strings"

	"gainsay/data"
	"gainsay/data/text"
)

// copyCited copies the claim in hand, or the selected text, with who said it,
// where and when.
func (w *window) copyCited() {
	book, claim := w.book, w.now.claim
	if w.now.view == viewRead && !w.text.Selection().Empty() {
		c := data.Claim{Quote: text.Trim(w.here.body, w.text.Selection()).Of(w.here.body)}
		w.copied(cited(c, w.here.article))
		return
	}
	if book == nil || claim.IsZero() {
		w.say("Select words or a claim first.")
		return
	}
	type source struct {
		claim   data.Claim
		article data.Article
	}
	ask(w.jump, func(ctx context.Context) (s source, err error) {
		if s.claim, err = book.Claim(ctx, claim); err == nil {
			s.article, err = book.Article(ctx, s.claim.Article)
		}
		return s, err
	}, func(s source, err error) {
		if err != nil {
			w.failed(err)
			return
		}
		w.copied(cited(s.claim, s.article))
	})
}

func (w *window) copied(s string) {
	w.app.Clipboard().SetContent(s)
	w.say("Copied with its source.")
}

// cited is a quote with its source: “…” — Speaker, role (Outlet, 29 March 2031,
// “Headline”, address).
func cited(c data.Claim, a data.Article) string {
	var b strings.Builder
	b.WriteString("“" + strings.Trim(c.Quote, "“”\"") + "”")
	if c.Speaker != "" {
		b.WriteString(" — " + c.Speaker)
		if c.Role != "" {
			b.WriteString(", " + c.Role)
		}
	}
	var source []string
	for _, part := range []string{a.Outlet.Name, a.Published.String(), quotedHeadline(a.Headline), a.URL} {
		if part != "" {
			source = append(source, part)
		}
	}
	if len(source) > 0 {
		b.WriteString(" (" + strings.Join(source, ", ") + ")")
	}
	return b.String()
}

func quotedHeadline(s string) string {
	if s == "" {
		return ""
	}
	return "“" + s + "”"
}
