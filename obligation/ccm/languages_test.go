package ccm_test

import (
	"fmt"
	"log"

	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/schema/label"
)

func Example_languages() {
	convention, err := ccm.Instrument()
	if err != nil {
		log.Fatal(err)
	}
	norm, _ := convention.Norm(ccm.Art6Para8Recovery)
	for _, language := range label.Languages() {
		if title, ok := norm.Title.In(language); ok {
			fmt.Println(language, title)
		}
	}
	// Output:
	// en assist economic and social recovery
	// fr contribuer au relèvement économique et social
	// es contribuir a la recuperación económica y social
}
