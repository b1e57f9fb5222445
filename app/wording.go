package app

import "gainsay/data/figure"

// number is n with commas between thousands.
func number(n int) string { return figure.Number(float64(n)) }

// count is "412 claims", "1 claim".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return number(n) + " " + noun + "s"
}

// figureWords is a figure as a list shows it. Fractions are written as their
// text has them: a third is no 0.333.
func figureWords(f figure.Figure) string {
	if f.Unit == "fraction" && f.Raw != "" {
		return f.Raw
	}
	return f.String()
}
