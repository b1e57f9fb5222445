package data

import (
	"context"
	"errors"
	"io"

	"gainsay/data/text"
)

// errNotYet is what stands here answers until it is built.
var errNotYet = errors.New("not built yet")

type tx struct{}

// Mode says what Open may do.
type Mode int

const (
	MustExist Mode = iota
	MakeIfMissing
	ReadOnly
)

type Casebook struct{}

func Open(ctx context.Context, path string, mode Mode) (*Casebook, error) { return nil, errNotYet }
func (c *Casebook) Close() error                                          { return errNotYet }
func (c *Casebook) ID() ID                                                { return ID{} }
func (c *Casebook) Path() string                                          { return "" }
func (c *Casebook) ReadOnly() (bool, string)                              { return false, "" }
func (c *Casebook) Network() bool                                         { return false }
func (c *Casebook) SaveCopy(ctx context.Context, path string, withHistory bool) error {
	return errNotYet
}
func (c *Casebook) Watch(func(Told)) (stop func()) { return func() {} }
func (c *Casebook) Pending() int                   { return 0 }

func (c *Casebook) Do(ctx context.Context, ch Change) (Done, error)     { return Done{}, errNotYet }
func (c *Casebook) Undo(ctx context.Context) (Done, error)              { return Done{}, errNotYet }
func (c *Casebook) UndoStep(ctx context.Context, step ID) (Done, error) { return Done{}, errNotYet }
func (c *Casebook) Redo(ctx context.Context) (Done, error)              { return Done{}, errNotYet }
func (c *Casebook) UndoName(ctx context.Context) (string, bool)         { return "", false }
func (c *Casebook) RedoName(ctx context.Context) (string, bool)         { return "", false }
func (c *Casebook) Log(ctx context.Context, before int64, n int) ([]Entry, error) {
	return nil, errNotYet
}

func notYet(*tx) error { return errNotYet }

func All(name string, changes ...Change) Change { return Change{Name: name, plan: notYet} }

func AddArticle(a NewArticle) Change                                 { return Change{plan: notYet} }
func AddVersion(article ID, v NewVersion) Change                     { return Change{plan: notYet} }
func EditArticle(before, after Article) Change                       { return Change{plan: notYet} }
func DeleteArticle(id ID) Change                                     { return Change{plan: notYet} }
func AddClaim(c Claim) Change                                        { return Change{plan: notYet} }
func EditClaim(before, after Claim) Change                           { return Change{plan: notYet} }
func MoveClaim(id ID, before, after text.Span) Change                { return Change{plan: notYet} }
func DeleteClaims(ids ...ID) Change                                  { return Change{plan: notYet} }
func TagClaims(tag string, ids ...ID) Change                         { return Change{plan: notYet} }
func UntagClaims(tag string, ids ...ID) Change                       { return Change{plan: notYet} }
func AcceptClaims(tag string, ids ...ID) Change                      { return Change{plan: notYet} }
func DismissClaims(ids ...ID) Change                                 { return Change{plan: notYet} }
func AnswerQuestion(question ID, claims ...ID) Change                { return Change{plan: notYet} }
func ProposeClaims(claims ...Claim) Change                           { return Change{plan: notYet} }
func ProposeLinks(links ...Link) Change                              { return Change{plan: notYet} }
func EditSpeaker(before, after Speaker) Change                       { return Change{plan: notYet} }
func MergeSpeakers(from, into ID) Change                             { return Change{plan: notYet} }
func AddTag(t Tag) Change                                            { return Change{plan: notYet} }
func EditTag(before, after Tag) Change                               { return Change{plan: notYet} }
func DeleteTag(id ID) Change                                         { return Change{plan: notYet} }
func MergeTags(from, into ID) Change                                 { return Change{plan: notYet} }
func LinkClaims(a, b ID, r Relation, k LinkKind, note string) Change { return Change{plan: notYet} }
func JudgeLinks(r Relation, note string, ids ...ID) Change           { return Change{plan: notYet} }
func DismissLinks(note string, ids ...ID) Change                     { return Change{plan: notYet} }
func EditLink(before, after Link) Change                             { return Change{plan: notYet} }
func DeleteLinks(ids ...ID) Change                                   { return Change{plan: notYet} }
func AddQuestion(q Question) Change                                  { return Change{plan: notYet} }
func EditQuestion(before, after Question) Change                     { return Change{plan: notYet} }
func DeleteQuestion(id ID) Change                                    { return Change{plan: notYet} }
func EditOutlet(before, after Outlet) Change                         { return Change{plan: notYet} }
func MergeOutlets(from, into ID) Change                              { return Change{plan: notYet} }
func SetSetting(name, value string) Change                           { return Change{plan: notYet} }

