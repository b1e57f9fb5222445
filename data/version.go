package data

import (
	"time"
)

// Version is one text of an article. A newer one never replaces an older one.
// Its text is read apart, by [Casebook.Body].
type Version struct {
	ID             ID
	Article        ID
	SHA256         [32]byte  // of the body
	Retrieved      time.Time // UTC
	OriginalName   string    // of the file it came from
	OriginalSHA256 [32]byte  // zero: it came from no file
}

// NewVersion is a text to be added. Text is as it was pasted or read; what is
// kept is what text.Clean makes of it.
type NewVersion struct {
	Text         string
	Retrieved    time.Time // zero: now
	OriginalName string
	Original     []byte // kept byte for byte; nil: there was no file
}
