package token

// Eight bytes are looked at in one step. The top bit of a byte marks that it is one
// of those that are looked for. Bytes after the first marked one may be marked
// wrongly, so only the first mark is used.
const (
	ones = 0x0101010101010101
	tops = 0x8080808080808080
)
