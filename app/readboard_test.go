package app

import "testing"

func TestFoldRead(t *testing.T) {
	for _, c := range []struct {
		name     string
		width    float32
		called   bool
		two      bool
		sources  bool
		inspects bool
	}{
		{"all fit", 1600 - railWidth, false, false, true, true},
		{"1366 wide", 1366 - railWidth, false, false, true, true},
		{"1000 wide", 1000 - railNarrow, false, false, true, false},
		{"1000 wide, the inspector called for", 1000 - railNarrow, true, false, false, true},
		{"two versions, 1600 wide", 1600 - railWidth, false, true, false, true},
		{"two versions, 1000 wide", 1000 - railNarrow, false, true, false, false},
		{"two versions, 1000 wide, the inspector called for", 1000 - railNarrow, true, true, false, true},
		{"760 wide", 760 - railNarrow, false, false, false, false},
	} {
		got := foldRead(c.width, c.called, c.two)
		if (got.sources > 0) != c.sources || (got.inspector > 0) != c.inspects {
			t.Errorf("%s: %+v", c.name, got)
		}
		if sum := got.sources + got.reader + got.inspector; sum != c.width {
			t.Errorf("%s: the columns take %v of %v", c.name, sum, c.width)
		}
		if c.width >= readerLeast && got.reader < readerLeast {
			t.Errorf("%s: the text has %v", c.name, got.reader)
		}
	}
}
