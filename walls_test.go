package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestWalls keeps the walls that ARCHITECTURE.md speaks of.
func TestWalls(t *testing.T) {
	for _, b := range breaches(parseTree(t)) {
		t.Error(b)
	}
}

// TestWallsStand breaks each wall once and sees that it is noticed.
func TestWallsStand(t *testing.T) {
	for _, c := range []struct{ file, source, want string }{
		{"data/x.go", `package data; import _ "gainsay/app"`, "imports gainsay/app"},
		{"data/x.go", `package data; import _ "fyne.io/fyne/v2"`, "imports fyne.io/fyne/v2"},
		{"data/text/x.go", `package text; import _ "gainsay/data"`, "imports gainsay/data"},
		{"app/reader/x.go", `package reader; import _ "gainsay/data/figure"`, "imports gainsay/data/figure"},
		{"app/x.go", `package app; import _ "fyne.io/fyne/v2/app"`, "imports fyne.io/fyne/v2/app"},
		{"app/cli/x.go", `package cli; import _ "gainsay/app"`, "imports gainsay/app"},
		{"app/cli/x.go", `package cli; import _ "fyne.io/fyne/v2"`, "imports fyne.io/fyne/v2"},
		{"app/x.go", `package app; import _ "database/sql"`, "imports database/sql"},
		{"app/x.go", `package app; const q = "SELECT n FROM claim"`, "holds SQL"},
		{"data/report/x.go", "package report; const q = `\n  DELETE FROM claim`", "holds SQL"},
		{"app/x.go", `package app; func f() { go f() }`, "starts a goroutine"},
		{"data/search/x.go", `package search; func f() { go func() {}() }`, "starts a goroutine"},
		{"app/x.go", `package app; func Open() {}`, "exports Open"},
		{"app/x.go", `package app; type Desk int`, "exports Desk"},
	} {
		got := breaches(parseOne(t, c.file, c.source))
		if len(got) != 1 || !strings.Contains(got[0], c.want) {
			t.Errorf("%s: %s: breaches %q, want one that says %q", c.file, c.source, got, c.want)
		}
	}
	two := parseOne(t, "app/claims.go", `package app; type claimsPane struct{}; func shown() {}`)
	two["app/palette.go"] = parseOne(t, "app/palette.go", `package app; func f(p claimsPane) { var a struct{ shown int }; _ = a.shown }`)["app/palette.go"]
	if got := breaches(two); len(got) != 1 || !strings.Contains(got[0], "names claimsPane") {
		t.Errorf("a pane that names another pane's type: breaches %q", got)
	}
}

// panes are the files of app that know nothing of each other.
var panes = []string{
	"app/articles.go", "app/read.go", "app/inspector.go", "app/claims.go",
	"app/contradictions.go", "app/timeline.go", "app/palette.go", "app/rail.go", "app/status.go",
}

type tree map[string]*ast.File

func breaches(files tree) []string {
	var found []string
	for _, name := range sorted(files) {
		f := files[name]
		say := func(format string, args ...any) {
			found = append(found, name+" "+fmt.Sprintf(format, args...))
		}
		for _, imp := range f.Imports {
			if p := strings.Trim(imp.Path.Value, `"`); !mayImport(name, p) {
				say("imports %s", p)
			}
		}
		inspect(name, f, say)
	}
	return append(found, nosyPanes(files)...)
}

func mayImport(file, imported string) bool {
	dir := path.Dir(file)
	window := imported == "gainsay/app" || strings.HasPrefix(imported, "gainsay/app/") && imported != "gainsay/app/cli"
	fyne := strings.HasPrefix(imported, "fyne.io/")
	database := imported == "database/sql" || strings.HasPrefix(imported, "modernc.org/sqlite") || strings.HasPrefix(imported, "zombiezen.com/")
	switch {
	case file == "window.go", strings.HasPrefix(dir, "bench"):
		return true
	case imported == "gainsay/app", imported == "fyne.io/fyne/v2/app":
		return false
	case within(dir, "data"), within(dir, "app/cli"), dir == "." || dir == "play":
		if window || fyne || strings.HasPrefix(imported, "gainsay/app") && within(dir, "data") {
			return false
		}
	case within(dir, "app/reader"), within(dir, "app/chart"):
		if imported == "gainsay/data" || strings.HasPrefix(imported, "gainsay/data/") && imported != "gainsay/data/text" {
			return false
		}
	}
	if imported == "gainsay/data" && within(dir, "data") {
		return within(dir, "data/ingest") || within(dir, "data/report")
	}
	return !database || dir == "data" || dir == "data/schema"
}

func within(dir, top string) bool { return dir == top || strings.HasPrefix(dir, top+"/") }

var sqlText = regexp.MustCompile(`^\s*(SELECT\s|INSERT\s+(OR \w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(VIRTUAL\s+)?(TABLE|INDEX)\s|PRAGMA\s)`)

func inspect(name string, f *ast.File, say func(string, ...any)) {
	bench := strings.HasPrefix(name, "bench/")
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GoStmt:
			if name != "app/background.go" && name != "data/parallel.go" && !bench {
				say("starts a goroutine")
			}
		case *ast.BasicLit:
			if path.Dir(name) != "data" && !bench && n.Kind == token.STRING && sqlText.MatchString(strings.Trim(n.Value, "`\"")) {
				say("holds SQL: %s", n.Value)
			}
		}
		return true
	})
	if path.Dir(name) != "app" {
		return
	}
	for _, d := range declared(f) {
		if ast.IsExported(d) && d != "Run" {
			say("exports %s", d)
		}
	}
}

// nosyPanes lists the panes that name what another pane declares.
func nosyPanes(files tree) []string {
	owner := map[string]string{}
	for _, p := range panes {
		if files[p] != nil {
			for _, d := range declared(files[p]) {
				owner[d] = p
			}
		}
	}
	var found []string
	for _, p := range panes {
		if files[p] == nil {
			continue
		}
		seen := map[string]bool{}
		free(files[p], func(used string) {
			if o := owner[used]; o != "" && o != p && !seen[used] {
				seen[used] = true
				found = append(found, fmt.Sprintf("%s names %s of %s", p, used, o))
			}
		})
	}
	return found
}

// declared lists what a file declares at package level, methods left out.
func declared(f *ast.File) []string {
	var names []string
	for _, d := range f.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv == nil {
				names = append(names, d.Name.Name)
			}
		case *ast.GenDecl:
			for _, s := range d.Specs {
				switch s := s.(type) {
				case *ast.TypeSpec:
					names = append(names, s.Name.Name)
				case *ast.ValueSpec:
					for _, n := range s.Names {
						names = append(names, n.Name)
					}
				}
			}
		}
	}
	return names
}

// free gives add the identifiers under n that can stand for something of the
// package: not what follows a dot, nor the names of fields and methods.
func free(n ast.Node, add func(string)) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			free(n.X, add)
			return false
		case *ast.Field:
			free(n.Type, add)
			return false
		case *ast.KeyValueExpr:
			free(n.Value, add)
			return false
		case *ast.Ident:
			add(n.Name)
		}
		return true
	})
}

func parseTree(t *testing.T) tree {
	t.Helper()
	files := tree{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && name != "." && (strings.HasPrefix(d.Name(), ".") || d.Name() == "build" || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		files[filepath.ToSlash(name)] = f
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func parseOne(t *testing.T, name, source string) tree {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), name, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return tree{name: f}
}

func sorted(files tree) []string {
	names := make([]string, 0, len(files))
	for n := range files {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}
