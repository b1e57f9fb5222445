package text

import (
	"strings"
	"unicode/utf8"
)

// Boilerplate lists the paragraphs of body that report nothing: captions and
// credits, tails ("With reporting by …"), editors' notes in brackets,
// subscription, contact and legal lines. Spans are those of [Paragraphs]; a
// credit in brackets at the end of a paragraph is a span of its own.
func Boilerplate(body string) []Span {
	var all []Span
	seen := map[string]int{}
	paragraphs := Paragraphs(body)
	for _, p := range paragraphs {
		seen[p.Of(body)]++
	}
	for n, p := range paragraphs {
		part := p.Of(body)
		repeated := seen[part] > 1 && len(part) < captionLength
		if repeated || n > 0 && tells(part) {
			all = append(all, p)
		} else if credit, ok := trailingCredit(body, p); ok {
			all = append(all, credit)
		}
	}
	return all
}

// captionLength is the longest, in bytes, that a caption or a credit gets.
const captionLength = 400

// tells reports whether a paragraph is boilerplate by its words.
func tells(part string) bool {
	part = strings.Trim(part, "*_-–—•·| \t")
	folded := strings.ToLower(part)
	for _, opening := range tailOpenings {
		if strings.HasPrefix(folded, opening) && len(part) < captionLength {
			return true
		}
	}
	if len(part) > captionLength {
		return false
	}
	if bracketed(part) {
		return true
	}
	for _, mark := range tailMarks {
		if strings.Contains(folded, mark) {
			return true
		}
	}
	return caption(folded)
}

// caption reports whether a line ends in its picture's credit.
func caption(folded string) bool {
	folded = strings.TrimRight(folded, ".")
	for _, open := range []string{"(", "["} {
		i := strings.LastIndex(folded, open)
		if i < 0 || !strings.HasSuffix(folded, map[string]string{"(": ")", "[": "]"}[open]) {
			continue
		}
		credit := folded[i+1:]
		for _, word := range creditWords {
			if strings.Contains(credit, word) {
				return true
			}
		}
	}
	return false
}

// bracketed reports whether one pair of brackets holds all of part.
func bracketed(part string) bool {
	first, _ := utf8.DecodeRuneInString(part)
	last := map[rune]string{'(': ")", '[': "]"}[first]
	return last != "" && strings.Index(part, last) == len(part)-1
}

// trailingCredit finds "(Editing by …)" at the end of a paragraph.
func trailingCredit(body string, p Span) (Span, bool) {
	part := p.Of(body)
	i := strings.LastIndexAny(part, "([")
	if i <= 0 || !bracketed(part[i:]) {
		return Span{}, false
	}
	inside := strings.ToLower(part[i+1:])
	for _, opening := range tailOpenings {
		if strings.HasPrefix(inside, opening) {
			return Span{p.Start + i, p.End}, true
		}
	}
	return Span{}, false
}

// The words by which boilerplate is known, in lower case.
var (
	tailOpenings = lines(`with reporting by
reporting by
additional reporting
with additional reporting
editing by
edited by
writing by
written by
compiled by
translated by
translated for
photo by
photo:
photograph:
photographs by
image:
image caption
caption:
picture:
pictured:
file photo
video:
watch:
listen:
read more
read also
read next
read the full
see also
related:
related stories
more on this
more from
more:
follow us
follow him on
follow her on
follow @
sign up
subscribe
support our
become a member
donate
share this
click here
tap here
advertisement
sponsored
correction:
copyright
©
all rights reserved
the views expressed
opinions expressed
note to editors
notes to editors
for media enquiries
for media inquiries
for more information
media contact
press contact
media enquiries
media inquiries
press enquiries
press inquiries
have you seen
have you been
contact:
contacts:
distribution:
end of transcript
this article was
this story was
this story has been
this report was
this transcript
фото:
фото автора
читайте также
читайте ещё
читайте еще
подписывайтесь
подпишитесь
автор:
редактор:
при участии
контакты:
реклама
читайте також
підписуйтесь
підпишіться
за участю
контакти:
джерело:
источник:`)
	tailMarks = lines(`all rights reserved
may not be published, broadcast
terms of service
terms of use
privacy policy
cookie policy
use cookies
our newsletter
to your inbox
subscribers only
log in to
create an account
все права защищены
усі права захищено
всі права захищені
contributed to this report
contributed reporting
forward-looking statements
necessarily reflect
reproduced without
не несёт ответственности
не несет ответственности
передрукован
перепечатывать`)
	creditWords = lines(`photo
handout
getty
image
/ap
reuters
afp
courtesy
file
picture
фото
epa
screenshot
video`)
)

func lines(s string) []string { return strings.Split(s, "\n") }
