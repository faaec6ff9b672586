package schema

// The bundles are made from the schema files, and a test fails where they are
// not what this would write.
//go:generate go run ./internal/bundle/cmd v1
