package assistance

// The reading of records is made from the schema, and a test fails where it is
// not what this would write.
//go:generate go run ./internal/certifying/cmd certify_generated.go
