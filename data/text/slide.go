package text

// slide moves gaps of words that only the older text has to where they begin a
// line, if equal words stand there: of two paragraphs that end alike one has
// gone, and not the end of the first with the start of the second. All are the
// words of the older text.
func slide(all []word, pairs []match) {
	for k := 1; k < len(pairs); k++ {
		before, after := pairs[k-1], pairs[k]
		gap := after.old - before.old - 1
		if gap == 0 || after.new != before.new+1 || begins(all, before.old+1) {
			continue
		}
		if n := earlier(all, pairs[:k], gap); n > 0 {
			for i := k - n; i < k; i++ {
				pairs[i].old += gap
			}
			continue
		}
		for i := range later(all, pairs[k:], gap) {
			pairs[k+i].old -= gap
		}
	}
}

// begins reports whether word i is the first of its line.
func begins(all []word, i int32) bool { return i == 0 || all[i].line != all[i-1].line }

// earlier is how many of the last pairs have to move behind the gap that
// follows them for it to begin a line; 0 where that cannot be.
func earlier(all []word, pairs []match, gap int32) int {
	last := pairs[len(pairs)-1]
	for n := range int32(len(pairs)) {
		m := pairs[len(pairs)-1-int(n)]
		if m != (match{last.old - n, last.new - n}) || all[m.old].text != all[m.old+gap].text {
			return 0
		}
		if begins(all, m.old) {
			return int(n) + 1
		}
	}
	return 0
}

// later is how many of the first pairs have to move before the gap that they
// follow.
func later(all []word, pairs []match, gap int32) int {
	first := pairs[0]
	for n, m := range pairs {
		if m != (match{first.old + int32(n), first.new + int32(n)}) || all[m.old].text != all[m.old-gap].text {
			return 0
		}
		if begins(all, m.old-gap+1) {
			return n + 1
		}
	}
	return 0
}

// flip makes the older text the newer one and back.
func flip(pairs []match) {
	for i, m := range pairs {
		pairs[i] = match{m.new, m.old}
	}
}
