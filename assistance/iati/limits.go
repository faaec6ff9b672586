package iati

// The limits of a record, and one more: what is longer is refused with it, and need not be
// read to its end.
const (
	mostMembers   = 256
	mostChannels  = 64 + 3 // of which the provider, the recipient and who receives the money may be three
	mostRelations = 10_000 + 1
	mostName      = 500*4 + 1 // bytes
	mostSubjects  = 8 + 1
	mostParts     = 40 + 1
)

// cutName cuts a name off that is too long for a record.
func cutName(name string) string { return name[:min(len(name), mostName)] }
