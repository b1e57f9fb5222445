package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"os"
	"path/filepath"
	"time"
)

// pixels are a part of what a display shows, read from the file in which Xvfb
// keeps it where it is started with -fbdir. Looking takes microseconds and none of
// the display's time, so that it does not slow down what is being measured.
type pixels struct {
	file  *os.File
	part  image.Rectangle
	start int64 // of the first pixel, in bytes
	line  int64 // bytes
	row   []byte
	all   []uint32
}

// openPixels reads the head of the file in folder: big-endian words as of an X
// window dump (XWDFile.h), and then the colours of the palette.
func openPixels(folder string, part image.Rectangle) (*pixels, error) {
	const size, bitsPerPixel, bytesPerLine, colours, words, colourBytes = 0, 11, 12, 19, 25, 12
	f, err := os.Open(filepath.Join(folder, "Xvfb_screen0"))
	if err != nil {
		return nil, fmt.Errorf("looking at the display: %w", err)
	}
	var head [words]uint32
	if err := binary.Read(f, binary.BigEndian, &head); err != nil {
		return nil, errors.Join(fmt.Errorf("looking at the display: %w", err), f.Close())
	}
	if head[bitsPerPixel] != 32 {
		return nil, errors.Join(fmt.Errorf("looking at the display: it has %d bits a pixel", head[bitsPerPixel]), f.Close())
	}
	start := int64(head[size] + head[colours]*colourBytes)
	return &pixels{file: f, part: part, start: start, line: int64(head[bytesPerLine]), row: make([]byte, 4*part.Dx())}, nil
}

func (p *pixels) close() { p.file.Close() }

// look is the colour of each pixel of the part, until it looks again.
func (p *pixels) look() ([]uint32, error) {
	p.all = p.all[:0]
	for y := p.part.Min.Y; y < p.part.Max.Y; y++ {
		if _, err := p.file.ReadAt(p.row, p.start+int64(y)*p.line+4*int64(p.part.Min.X)); err != nil {
			return nil, fmt.Errorf("looking at the display: %w", err)
		}
		for x := range p.part.Dx() {
			p.all = append(p.all, binary.LittleEndian.Uint32(p.row[4*x:])&0xffffff)
		}
	}
	return p.all, nil
}

// await looks every millisecond until the pixels are what is waited for.
func (p *pixels) await(shown func([]uint32) bool) error {
	for began := time.Now(); time.Since(began) < patience; time.Sleep(time.Millisecond) {
		now, err := p.look()
		if err != nil || shown(now) {
			return err
		}
	}
	return errors.New("it does not come")
}
