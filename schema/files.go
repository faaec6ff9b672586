package schema

import (
	"embed"
	"io/fs"
)

//go:embed v1/*.schema.json
var files embed.FS

// Files returns the schema files, and nothing else: "v1/party.schema.json".
// They refer to one another by relative references.
func Files() fs.FS { return files }
