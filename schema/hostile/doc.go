// Package hostile is for tests. It makes documents that nobody means well by, at
// any size, and holds what a reader says of them to what is expected of every
// reader: a list of faults with path and code, capped; nothing half read; no
// more memory than the bytes that were read ask for.
//
//	func TestHostile(t *testing.T) {
//		hostile.Check(t, hostile.Of(schema.KindParty), party.ParseStatusListWithin)
//	}
//
// Every input is a sound document but for one thing, so that what is said is said
// of that. What the rules of a kind find in documents that its schema lets pass is
// for the packages that own the types.
package hostile
