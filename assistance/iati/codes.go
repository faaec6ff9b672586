package iati

// Codes of the standard.
const (
	government  = "10"
	anotherType = "90"

	fundingRole      = "1"
	implementingRole = "4"

	pipeline     = "1"
	implementing = "2"

	plannedStart = "1"
	actualStart  = "2"

	undividedRegion = "998" // "developing countries, unspecified"

	parentActivity = "1"
	childActivity  = "2"
	thirdParty     = "5"
)
