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
