package typeset_test

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

func ExamplePage() {
	page := typeset.Page{Width: 40}
	page.Line(page.Paint(typeset.Bold, "Convention on Cluster Munitions"))
	page.Item("Asked", 10, "Norway toward Lao People's Democratic Republic")
	page.Item("States", 10, typeset.List([]string{"Norway", "Sri Lanka", "South Africa"}, ","))
	fmt.Print(&page)
	// Output:
	// Convention on Cluster Munitions
	// Asked     Norway toward Lao People's
	//           Democratic Republic
	// States    Norway, Sri Lanka,
	//           South Africa
}

func ExampleTable() {
	table := typeset.Table{typeset.Words("Norm", 7), typeset.Words("what", 18), typeset.Numbers("pairs", 6)}
	fmt.Println(table.Heads())
	fmt.Println(table.Row("6(2)", "assist affected States Parties", typeset.Count(12210)))
	fmt.Println(table.Row("6(12)", "cooperate", typeset.Count(7)))
	// Output:
	// Norm    what                pairs
	// 6(2)    assist affected…   12,210
	// 6(12)   cooperate               7
}
