// Package made is measured by the tests of package house. Its floors are cellar
// and attic; the root and the shed are of no floor.
package made
