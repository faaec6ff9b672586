package party_test

import (
	"errors"
	"fmt"
	"log"
	"os"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Everything known.
var all = civil.Date{}

// ccmList is the list of the Convention on Cluster Munitions, which ccm.StatusList returns.
func ccmList() *party.StatusList {
	data, err := os.ReadFile("../obligation/ccm/status-list.json")
	if err != nil {
		log.Fatal(err)
	}
	list, err := party.ParseStatusList(data)
	if err != nil {
		log.Fatal(err)
	}
	return list
}

// Vanuatu deposited on 5 September 2025; Article 17(2) makes it a party on the
// first day of the sixth month after that.
func ExampleStatusList_Standing() {
	vanuatu := party.MustParseState("VUT")
	for _, day := range []string{"2025-09-04", "2025-09-05", "2026-02-28", "2026-03-01"} {
		status := ccmList().Standing(vanuatu, civil.MustParse(day), all)
		fmt.Println(day, status.Standing)
	}
	// Output:
	// 2025-09-04 not-a-party
	// 2025-09-05 consented-not-in-force
	// 2026-02-28 consented-not-in-force
	// 2026-03-01 party
}

// The same legal day, from what was known on different days. Whether Lithuania
// would be engaged in an armed conflict when the six months of Article 20(3) ran
// out was not known at the end of 2024.
func ExampleStatusList_Standing_known() {
	lithuania := party.MustParseState("LTU")
	on := civil.MustParse("2025-03-06")
	for _, known := range []string{"2024-01-01", "2024-12-31", "2025-03-31"} {
		status := ccmList().Standing(lithuania, on, civil.MustParse(known))
		fmt.Println("known on", known, "-", status.Standing)
	}
	// Output:
	// known on 2024-01-01 - party
	// known on 2024-12-31 - undetermined
	// known on 2025-03-31 - withdrawn
}

func ExampleStatusList_PartyPeriods() {
	certain, undetermined := ccmList().PartyPeriods(party.MustParseState("LTU"), civil.MustParse("2024-12-31"))
	fmt.Println("party", certain)
	fmt.Println("undetermined", undetermined)
	// Output:
	// party [2011-09-01..2025-03-06]
	// undetermined [2025-03-06..]
}

// A timeline asks on these days and no others.
func ExampleStatusList_Changes() {
	norway := party.MustParseState("NOR")
	for _, day := range ccmList().Changes(norway, all) {
		status := ccmList().Standing(norway, day, all)
		fmt.Println(day, status.Standing, status.Carried)
	}
	// Output:
	// 2008-12-03 consented-not-in-force false
	// 2010-08-01 party false
	// 2026-02-02 party true
}

func ExampleParseState() {
	s, err := party.ParseState("PSE")
	fmt.Println(s, s.Name(), err)

	_, err = party.ParseState("nor")
	fmt.Println(errors.Is(err, party.ErrMalformedState))

	_, err = party.ParseState("NRW")
	var unknown *party.UnknownStateError
	fmt.Println(errors.As(err, &unknown), unknown.Found)
	// Output:
	// PSE State of Palestine <nil>
	// true
	// true NRW
}

func ExampleStateNamed() {
	fmt.Println(party.StateNamed("viet nam"))
	fmt.Println(party.StateNamed("Vietnam"))
	// Output:
	// VNM true
	//  false
}
