package reader

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"gainsay/data/text"
)

// corpus has a line of every script that the issue names, and lines that are
// hard on a layout.
var corpus = []string{
	"Foreign Minister Pavel Dorn said “neither a plan nor a wish”, fi fl ffi.",
	"Скільки солдатів стоїть на північному березі, запитала Ільзе Талвік.",
	"قال وزير الخارجية إن حكومته ليس لديها \"خطة\" لإرسال 40,000 جندي (NATO) لا",
	"שר החוץ אמר ביום שבת כי אין תוכנית לשלוח 12 גדודים, לפי Harbour Radio.",
	"विदेश मंत्री ने शनिवार को कहा कि क्षत्रिय र्कि योजना नहीं है।",
	"รัฐมนตรีต่างประเทศกล่าวเมื่อวันเสาร์ว่าน้ำ",
	"外务大臣星期六表示，政府没有计划。「計画も希望もない」と述べた。 계획도 없다",
	"Emoji 👩🏽‍🚒 🇺🇦🇵🇱 👨‍👩‍👧‍👦 ❤️ 1️⃣ end",
	"Combining Ǻ é ñ̃̃ Z̷̢͠a̶̢l̸g̵o̴ ẛ̣",
	"Tabs:\tone\ttwo\tthree\t\tfive",
	"Soft\u00adhy\u00adphens Donau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschaft, no\u00a0break\u202fspace, zero\u200bwidth",
	"Bidi controls \u202babc אבג\u202c \u2067 12 אב \u2069 \u200f end",
	"Control \x01\x02\x1b[0m\u0085 characters\u2028and separators",
	"", " ", "\t", "a", "\u0301", "\u200d",
}

func testPage(body string, width int, size float32) *page {
	return testPageWith(testFonts(), body, width, size)
}

func testPageWith(fonts *Fonts, body string, width int, size float32) *page {
	p := newPage(fonts)
	for k := range p.set {
		p.set[k] = setting{style: styleSerif, size: int32(size * 64), leading: int(size * 1.6), ascent: int(size * 1.2), after: int(size)}
	}
	p.set[kindHead].style = styleBold
	p.open(Document{Body: body}, newOutline(body, len(body)+1))
	p.width, p.height = width, 600
	return p
}

// TestHitInvertsCaret holds that the caret before a grapheme and a click on
// that grapheme's first quarter are the same place, and so are the caret after
// it and a click on its last quarter.
func TestHitInvertsCaret(t *testing.T) {
	for _, s := range corpus {
		checkGraphemes(t, testFonts(), s)
	}
	for name, c := range systemScripts {
		t.Run(name, func(t *testing.T) { checkGraphemes(t, fontsWith(t, c.file, c.sha256), c.line) })
	}
}

func checkGraphemes(t *testing.T, fonts *Fonts, s string) {
	for _, size := range []float32{11, 17, 34} {
		p := testPageWith(fonts, s, 400, size)
		b, _ := p.block(0, time.Time{})
		for n, l := range b.lines {
			for k := l.first; k < l.last; k++ {
				checkGrapheme(t, p, b, n, k)
			}
		}
	}
}

func checkGrapheme(t *testing.T, p *page, b *laid, n int, k int32) {
	t.Helper()
	l, width := b.lines[n], int32(p.width)<<6
	adv := b.clusters[k].adv
	x := b.caretX(l, k, width)
	if adv < 4 {
		if got := b.caretX(l, b.hit(l, x, width), width); got != x {
			t.Errorf("%q: a click at %d puts the caret at %d", b.lineSpan(l).Of(p.doc.Body), x, got)
		}
		return
	}
	quarter := adv / 4
	if segmentLevel(b, l, k, width)&1 == 1 {
		quarter = -quarter
	}
	if got := b.hit(l, x+quarter, width); got != k {
		t.Errorf("%q line %d: caret before grapheme %d at %d, a click at %d is before %d", p.doc.Body, n, k, x, x+quarter, got)
	}
	if got := b.hit(l, x+3*quarter, width); got != k+1 {
		t.Errorf("%q line %d: a click on the end of grapheme %d, at %d, is before %d", p.doc.Body, n, k, x+3*quarter, got)
	}
	if at, ok := b.under(l, x+quarter, width); !ok || at != k {
		t.Errorf("%q line %d: grapheme %d is not under %d, %d is", p.doc.Body, n, k, x+quarter, at)
	}
}

