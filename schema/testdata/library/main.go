// Library links the JSON Schema library and does nothing: what a program pays at its start
// for that alone.
package main

import _ "github.com/santhosh-tekuri/jsonschema/v5"

func main() {}
