package app

import (
	"context"
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data"
	"gainsay/data/text"
)

// largestPaste is how much text is taken for an article, in bytes: thirty
// times the longest novel. What is longer is a mistake of the clipboard, and
// the X server would hold the window while it is handed over again.
const largestPaste = 32 << 20

// pasteArticle makes an article of the clipboard at once. A bare address fills
// the URL of the article pasted before it.
func (w *window) pasteArticle() {
	raw := w.app.Clipboard().Content()
	if addr, ok := bareURL(raw); ok {
		w.pasteURL(addr)
		return
	}
	if why := unfit(raw); why != "" {
		w.failWith(why, "", nil)
		return
	}
	w.withBook(func() { w.addArticle(raw) })
}

func (w *window) addArticle(raw string) {
	w.deed(func(context.Context, *data.Casebook) (data.Change, error) {
		return data.AddArticle(data.NewArticle{
			NewVersion: data.NewVersion{Text: raw}, Headline: firstLine(raw), Method: data.MethodPasted,
		}), nil
	}, func(done data.Done) {
		if len(done.Made) == 0 {
			return
		}
		w.pasted = done.Made[0]
		w.show(w.now.openArticle(w.pasted))
		w.focusMain()
		if done.Said == "" {
			w.sayWith("Added the article. Its outlet and date are not known yet.", "Edit details", func() { w.inspect(inspectArticle) })
		}
	})
}

// pasteURL fills the address of the article just pasted.
func (w *window) pasteURL(addr string) {
	if w.pasted.IsZero() {
		w.say("The clipboard holds an address alone. Paste the article's text first; an address pasted after it becomes its URL.")
		return
	}
	w.editArticle(w.pasted, func(a *data.Article) { a.URL = addr })
	w.say("Filled the address of the article just pasted: " + addr)
}

// pasteVersion adds the clipboard as a newer version of the open article.
func (w *window) pasteVersion() {
	raw := w.app.Clipboard().Content()
	if why := unfit(raw); why != "" {
		w.failWith(why, "", nil)
		return
	}
	article := w.now.article
	w.do(data.AddVersion(article, data.NewVersion{Text: raw}), func(done data.Done) {
		d := w.now.openArticle(article)
		w.show(d)
		if done.Said == "" {
			w.sayWith("Added a newer version; the older one stays.", "Undo", w.undo)
		}
	})
}

// unfit says in a sentence why raw can be no article; "" where it can.
func unfit(raw string) string {
	switch {
	case raw == "":
		return "The clipboard holds no text: copy the article's text first. Pictures cannot be pasted."
	case len(raw) > largestPaste:
		return fmt.Sprintf("The clipboard holds %d MB of text; an article has at most %d MB. Nothing was added.", len(raw)>>20, largestPaste>>20)
	case strings.TrimSpace(raw) == "":
		return "The clipboard holds only blanks. Nothing was added."
	case binary(raw):
		return "What the clipboard holds is not text. Nothing was added."
	}
	return ""
}

// binary reports whether more than a tenth of the first kilobytes is neither
// text nor blank: what a file manager or an image editor leaves there.
func binary(raw string) bool {
	head := raw[:min(len(raw), 8<<10)]
	odd := 0
	for i, r := range head {
		if r == utf8.RuneError && i+utf8.UTFMax < len(head) || r < ' ' && !unicode.IsSpace(r) {
			odd++
		}
	}
	return odd*10 > len(head)
}

// bareURL is the one web address that s holds and nothing else.
func bareURL(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 2000 || strings.ContainsFunc(s, unicode.IsSpace) {
		return "", false
	}
	u, err := url.Parse(s)
	ok := err == nil && (u.Scheme == "http" || u.Scheme == "https") && strings.Contains(u.Host, ".")
	return s, ok
}

// longestHeadline is how much of a first line is taken for a headline, in
// bytes; more is a text without one.
const longestHeadline = 300

// firstLine is the first line of a text with something in it.
func firstLine(raw string) string {
	body, _ := text.Clean(raw[:min(len(raw), 64<<10)])
	for line := range strings.Lines(body) {
		if line = strings.TrimSpace(line); line != "" {
			if len(line) > longestHeadline {
				end := text.Prev(line, longestHeadline)
				return line[:end] + "…"
			}
			return line
		}
	}
	return ""
}
