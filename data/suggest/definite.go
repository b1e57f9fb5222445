package suggest

import "strings"

// theOffice is the one person named in the sentences before n whose office the
// article has not told yet, where source is no more than "the administrator";
// nobody where there is none, or more than one.
func (c *cast) theOffice(p speaking, source string, n int) int {
	if !p.human || p.named || len(p.words) != 1 || !strings.HasPrefix(strings.ToLower(source), "the ") || personNoun(p.words[0]) || c.match(p) >= 0 {
		return nobody
	}
	who := nobody
	for k := len(c.recent) - 1; k >= 0 && n-c.recent[k].sentence <= reach; k-- {
		i := c.recent[k].person
		if q := &c.people[i]; !q.named || q.role != "" || q.known || i == who {
			continue
		}
		if who != nobody {
			return nobody
		}
		who = i
	}
	if who != nobody {
		p.name, p.role = c.people[who].name, p.name
		c.enrich(who, p)
	}
	return who
}

// leadOffice is who spoke in the lead by an office alone, where p is the first
// person whom the paragraphs below it name, without an office: "The justice
// minister said … “I gave the order,” Anna Holm told the house." It takes the name.
func (c *cast) leadOffice(p speaking, n int) int {
	paragraph := c.d.sentences[n].Paragraph
	if !p.named || p.role != "" || c.d.lang != "en" || paragraph > 2 || c.match(p) >= 0 {
		return nobody
	}
	who := nobody
	for _, h := range c.recent {
		q := &c.people[h.person]
		switch {
		case q.named && (h.spoke || h.subject):
			return nobody
		case !h.spoke || !q.human || q.plural || q.fresh || q.known || h.person == who || !c.holdsOffice(q):
		case who != nobody && !sameHead(q.name, c.people[who].name):
			return nobody
		case who == nobody || len(q.words) > len(c.people[who].words):
			who = h.person // rather "the justice minister" than the headline's "minister"
		}
	}
	if who == nobody || paragraph == 0 {
		return nobody
	}
	q := &c.people[who]
	q.role, q.name, q.words, q.named = q.name, p.name, p.words, true
	c.index(who, q.words)
	return who
}

// holdsOffice reports whether q is told by an office of which an article seldom has
// two.
func (c *cast) holdsOffice(q *speaking) bool {
	return soleOffice[strings.ToLower(headOf(q.name))]
}

// theCompany is the company that spoke last, where p is no more than "the
// company"; nobody where none did.
func (c *cast) theCompany(p speaking) int {
	if len(p.words) != 1 || !companyWord[p.words[0]] {
		return nobody
	}
	if c.d.institutional() {
		return c.own // "the Company can confirm"
	}
	for k := len(c.recent) - 1; k >= 0; k-- {
		q := &c.people[c.recent[k].person]
		head := strings.ToLower(headOf(q.name))
		if !q.human && !(q.plural && len(q.words) == 1) && titled(q.name) && (c.d.words.classOf(head)&(institution|stateNoun|writtenNoun) == 0 || companyWord[head] || companyEnding[head]) {
			return c.recent[k].person
		}
	}
	return nobody
}

// companyWord are the nouns that stand for a company named before.
var companyWord = set("company firm operator manufacturer carrier airline utility")

// companyEnding are the words that names of companies end in.
var companyEnding = set("lines airlines airways railways holdings industries motors plc inc ltd llc gmbh corp corporation group")

// theStatement is who spoke last before sentence n, where source is no more
// than "the statement"; nobody where nobody did.
func (c *cast) theStatement(p speaking, source string, n int) int {
	if len(p.words) != 1 || !statementWord[p.words[0]] || !strings.HasPrefix(strings.ToLower(source), "the ") {
		return nobody
	}
	for k := len(c.recent) - 1; k >= 0 && n-c.recent[k].sentence <= reach; k-- {
		if c.recent[k].spoke {
			return c.recent[k].person
		}
	}
	return nobody
}

// statementWord are the nouns for what somebody has just been quoted from.
var statementWord = set("desk statement release communique communiqué announcement post message")
