package obligation

// The constants of each treaty are made from its catalogue: of every folder here that has
// an instrument.json. A test fails where they are not what this would write.
//go:generate go run ./internal/codes/cmd .
