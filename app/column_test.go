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

func TestSetColumns(t *testing.T) {
	columns := []column{
		{id: "quote", wide: 300, least: 200, grow: 1},
		{id: "figure", wide: 100, least: 80, set: 150},
		{id: "rating", wide: 60, least: 40, fold: 1},
	}
	for _, c := range []struct {
		name  string
		width float32
		want  []float32
	}{
		{"a set width is kept, the rest grows", 600, []float32{390, 150, 60}},
		{"and kept while the others can shrink", 400, []float32{208.3, 150, 41.7}},
		{"then it shrinks too", 360, []float32{221.1, 94.7, 44.2}},
		{"then one folds", 290, []float32{205.9, 84.1, 0}},
	} {
		got := layColumns(columns, c.width, 1)
		var sum float32
		for i := range got {
			sum += got[i]
			if d := got[i] - c.want[i]; d > 0.2 || d < -0.2 {
				t.Errorf("%s: widths %v at %v, want %v", c.name, got, c.width, c.want)
				break
			}
		}
		if sum > c.width+.1 {
			t.Errorf("%s: %v are wider than %v", c.name, got, c.width)
		}
	}
}
