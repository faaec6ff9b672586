package obligation

// The constants of each treaty are made from its catalogue: of every folder here that has
// an instrument.json. A test fails where they are not what this would write.
//go:generate go run ./internal/codes/cmd .

// The reader of the items of registers is generated from the schema. A test fails if the
// file is not what this command writes.
//go:generate go run ../schema/token/certifying/cmd obligation certify_generated.go
