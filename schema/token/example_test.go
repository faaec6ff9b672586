package token_test

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/token"
)

// A generated reader of objects such as {"title":"Report","read":"2026-03-01"}, of
// which both members must be there.
func Example() {
	titleKey, _, _ := token.Key("title") // a generator writes the number
	readKey, _, _ := token.Key("read")

	var texts token.Texts
	source := func(data []byte, i int) (title token.Span, read civil.Date, end int) {
		var seen uint32
		key, at := token.Name(data, i, seen)
		for key != token.NoMoreNames {
			switch {
			case key == titleKey && seen&1 == 0:
				seen |= 1
				title, i = texts.Read(data, at, token.OneLine, 1, 500)
			case key == readKey && seen&2 == 0:
				seen |= 2
				read, i = token.Date(data, at)
			default: // an unknown name, one that stands twice, or no name at all
				return token.Span{}, civil.Date{}, 0
			}
			key, at = token.Name(data, i, seen)
		}
		if seen != 1|2 {
			return token.Span{}, civil.Date{}, 0
		}
		return title, read, at
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
