// Package schema holds the SQL that makes the casebook's tables, a file a
// schema number: 0001.sql makes schema 1 out of an empty database, 0002.sql
// schema 2 out of schema 1. A file that has been published never changes.
package schema

import _ "embed"

//go:embed 0001.sql
var first string

//go:embed 0002.sql
var second string

//go:embed 0003.sql
var third string

// Steps are the texts of the files: Steps()[0] leads from nothing to schema 1.
func Steps() []string { return []string{first, second, third} }
