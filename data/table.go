package data

import (
	"slices"
	"strings"
)

// table is a table of nouns, with its columns in the order of a row. Rows of
// tables are written by a tx alone.
type table struct {
	name    string
	noun    Noun
	columns []string
	last    string // what tally calls the last n that was given
	insert  string
	query   string // all columns of the row ?
	remove  string
}

// row is the values of a table's columns, in their order: nil, int64, float64,
// string or []byte, as SQLite stores them.
type row []any

func newTable(name string, noun Noun, columns string) *table {
	t := &table{name: name, noun: noun, columns: strings.Fields(columns), last: "last " + name}
	list := `"` + strings.Join(t.columns, `", "`) + `"`
	t.insert = "INSERT INTO " + name + " (n, " + list + ") VALUES (?" + strings.Repeat(", ?", len(t.columns)) + ")"
	t.query = "SELECT " + list + " FROM " + name + " WHERE n = ?"
	t.remove = "DELETE FROM " + name + " WHERE n = ?"
	return t
}

// column is the place of a column in a row; the name must be one of t's.
func (t *table) column(name string) int { return slices.Index(t.columns, name) }

// The tables whose rows are journalled, each before those that refer to it.
var (
	outletTable   = newTable("outlet", OutletNoun, "id name folded type reliability language")
	articleTable  = newTable("article", ArticleNoun, "id headline outlet byline url archive_url published language note method collected_by reprint_of created created_by changed changed_by")
	versionTable  = newTable("version", VersionNoun, "id article sha256 retrieved original_name original_sha256")
	speakerTable  = newTable("speaker", SpeakerNoun, "id name folded role note")
	aliasTable    = newTable("alias", SpeakerNoun, "speaker name folded")
	questionTable = newTable("question", QuestionNoun, "id question finding confidence status note position")
	tagTable      = newTable("tag", TagNoun, "id name folded colour key note")
	claimTable    = newTable("claim", ClaimNoun, `id version start end quote prefix suffix summary type speaker role via
		directness figure low high bound approx unit counted said event_date place credibility status rule score why note
		translation translated_by origin question created created_by changed changed_by`)
	claimTagTable  = newTable("claim_tag", ClaimNoun, "claim tag position")
	linkTable      = newTable("link", LinkNoun, "id a b relation kind why note status score created created_by changed changed_by rule reason")
	settingTable   = newTable("setting", SettingNoun, "name value")
	dismissalTable = newTable("dismissal", ClaimNoun, "a b")

	tables = []*table{
		outletTable, articleTable, versionTable, speakerTable, aliasTable, questionTable, tagTable,
		claimTable, claimTagTable, linkTable, settingTable, dismissalTable,
	}
)

func tableNamed(name string) *table {
	for _, t := range tables {
		if t.name == name {
			return t
		}
	}
	return nil
}

// idOf is the ID stored as b; the zero ID for NULL.
func idOf(b []byte) (id ID) {
	copy(id[:], b)
	return id
}

// nounsOf is the nouns of tables whose names are joined by commas.
func nounsOf(names string) (s Nouns) {
	for name := range strings.SplitSeq(names, ",") {
		if t := tableNamed(name); t != nil {
			s = s.with(t.noun)
		}
	}
	return s
}

// columns are new values of some columns by their names.
type columns map[string]any
