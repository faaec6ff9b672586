package schema

// The bundles are made from the schema files, those for editors from the texts and code
// lists too, and the constants of the codes of faults from their list. A test fails where
// they are not what these would write.
//go:generate go run ./internal/bundle/cmd v1
//go:generate go run ./internal/faultcode/cmd v1/codelists/fault-code.json code_generated.go
