package compare

import (
	"slices"
	"testing"
)

func TestProperNames(t *testing.T) {
	for _, c := range []struct {
		body string
		want []string
	}{
		{"Dallmar stands on the Ense. On Monday the Health Office came.", []string{"dallmar", "ense"}},
		{"The Minister said in May that Lantern Bridge was closed.", nil},
		{"В Ковальчине закрыт мост, сказал Петренко.", []string{"kovalchine", "petrenko"}},
		{"", nil},
	} {
		if got := ProperNames(c.body, Standard()); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.body, got, c.want)
		}
	}
}
