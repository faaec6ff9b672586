package civil_test

import (
	"encoding/json"
	"fmt"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Article 17(2) of the Convention on Cluster Munitions: for a State that
// deposits later, the first day of the sixth month after the date of deposit.
func ExampleDate_AddMonths() {
	deposit := civil.MustParse("2025-09-05")
	sixth, _ := deposit.FirstOfMonth().AddMonths(6)
	fmt.Println(sixth)

	// Article 20(3): six months from the receipt of a withdrawal.
	effect, clamped := civil.MustParse("2026-08-31").AddMonths(6)
	fmt.Println(effect, clamped)
	// Output:
	// 2026-03-01
	// 2027-02-28 true
}

func ExampleParse() {
	_, err := civil.Parse("2026-02-30")
	fmt.Println(err)
	// Output: year 2026, month 2, day 30: no such day in the calendar
}

func ExamplePeriod() {
	bound := civil.Period{From: civil.MustParse("2011-09-01"), Until: civil.MustParse("2025-03-06")}
	fmt.Println(bound.Contains(civil.MustParse("2025-03-05")), bound.Contains(civil.MustParse("2025-03-06")))

	common, ok := bound.Intersect(civil.Year(2025))
	fmt.Println(common, ok)

	data, _ := json.Marshal(civil.Period{From: civil.MustParse("2010-08-01")})
	fmt.Println(string(data))
	// Output:
	// true false
	// 2025-01-01..2025-03-06 true
	// {"from":"2010-08-01"}
}
