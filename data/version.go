package data

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"gainsay/data/text"
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

// MaxBody is the longest body in bytes. The longest books have some six
// million letters.
const MaxBody = 32 << 20

// cleanBody is raw as a body, if there is something to read in it. What was
// repaired is said.
func (x *tx) cleanBody(raw string) (string, error) {
	if len(raw) > MaxBody {
		return "", fmt.Errorf("the text has %d MB; up to %d can be one article", len(raw)>>20, MaxBody>>20)
	}
	body, repairs := text.Clean(raw)
	if strings.TrimSpace(body) == "" {
		return "", errors.New("there is no text in it")
	}
	x.sayRepairs(repairs)
	return body, nil
}

// sayRepairs tells what had to be mended in a text.
func (x *tx) sayRepairs(r text.Repairs) {
	if r.Invalid > 0 {
		x.say("Replaced %s of bytes that are not UTF-8 by �.", plural(r.Invalid, "run"))
	}
	if r.NULs > 0 {
		x.say("Removed %s.", plural(r.NULs, "NUL character"))
	}
}

func sumOf(body string) [32]byte { return sha256.Sum256([]byte(body)) }

// addVersion adds a text to the article n.
func (x *tx) addVersion(article int64, body string, v NewVersion) (int64, error) {
	sum, err := x.keepText(body)
	if err != nil {
		return 0, err
	}
	if v.Retrieved.IsZero() {
		v.Retrieved = x.at
	}
	original, err := x.keepOriginal(v.Original)
	if err != nil {
		return 0, err
	}
	id := NewID()
	return x.insert(versionTable, row{id[:], article, sum[:], v.Retrieved.Unix(), tidy(v.OriginalName), original})
}

// keepOriginal puts a file into original, where it stays; nil for none.
func (x *tx) keepOriginal(data []byte) (any, error) {
	if data == nil {
		return nil, nil
	}
	sum := sha256.Sum256(data)
	return sum[:], x.exec("INSERT INTO original (sha256, data) VALUES (?, ?) ON CONFLICT DO NOTHING", sum[:], data)
}

// AddVersion adds a newer text to an article. Claims stay on the version they
// were taken from; [Casebook.Placed] finds them in the new one. The error is
// an *[AlreadyThere] where the article has that text.
func AddVersion(article ID, v NewVersion) Change {
	return Change{doing: "adding a version", plan: func(x *tx) error {
		n, err := x.find(articleTable, article)
		if err != nil {
			return err
		}
		body, err := x.cleanBody(v.Text)
		if err != nil {
			return err
		}
		sum := sumOf(body)
		same, err := x.numbers("SELECT n FROM version WHERE article = ? AND sha256 = ?", n, sum[:])
		if err != nil {
			return err
		}
		if len(same) > 0 {
			return &AlreadyThere{ID: article, Ref: Ref{ArticleNoun, n}}
		}
		version, err := x.addVersion(n, body, v)
		if err != nil {
			return err
		}
		var id ID
		x.call("Add a version to %s", Ref{ArticleNoun, n})
		err = x.get("SELECT id FROM version WHERE n = ?", []any{version}, &id)
		x.made = append(x.made, id)
		return err
	}}
}

const versionColumns = "version.id, article.id, version.sha256, retrieved, original_name, original_sha256"

func (v *Version) fields() []any {
	return []any{&v.ID, &v.Article, digest{&v.SHA256}, seconds{&v.Retrieved}, &v.OriginalName, digest{&v.OriginalSHA256}}
}

// digest scans a SHA-256; NULL is zero.
type digest struct{ sum *[32]byte }

func (d digest) Scan(v any) error {
	*d.sum = [32]byte{}
	b, ok := v.([]byte)
	if v != nil && (!ok || len(b) != len(d.sum)) {
		return fmt.Errorf("a SHA-256 stored as %T of %d bytes", v, len(b))
	}
	copy(d.sum[:], b)
	return nil
}

// Versions are the versions of an article, newest first.
func (c *Casebook) Versions(ctx context.Context, article ID) (list []Version, err error) {
	const query = "SELECT " + versionColumns + ` FROM version JOIN article ON article.n = article
		WHERE article.id = ? ORDER BY retrieved DESC, version.n DESC`
	err = c.each(ctx, query, []any{article[:]}, func(r *sql.Rows) error {
		var v Version
		err := r.Scan(v.fields()...)
		list = append(list, v)
		return err
	})
	return list, reading("versions", err)
}

// Version reads one version.
func (c *Casebook) Version(ctx context.Context, id ID) (v Version, err error) {
	err = c.get(ctx, "SELECT "+versionColumns+" FROM version JOIN article ON article.n = article WHERE version.id = ?", []any{id[:]}, v.fields()...)
	return v, reading("a version", err)
}

// Body is the text of a version.
func (c *Casebook) Body(ctx context.Context, version ID) (body string, err error) {
	err = c.get(ctx, "SELECT text FROM version JOIN body ON body.sha256 = version.sha256 WHERE id = ?", []any{version[:]}, &body)
	return body, reading("the text of a version", err)
}

// Original is the file that a version came from, byte for byte; ErrNotThere
// where there was none.
func (c *Casebook) Original(ctx context.Context, version ID) (data []byte, err error) {
	err = c.get(ctx, "SELECT data FROM version JOIN original ON original.sha256 = original_sha256 WHERE id = ?", []any{version[:]}, &data)
	return data, reading("an original", err)
}
