package token_test

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/token"
)

// A generated reader of objects such as {"title":"Report","read":"2026-03-01"}, of
// which both members must be there.
func Example() {
	names := token.NewNames("title", "read")

	var texts token.Texts
	source := func(data []byte, i int) (title token.Span, read civil.Date, end int) {
		member, seen, i := names.First(data, i)
		for ; member >= 0; member, seen, i = names.Next(data, i, seen) {
			switch member {
			case 0:
				title, i = texts.Read(data, i+len(`"title":`), token.OneLine, 1, 500)
			case 1:
				read, i = token.Date(data, i+len(`"read":`))
			}
		}
		if i == 0 || seen != 1|2 {
			return token.Span{}, civil.Date{}, 0
		}
		return title, read, i
	}
	for _, document := range []string{
		`{"title":"Report","read":"2026-03-01"}`,
		`{"title":"Report","read":"2026-02-30"}`,
	} {
		title, read, end := source([]byte(document), 0)
		fmt.Printf("%q %v %d\n", title.In(texts.String()), read, end)
	}
	// Output:
	// "Report" 2026-03-01 38
	// ""  0
}
