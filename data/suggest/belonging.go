package suggest

import "strings"

// ownerOf is the body whose somebody an unnamed source is, and what he is there:
// "a company spokesman", "its call centre"; nobody where it is not told.
func (c *cast) ownerOf(p speaking, source string, n int) (owner int, rest string) {
	if p.named || p.owner {
		return nobody, ""
	}
	first, rest, _ := strings.Cut(strings.ToLower(source), " ")
	if first == "its" || first == "their" {
		if c.d.words.classOf(headOf(rest))&(title|institution) == 0 {
			return nobody, ""
		}
		return c.lastBody(n), rest
	}
	if len(p.words) < 2 || !companyWord[p.words[0]] || !p.human {
		return nobody, ""
	}
	_, rest, ok := strings.Cut(p.name, " ")
	if !ok {
		return nobody, ""
	}
	return c.theCompany(speaking{words: p.words[:1]}), rest
}

// belonging enters p under its name with that of its owner, apart from the owner.
func (c *cast) belonging(p speaking, name string) int {
	p.name, p.words = name, nameWords(name)
	for _, i := range c.sharing(p.words) {
		if c.people[i].name == name {
			return i
		}
	}
	return c.add(p)
}

// lastBody is the body with a name that was told of last before sentence n, in
// its paragraph; nobody for none.
func (c *cast) lastBody(n int) int {
	for k := len(c.recent) - 1; k >= 0 && c.near(k, n); k-- {
		h := c.recent[k]
		if q := &c.people[h.person]; !q.human && !q.plural {
			return h.person
		}
	}
	return nobody
}

// soleOffice are the offices of which an article seldom has two.
var soleOffice = set("president premier chancellor governor mayor prefect minister commissioner chairman chairwoman director coroner ombudsman rector dean")

// namesOfOffices are, for each person known by an office alone, the one named
// person who holds it in the article: "Ilmaria's justice minister" is Amparo
// Leal. A person without such a name is himself.
func (c *cast) namesOfOffices() []int {
	names := make([]int, len(c.people))
	for i := range c.people {
		names[i] = i
		p := &c.people[i]
		if p.named || p.known || p.fresh || !p.human || p.plural || len(p.words) == 0 || len(p.words) == 1 && !soleOffice[p.words[0]] {
			continue
		}
		holder := nobody
		for _, k := range c.sharing(p.words) {
			q := &c.people[k]
			if office := nameWords(q.role); q.named && len(office) > 0 && office[len(office)-1] == p.words[len(p.words)-1] && (among(office, p.words) || among(p.words, office)) {
				if holder != nobody {
					holder = nobody
					break
				}
				holder = k
			}
		}
		if holder != nobody {
			names[i] = holder
		}
	}
	return names
}
