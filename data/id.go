package data

import (
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
)

// ID names one thing of a casebook for good, in every copy of it: a UUID of
// version 7. The zero ID is nothing.
type ID [16]byte

// NewID is an ID that nothing has yet.
func NewID() ID { return ID(uuid.Must(uuid.NewV7())) }

// DerivedID is an ID of version 7 that follows from a time, which is its first
// part, and from a digest, of which the rest is taken.
func DerivedID(at time.Time, digest [32]byte) (id ID) {
	copy(id[:], digest[:])
	ms := uint64(at.UnixMilli())
	for i := range 6 {
		id[i] = byte(ms >> (40 - 8*i))
	}
	id[6] = id[6]&0x0f | 0x70
	id[8] = id[8]&0x3f | 0x80
	return id
}

// ParseID reads the usual form of a UUID, in any letter case.
func ParseID(s string) (ID, error) {
	if len(s) != 36 {
		return ID{}, fmt.Errorf("id %q: want a UUID like 01930000-0000-7000-8000-000000000000", s)
	}
	u, err := uuid.Parse(s)
	if err != nil {
		return ID{}, fmt.Errorf("id %q: %w", s, err)
	}
	return ID(u), nil
}

// String is the usual form of a UUID, in lower case.
func (id ID) String() string { return uuid.UUID(id).String() }

// IsZero reports whether id is nothing.
func (id ID) IsZero() bool { return id == ID{} }

// MarshalText makes IDs readable in JSON; the zero ID is empty text.
func (id ID) MarshalText() ([]byte, error) {
	if id.IsZero() {
		return nil, nil
	}
	return []byte(id.String()), nil
}

// UnmarshalText reads what MarshalText wrote.
func (id *ID) UnmarshalText(b []byte) (err error) {
	*id = ID{}
	if len(b) > 0 {
		*id, err = ParseID(string(b))
	}
	return err
}

// shortestPrefix is how many hexadecimal digits of an ID are the least that
// people may give for all of it: fewer than that would be the clock alone.
const shortestPrefix = 4

// idRange is the first and the last ID whose text starts with prefix.
func idRange(prefix string) (low, high ID, err error) {
	digits := strings.ReplaceAll(strings.ToLower(prefix), "-", "")
	if len(digits) < shortestPrefix || len(digits) > 32 {
		return low, high, errors.New("want at least four digits of an id")
	}
	if _, err := hex.Decode(low[:], []byte(digits+strings.Repeat("0", 32-len(digits)))); err != nil {
		return low, high, errors.New("not an id and no ref")
	}
	_, err = hex.Decode(high[:], []byte(digits+strings.Repeat("f", 32-len(digits))))
	return low, high, err
}

// Scan reads an ID out of the casebook; NULL is the zero ID.
func (id *ID) Scan(v any) error {
	*id = ID{}
	if v == nil {
		return nil
	}
	b, ok := v.([]byte)
	if !ok || len(b) != len(id) {
		return fmt.Errorf("an id stored as %T of %d bytes", v, len(b))
	}
	copy(id[:], b)
	return nil
}
