package text

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation"
)

// catalogue is the norms of the instruments that were asked, in their order.
type catalogue struct {
	norms []obligation.Norm
	at    map[normID]int
}

// normID is the ids of an instrument and of a norm in it.
type normID struct{ instrument, norm string }

func newCatalogue(instruments []*obligation.Instrument) catalogue {
	c := catalogue{at: make(map[normID]int)}
	for _, in := range instruments {
		for _, n := range in.Document().Norms {
			c.at[normID{in.ID(), n.ID}] = len(c.norms)
			c.norms = append(c.norms, n)
		}
	}
	return c
}

// place returns which of the norms the one of a finding is.
func (c catalogue) place(k obligation.FindingKey) int {
	at, ok := c.at[normID{k.Instrument, k.Norm}]
	if !ok {
		panic(fmt.Sprintf("text: a change is of norm %s of %s, which no instrument of the page has", k.Norm, k.Instrument))
	}
	return at
}
