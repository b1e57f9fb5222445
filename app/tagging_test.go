package app

import (
	"fmt"
	"testing"

	"gainsay/data"
)

func TestTagPicks(t *testing.T) {
	var f facts
	for _, name := range []string{"troops", "foreign troops", "intent", "Tribunal"} {
		f.tags = append(f.tags, data.TagRow{Tag: data.Tag{Name: name}})
	}
	for _, c := range []struct {
		typed   string
		mayMake bool
		want    string
	}{
		{"", true, "[troops foreign troops intent Tribunal]"},
		{"tr", true, "[troops Tribunal foreign troops +tr]"},
		{"tr", false, "[troops Tribunal foreign troops]"},
		{" TROOPS ", true, "[troops foreign troops]"}, // there in other letters: none is made
		{"ferries", true, "[+ferries]"},
		{"ferries", false, "[]"},
	} {
		got := []string{}
		for _, p := range tagPicks(f, c.typed, c.mayMake) {
			name := p.value
			if p.made {
				name = "+" + name
			}
			got = append(got, name)
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%q offers %v, want %s", c.typed, got, c.want)
		}
	}
}
