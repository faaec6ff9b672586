// Package testdata has the fixtures as files, for package schematest, which reads
// them: a go:embed reaches only what lies beside it. Go's tools leave it out of
// "./...", as they do every folder of this name.
package testdata

import "embed"

// Files has each valid document, "valid/<kind>-<case>.json", and each invalid
// one, "invalid/<kind>-<case>.json" or "invalid/scan-<case>.json", with its faults
// beside it in a file that ends in ".faults.json".
//
//go:embed valid/*.json invalid/*.json
var Files embed.FS
