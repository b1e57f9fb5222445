package compare

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// question is a line of `gainsay compare --jsonl`. Offsets are code points.
type question struct {
	ID json.RawMessage `json:"id"`
	A  *string         `json:"a"`
	B  *string         `json:"b"`

	ContextA string `json:"context_a"`
	ContextB string `json:"context_b"`
	SpanA    []int  `json:"span_a"`
	SpanB    []int  `json:"span_b"`
	SpeakerA string `json:"speaker_a"`
	SpeakerB string `json:"speaker_b"`
	OutletA  string `json:"outlet_a"`
	OutletB  string `json:"outlet_b"`

	PublishedA string `json:"published_a"`
	PublishedB string `json:"published_b"`
	SaidA      string `json:"said_a"`
	SaidB      string `json:"said_b"`
	EventA     string `json:"event_date_a"`
	EventB     string `json:"event_date_b"`

	PlaceA      string    `json:"place_a"`
	PlaceB      string    `json:"place_b"`
	DirectnessA string    `json:"directness_a"`
	DirectnessB string    `json:"directness_b"`
	LangA       string    `json:"lang_a"`
	LangB       string    `json:"lang_b"`
	TypeA       string    `json:"type_a"`
	TypeB       string    `json:"type_b"`
	QuantityA   *quantity `json:"quantity_a"`
	QuantityB   *quantity `json:"quantity_b"`
}

type quantity struct {
	Raw     string   `json:"raw"`
	Value   *float64 `json:"value"`
	Low     *float64 `json:"low"`
	High    *float64 `json:"high"`
	Approx  bool     `json:"approx"`
	Bound   string   `json:"bound"`
	Unit    string   `json:"unit"`
	Counted string   `json:"counted"`
}

type answer struct {
	ID          json.RawMessage `json:"id,omitempty"`
	Outcome     Outcome         `json:"outcome"`
	Kind        Kind            `json:"kind"`
	Score       float64         `json:"score"`
	Explanation string          `json:"explanation"`
}

type refusal struct {
	ID    json.RawMessage `json:"id,omitempty"`
	Error string          `json:"error"`
}

// JSONL answers each line of in, {id, a, b, …}, with one line on out, {id,
// outcome, kind, score, explanation}, or {id, error} where the line cannot be
// taken; bad counts those. The error is that of reading or writing. A line may
// be of any length.
func JSONL(in io.Reader, out io.Writer) (bad int, err error) {
	lex := Standard()
	lines := bufio.NewReader(in)
	w := bufio.NewWriter(out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for {
		line, readErr := lines.ReadBytes('\n')
		if len(strings.TrimSpace(string(line))) > 0 {
			reply, ok := respond(line, lex)
			if !ok {
				bad++
			}
			if err := enc.Encode(reply); err != nil {
				return bad, fmt.Errorf("writing an answer: %w", err)
			}
		}
		if errors.Is(readErr, io.EOF) {
			break
		}
		if readErr != nil {
			return bad, fmt.Errorf("reading pairs: %w", readErr)
		}
	}
	if err := w.Flush(); err != nil {
		return bad, fmt.Errorf("writing answers: %w", err)
	}
	return bad, nil
}

func respond(line []byte, lex *Lexicon) (reply any, ok bool) {
	var q question
	if err := json.Unmarshal(line, &q); err != nil {
		return refusal{q.ID, "not a pair: " + err.Error()}, false
	}
	a, b, err := q.claims()
	if err != nil {
		return refusal{q.ID, err.Error()}, false
	}
	r := Compare(NewFrame(a, lex), NewFrame(b, lex), lex)
	return answer{q.ID, r.Outcome, r.Kind, r.Score, r.Explanation()}, true
}

func (q question) claims() (a, b Claim, err error) {
	switch {
	case len(q.ID) == 0:
		return a, b, errors.New("no id")
	case q.A == nil || q.B == nil:
		return a, b, errors.New("a pair needs a and b")
	}
	a, errA := side{*q.A, q.ContextA, q.SpanA, q.PublishedA, q.SaidA, q.EventA, q.QuantityA}.claim()
	b, errB := side{*q.B, q.ContextB, q.SpanB, q.PublishedB, q.SaidB, q.EventB, q.QuantityB}.claim()
	if err = errors.Join(errA, errB); err != nil {
		return a, b, err
	}
	a.Speaker, a.Outlet, a.Place, a.Directness, a.Language, a.Type = q.SpeakerA, q.OutletA, q.PlaceA, q.DirectnessA, q.LangA, q.TypeA
	b.Speaker, b.Outlet, b.Place, b.Directness, b.Language, b.Type = q.SpeakerB, q.OutletB, q.PlaceB, q.DirectnessB, q.LangB, q.TypeB
	return a, b, nil
}

// side is the part of one claim that has to be read first.
type side struct {
	text, context          string
	span                   []int
	published, said, event string
	quantity               *quantity
}

func (s side) claim() (Claim, error) {
	c := Claim{Text: s.text, Context: s.context}
	for _, d := range []struct {
		raw string
		to  *date.Date
	}{{s.published, &c.Published}, {s.said, &c.Said}, {s.event, &c.EventDate}} {
		parsed, err := date.Parse(d.raw)
		if err != nil {
			return c, err
		}
		*d.to = parsed
	}
	if len(s.span) != 0 {
		span, ok := bytesOf(s.context, s.span)
		if !ok {
			return c, fmt.Errorf("span %v does not lie in its context of %d code points", s.span, utf8.RuneCountInString(s.context))
		}
		c.Span = span
	}
	f, err := s.quantity.figure()
	c.Figure = f
	return c, err
}

func bytesOf(body string, points []int) (text.Span, bool) {
	if len(points) != 2 || points[0] > points[1] {
		return text.Span{}, false
	}
	x := text.NewIndex(body)
	from, ok := x.Bytes(points[0])
	to, ok2 := x.Bytes(points[1])
	return text.Span{Start: from, End: to}, ok && ok2
}

func (q *quantity) figure() (figure.Figure, error) {
	if q == nil {
		return figure.Figure{}, nil
	}
	f := figure.Figure{Raw: q.Raw, Bound: figure.Bound(q.Bound), Approx: q.Approx || q.Bound == "~", Unit: q.Unit, Counted: q.Counted}
	switch {
	case q.Value != nil:
		f.Low, f.High = *q.Value, *q.Value
	case q.Low != nil && q.High != nil:
		f.Low, f.High = *q.Low, *q.High
	case q.Low != nil:
		f.Low, f.High, f.Bound = *q.Low, *q.Low, figure.AtLeast
	case q.High != nil:
		f.Low, f.High, f.Bound = *q.High, *q.High, figure.AtMost
	default:
		return figure.Figure{}, errors.New("a quantity needs value, low or high")
	}
	switch f.Bound {
	case figure.Exact, figure.Below, figure.AtMost, figure.Above, figure.AtLeast:
	case "", "~":
		f.Bound = figure.Exact
	default:
		return f, fmt.Errorf("bound %q: want <, <=, =, >=, > or ~", q.Bound)
	}
	return f, nil
}

// Explanation is the result's reason in one line, with what may explain it.
func (r Result) Explanation() string {
	if r.Outcome == None {
		return ""
	}
	parts := append([]string{r.Rule + ": " + r.Why}, r.Agrees...)
	return strings.Join(append(parts, r.May...), "; ")
}
