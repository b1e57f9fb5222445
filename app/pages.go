package app

import "gainsay/data"

// pageRows is how many rows are read at a time: more than a screen holds.
const pageRows = 64

// mostPages is how many pages are kept; at some 4 kB a claim that is 16 MB at
// the very most.
const mostPages = 64

// pages holds the rows of a long table that have been read, by pages.
type pages struct {
	pages map[int][]data.ClaimRow // by number of the page
}

// reset forgets all.
func (p *pages) reset() { *p = pages{} }

// put keeps the rows from a row that begins a page.
func (p *pages) put(from int, rows []data.ClaimRow) {
	if p.pages == nil {
		p.pages = map[int][]data.ClaimRow{}
	}
	for n := from / pageRows; len(rows) > 0; n++ {
		page := rows[:min(len(rows), pageRows)]
		rows = rows[len(page):]
		p.pages[n] = page
	}
	for len(p.pages) > mostPages {
		delete(p.pages, p.farthest(from/pageRows))
	}
}

// farthest is the page that is farthest from page n, where the table is now.
func (p *pages) farthest(n int) int {
	far := n
	for each := range p.pages {
		if max(each-n, n-each) > max(far-n, n-far) {
			far = each
		}
	}
	return far
}

// row is a row, and false where it has not been read or was forgotten.
func (p *pages) row(row int) (data.ClaimRow, bool) {
	page := p.pages[row/pageRows]
	if row < 0 || row%pageRows >= len(page) {
		return data.ClaimRow{}, false
	}
	return page[row%pageRows], true
}

// holds reports whether all rows from ≤ row < to have been read.
func (p *pages) holds(from, to int) bool {
	for row := from; row < to; row++ {
		if _, ok := p.row(row); !ok {
			return false
		}
	}
	return true
}

// ids are the claims of ranges of rows, and false where not all have been
// read.
func (p *pages) ids(ranges []rowRange) (ids []data.ID, known bool) {
	for _, r := range ranges {
		if !p.holds(r.from, r.to) {
			return nil, false
		}
		for row := r.from; row < r.to; row++ {
			c, _ := p.row(row)
			ids = append(ids, c.ID)
		}
	}
	return ids, true
}