func trailing(b *laid, l line) int32 {
	n := int32(0)
	for n < l.last-l.first && b.clusters[l.last-1-n].is(blank) {
		n++
	}
	return n
}

func segmentLevel(b *laid, l line, k, width int32) uint8 {
	for _, g := range b.segments(l, width, nil) {
		if g.first <= k && k < g.last {
			return g.level
		}
	}
	return 255
}

// TestCaretsStandOnGraphemeBorders holds the clusters against data/text, which
// spans are checked with.
func TestCaretsStandOnGraphemeBorders(t *testing.T) {
	for _, s := range corpus {
		p := testPage(s, 400, 17)
		b, _ := p.block(0, time.Time{})
		at := 0
		for k := range b.graphemes() {
			if b.offset(k) != at {
				t.Fatalf("%q: grapheme %d is at %d, want %d", s, k, b.offset(k), at)
			}
			at = text.Next(s, at)
		}
		if at != len(s) || b.offset(b.graphemes()) != len(s) {
			t.Errorf("%q: graphemes end at %d, of %d bytes", s, at, len(s))
		}
	}
}

// anyBody draws texts from the corpus's characters, with line feeds.
func anyBody() *rapid.Generator[string] {
	runes := []rune(strings.Join(corpus, "") + "\n\n\n    ")
	return rapid.Custom(func(t *rapid.T) string {
		s := string(rapid.SliceOfN(rapid.SampledFrom(runes), 0, 300).Draw(t, "runes"))
		return strings.Repeat(s, rapid.SampledFrom([]int{1, 1, 1, 40}).Draw(t, "times"))
	})
}

// TestLinesTileTheText draws bodies and widths: every byte is on exactly one
// line, no line but a single grapheme is too wide, and every offset has its
// caret inside the column.
func TestLinesTileTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body, _ := text.Clean(anyBody().Draw(t, "body"))
		p := testPage(body, rapid.IntRange(1, 700).Draw(t, "width"), float32(rapid.IntRange(8, 40).Draw(t, "size")))
		at := 0
		for i := range p.out.count() {
			if at = checkBlock(t, p, i, at); at < 0 {
				return
			}
		}
		if at < len(body) {
			t.Fatalf("lines end at %d of %d", at, len(body))
		}
	})
}

type failer interface {
	Fatalf(format string, args ...any)
}

// checkBlock checks the lines of block i, which must begin at byte at, and
// returns where the next must.
func checkBlock(t failer, p *page, i, at int) int {
	b, _ := p.block(i, time.Time{})
	if b.span.Start != at {
		t.Fatalf("block %d starts at %d, want %d", i, b.span.Start, at)
	}
	width := int32(p.width) << 6
	for n, l := range b.lines {
		s := b.lineSpan(l)
		if s.Start != at {
			t.Fatalf("block %d line %d starts at %d, want %d", i, n, s.Start, at)
		}
		at = s.End
		if l.first == l.last && len(b.lines) > 1 && n < len(b.lines)-1 {
			t.Fatalf("block %d line %d is empty", i, n)
		}
		if l.width > width && l.last-l.first > 1 && !allGlued(b, l) {
			t.Fatalf("block %d line %d is %d wide, of %d", i, n, l.width, width)
		}
		for k := l.first; k <= l.last; k++ {
			if x := b.caretX(l, k, width); b.base == 0 && x < 0 || b.base == 1 && x > width {
				t.Fatalf("block %d line %d: the caret of %d stands at %d, of %d", i, n, k, x, width)
			}
		}
	}
	if at != b.span.End {
		t.Fatalf("block %d ends at %d, want %d", i, at, b.span.End)
	}
	if i+1 < p.out.count() {
		at = int(p.out.starts[i+1])
		if gap := p.doc.Body[b.span.End:at]; gap != "" && gap != "\n" {
			t.Fatalf("between blocks %d and %d lies %q", i, i+1, gap)
		}
	}
	return at
}

// allGlued reports whether but the blanks at its end a line is one ligature,
// which cannot be cut.
func allGlued(b *laid, l line) bool {
	end := l.last - trailing(b, l)
	for k := l.first; k < end-1; k++ {
		if !b.clusters[k].is(glued) && b.clusters[k].adv > 0 && b.clusters[k+1].adv > 0 {
			return false
		}
	}
	return true
}

