package reader

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2/theme"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifregular"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/fontscan"

	"gainsay/data/text"
)

// A style is one of the ways in which text is set.
type style uint8

const (
	styleSerif style = iota // the text
	styleSans               // the text, details and margin labels
	styleBold               // the head
	styleCount
)

// Fonts are the faces that readers draw with: those that come with the
// program, and behind them the system's for scripts that these do not cover.
// One Fonts serves any number of readers, from any goroutine.
type Fonts struct {
	cache  string // folder of the index of system fonts; empty for no system fonts
	chains [styleCount][]faceID
	last   faceID // covers much, and looks out of place in text: after the system's
	emoji  faceID

	bundled int                // of faces, those that come with the program
	drawn   map[glyphKey]*mask // by Load; not written any more once there are readers

	mu    sync.Mutex // held for a moment, the UI goroutine takes it too
	faces []typeface
	found map[fallback]faceID // what was looked for, noFace included

	reading sync.Mutex           // held while files are read; taken before mu
	system  []fontscan.Footprint // nil until scanned
	loaded  map[fontscan.Location]faceID
}

// A fallback is what a font of the system is looked for by.
type fallback struct {
	r     rune
	serif bool
}

// A faceID is an index into Fonts.faces, which only grow.
type faceID uint16

// noFace says that no font at hand has a character.
const noFace = ^faceID(0)

type typeface struct {
	file []byte     // of a font of the program
	font *font.Font // nil until it is asked for
	grow float32    // by how much it is set larger than asked, to look as large as the others
}

// BundledFonts are the fonts that come with the program, the same everywhere:
// Latin, Greek, Cyrillic, Hebrew, Arabic, emoji.
func BundledFonts() *Fonts { return NewFonts("") }

// NewFonts are the bundled fonts, with the system's behind them. The system's
// are looked for when the first text needs one, off the UI goroutine; the
// index of what was found is kept in the folder cache, which is made then.
func NewFonts(cache string) *Fonts {
	f := &Fonts{cache: cache, drawn: map[glyphKey]*mask{}, loaded: map[fontscan.Location]faceID{}, found: map[fallback]faceID{}, emoji: noFace}
	add := func(grow float32, file []byte) faceID {
		f.faces = append(f.faces, typeface{file: file, grow: grow})
		return faceID(len(f.faces) - 1)
	}
	serif := add(serifGrow, liberationserifregular.TTF)
	sans := add(1, theme.DefaultTextFont().Content())
	bold := add(1, theme.DefaultTextBoldFont().Content())
	hebrew := add(1, liberationsansregular.TTF)
	hebrewBold := add(1, liberationsansbold.TTF)
	symbols := add(1, theme.DefaultSymbolFont().Content())
	f.last = add(1, theme.DefaultTextMonospaceFont().Content())
	f.chains = [styleCount][]faceID{
		styleSerif: {serif, sans, symbols},
		styleSans:  {sans, hebrew, symbols},
		styleBold:  {bold, hebrewBold, sans, symbols},
	}
	if emoji := theme.DefaultEmojiFont(); emoji != nil {
		f.emoji = add(1, emoji.Content())
		for s := range f.chains {
			f.chains[s] = append(f.chains[s], f.emoji)
		}
	}
	f.bundled = len(f.faces)
	return f
}

// Load reads the fonts that most articles are set in, and draws the letters of
// text of the given size, in pixels, so that the first frame has all of them:
// head and labels have few, which it draws itself. That takes some 10 ms, and
// comes before any reader.
func (f *Fonts) Load(size float32, serif bool) {
	s := newShaper(f, false)
	for i, c := range typesOf(size, serif) {
		shaped := s.shape(letters, text.Span{End: len(letters)}, c)
		if kind(i) != kindText {
			continue
		}
		for _, g := range shaped.glyphs {
			for quarter := range uint8(4) {
				k := glyphKey{id: g.id, face: g.face, size: c.size, quarter: quarter}
				if f.drawn[k] == nil {
					f.drawn[k] = s.draw(k)
				}
			}
		}
	}
}

// letters are the characters that most news is full of.
const letters = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 .,:;!?'\"()-–—’‘“”%$"

// LoadAll reads all fonts of the program, so that no text has to.
func (f *Fonts) LoadAll() {
	for id := range f.bundled {
		f.face(faceID(id))
	}
}

