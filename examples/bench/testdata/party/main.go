// Party names a State, and uses nothing of the library above package party.
package main

import (
	"fmt"

	"github.com/treatyaid/treatyaid/party"
)

func main() { fmt.Println(party.MustParseState("LAO").Name()) }
