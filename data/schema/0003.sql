-- What is imported should be there before what is made of it: 'sketched' is the
-- last version that the table sketch knows.
INSERT INTO tally (of, n, value) VALUES ('sketched', 0, ifnull((SELECT value FROM tally WHERE of = 'last version' AND n = 0), 0));

-- An import too large for one transaction, until its last part is in: of which
-- file (source, its digest), as which step, and how far it has come (state, a
-- JSON object). It goes on from there when the file is imported again.

CREATE TABLE importing (
	source BLOB PRIMARY KEY,
	step   BLOB NOT NULL,
	state  TEXT NOT NULL
) STRICT;
