package reader

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-text/typesetting/fontscan"

	"gainsay/data/text"
)

var update = flag.Bool("update", false, "write the goldens anew")

// scripts are those that the bundled fonts have.
var scripts = map[string]string{
	"latin":     "Žofia’s “fluffy” 40,000 office",
	"cyrillic":  "Чи їхні війська йдуть? Ґанок",
	"greek":     "Ελλάδα, καλημέρα ἀρχή",
	"arabic":    "قال الوزير (NATO) لا 40,000 جندي",
	"hebrew":    "שר החוץ: אין תוכנית 12, לפי Radio",
	"emoji":     "Fire 👩🏽‍🚒 flag 🇺🇦 ❤️ family 👨‍👩‍👧‍👦",
	"combining": "Ǻé ñ̃̃ ẛ̣ Z̷̢͠a̶̢l̸g̵o̴ e\u0301\u0323",
	"controls":  "A\x01B\tC\u00adD\u00a0E\u202aF\u202c",
}

// systemScripts are drawn with fonts of the system, as they are in Debian 12
// (fonts-noto-core and fonts-noto-cjk, which scripts/need installs). Another
// edition of a font draws other letters.
var systemScripts = map[string]struct{ line, file, sha256 string }{
	"devanagari": {"विदेश मंत्री ने कहा, क्षत्रिय र्कि 12", "truetype/noto/NotoSerifDevanagari-Regular.ttf", "662c3cd6e17dd0561f53fe28ce6c32d7d64e650119f4bb0428fc50206bbc46fe"},
	"thai":       {"รัฐมนตรีกล่าวว่าน้ำท่วมที่ปั้น 12", "truetype/noto/NotoSerifThai-Regular.ttf", "8e1bcaa4fef346b247092cf4327c4744eda2fa72afed96e2145dc30a3b04fdd1"},
	"han":        {"外务大臣表示，没有计划。「計画」", "opentype/noto/NotoSerifCJK-Regular.ttc", "a04178ec485dffdff7cc0c0c20e1fce9202d7e2160d805e8e44a4c8841c58481"},
}

// TestScripts draws a line of each script, at two sizes and in both themes,
// with a mark on it and something selected.
func TestScripts(t *testing.T) {
	for name, line := range scripts {
		t.Run(name, func(t *testing.T) { golden(t, name, scriptSheet(t, testFonts(), line)) })
	}
	for name, c := range systemScripts {
		t.Run(name, func(t *testing.T) { golden(t, name, scriptSheet(t, fontsWith(t, c.file, c.sha256), c.line)) })
	}
}

// fontsWith are the bundled fonts and one of the system's, which must be the
// one that the goldens were drawn with.
func fontsWith(t *testing.T, file, sum string) *Fonts {
	path := filepath.Join("/usr/share/fonts", file)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Skipf("drawn with a font that this system lacks: %v", err)
	}
	if got := fmt.Sprintf("%x", sha256.Sum256(raw)); got != sum {
		t.Skipf("drawn with another edition of %s: its SHA-256 is %s, here it is %s", path, sum, got)
	}
	fonts := BundledFonts()
	id := fonts.load(fontscan.Location{File: path})
	if id == noFace {
		t.Fatalf("%s cannot be read", path)
	}
	for s := range fonts.chains {
		fonts.chains[s] = append(fonts.chains[s], id)
	}
	return fonts
}

func scriptSheet(t *testing.T, fonts *Fonts, line string) image.Image {
	sheet := image.NewRGBA(image.Rect(0, 0, 480, 480))
	y := 0
	for _, size := range []float32{13, 26} {
		for _, palette := range []Palette{Light(), Dark()} {
			r := shownWith(t, fonts, Document{Body: line}, 480, 120)
			r.SetTextSize(size)
			r.SetPalette(palette)
			m := testMark(1, 0, text.Next(line, len(line)/3))
			if palette == Dark() {
				m.Fill, m.Line = color.NRGBA{0x5a, 0x4a, 0x12, 0xff}, color.NRGBA{0xe0, 0xb9, 0x3a, 0xff}
			}
			r.SetMarks([]Mark{m})
			r.SetSelection(text.Span{Start: len(line) / 2, End: len(line)/2 + len(line)/5})
			draw.Draw(sheet, image.Rect(0, y, 480, y+120), r.frame(1), image.Point{}, draw.Src)
			y += 120
		}
	}
	return sheet
}

const goldenArticle = `Minister: “neither plan nor wish” to cross the Sound

Foreign Minister Pavel Dorn said on Saturday that his government has “neither a plan nor a wish” to send its forces over the Sound.

The head of the coastal council put the number differently: some 40,000 soldiers were massed along the northern shore, she said. Allied officials have spoken of far fewer.

A ferry at the Kesk landing. Photograph: M. Orav

Two ferries were stopped. At least 17 sailors were questioned and let go before dawn, according to the port authority.
`

// article is a reader with every look a mark can have.
func article(t testing.TB) *Reader {
	r := shown(t, Document{
		Body:     goldenArticle,
		Headline: find(goldenArticle, "Minister: “neither plan nor wish” to cross the Sound"),
		Details:  []Detail{{Text: "Harbour Radio"}, {Text: "undated", Warn: true}, {Text: "harbour.example/…", URL: "https://harbour.example/1"}},
		Quiet:    []text.Span{find(goldenArticle, "A ferry at the Kesk landing. Photograph: M. Orav")},
	}, 720, 620)
	r.SetMarks(articleMarks())
	return r
}

