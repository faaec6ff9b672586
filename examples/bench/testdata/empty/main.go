// Empty does nothing: what a Go program takes that starts and ends.
package main

func main() {}
