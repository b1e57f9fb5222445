package suggest

import "strings"

// form is the kind of text an article is: who tells what no source is named for.
type form uint8

const (
	newsroom  form = iota // a newsroom tells what others say
	release               // a body publishes it under its own name
	memoir                // one who was there tells it in the first person
	interview             // a newsroom asks, one person answers
)

// readForm reads the document's form from the outlet and from how the text is
// told; it needs the turns of a transcript.
func (d *document) readForm() form {
	switch body := d.publishedByBody(); {
	case d.kindOf(bodyKinds), body && !d.kindOf(personalKinds):
		return release
	case body && d.bodyInOutlet():
		return release // a ministry's channel
	case !body && d.kindOf(interviewKinds) && d.readAnswers():
		return interview
	case d.personal():
		return memoir
	case body:
		return release
	}
	return newsroom
}

// publishedByBody reports whether a ministry, a company or another body publishes
// the text itself, as the kind of the outlet says, or its name.
func (d *document) publishedByBody() bool {
	return d.kindOf(bodyKinds) || d.kindOf(eitherKinds) || !d.kindOf(personalKinds) && !d.kindOf(newsroomKinds) && d.bodyInOutlet()
}

// bodyInOutlet reports whether the outlet's name is that of a body that is no
// newsroom.
func (d *document) bodyInOutlet() bool {
	body := false
	for _, w := range nameWords(d.article.Outlet) {
		switch {
		case w == "channel":
			continue
		case newsroomName[w]:
			return false
		}
		body = body || d.words.classOf(w)&(institution|stateNoun) != 0
	}
	return body
}

// newsroomName are the words that names of newsrooms have.
var newsroomName = set(`news newspaper press agency wire radio television tv broadcaster broadcasting broadcast station media paper
	times post courier herald tribune gazette messenger review mail mirror journal magazine website bulletin`)

// personalKinds are parts of the kinds of outlets whose texts are one person's,
// bodyKinds those of a body's own, eitherKinds those of one or the other, newsroomKinds those of a newsroom,
// and interviewKinds those of a newsroom that only asks.
var (
	personalKinds = []string{"channel", "social media", "telegram", "messenger", "blog", "diary", "letter", "post"}
	bodyKinds     = []string{"press release", "statement", "communiqu", "notice", "institution", "government", "ministry", "company", "party", "ngo", "charity",
		"trade union", "observer", "monitoring", "regulator", "inspectorate", "authority", "insurer", "embassy", "fact sheet", "factsheet", "circular", "advisory", "пресс-релиз", "прес-реліз", "заявление", "заява"}
	eitherKinds   = []string{"channel", "social media", "telegram"}
	newsroomKinds = []string{"wire", "agency", "paper", "sheet", "news", "broadcast", "radio", "television", "tv", "magazine", "weekly", "daily", "tabloid", "log", "live",
		"interview", "transcript", "podcast", "analysis", "feature", "investigation", "column", "opinion", "review", "journal", "site", "online"}
	interviewKinds = []string{"interview", "q&a", "questions"}
)

// kindOf reports whether the outlet's type names one of kinds.
func (d *document) kindOf(kinds []string) bool {
	kind := strings.ToLower(d.article.OutletType)
	for _, k := range kinds {
		if strings.Contains(kind, k) {
			return true
		}
	}
	return false
}

// institutional reports whether the article is a body's own publication.
func (d *document) institutional() bool { return d.form == release }