func articleMarks() []Mark {
	var marks []Mark
	for i, m := range []struct {
		quote string
		mark  Mark
	}{
		{"“neither a plan nor a wish” to send its forces", Mark{Tag: "intent", Contradicts: 1}},
		{"some 40,000 soldiers were massed along the northern shore", Mark{Tag: "troops", Figure: "40,000", Contradicts: 1, ToJudge: 1}},
		{"Allied officials have spoken of far fewer.", Mark{Look: Proposed}},
		{"At least 17 sailors were questioned", Mark{Tag: "a long name of a tag", Figure: "≥ 17"}},
		{"17", Mark{ToJudge: 2}},
		{"questioned and let go before dawn", Mark{}},
		{"Two ferries", Mark{Look: Removed}},
		{"port authority", Mark{Look: Added}},
		{"before dawn", Mark{Look: Changed}},
	} {
		m.mark.ID, m.mark.Span = int64(i+1), find(goldenArticle, m.quote)
		m.mark.Fill, m.mark.Line = testFill, testLine
		if i%2 == 1 {
			m.mark.Fill, m.mark.Line = color.NRGBA{0xa9, 0xd0, 0xf0, 0xff}, color.NRGBA{0x2b, 0x7b, 0xbd, 0xff}
		}
		marks = append(marks, m.mark)
	}
	return marks
}

// find is where quote stands in body, which must hold it.
func find(body, quote string) text.Span {
	at := strings.Index(body, quote)
	return text.Span{Start: at, End: at + len(quote)}
}

// TestArticle draws a whole article: head, marks, margin, edge bar; at the
// scales that screens have.
func TestArticle(t *testing.T) {
	for name, scale := range map[string]float32{"article": 1, "article-1.5": 1.5, "article-2": 2} {
		r := article(t)
		r.Select(2)
		golden(t, name, r.frame(scale))
	}
	titled := shown(t, Document{
		Body: "שר החוץ אמר ביום שבת כי אין תוכנית.\nThe council said nothing.", Title: "השר: \"אין תוכנית\" לחצות",
		Details: []Detail{{Text: "Harbour Radio"}, {Text: "29 March 2031"}},
	}, 600, 260)
	golden(t, "title", titled.frame(1))
	narrow := article(t)
	narrow.resizeTo(380, 620)
	golden(t, "article-narrow", narrow.frame(1))
	strong := article(t)
	strong.SetPalette(HighContrast())
	strong.SetSerif(false)
	strong.Find("the")
	golden(t, "article-found", strong.frame(1))
}

// golden compares img with the picture of that name. Pixels may differ a
// little: processors round differently.
func golden(t *testing.T, name string, img image.Image) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name+".png")
	if *update {
		write(t, path, img)
		return
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatalf("reading a golden (go test -update makes it): %v", err)
	}
	defer f.Close()
	want, err := png.Decode(f)
	if err != nil {
		t.Fatalf("reading %s: %v", path, err)
	}
	if n := different(img, want); n > 0 {
		got := filepath.Join(t.ArtifactDir(), name+".png")
		write(t, got, img)
		t.Errorf("%s: %d pixels are not as in the golden; drawn: %s", name, n, got)
	}
}

func write(t *testing.T, path string, img image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := png.Encode(f, img); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// different counts the pixels of a and b that are further apart than rounding
// brings them.
func different(a, b image.Image) int {
	if a.Bounds() != b.Bounds() {
		return a.Bounds().Dx() * a.Bounds().Dy()
	}
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			r1, g1, b1, _ := a.At(x, y).RGBA()
			r2, g2, b2, _ := b.At(x, y).RGBA()
			const near = 6 << 8
			if apart(r1, r2) > near || apart(g1, g2) > near || apart(b1, b2) > near {
				n++
			}
		}
	}
	return n
}

func apart(a, b uint32) uint32 { return max(a, b) - min(a, b) }

// TestBundledFonts reads them all, and only those of most text at first.
func TestBundledFonts(t *testing.T) {
	f := BundledFonts()
	f.Load(17, true)
	if n := readFaces(f); n != int(styleCount) {
		t.Errorf("%d faces are read for most text, want %d", n, styleCount)
	}
	f.LoadAll()
	if n := readFaces(f); n != 8 || f.emoji == noFace {
		t.Errorf("%d bundled faces, want 8", n)
	}
}

func readFaces(f *Fonts) (n int) {
	for _, t := range f.faces {
		if t.font != nil {
			n++
		}
	}
	return n
}

// TestSystemScripts shapes scripts that no bundled font has, where the system
// has fonts for them: no character is left without a glyph, and what is one
// grapheme to a reader is one to the caret.
func TestSystemScripts(t *testing.T) {
	fonts := NewFonts(t.TempDir())
	for name, c := range map[string]struct {
		word      string
		graphemes int
	}{
		"Devanagari": {"क्षत्रिय", 4},
		"Thai":       {"น้ำเขา", 4},
		"Han":        {"外务大臣", 4},
	} {
		t.Run(name, func(t *testing.T) {
			s := newShaper(fonts, true)
			got := s.shape(c.word, text.Span{End: len(c.word)}, cut{style: styleSerif, size: 17 << 6})
			for _, g := range got.glyphs {
				if g.id == 0 {
					t.Skipf("no font of the system has %q", c.word)
				}
			}
			want := 0
			for at := 0; at < len(c.word); at = text.Next(c.word, at) {
				want++
			}
			if got.graphemes() != want {
				t.Errorf("%q: %d carets, want %d", c.word, got.graphemes(), want)
			}
		})
	}
}
