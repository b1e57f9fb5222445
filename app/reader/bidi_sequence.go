package reader

import (
	"golang.org/x/text/unicode/bidi"
)

// A sequence is an isolating run sequence (BD13): the runs of one level that
// isolates alone part. The rules from W1 on work on one at a time.
type sequence struct {
	p        *paragraph
	at       []int // indexes into the paragraph, without what X9 removes
	level    uint8
	sos, eos bidi.Class
}

// sequences is X10.
func (p *paragraph) sequences() []*sequence {
	runs := p.levelRuns()
	runOf := make(map[int]int, len(runs)) // by the index of the first character
	for n, run := range runs {
		runOf[run[0]] = n
	}
	var all []*sequence
	for _, run := range runs {
		if p.original[run[0]] == bidi.PDI && p.mate[run[0]] >= 0 {
			continue // part of the sequence that its isolate is in
		}
		s := &sequence{p: p, at: run, level: p.levels[run[0]]}
		for {
			last := s.at[len(s.at)-1]
			if !isIsolate(p.original[last]) || p.mate[last] < 0 {
				break
			}
			n, ok := runOf[p.mate[last]]
			if !ok {
				break
			}
			s.at = append(s.at[:len(s.at):len(s.at)], runs[n]...)
		}
		s.bounds()
		all = append(all, s)
	}
	return all
}

// levelRuns lists the characters of each level run (BD7). A PDI that has a
// mate starts a run, since what it goes on from may lie in between.
func (p *paragraph) levelRuns() [][]int {
	var runs [][]int
	var run []int
	for i, c := range p.original {
		if removed(c) {
			continue
		}
		if len(run) > 0 {
			last := run[len(run)-1]
			if p.levels[i] != p.levels[last] || isIsolate(p.original[last]) && p.mate[last] >= 0 {
				runs, run = append(runs, run), nil
			}
		}
		run = append(run, i)
	}
	if len(run) > 0 {
		runs = append(runs, run)
	}
	return runs
}

// bounds sets sos and eos.
func (s *sequence) bounds() {
	p := s.p
	before, after := p.base, p.base
	for i := s.at[0] - 1; i >= 0; i-- {
		if !removed(p.original[i]) {
			before = p.levels[i]
			break
		}
	}
	last := s.at[len(s.at)-1]
	if !isIsolate(p.original[last]) || p.mate[last] >= 0 {
		for i := last + 1; i < len(p.original); i++ {
			if !removed(p.original[i]) {
				after = p.levels[i]
				break
			}
		}
	}
	s.sos, s.eos = direction(max(before, s.level)), direction(max(after, s.level))
}

func direction(level uint8) bidi.Class {
	if level&1 == 1 {
		return bidi.R
	}
	return bidi.L
}

func (s *sequence) class(k int) bidi.Class {
	switch {
	case k < 0:
		return s.sos
	case k >= len(s.at):
		return s.eos
	}
	return s.p.classes[s.at[k]]
}

func (s *sequence) set(k int, c bidi.Class) { s.p.classes[s.at[k]] = c }

// weak is W1 to W7.
func (s *sequence) weak() {
	strong := s.sos
	for k := range s.at {
		if s.class(k) == bidi.NSM { // W1
			before := s.class(k - 1)
			if k > 0 && (isIsolate(s.p.original[s.at[k-1]]) || s.p.original[s.at[k-1]] == bidi.PDI) {
				before = bidi.ON
			}
			s.set(k, before)
		}
		switch c := s.class(k); c {
		case bidi.L, bidi.R, bidi.AL:
			strong = c
		case bidi.EN: // W2
			if strong == bidi.AL {
				s.set(k, bidi.AN)
			}
		}
	}
	for k := range s.at { // W3
		if s.class(k) == bidi.AL {
			s.set(k, bidi.R)
		}
	}
	s.separators()
	strong = s.sos
	for k := range s.at { // W7
		switch c := s.class(k); c {
		case bidi.L, bidi.R:
			strong = c
		case bidi.EN:
			if strong == bidi.L {
				s.set(k, bidi.L)
			}
		}
	}
}

// separators is W4 to W6.
func (s *sequence) separators() {
	for k := 1; k < len(s.at)-1; k++ {
		c, before, after := s.class(k), s.class(k-1), s.class(k+1)
		if (c == bidi.ES || c == bidi.CS) && before == bidi.EN && after == bidi.EN {
			s.set(k, bidi.EN)
		}
		if c == bidi.CS && before == bidi.AN && after == bidi.AN {
			s.set(k, bidi.AN)
		}
	}
	for k := 0; k < len(s.at); k++ {
		if s.class(k) != bidi.ET {
			continue
		}
		end := k
		for end < len(s.at) && s.class(end) == bidi.ET {
			end++
		}
		number := k > 0 && s.class(k-1) == bidi.EN || end < len(s.at) && s.class(end) == bidi.EN
		for ; k < end; k++ {
			if number {
				s.set(k, bidi.EN)
			}
		}
		k--
	}
	for k := range s.at {
		switch s.class(k) {
		case bidi.ES, bidi.ET, bidi.CS:
			s.set(k, bidi.ON)
		}
	}
}

// neutral is N1 and N2.
func (s *sequence) neutral() {
	for k := 0; k < len(s.at); k++ {
		if !isNeutral(s.class(k)) {
			continue
		}
		end := k
		for end < len(s.at) && isNeutral(s.class(end)) {
			end++
		}
		to := direction(s.level)
		if before := asStrong(s.class(k - 1)); before == asStrong(s.class(end)) {
			to = before
		}
		for ; k < end; k++ {
			s.set(k, to)
		}
		k--
	}
}

func isNeutral(c bidi.Class) bool {
	switch c {
	case bidi.B, bidi.S, bidi.WS, bidi.ON, bidi.LRI, bidi.RLI, bidi.FSI, bidi.PDI:
		return true
	}
	return false
}

// asStrong takes numbers as right to left, as N0 and N1 ask for.
func asStrong(c bidi.Class) bidi.Class {
	if c == bidi.EN || c == bidi.AN {
		return bidi.R
	}
	return c
}

// implicit is I1 and I2.
func (s *sequence) implicit() {
	for k, i := range s.at {
		switch c := s.class(k); {
		case s.level&1 == 0 && c == bidi.R:
			s.p.levels[i] = s.level + 1
		case s.level&1 == 0 && (c == bidi.AN || c == bidi.EN):
			s.p.levels[i] = s.level + 2
		case s.level&1 == 1 && (c == bidi.L || c == bidi.AN || c == bidi.EN):
			s.p.levels[i] = s.level + 1
		}
	}
}
