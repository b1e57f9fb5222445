package data

import (
	"bytes"
	"io"
	"os"
	"unicode/utf8"
)

// signatures are the first bytes of files that people may take for a casebook.
// Sources: the formats' specifications (PNG 5.2, JFIF, GIF89a, ISO 32000-1
// 7.5.2, APPNOTE 4.3.7, RFC 1952, RIFF, ELF, MS-CFB 2.2).
var signatures = []struct{ magic, what string }{
	{"\x89PNG\r\n\x1a\n", "a PNG picture"},
	{"\xff\xd8\xff", "a JPEG picture"},
	{"GIF8", "a GIF picture"},
	{"RIFF", "a picture, sound or film"},
	{"%PDF-", "a PDF document"},
	{"PK\x03\x04", "a zip archive, or an office document"},
	{"PK\x05\x06", "an empty zip archive"},
	{"\x1f\x8b", "a gzip archive"},
	{"7z\xbc\xaf\x27\x1c", "a 7z archive"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"},
	{"\x7fELF", "a program"},
	{"MZ", "a program"},
	{"{\\rtf", "an RTF document"},
	{"<!DOCTYPE html", "a web page"},
	{"<html", "a web page"},
	{"<?xml", "an XML file"},
	{"SQLite format 3\x00", "a damaged SQLite database"},
}

// whatIs says in words what a file that is no database is, by its first bytes.
func whatIs(path string) string {
	f, err := os.Open(path)
	if err != nil {
		return "unreadable"
	}
	defer f.Close()
	head := make([]byte, 512)
	n, _ := io.ReadFull(f, head)
	head = head[:n]
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.magic)) {
			return s.what
		}
	}
	if looksLikeText(head) {
		return "a text file"
	}
	return "some other kind of file"
}

// looksLikeText reports whether head is UTF-8 without control characters other
// than blanks. A character may be cut at its end.
func looksLikeText(head []byte) bool {
	for len(head) > 0 {
		r, size := utf8.DecodeRune(head)
		if r == utf8.RuneError && size <= 1 {
			return !utf8.FullRune(head)
		}
		if r < ' ' && r != '\n' && r != '\r' && r != '\t' && r != '\f' {
			return false
		}
		head = head[size:]
	}
	return true
}
