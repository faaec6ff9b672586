package codelist_test

import (
	"errors"
	"fmt"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

func ExampleParse() {
	consent, err := codelist.Parse[party.Consent]("accession")
	fmt.Println(consent == party.Accession, err)

	_, err = codelist.Parse[party.Consent]("adhesion")
	var unknown *codelist.UnknownError
	if errors.As(err, &unknown) {
		fmt.Println(unknown.Found, unknown.Allowed)
	}
	// Output:
	// true <nil>
	// adhesion [ratification acceptance approval accession succession notification]
}

func ExampleValues() {
	fmt.Println(codelist.Values[party.Standing]())
	// Output:
	// [undetermined not-a-party signatory-only consented-not-in-force party withdrawn]
}
