package app

import "testing"

func TestLayColumns(t *testing.T) {
	columns := []column{
		{id: "quote", wide: 300, least: 200, grow: 1},
		{id: "figure", wide: 100, least: 80},
		{id: "rating", wide: 60, least: 40, fold: 1},
		{id: "outlet", wide: 100, least: 80, fold: 2},
	}
	for _, c := range []struct {
		name  string
		width float32
		want  []float32
	}{
		{"spare room goes to the one that grows", 660, []float32{400, 100, 60, 100}},
		{"exactly wide", 560, []float32{300, 100, 60, 100}},
		{"half way to the least, all shrink alike", 480, []float32{250, 90, 50, 90}},
		{"the first to fold goes, the rest get its room", 380, []float32{214.3, 82.9, 0, 82.9}},
		{"then the second", 300, []float32{216.7, 83.3, 0, 0}},
		{"what never folds stays, cut off or not", 100, []float32{200, 80, 0, 0}},
	} {
		got := layColumns(columns, c.width, 1)
		for i := range got {
			if d := got[i] - c.want[i]; d > 0.1 || d < -0.1 {
				t.Errorf("%s: widths %v at %v, want %v", c.name, got, c.width, c.want)
				break
			}
		}
	}
}
