-- The casebook, whole. See ARCHITECTURE.md for the words.
--
-- Nouns stand in tables with n INTEGER PRIMARY KEY, which never leaves the
-- file, and id, a UUID of version 7. n is never used twice, also after an undo:
-- the table tally keeps the last. The n of an article, claim, link or question is
-- the number of its ref. Times are seconds since 1970 in UTC; dates are ISO
-- 8601 text cut to their precision; spans are bytes of the body.
--
-- There are no triggers and no cascades: what a change does stands in its
-- edits.

CREATE TABLE casebook (
	id   BLOB NOT NULL,
	made INTEGER NOT NULL
) STRICT;

-- Texts and files by their SHA-256. Rows are only ever added; those that
-- nothing names any more are left out of a copy without history.
CREATE TABLE body (
	n      INTEGER PRIMARY KEY,
	sha256 BLOB NOT NULL UNIQUE,
	text   TEXT NOT NULL
) STRICT;

CREATE TABLE original (
	n      INTEGER PRIMARY KEY,
	sha256 BLOB NOT NULL UNIQUE,
	data   BLOB NOT NULL
) STRICT;

-- folded is the name without regard to case, here and below.
CREATE TABLE outlet (
	n           INTEGER PRIMARY KEY,
	id          BLOB NOT NULL UNIQUE,
	name        TEXT NOT NULL,
	folded      TEXT NOT NULL UNIQUE,
	type        TEXT NOT NULL DEFAULT '',
	reliability TEXT NOT NULL DEFAULT '',
	language    TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE article (
	n            INTEGER PRIMARY KEY,
	id           BLOB NOT NULL UNIQUE,
	headline     TEXT NOT NULL DEFAULT '',
	outlet       INTEGER REFERENCES outlet (n),
	byline       TEXT NOT NULL DEFAULT '',
	url          TEXT NOT NULL DEFAULT '',
	archive_url  TEXT NOT NULL DEFAULT '',
	published    TEXT NOT NULL DEFAULT '',
	language     TEXT NOT NULL DEFAULT '',
	note         TEXT NOT NULL DEFAULT '',
	method       TEXT NOT NULL DEFAULT '',
	collected_by TEXT NOT NULL DEFAULT '',
	reprint_of   INTEGER REFERENCES article (n),
	created      INTEGER NOT NULL,
	created_by   TEXT NOT NULL DEFAULT '',
	changed      INTEGER NOT NULL,
	changed_by   TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX article_outlet ON article (outlet);
CREATE INDEX article_reprint ON article (reprint_of) WHERE reprint_of IS NOT NULL;

CREATE TABLE version (
	n               INTEGER PRIMARY KEY,
	id              BLOB NOT NULL UNIQUE,
	article         INTEGER NOT NULL REFERENCES article (n),
	sha256          BLOB NOT NULL REFERENCES body (sha256),
	retrieved       INTEGER NOT NULL,
	original_name   TEXT NOT NULL DEFAULT '',
	original_sha256 BLOB REFERENCES original (sha256)
) STRICT;
CREATE INDEX version_article ON version (article, retrieved, n);
CREATE INDEX version_body ON version (sha256);

CREATE TABLE speaker (
	n      INTEGER PRIMARY KEY,
	id     BLOB NOT NULL UNIQUE,
	name   TEXT NOT NULL,
	folded TEXT NOT NULL UNIQUE,
	role   TEXT NOT NULL DEFAULT '',
	note   TEXT NOT NULL DEFAULT ''
) STRICT;

-- Two speakers may share an alias ("the president"); typed, it then names
-- neither.
CREATE TABLE alias (
	n       INTEGER PRIMARY KEY,
	speaker INTEGER NOT NULL REFERENCES speaker (n),
	name    TEXT NOT NULL,
	folded  TEXT NOT NULL,
	UNIQUE (speaker, folded)
) STRICT;
CREATE INDEX alias_folded ON alias (folded);

CREATE TABLE question (
	n          INTEGER PRIMARY KEY,
	id         BLOB NOT NULL UNIQUE,
	question   TEXT NOT NULL,
	finding    TEXT NOT NULL DEFAULT '',
	confidence TEXT NOT NULL DEFAULT '',
	status     TEXT NOT NULL DEFAULT 'unresolved',
	note       TEXT NOT NULL DEFAULT '',
	position   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE tag (
	n      INTEGER PRIMARY KEY,
	id     BLOB NOT NULL UNIQUE,
	name   TEXT NOT NULL,
	folded TEXT NOT NULL UNIQUE,
	colour TEXT NOT NULL DEFAULT '',
	key    INTEGER NOT NULL DEFAULT 0,
	note   TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE claim (
	n             INTEGER PRIMARY KEY,
	id            BLOB NOT NULL UNIQUE,
	version       INTEGER NOT NULL REFERENCES version (n),
	start         INTEGER NOT NULL,
	"end"         INTEGER NOT NULL,
	quote         TEXT NOT NULL,
	prefix        TEXT NOT NULL DEFAULT '',
	suffix        TEXT NOT NULL DEFAULT '',
	summary       TEXT NOT NULL DEFAULT '',
	type          TEXT NOT NULL DEFAULT '',
	speaker       INTEGER REFERENCES speaker (n),
	role          TEXT NOT NULL DEFAULT '',
	via           TEXT NOT NULL DEFAULT '',
	directness    TEXT NOT NULL DEFAULT '',
	figure        TEXT NOT NULL DEFAULT '',
	low           REAL NOT NULL DEFAULT 0,
	high          REAL NOT NULL DEFAULT 0,
	bound         TEXT NOT NULL DEFAULT '', -- empty: there is no figure
	approx        INTEGER NOT NULL DEFAULT 0,
	unit          TEXT NOT NULL DEFAULT '',
	counted       TEXT NOT NULL DEFAULT '',
	said          TEXT NOT NULL DEFAULT '',
	event_date    TEXT NOT NULL DEFAULT '',
	place         TEXT NOT NULL DEFAULT '',
	credibility   INTEGER NOT NULL DEFAULT 0,
	status        TEXT NOT NULL,
	rule          TEXT NOT NULL DEFAULT '',
	score         REAL NOT NULL DEFAULT 0,
	why           TEXT NOT NULL DEFAULT '',
	note          TEXT NOT NULL DEFAULT '',
	translation   TEXT NOT NULL DEFAULT '',
	translated_by TEXT NOT NULL DEFAULT '',
	origin        TEXT NOT NULL DEFAULT '',
	question      INTEGER REFERENCES question (n),
	created       INTEGER NOT NULL,
	created_by    TEXT NOT NULL DEFAULT '',
	changed       INTEGER NOT NULL,
	changed_by    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX claim_version ON claim (version, start);
CREATE INDEX claim_speaker ON claim (speaker) WHERE speaker IS NOT NULL;
CREATE INDEX claim_question ON claim (question) WHERE question IS NOT NULL;
CREATE INDEX claim_unaccepted ON claim (status, version, start) WHERE status <> 'accepted';

CREATE TABLE claim_tag (
	n        INTEGER PRIMARY KEY,
	claim    INTEGER NOT NULL REFERENCES claim (n),
	tag      INTEGER NOT NULL REFERENCES tag (n),
	position INTEGER NOT NULL,
	UNIQUE (claim, tag)
) STRICT;
CREATE INDEX claim_tag_tag ON claim_tag (tag, claim);

CREATE TABLE link (
	n          INTEGER PRIMARY KEY,
	id         BLOB NOT NULL UNIQUE,
	a          INTEGER NOT NULL REFERENCES claim (n),
	b          INTEGER NOT NULL REFERENCES claim (n),
	relation   TEXT NOT NULL,
	kind       TEXT NOT NULL DEFAULT '',
	why        TEXT NOT NULL DEFAULT '',
	note       TEXT NOT NULL DEFAULT '',
	status     TEXT NOT NULL,
	score      REAL NOT NULL DEFAULT 0,
	created    INTEGER NOT NULL,
	created_by TEXT NOT NULL DEFAULT '',
	changed    INTEGER NOT NULL,
	changed_by TEXT NOT NULL DEFAULT '',
	CHECK (a <> b)
) STRICT;
CREATE UNIQUE INDEX link_pair ON link (min(a, b), max(a, b));
CREATE INDEX link_a ON link (a);
CREATE INDEX link_b ON link (b);
CREATE INDEX link_status ON link (status, score, n);

CREATE TABLE setting (
	n     INTEGER PRIMARY KEY,
	name  TEXT NOT NULL UNIQUE,
	value TEXT NOT NULL
) STRICT;

-- What was dismissed stays away, also after it was deleted and pasted again:
-- a is the fingerprint of a claim, b is empty, or that of the other claim of a
-- link, with a < b.
CREATE TABLE dismissal (
	n INTEGER PRIMARY KEY,
	a BLOB NOT NULL,
	b BLOB NOT NULL DEFAULT x'',
	UNIQUE (a, b)
) STRICT;

-- The journal. open says what of a change can still be taken back: 'undo' on
-- the first change of a step that stands, 'redo' on an undo that can be taken
-- back itself. The edits of a change are the rows e from first on.
CREATE TABLE change (
	seq    INTEGER PRIMARY KEY,
	id     BLOB NOT NULL,
	step   BLOB NOT NULL, -- the id of the change that began it
	at     INTEGER NOT NULL, -- milliseconds since 1970
	who    TEXT NOT NULL,
	by     TEXT NOT NULL,
	name   TEXT NOT NULL,
	undoes BLOB,
	open   TEXT,
	first  INTEGER NOT NULL,
	edits  INTEGER NOT NULL
) STRICT;
CREATE INDEX change_step ON change (step);
CREATE INDEX change_open ON change (open, seq) WHERE open IS NOT NULL;

-- before and after are JSON objects of the columns that changed. A row that
-- came has no before, and no after until it goes again; one that went has no
-- after. Long texts stand in body.
CREATE TABLE edit (
	e      INTEGER PRIMARY KEY,
	change INTEGER NOT NULL,
	n      INTEGER NOT NULL,
	tbl    TEXT NOT NULL,
	row    INTEGER NOT NULL,
	before TEXT,
	after  TEXT
) STRICT;
CREATE INDEX edit_row ON edit (tbl, row) WHERE before IS NOT NULL AND after IS NOT NULL;

-- What is counted, kept by every change: of the whole casebook where n is 0,
-- else of the article, tag, speaker, question or outlet n. 'last claim' is the
-- last n that the table claim was given, and so on; 'words' the last edit that
-- the full-text index has read.
CREATE TABLE tally (
	of    TEXT NOT NULL,
	n     INTEGER NOT NULL,
	value INTEGER NOT NULL,
	PRIMARY KEY (of, n)
) STRICT, WITHOUT ROWID;
INSERT INTO tally (of, n, value) VALUES ('words', 0, 0);

-- The smallest hashes of a version's runs of words, by which near-copies are
-- found.
CREATE TABLE sketch (
	hash    INTEGER NOT NULL,
	version INTEGER NOT NULL,
	PRIMARY KEY (hash, version)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE claim_fts USING fts5 (
	t, content = '', contentless_delete = 1,
	tokenize = "unicode61 remove_diacritics 0 tokenchars '.'"
);
