package main

import (
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
)

// comparison is treaties side by side on one axis.
type comparison struct {
	Axis     string   `json:"axis"`
	About    string   `json:"about"`
	Treaties []treaty `json:"treaties"`
}

// treaty is what one treaty has on the axis.
type treaty struct {
	ID    string   `json:"id"`
	Short string   `json:"short"`
	Name  string   `json:"name"`
	Norms []row    `json:"norms"` // none: it has nothing on the axis
	Alone []string `json:"alone"` // what no other treaty of the comparison has there
	Lacks []string `json:"lacks"` // what others have there and it has not
}

// row is a norm on the axis.
type row struct {
	ID          string   `json:"id"`
	Cite        string   `json:"cite"`
	Title       string   `json:"title"`
	Position    string   `json:"position"` // the modality, with what the means make of it on this axis
	Words       []string `json:"words"`
	Bearer      string   `json:"bearer"`
	Toward      string   `json:"toward"`
	Beneficiary string   `json:"beneficiary"`
	Condition   string   `json:"condition"`
	Means       []string `json:"means,omitempty"` // those that lie on the axis, in the words of the text
}

// compare puts treaties side by side.
func compare(a axis, instruments []*obligation.Instrument) comparison {
	c := comparison{Axis: a.Name, About: a.About}
	for _, in := range instruments {
		t := treaty{ID: in.ID(), Short: in.Short(), Name: in.Name(), Norms: []row{}, Alone: []string{}, Lacks: []string{}}
		law := in.Document()
		for i := range law.Norms {
			if a.has(in, &law.Norms[i]) {
				t.Norms = append(t.Norms, rowOf(&a, in, &law.Norms[i]))
			}
		}
		c.Treaties = append(c.Treaties, t)
	}
	c.tellApart()
	return c
}

func rowOf(a *axis, in *obligation.Instrument, n *obligation.Norm) row {
	r := row{ID: n.ID, Cite: n.Cite, Title: n.Title.English, Position: position(a, n), Words: n.Words, Bearer: n.Bearer.String(),
		Toward: n.Toward.Each.String(), Beneficiary: n.Toward.Beneficiary.String(), Condition: inWords(in, &n.When)}
	for _, m := range n.Means {
		if a.covers(m.Category) {
			r.Means = append(r.Means, m.Words...)
		}
	}
	return r
}

// position says how strong a norm is on the axis: a duty that a means discharges is
// none to use that means.
func position(a *axis, n *obligation.Norm) string {
	text := n.Modality.String()
	if n.Qualified {
		text = "qualified " + text
	}
	switch {
	case !slices.ContainsFunc(n.Means, func(m obligation.Means) bool { return a.covers(m.Category) }):
		return text
	case n.Elects:
		return text + " to elect it or another means"
	}
	return text + ", which it is one way to discharge"
}

// tellApart says of each treaty that has norms on the axis which positions it alone
// has, and which it lacks.
func (c *comparison) tellApart() {
	held := make(map[string]int) // by how many treaties
	var order []string
	for i := range c.Treaties {
		for _, p := range c.Treaties[i].positions() {
			if held[p] == 0 {
				order = append(order, p)
			}
			held[p]++
		}
	}
	for i := range c.Treaties {
		t := &c.Treaties[i]
		own := t.positions()
		if len(own) == 0 {
			continue
		}
		for _, p := range order {
			switch {
			case !slices.Contains(own, p):
				t.Lacks = append(t.Lacks, p)
			case held[p] == 1:
				t.Alone = append(t.Alone, p)
			}
		}
	}
}

// positions returns the positions of the norms, each once.
func (t *treaty) positions() []string {
	var all []string
	for _, r := range t.Norms {
		if !slices.Contains(all, r.Position) {
			all = append(all, r.Position)
		}
	}
	return all
}

// silent returns the short names of the treaties that have nothing on the axis.
func (c *comparison) silent() []string {
	var names []string
	for _, t := range c.Treaties {
		if len(t.Norms) == 0 {
			names = append(names, t.Short)
		}
	}
	return names
}
