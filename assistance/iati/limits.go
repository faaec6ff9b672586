package iati

// mostActs is of how many acts an activity may be that go out, and of how many that come in:
// each of the one may be passed on from each of the other. mostRelated is how many relations
// they may have together. What is beyond is left out as faulty.
const (
	mostActs    = 500
	mostRelated = 500 * mostActs
)

// The limits of a record and, but for members, one more: what is longer is refused with it,
// and need not be read to its end.
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
