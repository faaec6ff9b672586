package assistance

// The reader of records is generated from the schema. A test fails if the file is
// not what this command writes.
//go:generate go run ../schema/token/certifying/cmd assistance certify_generated.go
