package climb

import (
	"fmt"

	"example.org/made/attic"
	"example.org/made/cellar/names"
)

func Climb() { fmt.Println(attic.Attic{}, names.Variable) }
