package recordtable

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

func wholeIn(e *entry) {
	record := &e.record
	record.ID = e.text(colID, "/id")
	codeIn(e, colKind, "/kind", "RecordKind", &record.Kind)
	record.Provider, record.From = actorIn(e, colProviderKind, colProvider, "/provider"), groupIn(e, colProviderMembers, "/from")
	record.Recipient, record.To = actorIn(e, colRecipientKind, colRecipient, "/recipient"), groupIn(e, colRecipientMembers, "/to")
	if c := e.cell(colRequester, "/requester"); c.Text != "" {
		record.Requester = namedIn(e, colRequester, c.Text)
	}
	record.Beneficiary = e.text(colBeneficiary, "/beneficiary")
	record.Subjects = codes[assistance.Subject](e, colSubjects, "/subjects", "Subject")
	record.Forms = codes[assistance.Form](e, colForms, "/forms", "Form")
	record.Parts = partsIn(e)
	codeIn(e, colRest, "/rest", "Rest", &record.Rest)
	codeIn(e, colTerms, "/terms", "Terms", &record.Terms)
	record.Things = thingsIn(e)
	record.Sector = e.text(colSector, "/sector")
	record.Channels = channelsIn(e)
	record.Relations = relationsIn(e)
	record.Partial = yesIn(e, colPartial, "/partial")
	record.Note = e.text(colNote, "/note")
}

func stepIn(e *entry) {
	at := schema.Pointer("/steps").Item(len(e.record.Steps))
	e.cells[at] = e.line.place(colStage)
	var step assistance.Step
	codeIn(e, colStage, at.Member("stage"), "Stage", &step.Stage)
	codeIn(e, colOf, at.Member("of"), "Stage", &step.Of)
	step.At = dayIn(e, colAt, at.Member("at"), e.line.cell)
	step.Period = periodIn(e, at.Member("period"), e.line.cell)
	step.Known = dayIn(e, colKnown, at.Member("known"), e.line.cell)
	step.Foreseen = yesIn(e, colForeseen, at.Member("foreseen"))
	step.Source = sourceIn(e, at.Member("source"), e.line.cell)
	if e.line.has(Column.isOfMoney) {
		step.Figures = []assistance.Figure{figureIn(e, at.Member("figures").Item(0))}
	}
	e.record.Steps = append(e.record.Steps, step)
}
