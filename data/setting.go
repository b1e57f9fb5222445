package data

// Setting is a named value that belongs to the casebook and not to the
// machine: lexicons, switched-off rules.
type Setting struct{ Name, Value string }
