package suggest

import (
	"strings"
	"testing"

	"gainsay/data/date"
)

func TestDatesOfEvents(t *testing.T) {
	const published = "2031-03-27" // a Thursday
	for _, c := range []struct {
		name, sentence string
		want           date.Date
	}{
		{"a weekday is the last one", "Two ships sank on Tuesday.", "2031-03-25"},
		{"the same weekday is today", "Two ships sank on Thursday.", "2031-03-27"},
		{"a weekday to come", "The convoy will leave on Saturday.", "2031-03-29"},
		{"yesterday", "Two ships sank yesterday.", "2031-03-26"},
		{"last night", "Two ships sank last night.", "2031-03-26"},
		{"days ago", "Two ships sank three days ago.", "2031-03-24"},
		{"a day and a month", "Two ships sank on 9 March.", "2031-03-09"},
		{"a month and a day", "Two ships sank on March 9, 2029.", "2029-03-09"},
		{"the nearest year", "Two ships sank on 30 December.", "2030-12-30"},
		{"an ordinal", "They leave by the ninth of April.", "2031-04-09"},
		{"a span of days", "Two ships sank on 24–26 March.", "2031-03-24/2031-03-26"},
		{"a month", "Two ships sank in January 2030.", "2030-01"},
		{"a year", "Two ships sank in 2019.", "2019"},
		{"last week", "Two ships sank last week.", "2031-03-17/2031-03-23"},
		{"this morning", "Two ships sank this morning.", "2031-03-27"},
		{"the last such day", "Two ships sank last Thursday.", "2031-03-20"},
		{"a week ago", "Two ships sank a week ago.", "2031-03-20"},
		{"a weekday with its date", "On Monday 3 March two ships sank.", "2031-03-03"},
		{"a weekday and a month first", "On Monday, March 3, two ships sank.", "2031-03-03"},
		{"a weekday and an ordinal", "Two ships sank on Monday, the third of March.", "2031-03-03"},
		{"a weekday before a count", "On Monday 3 ships sank.", "2031-03-24"},
		{"a weekday before a list", "On Monday, three ships and in March two boats sank.", "2031-03-24"},
		{"a month that was", "Two ships sank in May.", "2030-05"},
		{"a month to come", "Two ships will sail in May.", "2031-05"},
		{"a month that is expected", "Two ships are expected in May.", "2031-05"},
		{"a month gone", "Two ships sank in February.", "2031-02"},
		{"a clock after the day", "Two ships sank on Tuesday at 5:20 a.m., as the tide fell.", "2031-03-25T05:20"},
		{"a time of day", "At 5:20 a.m. on Tuesday two ships sank.", "2031-03-25T05:20"},
		{"since", "The ships have lain there since Tuesday.", ""},
		{"a name that is a month", "Ms May lost two ships.", ""},
		{"no date", "Two ships sank.", ""},
		{"Russian", "В среду затонули два корабля.", "2031-03-26"},
		{"Ukrainian", "Удосвіта 9 березня затонули два кораблі.", "2031-03-09"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := eventDate(c.sentence, published); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	t.Run("undated", func(t *testing.T) {
		for _, sentence := range []string{"Two ships sank on Tuesday.", "Two ships sank on 9 March.", "Two ships sank yesterday."} {
			if got := eventDate(sentence, ""); got != "" {
				t.Errorf("%s resolved to %q", sentence, got)
			}
		}
		if got := eventDate("Two ships sank on 9 March 2029.", ""); got != "2029-03-09" {
			t.Errorf("a full date resolved to %q", got)
		}
	})
}

// eventDate is the date of the event of the first stretch of a text.
func eventDate(body string, published date.Date) date.Date {
	d := newDocument(Article{Text: body, Published: published}, NewLexicon())
	r := Reading{Negations: d.negations(), Attributions: d.attributions()}
	return d.candidates(&r, nil)[0].EventDate
}

func TestSaidIsTheDayOfTheSpeech(t *testing.T) {
	for _, c := range []struct {
		body        string
		said, event date.Date
	}{
		{"The office said on Wednesday that two ships sank on Tuesday.", "2031-03-26", "2031-03-25"},
		{"Two ships sank on Tuesday, the office said.", "2031-03-27", "2031-03-25"},
	} {
		d := newDocument(Article{Text: c.body, Published: "2031-03-27"}, NewLexicon())
		r := Reading{Negations: d.negations(), Attributions: d.attributions()}
		got := d.candidates(&r, nil)[0]
		if got.Said != c.said || got.EventDate != c.event {
			t.Errorf("%s said %q, event %q", c.body, got.Said, got.EventDate)
		}
	}
}

// What "a day earlier" and "later in the day" count from is the day spoken of
// last, in an undated article nothing.
func TestDaysCountFromTheDaySpokenOf(t *testing.T) {
	for _, c := range []struct {
		body, part string
		published  date.Date
		want       date.Date
	}{
		{"Two ships sank on Tuesday. A day earlier 12 guards had been sent home.", "12 guards", "2031-03-27", "2031-03-24"},
		{"Two ships sank on Tuesday. Later in the day 12 guards were sent home.", "12 guards", "2031-03-27", "2031-03-25"},
		{"Two ships sank on Tuesday. Two days later 12 guards were sent home.", "12 guards", "2031-03-27", "2031-03-27"},
		{"Two ships sank on Tuesday. A day earlier 12 guards had been sent home.", "12 guards", "", ""},
		{"Two ships sank on 9 March 2029. A day earlier 12 guards had been sent home.", "12 guards", "", "2029-03-08"},
	} {
		d := newDocument(Article{Text: c.body, Published: c.published}, NewLexicon())
		r := Reading{Negations: d.negations(), Attributions: d.attributions()}
		for _, got := range d.candidates(&r, nil) {
			if strings.Contains(got.Span.Of(c.body), c.part) && got.EventDate != c.want {
				t.Errorf("%s (published %q): got %q, want %q", c.body, c.published, got.EventDate, c.want)
			}
		}
	}
}
