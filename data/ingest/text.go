// Package ingest turns what people have (pasted text, files) into articles.
package ingest

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	utf "golang.org/x/text/encoding/unicode"

	"gainsay/data"
)

// File is the article that a file holds, with the file itself kept beside it.
// name is the file's, with or without folders; it decides the format.
func File(name string, raw []byte) (data.NewArticle, error) {
	base := filepath.Base(name)
	switch ending := strings.ToLower(filepath.Ext(name)); ending {
	case ".html", ".htm", ".pdf", ".docx":
		return data.NewArticle{}, fmt.Errorf("%s: not yet", ending[1:])
	}
	body, err := decode(raw)
	if err != nil {
		return data.NewArticle{}, err
	}
	a := data.NewArticle{Method: data.MethodFile}
	a.Text, a.OriginalName, a.Original = body, base, raw
	return a, nil
}

// Paste is the article that somebody copied: its text as it came, its first
// line as the headline.
func Paste(text string) (data.NewArticle, error) {
	if text == "" {
		return data.NewArticle{}, errors.New("the clipboard holds no text")
	}
	if err := readable([]byte(text)); err != nil {
		return data.NewArticle{}, err
	}
	a := data.NewArticle{Method: data.MethodPasted}
	a.Text = text
	return a, nil
}

// Address is text as a web address, where it is one and nothing else.
func Address(text string) (string, bool) {
	text = strings.TrimSpace(text)
	if strings.ContainsFunc(text, unicode.IsSpace) {
		return "", false
	}
	u, err := url.Parse(text)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return "", false
	}
	return text, true
}

// decode is raw as text: UTF-8, or UTF-16 where its byte-order mark says so.
func decode(raw []byte) (string, error) {
	if d := decoder(raw); d != nil {
		body, err := d.Bytes(raw)
		if err != nil {
			return "", fmt.Errorf("reading it as UTF-16: %w", err)
		}
		raw = body
	}
	if err := readable(raw); err != nil {
		return "", err
	}
	return string(raw), nil
}

func decoder(raw []byte) *encoding.Decoder {
	switch {
	case bytes.HasPrefix(raw, []byte{0xFF, 0xFE}):
		return utf.UTF16(utf.LittleEndian, utf.UseBOM).NewDecoder()
	case bytes.HasPrefix(raw, []byte{0xFE, 0xFF}):
		return utf.UTF16(utf.BigEndian, utf.UseBOM).NewDecoder()
	}
	return nil
}

// readable reports why raw cannot be an article: too long, only blanks, or not
// text. Single bytes that are not UTF-8 are no reason; they are replaced.
func readable(raw []byte) error {
	switch {
	case len(raw) > data.MaxBody:
		return fmt.Errorf("too long: %d MB; an article may have up to %d", len(raw)>>20, data.MaxBody>>20)
	case len(bytes.TrimFunc(raw, func(r rune) bool { return unicode.IsSpace(r) || r == 0 || r == '\uFEFF' })) == 0:
		return errors.New("there is nothing in it but blanks")
	}
	if kind, ok := magic(raw); ok {
		return fmt.Errorf("not text but %s", kind)
	}
	if share := unreadable(raw[:min(len(raw), 64<<10)]); share > 0.2 {
		return fmt.Errorf("not text: %.0f%% of it are bytes that no writing has", share*100)
	}
	return nil
}

// magic names files by how they begin.
func magic(raw []byte) (string, bool) {
	for _, m := range []struct{ start, kind string }{
		{"\x89PNG\r\n", "a PNG picture"}, {"\xFF\xD8\xFF", "a JPEG picture"}, {"GIF8", "a GIF picture"},
		{"%PDF-", "a PDF document"}, {"PK\x03\x04", "a zip archive or an office document"},
		{"\xD0\xCF\x11\xE0", "an old office document"}, {"\x7FELF", "a program"}, {"MZ\x90\x00", "a program"},
		{"SQLite format 3\x00", "an SQLite database"}, {"\x1F\x8B", "a compressed file"},
	} {
		if bytes.HasPrefix(raw, []byte(m.start)) {
			return m.kind, true
		}
	}
	return "", false
}

// unreadable is the share of bytes that are neither UTF-8 nor anything but
// control characters.
func unreadable(raw []byte) float64 {
	bad := 0
	for i := 0; i < len(raw); {
		r, n := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && n == 1 || unicode.IsControl(r) && !unicode.IsSpace(r) {
			bad += n
		}
		i += n
	}
	return float64(bad) / float64(max(1, len(raw)))
}