// TestExtentsFollowVisualOrder selects every stretch of bidirectional lines:
// what is painted is what rule L2 of UAX 9 puts in these places.
func TestExtentsFollowVisualOrder(t *testing.T) {
	for _, s := range []string{corpus[2], corpus[3], corpus[11], "abc אבג 12 דהו def", "אבג (abc) 123-456 דה"} {
		p := testPage(s, 2000, 17)
		b, _ := p.block(0, time.Time{})
		l := b.lines[0]
		width := int32(p.width) << 6
		for first := l.first; first < l.last; first++ {
			for last := first + 1; last <= l.last; last++ {
				got := b.extents(l, first, last, width, nil)
				if want := extentsByCharacter(b, l, first, last, width); fmt.Sprint(got) != fmt.Sprint(want) {
					t.Fatalf("%q [%d, %d): extents %v, want %v", s, first, last, got, want)
				}
			}
		}
	}
}

// extentsByCharacter puts single graphemes in visual order and joins what
// touches.
func extentsByCharacter(b *laid, l line, first, last, width int32) []extent {
	levels := make([]uint8, l.last-l.first)
	for k := range levels {
		levels[k] = b.clusters[l.first+int32(k)].level
	}
	for k := len(levels) - int(trailing(b, l)); k < len(levels); k++ {
		levels[k] = b.base
	}
	x := int32(0)
	if b.base == 1 {
		x = width - b.advance(l.first, l.last)
	}
	var found []extent
	for _, k := range visualOrder(levels) {
		adv := b.clusters[l.first+int32(k)].adv
		if at := l.first + int32(k); at >= first && at < last {
			if n := len(found); n > 0 && found[n-1].x+found[n-1].width == x {
				found[n-1].width += adv
			} else {
				found = append(found, extent{x, adv})
			}
		}
		x += adv
	}
	return found
}

// TestHardTexts lays out what is hard on a layout, and looks at both ends.
func TestHardTexts(t *testing.T) {
	for name, body := range map[string]string{
		"one line":        strings.Repeat("All work and no play. ", 50_000),
		"no blanks":       strings.Repeat("abcdefghij", 100_000),
		"no blanks, Han":  strings.Repeat("外务大臣星期六表示", 40_000),
		"no blanks, Thai": strings.Repeat("รัฐมนตรีต่างประเทศ", 20_000),
		"short lines":     strings.Repeat("a\n", 500_000),
		"marks":           "a" + strings.Repeat("\u0301", 10_000) + " and more " + strings.Repeat("\u0301", 5000),
		"controls":        strings.Repeat("\x01\x02\x7f\u0085", 20_000),
		"joiners":         strings.Repeat("\u200d", 50_000),
		"flags":           strings.Repeat("🇺", 20_000),
		"directions":      strings.Repeat("\u202b\u2067", 20_000) + "a",
		"brackets":        strings.Repeat("(א[", 3000),
		"blank lines":     strings.Repeat("\n", 300_000),
	} {
		t.Run(name, func(t *testing.T) {
			p := testPage(body, 650, 17)
			p.now = func() time.Time { return time.Time{} } // all in one go
			p.scroll(0)
			for _, off := range []int{0, len(body) / 2, len(body)} {
				for off > 0 && off < len(body) && !utf8.RuneStart(body[off]) {
					off--
				}
				p.show(off, 100)
				if len(p.rows) == 0 {
					t.Fatalf("nothing in view at %d", off)
				}
				if s := p.rowSpan(); off < s.Start || off > s.End {
					t.Errorf("%d is not in view, which shows %v", off, s)
				}
			}
			if size := len(p.blocks); size > 2000 {
				t.Errorf("%d blocks laid out for three views", size)
			}
		})
	}
}

// TestScrollingComesBack goes down and up again by the same amounts.
func TestScrollingComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := testPage(strings.Repeat(strings.Join(corpus, "\n")+"\n", 20), 500, 17)
		p.now = func() time.Time { return time.Time{} }
		p.scroll(3000)
		top, shift := p.top, p.shift
		steps := rapid.SliceOfN(rapid.IntRange(-900, 900), 1, 8).Draw(t, "steps")
		sum := 0
		for _, s := range steps {
			if sum+s < -2900 || sum+s > 6000 {
				continue // would meet an end
			}
			sum += s
			p.scroll(s)
		}
		p.scroll(-sum)
		if p.top != top || p.shift != shift {
			t.Fatalf("after %v and back at block %d + %d, want %d + %d", steps, p.top, p.shift, top, shift)
		}
	})
}
