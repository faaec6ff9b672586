package attic

import "example.org/made/cellar/names"

type Attic struct{ names.Plain }
