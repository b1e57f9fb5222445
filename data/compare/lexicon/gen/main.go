// Command gen distils WordNet 3.0 into the table that package compare embeds:
// for every common single word its synonyms, antonyms, hypernyms with what it
// entails, derivations, and for irregular forms their base.
//
//	go run ./lexicon/gen -from /usr/share/wordnet -to lexicon/wordnet.bin
//
// WordNet's files are described in wndb(5WN). The table is described in
// data/compare/wordnet.go, which reads it.
package main

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

func main() {
	from := flag.String("from", "/usr/share/wordnet", "folder of WordNet's data.*, index.* and *.exc")
	to := flag.String("to", "lexicon/wordnet.bin", "table to write")
	flag.Parse()
	if err := run(*from, *to); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(from, to string) error {
	d := dictionary{synsets: map[key]synset{}, senses: map[string][]key{}, uses: map[string]map[string]int{}}
	for _, pos := range []string{"noun", "verb", "adj", "adv"} {
		if err := d.readData(filepath.Join(from, "data."+pos), pos); err != nil {
			return err
		}
		if err := d.readIndex(filepath.Join(from, "index."+pos), pos); err != nil {
			return err
		}
	}
	if err := d.readCounts(filepath.Join(from, "cntlist.rev")); err != nil {
		return err
	}
	words := d.relate()
	for _, pos := range []string{"noun", "verb", "adj"} {
		if err := readForms(filepath.Join(from, pos+".exc"), words); err != nil {
			return err
		}
	}
	return os.WriteFile(to, d.encode(words), 0o644)
}

// key names a synset: its part of speech and its offset in the data file.
type key struct {
	pos    string
	offset string
}

type pointer struct {
	symbol       string
	to           key
	source, word int // numbers of the words it joins, from 1; 0 for the whole synset
}

type synset struct {
	file     string // WordNet's lexicographer file: "18" for people
	words    []string
	pointers []pointer
}

type dictionary struct {
	synsets map[key]synset
	senses  map[string][]key          // word → its synsets, most frequent first within a part of speech
	uses    map[string]map[string]int // word → how often it was met as each part of speech
}

var posOf = map[string]string{"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}

// skipped are WordNet's lexicographer files of animals and plants.
var skipped = map[string]bool{"05": true, "20": true}

func (d *dictionary) readData(path, pos string) error {
	return eachLine(path, func(line string) error {
		fields := strings.Fields(strings.SplitN(line, "|", 2)[0])
		n, err := strconv.ParseInt(fields[3], 16, 32)
		if err != nil {
			return err
		}
		s := synset{file: fields[1]}
		at := 4
		for range n {
			word, _, _ := strings.Cut(fields[at], "(")
			s.words = append(s.words, word)
			at += 2
		}
		count, err := strconv.Atoi(fields[at])
		if err != nil {
			return err
		}
		at++
		for range count {
			joined, err := strconv.ParseInt(fields[at+3], 16, 32)
			if err != nil {
				return err
			}
			s.pointers = append(s.pointers, pointer{fields[at], key{posOf[fields[at+2]], fields[at+1]}, int(joined >> 8), int(joined & 0xff)})
			at += 4
		}
		if pos == "noun" && skipped[fields[1]] {
			s.words = nil
		}
		d.synsets[key{pos, fields[0]}] = s
		return nil
	})
}

func (d *dictionary) readIndex(path, pos string) error {
	return eachLine(path, func(line string) error {
		fields := strings.Fields(line)
		n, err := strconv.Atoi(fields[2])
		if err != nil {
			return err
		}
		for _, offset := range fields[len(fields)-n:] {
			d.senses[fields[0]] = append(d.senses[fields[0]], key{pos, offset})
		}
		return nil
	})
}

// readCounts reads how often each word was met in WordNet's tagged texts, as
// each part of speech: lines of lemma%type:…, sense number and count.
func (d *dictionary) readCounts(path string) error {
	types := map[byte]string{'1': "noun", '2': "verb", '3': "adj", '4': "adv", '5': "adj"}
	return eachLine(path, func(line string) error {
		fields := strings.Fields(line)
		word, sense, ok := strings.Cut(fields[0], "%")
		n, err := strconv.Atoi(fields[2])
		if err != nil || !ok || sense == "" {
			return fmt.Errorf("%q: want a sense, its number and a count", line)
		}
		if d.uses[word] == nil {
			d.uses[word] = map[string]int{}
		}
		d.uses[word][types[sense[0]]] += n
		return nil
	})
}

// mostly reports whether w is met as pos more than as anything else.
func (d *dictionary) mostly(w, pos string) bool {
	for other, n := range d.uses[w] {
		if other != pos && n >= d.uses[w][pos] {
			return false
		}
	}
	return true
}

// eachLine calls do with every line of the file but WordNet's licence, which
// is indented.
func eachLine(path string, do func(string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if strings.HasPrefix(lines.Text(), "  ") {
			continue
		}
		if err := do(lines.Text()); err != nil {
			return fmt.Errorf("reading %s: line %d: %w", path, n, err)
		}
	}
	return lines.Err()
}

// The lists of one word, in the table's order.
const (
	closest = iota // synonyms in the word's most frequent sense
	synonyms
	antonyms
	hypernyms
	derivations
	bases
	lists
)

type relations [lists]map[string]bool

func (r *relations) add(list int, from, to string) {
	if from == to || !simple(to) {
		return
	}
	if r[list] == nil {
		r[list] = map[string]bool{}
	}
	r[list][to] = true
}

// simple reports whether w is one common word in small letters.
func simple(w string) bool {
	for _, c := range w {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return len(w) > 1
}

// sensesKept is how many senses of a word, by part of speech, are trusted:
// the rarer ones join words that no newspaper joins.
const sensesKept = 3

func (d *dictionary) relate() map[string]*relations {
	words := map[string]*relations{}
	for w, senses := range d.senses {
		if !simple(w) {
			continue
		}
		r := &relations{}
		kept := map[string]int{}
		for _, k := range senses {
			kept[k.pos]++
			if kept[k.pos] <= sensesKept {
				d.addSense(r, w, k, kept[k.pos])
			}
		}
		for _, list := range r {
			if len(list) > 0 {
				words[w] = r
				break
			}
		}
	}
	return words
}

func (d *dictionary) addSense(r *relations, w string, k key, rank int) {
	s := d.synsets[k]
	number := slices.IndexFunc(s.words, func(x string) bool { return strings.ToLower(x) == w }) + 1
	if number == 0 {
		return
	}
	for _, other := range s.words {
		if rank == 1 && d.mostly(w, k.pos) {
			r.add(closest, w, other)
		}
		r.add(synonyms, w, other)
	}
	for _, p := range s.pointers {
		own := p.source == 0 || p.source == number
		target := d.synsets[p.to]
		switch p.symbol {
		case "!":
			// A verb's antonym opposes its synonyms too, in the first sense.
			if p.word > 0 && p.word <= len(target.words) && (own || k.pos == "verb" && rank == 1) {
				r.add(antonyms, w, target.words[p.word-1])
			}
		case "&":
			if rank == 1 {
				d.addIndirect(r, w, target)
			}
		case "@", "*", ">":
			if rank <= 2 {
				for _, x := range target.words {
					r.add(hypernyms, w, x)
				}
			}
		case "+":
			if own && p.word > 0 && p.word <= len(target.words) {
				r.add(derivations, w, target.words[p.word-1])
			}
		}
	}
}

// addIndirect gives an adjective the antonyms of the one it is similar to:
// "arid" is like "dry", the antonym of "wet".
func (d *dictionary) addIndirect(r *relations, w string, head synset) {
	for _, p := range head.pointers {
		if target := d.synsets[p.to]; p.symbol == "!" && p.word > 0 && p.word <= len(target.words) {
			r.add(antonyms, w, target.words[p.word-1])
		}
	}
}

// readForms adds irregular forms, which lead to their bases.
func readForms(path string, words map[string]*relations) error {
	return eachLine(path, func(line string) error {
		fields := strings.Fields(line)
		for _, base := range fields[1:] {
			if !simple(fields[0]) || words[base] == nil {
				continue
			}
			if words[fields[0]] == nil {
				words[fields[0]] = &relations{}
			}
			words[fields[0]].add(bases, fields[0], base)
		}
		return nil
	})
}

// The bits of a word's nature: the parts of speech it can be, the one it mostly
// is, and above them how often it was met, as a power of two.
const (
	canBeNoun = 1 << iota
	canBeVerb
	canBeAdj
	mostlyVerb
	commonness // the lowest of four bits
)

func (d *dictionary) nature(w string) byte {
	var bits byte
	for _, k := range d.senses[w] {
		bits |= map[string]byte{"noun": canBeNoun, "verb": canBeVerb, "adj": canBeAdj}[k.pos]
	}
	total := 0
	for _, n := range d.uses[w] {
		total += n
	}
	if bits&canBeVerb != 0 && (d.mostly(w, "verb") && total > 0 || bits&(canBeNoun|canBeAdj) == 0) {
		bits |= mostlyVerb
	}
	power := 0
	for ; total > 0 && power < 15; total >>= 1 {
		power++
	}
	return bits | byte(power*commonness)
}

// class is WordNet's lexicographer file of the word's first sense as a noun, such
// as 18 for people; 0 for none (which is a file of adjectives).
func (d *dictionary) class(w string) byte {
	for _, k := range d.senses[w] {
		if k.pos == "noun" {
			n, _ := strconv.Atoi(d.synsets[k].file) // two digits in every line
			return byte(n)
		}
	}
	return 0
}

// encode writes the table: the number of words, the offset of each word's
// record, then the records: the word with its length before it, its nature, its
// class, and each list as its length and the distances between its word numbers.
func (d *dictionary) encode(words map[string]*relations) []byte {
	names := make([]string, 0, len(words))
	for w := range words {
		names = append(names, w)
	}
	slices.Sort(names)
	number := make(map[string]int, len(names))
	for i, w := range names {
		number[w] = i
	}
	var records bytes.Buffer
	index := make([]byte, 4, 4+4*len(names))
	binary.LittleEndian.PutUint32(index, uint32(len(names)))
	for _, w := range names {
		index = binary.LittleEndian.AppendUint32(index, uint32(4+4*len(names)+records.Len()))
		records.WriteByte(byte(len(w)))
		records.WriteString(w)
		records.WriteByte(d.nature(w))
		records.WriteByte(d.class(w))
		for _, list := range words[w] {
			records.Write(encodeList(list, number))
		}
	}
	return append(index, records.Bytes()...)
}

func encodeList(list map[string]bool, number map[string]int) []byte {
	var ids []int
	for w := range list {
		if n, ok := number[w]; ok {
			ids = append(ids, n)
		}
	}
	slices.Sort(ids)
	out := binary.AppendUvarint(nil, uint64(len(ids)))
	last := 0
	for _, id := range ids {
		out = binary.AppendUvarint(out, uint64(id-last))
		last = id
	}
	return out
}