// serifGrow makes the small letters of Liberation Serif as tall as those of
// Noto Sans (x-heights 0.459 and 0.536 em), less a little, since a serif face
// that is as tall looks larger.
const serifGrow = 1.12

// face is the typeface of an id, read where nobody has asked for it before.
func (f *Fonts) face(id faceID) typeface {
	f.mu.Lock()
	defer f.mu.Unlock()
	t := &f.faces[id]
	if t.font == nil {
		face, err := font.ParseTTF(bytes.NewReader(t.file))
		if err != nil {
			panic(fmt.Sprintf("reading a font of the program: %v", err)) // a test reads them all
		}
		t.font = face.Font
	}
	return *t
}

// fallback is the font of the system that has r, noFace where there is none.
// It reads files only where it may: that is not for the UI goroutine. It
// reports false where they would have to be read to know.
func (f *Fonts) fallback(r rune, serif, mayRead bool) (faceID, bool) {
	want := fallback{r, serif}
	if id, ok := f.known(want); ok || f.cache == "" {
		return id, true
	}
	if !mayRead {
		return noFace, false
	}
	f.reading.Lock()
	defer f.reading.Unlock()
	id := f.find(want)
	f.mu.Lock()
	defer f.mu.Unlock()
	f.found[want] = id
	return id, true
}

func (f *Fonts) known(want fallback) (faceID, bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if id, ok := f.found[want]; ok {
		return id, true
	}
	return noFace, false
}

func (f *Fonts) find(want fallback) faceID {
	if f.system == nil {
		f.scan()
	}
	best, at := 0, -1
	for i := range f.system {
		if fit := fitness(&f.system[i], want.serif); fit > best && f.system[i].Runes.Contains(want.r) {
			best, at = fit, i
		}
	}
	if at < 0 {
		return noFace
	}
	return f.load(f.system[at].Location)
}

// scan fills system with what can stand in for a text face.
func (f *Fonts) scan() {
	if err := os.MkdirAll(f.cache, 0o700); err != nil {
		f.system = []fontscan.Footprint{}
		return
	}
	all, err := fontscan.SystemFonts(log.New(io.Discard, "", 0), f.cache)
	if err != nil {
		all = nil // the bundled fonts must do
	}
	f.system = slices.DeleteFunc(slices.Clone(all), func(p fontscan.Footprint) bool { return fitness(&p, true) == 0 })
	if f.system == nil {
		f.system = []fontscan.Footprint{}
	}
}

// fitness orders system fonts by how well they sit in text, 0 for not at all.
// Regular faces of the families that cover most scripts come first, so that a
// text changes its face as seldom as can be.
func fitness(p *fontscan.Footprint, serif bool) int {
	if p.Aspect.Style != font.StyleNormal || p.Aspect.Weight != font.WeightNormal || p.Aspect.Stretch != font.StretchNormal {
		return 0
	}
	fit := 1
	family := strings.ToLower(p.Family)
	if strings.Contains(family, "mono") {
		return fit
	}
	if strings.HasPrefix(family, "noto") {
		fit += 4
	}
	if strings.Contains(family, "serif") == serif {
		fit += 2
	}
	return fit
}

func (f *Fonts) load(at fontscan.Location) faceID {
	if id, ok := f.loaded[at]; ok {
		return id
	}
	id := noFace
	if ft, err := openFont(at); err == nil {
		f.mu.Lock()
		id = faceID(len(f.faces))
		f.faces = append(f.faces, typeface{font: ft, grow: 1})
		f.mu.Unlock()
	}
	f.loaded[at] = id
	return id
}

func openFont(at fontscan.Location) (*font.Font, error) {
	file, err := os.Open(at.File) // a collection for Han has 25 MB and more, of which a face is a part
	if err != nil {
		return nil, fmt.Errorf("reading a font: %w", err)
	}
	defer file.Close()
	loaders, err := opentype.NewLoaders(file)
	if err != nil {
		return nil, fmt.Errorf("reading font %q: %w", at.File, err)
	}
	if int(at.Index) >= len(loaders) {
		return nil, fmt.Errorf("reading font %q: it has no face %d", at.File, at.Index)
	}
	return font.NewFont(loaders[at.Index])
}
