package suggest

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"gainsay/data/date"
	"gainsay/data/figure"
	"gainsay/data/text"
)

// longestLine is the longest line of input, in bytes.
const longestLine = 64 << 20

// JSONL reads articles as lines of JSON, {id,text[,headline,outlet,byline,
// outlet_type,published,lang]}, and prints what the rules read in each,
// offsets in code points. A line that is not JSON or lacks its fields is
// answered with {id?,error}; bad counts those. The text is taken as it is:
// nothing is repaired.
func JSONL(in io.Reader, out io.Writer) (bad int, err error) {
	l := NewLexicon()
	w := bufio.NewWriter(out)
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 1<<16), longestLine)
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	for lines.Scan() {
		answer, ok := answerLine(lines.Bytes(), l)
		if !ok {
			bad++
		}
		if err := encoder.Encode(answer); err != nil {
			return bad, fmt.Errorf("writing proposals: %w", err)
		}
	}
	if err := lines.Err(); err != nil {
		return bad, fmt.Errorf("reading articles: %w", err)
	}
	if err := w.Flush(); err != nil {
		return bad, fmt.Errorf("writing proposals: %w", err)
	}
	return bad, nil
}

type inputLine struct {
	ID         json.RawMessage `json:"id"` // a string or a number, given back as it is
	Text       *string         `json:"text"`
	Headline   string          `json:"headline"`
	Outlet     string          `json:"outlet"`
	Byline     string          `json:"byline"`
	OutletType string          `json:"outlet_type"`
	Published  string          `json:"published"`
	Lang       string          `json:"lang"`
}

type errorLine struct {
	ID    json.RawMessage `json:"id,omitempty"`
	Error string          `json:"error"`
}

// named reports whether the line has an id: a string or a number.
func (in *inputLine) named() bool {
	return len(in.ID) > 0 && (in.ID[0] == '"' || in.ID[0] == '-' || in.ID[0] >= '0' && in.ID[0] <= '9')
}

func answerLine(line []byte, l *Lexicon) (any, bool) {
	var in inputLine
	if err := json.Unmarshal(line, &in); err != nil {
		return errorLine{Error: "reading a line: " + err.Error()}, false
	}
	if !in.named() {
		return errorLine{Error: "reading a line: " + errFields.Error()}, false
	}
	if in.Text == nil {
		return errorLine{ID: in.ID, Error: "reading a line: " + errFields.Error()}, false
	}
	published, err := date.Parse(in.Published)
	if err != nil {
		return errorLine{ID: in.ID, Error: "reading published: " + err.Error()}, false
	}
	a := Article{Text: *in.Text, Headline: in.Headline, Outlet: in.Outlet, Byline: in.Byline, OutletType: in.OutletType, Published: published, Language: in.Lang}
	return newOutputLine(in.ID, a.Text, Read(a, l)), true
}

var errFields = errors.New("want id and text")

type span [2]int

type outputLine struct {
	ID             json.RawMessage     `json:"id"`
	Claims         []claimOut          `json:"claims"`
	Sentences      []span              `json:"sentences"`
	AllQuantities  []quantityOut       `json:"all_quantities"`
	Attributions   []attributionOutput `json:"attributions"`
	NegationCues   []span              `json:"negation_cues"`
	NegationScopes []span              `json:"negation_scopes"`
}

type claimOut struct {
	Start      int           `json:"start"`
	End        int           `json:"end"`
	Type       Type          `json:"type"`
	Summary    string        `json:"summary"`
	Speaker    string        `json:"speaker"`
	Role       string        `json:"role"`
	Via        string        `json:"via"`
	Cue        *span         `json:"cue"`
	Directness Directness    `json:"directness"`
	Said       date.Date     `json:"said"`
	EventDate  date.Date     `json:"event_date"`
	Place      string        `json:"place"`
	Quantities []quantityOut `json:"quantities"`
	Negations  []span        `json:"negations"`
	Rule       string        `json:"rule"`
	Why        string        `json:"why"`
	Score      float64       `json:"score"`
}

type quantityOut struct {
	Start   int          `json:"start"`
	End     int          `json:"end"`
	Raw     string       `json:"raw"`
	Value   *float64     `json:"value,omitempty"`
	Low     float64      `json:"low"`
	High    float64      `json:"high"`
	Approx  bool         `json:"approx"`
	Bound   figure.Bound `json:"bound"`
	Unit    string       `json:"unit"`
	Counted string       `json:"counted"`
}

type attributionOutput struct {
	Cue          *span  `json:"cue"`
	Source       *span  `json:"source"`
	Content      *span  `json:"content"`
	ContentParts []span `json:"content_parts"`
}

// printer turns byte offsets into code points.
type printer struct {
	body  string
	index *text.Index
}

func newOutputLine(id json.RawMessage, body string, r Reading) outputLine {
	p := printer{body, text.NewIndex(body)}
	out := outputLine{
		ID: id, Claims: []claimOut{}, Sentences: []span{}, AllQuantities: p.quantities(r.Figures),
		Attributions: []attributionOutput{}, NegationCues: []span{}, NegationScopes: []span{},
	}
	for _, c := range r.Claims {
		out.Claims = append(out.Claims, p.claim(c))
	}
	for _, s := range r.Sentences {
		out.Sentences = append(out.Sentences, p.span(s.Span))
	}
	for _, a := range r.Attributions {
		out.Attributions = append(out.Attributions, p.attribution(a))
	}
	for _, n := range r.Negations {
		out.NegationCues = append(out.NegationCues, p.span(n.Cue))
		for _, s := range n.Scope {
			out.NegationScopes = append(out.NegationScopes, p.span(s))
		}
	}
	return out
}

func (p printer) span(s text.Span) span { return span{p.index.Points(s.Start), p.index.Points(s.End)} }

// some is nil for the empty span.
func (p printer) some(s text.Span) *span {
	if s.Empty() {
		return nil
	}
	points := p.span(s)
	return &points
}

func (p printer) quantities(found []figure.Found) []quantityOut {
	all := []quantityOut{}
	for _, f := range found {
		points := p.span(f.Span)
		q := quantityOut{
			Start: points[0], End: points[1], Raw: f.Span.Of(p.body), Low: f.Figure.Low, High: f.Figure.High,
			Approx: f.Figure.Approx, Bound: f.Figure.Bound, Unit: f.Figure.Unit, Counted: f.Figure.Counted,
		}
		if q.Low == q.High {
			q.Value = &q.Low
		}
		all = append(all, q)
	}
	return all
}

func (p printer) claim(c Claim) claimOut {
	points := p.span(c.Span)
	out := claimOut{
		Start: points[0], End: points[1], Type: c.Type, Summary: c.Summary, Speaker: c.Speaker, Role: c.Role, Via: c.Via,
		Cue: p.some(c.Cue), Directness: c.Directness, Said: c.Said, EventDate: c.EventDate, Place: c.Place,
		Quantities: p.quantities(c.Figures), Negations: []span{}, Rule: c.Rule, Why: c.Why, Score: c.Score,
	}
	for _, n := range c.Negations {
		out.Negations = append(out.Negations, p.span(n))
	}
	return out
}

func (p printer) attribution(a Attribution) attributionOutput {
	out := attributionOutput{Cue: p.some(a.Cue), Source: p.some(a.Source), ContentParts: []span{}}
	longest := text.Span{}
	for _, c := range a.Content {
		if c.Empty() {
			continue
		}
		out.ContentParts = append(out.ContentParts, p.span(c))
		if c.Len() > longest.Len() {
			longest = c
		}
	}
	out.Content = p.some(longest)
	return out
}
