package schema

import (
	"embed"
	"io/fs"
)

//go:embed v1/*.schema.json v1/bundle/*.schema.json
var files embed.FS

// sources are the schema files without their bundles: a program that does not call [Files]
// has nothing else in it.
//
//go:embed v1/*.schema.json
var sources embed.FS

// Files returns the schema files and their bundles, and nothing else. The files,
// "v1/party.schema.json", refer to one another by relative references. A bundle,
// "v1/bundle/party.schema.json", is one file with all that its kind needs, for
// programs that take a schema from a single file. It gives the same verdicts.
func Files() fs.FS { return files }
