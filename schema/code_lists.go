package schema

import (
	"embed"
	"io/fs"
)

//go:embed v1/codelists/*.json
var codeLists embed.FS

// CodeLists returns the code lists, and nothing else:
// "v1/codelists/channel-kind.json" has the names of the codes of ChannelKind, and
// "v1/codelists/fault-code.json" those of [Code]. Each is a document of [KindCodeList].
func CodeLists() fs.FS { return codeLists }
