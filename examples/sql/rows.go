package main

import (
	"database/sql"
	"errors"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// reading is the document that was made of the rows, and what is needed to find its
// faults in them.
type reading struct {
	doc     obligation.RegisterDocument
	rows    map[schema.Pointer]row // from which an item of doc was made, by its place there
	refused []error                // rows that could not be read, and so are not in doc
}

// read makes a document of all rows. The error is one of the database.
func read(db *sql.DB) (*reading, error) {
	r := &reading{rows: make(map[schema.Pointer]row)}
	r.doc.ID, r.doc.Title, r.doc.Compiled = "rows", "Rows of a database", civil.MustParse("2026-01-10")
	return r, errors.Join(r.records(db), r.determinations(db))
}

func (r *reading) records(db *sql.DB) error {
	rows, err := db.Query(`SELECT row, id, provider, recipient, subject, category,
		stage, from_day, until_day, money, title, read FROM records ORDER BY row`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		from := row{Table: "records"}
		record := assistance.Record{Provider: party.Actor{Kind: party.ActorState}, Recipient: party.Actor{Kind: party.ActorState}}
		var subject assistance.Subject
		var part assistance.Part
		var step assistance.Step
		var money assistance.Money
		// Scan goes from left to right: the number is there when another column fails.
		if err := rows.Scan(&from.Number, &record.ID, &record.Provider.State, &record.Recipient.State, &subject, &part.Category,
			&step.Stage, &step.Period.From, &step.Period.Until, &money, &step.Source.Title, &step.Source.Read); err != nil {
			r.refused = append(r.refused, rowFault{from, err})
			continue
		}
		if money != (assistance.Money{}) { // NULL: no amount, which is not an amount of 0
			step.Figures = []assistance.Figure{{Amount: money.Amount, Currency: money.Currency}}
		}
		record.Subjects, record.Parts, record.Steps = []assistance.Subject{subject}, []assistance.Part{part}, []assistance.Step{step}
		r.rows[schema.Pointer("/records").Item(len(r.doc.Records))] = from
		r.doc.Records = append(r.doc.Records, record)
	}
	return rows.Err()
}

func (r *reading) determinations(db *sql.DB) error {
	rows, err := db.Query(`SELECT row, id, fact, subject, category,
		holds, at, by, title, read FROM determinations ORDER BY row`)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		from := row{Table: "determinations"}
		d := obligation.Determination{By: party.Actor{Kind: party.ActorState}}
		if err := rows.Scan(&from.Number, &d.ID, &d.Fact, &d.Subject, &d.Category,
			&d.Holds, &d.At, &d.By.State, &d.Source.Title, &d.Source.Read); err != nil {
			r.refused = append(r.refused, rowFault{from, err})
			continue
		}
		r.rows[schema.Pointer("/determinations").Item(len(r.doc.Determinations))] = from
		r.doc.Determinations = append(r.doc.Determinations, d)
	}
	return rows.Err()
}
