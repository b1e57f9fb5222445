package app

import (
	"errors"
	"io/fs"
	"strings"
	"unicode"
	"unicode/utf8"

	"gainsay/data"
)

// failed shows why something could not be done, with a way on where there is
// one.
func (w *window) failed(err error) {
	var there *data.AlreadyThere
	var refused *data.Refused
	switch {
	case errors.As(err, &there):
		w.failWith("This text is already here as "+there.Ref.String()+".", "Open it", func() {
			w.show(w.now.openArticle(there.ID))
			w.focusMain()
		})
	case errors.As(err, &refused) && !refused.NextOlder.IsZero():
		w.failWith(advice(err), "Undo the one before", func() { w.undoStep(refused.NextOlder) })
	default:
		w.fail(err)
	}
}

// advice is an error as a sentence, with what to do about it where that is
// known.
func advice(err error) string {
	s := sentence(err.Error())
	switch {
	case errors.Is(err, fs.ErrPermission):
		return s + " Check who may write in that folder, or save a copy elsewhere."
	case errors.Is(err, fs.ErrNotExist):
		return s + " It may have been moved or renamed: open it from where it is now."
	}
	return s
}

// sentence begins with a capital and ends with a full stop.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[n:]
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "?") {
		s += "."
	}
	return s
}
