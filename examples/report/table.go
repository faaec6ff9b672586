package main

import (
	"io"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/tables"
	"github.com/treatyaid/treatyaid/obligation"
)

// heads are the columns of the table.
var heads = []string{"part", "row", "actor", "kind", "state", "membership", "subjects", "categories", "forms",
	"giver", "loan", "foreseen", "stage", "currency", "low", "high", "records", "ids"}

// writeTable writes a line for each total: of everyone together, of each group, and of each
// row. No line is the sum of others. An upper end that is open is written "open".
func writeTable(w io.Writer, a *obligation.Account) error {
	out := tables.NewWriter(w)
	if err := out.Row(heads); err != nil {
		return err
	}
	for _, part := range []struct {
		name string
		obligation.AccountPart
	}{
		{"provided", a.Provided}, {"wider", a.Wider}, {"promised", a.Promised}, {"own-resources", a.OwnResources}, {"received", a.Received},
	} {
		write := func(totals []obligation.AccountTotal, cells ...string) error {
			for _, t := range totals {
				money := []string{"", "", ""}
				if t.Currency != 0 {
					money = []string{t.Currency.String(), t.Low.String(), t.High.String()}
				}
				row := append([]string{part.name}, cells...)
				row = append(row, t.Giver.String(), strconv.FormatBool(t.Loan), strconv.FormatBool(t.Foreseen), t.Stage.String())
				row = append(append(row, money...), strconv.Itoa(len(t.IDs)), strings.Join(t.IDs, " "))
				if err := out.Row(row); err != nil {
					return err
				}
			}
			return nil
		}
		if err := write(part.Totals, "all", "", "", "", "", "", "", ""); err != nil {
			return err
		}
		for _, g := range part.Groups {
			if err := write(g.Totals, "group", "", "", "", g.Membership.String(), "", "", ""); err != nil {
				return err
			}
		}
		for _, row := range part.Rows {
			if err := write(row.Totals, "actor", row.Actor.String(), row.Actor.Kind.String(), row.Actor.State.String(), row.Membership.String(),
				joined(row.Subjects), joined(row.Categories), joined(row.Forms)); err != nil {
				return err
			}
		}
	}
	return out.Flush()
}

// joined writes codes with blanks between them.
func joined[T interface{ String() string }](codes []T) string {
	var all []string
	for _, code := range codes {
		all = append(all, code.String())
	}
	return strings.Join(all, " ")
}
