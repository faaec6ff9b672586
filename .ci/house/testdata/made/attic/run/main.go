package main

import "example.org/made/attic"

func main() { _ = attic.Attic{} }

func Exported() {}
