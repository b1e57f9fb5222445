package data

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"gainsay/data/compare"
)

// ProposedQuestion is what claims that contradict one another dispute about.
type ProposedQuestion struct {
	Question string     // a name for it, which people will better
	In       ID         // the question that some of the claims answer already; zero: it is a new one
	Claims   []ClaimRow // all of them, in the order in which they came
	Links    []ID       // the contradictions between them, accepted or proposed
}

// mostDisputes is how many contradictions questions are looked for in: of the
// proposed and of the accepted ones each so many, the surest first.
const mostDisputes = 500

const disputesQuery = `SELECT id, a, b FROM link WHERE status = ? AND relation = 'contradicts' ORDER BY score DESC, n DESC LIMIT ?`

// ProposedQuestions are the questions that contradictions raise, accepted and
// proposed ones, and that have not been asked yet; the one with most claims
// first. Where some of the claims answer a question, the proposal is to put the
// rest under it.
func (c *Casebook) ProposedQuestions(ctx context.Context) (list []ProposedQuestion, err error) {
	d, err := c.disputes(ctx)
	if err != nil {
		return nil, reading("what is disputed", err)
	}
	for _, cluster := range compare.Clusters(d.frames, d.pairs) {
		if q, ok := d.question(cluster); ok {
			list = append(list, q)
		}
	}
	return list, nil
}

// disputes are contradictions of the casebook as [compare.Clusters] takes them.
type disputes struct {
	frames []compare.Frame
	pairs  []compare.Pair
	links  []ID       // of pairs
	rows   []ClaimRow // of frames
}

func (c *Casebook) disputes(ctx context.Context) (d disputes, err error) {
	type ends struct{ a, b int64 }
	var between []ends
	for _, status := range []Status{Accepted, Suggested} {
		err := c.each(ctx, disputesQuery, []any{string(status), mostDisputes}, func(r *sql.Rows) error {
			var link ID
			var e ends
			err := r.Scan(&link, &e.a, &e.b)
			d.links, between = append(d.links, link), append(between, e)
			return err
		})
		if err != nil {
			return d, err
		}
	}
	var ns []int64
	for _, e := range between {
		ns = append(ns, e.a, e.b)
	}
	slices.Sort(ns)
	ns = slices.Compact(ns)
	lex, err := c.against.lexicon(ctx)
	if err != nil {
		return d, err
	}
	if err := d.read(ctx, c, ns, lex); err != nil {
		return d, err
	}
	for _, e := range between {
		a, _ := slices.BinarySearch(ns, e.a)
		b, _ := slices.BinarySearch(ns, e.b)
		d.pairs = append(d.pairs, compare.Pair{A: a, B: b, Result: compare.Compare(d.frames[a], d.frames[b], lex)})
	}
	d.nameTopics(lex)
	return d, nil
}

// read reads the claims ns, which are in order.
func (d *disputes) read(ctx context.Context, c *Casebook, ns []int64, lex *compare.Lexicon) error {
	frames := map[int64]framed{}
	if err := c.frame(ctx, frames, ns, lex); err != nil {
		return err
	}
	rows, err := c.claimsByN(ctx, ns)
	for _, n := range ns {
		d.frames, d.rows = append(d.frames, frames[n].frame), append(d.rows, rows[n])
	}
	return err
}

// nameTopics gives a topic to pairs in which the rules find none, or no
// contradiction, though a person did: that of another contradiction of either
// claim, else one made of what the two have in common.
func (d *disputes) nameTopics(lex *compare.Lexicon) {
	disputed := func(r compare.Result) bool {
		return r.Topic != "" && (r.Outcome == compare.Contradiction || r.Outcome == compare.Tension)
	}
	topics := map[int]string{}
	for _, p := range d.pairs {
		if disputed(p.Result) {
			topics[p.A], topics[p.B] = p.Result.Topic, p.Result.Topic
		}
	}
	for i, p := range d.pairs {
		if disputed(p.Result) {
			continue
		}
		topic := cmp.Or(topics[p.A], topics[p.B])
		if topic == "" {
			shared := compare.Beside(d.frames[p.A], d.frames[p.B], lex).Topic
			topic = d.rows[p.A].topicAgainst(d.rows[p.B], shared)
		}
		topics[p.A], topics[p.B] = topic, topic
		d.pairs[i].Result = compare.Result{Outcome: compare.Contradiction, Topic: topic}
	}
}

// topicAgainst is what r and o, in which no rule finds a topic, dispute: how many
// of what one of their figures counts, else what both speak of, else a tag that
// both wear, else who speaks, else their words.
func (r ClaimRow) topicAgainst(o ClaimRow, shared string) string {
	counted := cmp.Or(r.Figure.Counted, o.Figure.Counted)
	if counted != "" && !r.Figure.Zero() && !o.Figure.Zero() {
		return "how many: " + counted
	}
	if shared != "" {
		return shared
	}
	for _, tag := range r.Tags {
		if slices.Contains(o.Tags, tag) {
			return tag
		}
	}
	if r.Speaker != "" && o.Speaker != "" && r.Speaker != o.Speaker {
		return r.Speaker + " against " + o.Speaker
	}
	return "“" + cut(r.Quote, 24) + "” against “" + cut(o.Quote, 24) + "”"
}

// question is a cluster as it is proposed; ok is false where nothing of it is
// left to ask.
func (d disputes) question(cluster compare.Cluster) (q ProposedQuestion, ok bool) {
	open := 0
	var answered []ID
	for _, n := range cluster.Claims {
		r := d.rows[n]
		q.Claims = append(q.Claims, r)
		if r.Question.IsZero() {
			open++
		} else if !slices.Contains(answered, r.Question) {
			answered = append(answered, r.Question)
		}
	}
	switch {
	case open == 0, len(answered) > 1:
		return q, false
	case len(answered) == 1:
		q.In = answered[0]
	}
	q.Question = cluster.Question
	for i, p := range d.pairs {
		if slices.Contains(cluster.Claims, p.A) && slices.Contains(cluster.Claims, p.B) {
			q.Links = append(q.Links, d.links[i])
		}
	}
	return q, true
}

// AskQuestion adds a question and puts claims under it, as one step. Proposals
// among them are accepted.
func AskQuestion(q Question, claims ...ID) Change {
	if q.ID.IsZero() {
		q.ID = NewID()
	}
	return Change{doing: "asking a question", plan: func(x *tx) error {
		if err := AddQuestion(q).plan(x); err != nil {
			return err
		}
		name := x.name
		if err := JoinQuestion(q.ID, claims...).plan(x); err != nil {
			return err
		}
		x.call("%s with %s", name, plural(len(claims), "claim"))
		return nil
	}}
}

// JoinQuestion puts claims under a question that is there. Proposals among them
// are accepted.
func JoinQuestion(question ID, claims ...ID) Change {
	return Change{doing: "putting claims under a question", plan: func(x *tx) error {
		if _, err := x.acceptAndTag("", claims); err != nil {
			return err
		}
		return AnswerQuestion(question, claims...).plan(x)
	}}
}