func (c *Casebook) Counts(ctx context.Context) (Counts, error) { return Counts{}, errNotYet }
func (c *Casebook) Articles(ctx context.Context, filter string, offset, limit int) (rows []ArticleRow, total int, err error) {
	return nil, 0, errNotYet
}
func (c *Casebook) Article(ctx context.Context, id ID) (Article, error) { return Article{}, errNotYet }
func (c *Casebook) Versions(ctx context.Context, article ID) ([]Version, error) {
	return nil, errNotYet
}
func (c *Casebook) Body(ctx context.Context, version ID) (string, error)      { return "", errNotYet }
func (c *Casebook) Original(ctx context.Context, version ID) ([]byte, error)  { return nil, errNotYet }
func (c *Casebook) ClaimsOf(ctx context.Context, version ID) ([]Claim, error) { return nil, errNotYet }
func (c *Casebook) Placed(ctx context.Context, version ID) (placed []Placed, gone []Claim, err error) {
	return nil, nil, errNotYet
}
func (c *Casebook) Claim(ctx context.Context, id ID) (Claim, error)           { return Claim{}, errNotYet }
func (c *Casebook) Claims(ctx context.Context, ids ...ID) ([]ClaimRow, error) { return nil, errNotYet }
func (c *Casebook) ClaimTable(ctx context.Context, f ClaimFilter, s Sort) (*ClaimRows, error) {
	return nil, errNotYet
}

// ClaimRows is a table of claims as it stood when it was asked for: a list of
// row numbers, paged through by [ClaimRows.Page].
type ClaimRows struct{}

func (r *ClaimRows) Len() int { return 0 }
func (r *ClaimRows) Page(ctx context.Context, from, to int) ([]ClaimRow, error) {
	return nil, errNotYet
}

// IDs are the claims of the rows from ≤ row < to: for what is done to many
// chosen rows, and costs far less than their pages.
func (r *ClaimRows) IDs(ctx context.Context, from, to int) ([]ID, error) { return nil, errNotYet }

// Find is the row of each of the claims, -1 for one that the table does not
// hold.
func (r *ClaimRows) Find(ctx context.Context, ids ...ID) ([]int, error) { return nil, errNotYet }

func (c *Casebook) LinksOf(ctx context.Context, claim ID) ([]LinkRow, error) { return nil, errNotYet }
func (c *Casebook) Link(ctx context.Context, id ID) (Link, error)            { return Link{}, errNotYet }

// LinkFilter says which links a list holds. Its zero value is all accepted
// contradictions.
type LinkFilter struct {
	Relation  Relation // empty: Contradicts
	Any       bool     // of any relation
	Status    Status   // empty: Accepted
	AnyStatus bool
	Question  ID
	Article   ID
}

// Links are links newest first, written out side by side.
func (c *Casebook) Links(ctx context.Context, f LinkFilter, offset, limit int) (pairs []Pair, total int, err error) {
	return nil, 0, errNotYet
}
func (c *Casebook) Pair(ctx context.Context, link ID) (Pair, error) { return Pair{}, errNotYet }
func (c *Casebook) Tags(ctx context.Context) ([]TagRow, error)      { return nil, errNotYet }
func (c *Casebook) Outlets(ctx context.Context, prefix string, limit int) ([]Outlet, error) {
	return nil, errNotYet
}
func (c *Casebook) Speakers(ctx context.Context, prefix string, limit int) ([]SpeakerRow, error) {
	return nil, errNotYet
}
func (c *Casebook) Questions(ctx context.Context) ([]QuestionRow, error)     { return nil, errNotYet }
func (c *Casebook) Settings(ctx context.Context) ([]Setting, error)          { return nil, errNotYet }
func (c *Casebook) Setting(ctx context.Context, name string) (string, error) { return "", errNotYet }
func (c *Casebook) Search(ctx context.Context, query string, limit int, all bool) ([]Hit, error) {
	return nil, errNotYet
}

// Resolve reads what a person may write for a noun: an ID, a prefix of one
// that fits nothing else, or a ref.
func (c *Casebook) Resolve(ctx context.Context, n Noun, s string) (ID, error) { return ID{}, errNotYet }
func (c *Casebook) Check(ctx context.Context) (wrong []string, err error)     { return nil, errNotYet }
func (c *Casebook) Dump(ctx context.Context, w io.Writer) error               { return errNotYet }
