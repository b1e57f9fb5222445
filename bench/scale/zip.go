package main

import (
	"archive/zip"
	"bufio"
	"crypto/sha256"
	"encoding/binary"
	"encoding/csv"
	"encoding/hex"
	"fmt"
	"os"
	"strconv"
	"strings"
	"unicode/utf8"

	"gainsay/data/search"
	"gainsay/data/search/corpus"
)

// casebook is a generated casebook as a zip of all tables holds it.
type casebook struct {
	corpus *corpus.Corpus
	claims int64
}

// write makes the zip at path. Articles are texts in which every claim is a
// sentence and is followed by one that is none.
func (b *casebook) write(path string) error {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("generating a casebook: %w", err)
	}
	defer f.Close()
	out := bufio.NewWriterSize(f, 1<<20)
	z := zip.NewWriter(out)
	for _, t := range []struct {
		file, header string
		rows         func(func(...string))
	}{
		{"outlets.csv", "name,type", b.outlets},
		{"articles.csv", "id,ref,headline,outlet,published,language,method,created", b.articles},
		{"versions.csv", "id,article_id,body,sha256,retrieved", b.versions},
		{"speakers.csv", "id,name,role", b.speakers},
		{"tags.csv", "id,name", b.tags},
		{"claims.csv", "ref,id,article_id,start,end,quote,summary,type,tags,speaker,directness,figure,low,high,bound,said,status,score,origin,created,created_by,sha256", b.rows},
		{"links.csv", "ref,id,a,b,relation,kind,why,status,score,created", b.links},
	} {
		w, err := z.Create(t.file)
		if err != nil {
			return fmt.Errorf("generating %s: %w", t.file, err)
		}
		table := csv.NewWriter(w)
		table.Write(strings.Split(t.header, ","))
		t.rows(func(cells ...string) { table.Write(cells) })
		if table.Flush(); table.Error() != nil {
			return fmt.Errorf("generating %s: %w", t.file, table.Error())
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("generating a casebook: %w", err)
	}
	return out.Flush()
}

const (
	made   = "2031-04-01T08:00:00Z"
	madeBy = "bench"
)

// id is the UUID of thing n of a kind: of version 7, in the order in which
// things are made, with the digits after the time from its number.
func id(kind byte, n int64) string {
	sum := sha256.Sum256(binary.BigEndian.AppendUint64([]byte{kind}, uint64(n)))
	var u [16]byte
	binary.BigEndian.PutUint64(u[:], uint64(1_900_000_000_000+n)<<16)
	copy(u[6:], sum[:])
	u[6] = u[6]&0x0f | 0x70
	u[8] = u[8]&0x3f | 0x80
	d := hex.EncodeToString(u[:])
	return d[:8] + "-" + d[8:12] + "-" + d[12:16] + "-" + d[16:20] + "-" + d[20:]
}

func (b *casebook) numArticles() int64 {
	return (b.claims + corpus.ClaimsPerArticle - 1) / corpus.ClaimsPerArticle
}

func (b *casebook) outlets(row func(...string)) {
	seen := map[string]bool{}
	for n := int64(1); n <= b.numArticles() && len(seen) < corpus.Outlets; n++ {
		if name := b.corpus.Article(n).Outlet; !seen[name] {
			seen[name] = true
			row(name, "newspaper")
		}
	}
}

func (b *casebook) articles(row func(...string)) {
	for n := int64(1); n <= b.numArticles(); n++ {
		a := b.corpus.Article(n)
		row(id('a', n), fmt.Sprintf("A-%04d", n), a.Headline, a.Outlet, fmt.Sprintf("20%02d-%02d-%02d", 10+n%22, 1+n%12, 1+n%28), "en", "pasted", made)
	}
}

// text is the body of article n, and where its claims stand in it, in bytes.
func (b *casebook) text(n int64) (body string, docs []search.Doc, at []int) {
	var t strings.Builder
	t.WriteString(b.corpus.Article(n).Headline)
	for c := (n-1)*corpus.ClaimsPerArticle + 1; c <= min(n*corpus.ClaimsPerArticle, b.claims); c++ {
		if (c-1)%3 == 0 {
			t.WriteString("\n\n")
		} else {
			t.WriteByte(' ')
		}
		d := b.corpus.Claim(c)
		at = append(at, t.Len())
		docs = append(docs, d)
		t.WriteString(d.Quote)
		t.WriteString(". ")
		t.WriteString(b.corpus.Claim(b.claims + c).Quote)
		t.WriteByte('.')
	}
	return t.String(), docs, at
}

func (b *casebook) versions(row func(...string)) {
	for n := int64(1); n <= b.numArticles(); n++ {
		body, _, _ := b.text(n)
		row(id('v', n), id('a', n), body, digest(body), made)
	}
}

func digest(body string) string {
	sum := sha256.Sum256([]byte(body))
	return hex.EncodeToString(sum[:])
}

func (b *casebook) speakers(row func(...string)) {
	seen := map[string]bool{}
	for n := int64(1); n <= corpus.Speakers; n++ {
		if name := b.corpus.Speaker(n).Name; !seen[name] {
			seen[name] = true
			row(id('s', n), name, "")
		}
	}
}

func (b *casebook) tags(row func(...string)) {
	for n := int64(1); n <= corpus.Tags; n++ {
		row(id('t', n), b.corpus.Tag(n).Name)
	}
}

func (b *casebook) rows(row func(...string)) {
	for n := int64(1); n <= b.numArticles(); n++ {
		body, docs, at := b.text(n)
		sum := digest(body)
		for i, d := range docs {
			start := utf8.RuneCountInString(body[:at[i]])
			tags := make([]string, len(d.Tags))
			for j, t := range d.Tags {
				tags[j] = b.corpus.Tag(t).Name
			}
			f := [4]string{}
			if d.Figure.Raw != "" {
				value := strconv.FormatFloat(d.Figure.Low, 'f', -1, 64)
				f = [4]string{d.Figure.Raw, value, value, string(d.Figure.Bound)}
			}
			row(fmt.Sprintf("C-%04d", d.N), id('c', d.N), id('a', n), strconv.Itoa(start), strconv.Itoa(start+utf8.RuneCountInString(d.Quote)), d.Quote,
				d.Summary, d.Type, strings.Join(tags, "; "), b.corpus.Speaker(d.Speaker).Name, "indirect", f[0], f[1], f[2], f[3],
				string(d.Date), d.Status, "0.75", "imported", made, madeBy, sum)
		}
	}
}

// links joins a claim that has any to one before it.
func (b *casebook) links(row func(...string)) {
	l := int64(0)
	for n := int64(50); n <= b.claims; n++ {
		if d := b.corpus.Claim(n); d.Links > 0 {
			l++
			status := "accepted"
			if l%5 == 0 {
				status = "suggested"
			}
			row(fmt.Sprintf("L-%04d", l), id('l', l), id('c', n), id('c', n-1-n%47), "contradicts", "numeric", "figures: they give other numbers", status, "0.8", made)
		}
	}
}
