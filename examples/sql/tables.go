package main

import (
	"database/sql"
	_ "embed"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

//go:embed tables.sql
var tables string

// create makes the tables in a database that has none, with a few rows that are made
// up. States, codes, dates and money are passed to SQL as they are.
func create(db *sql.DB) error {
	var there int
	if err := db.QueryRow(`SELECT count(*) FROM sqlite_schema WHERE name = 'records'`).Scan(&there); err != nil || there > 0 {
		return err
	}
	if _, err := db.Exec(tables); err != nil {
		return err
	}
	norway, laos := party.MustParseState("NOR"), party.MustParseState("LAO")
	clearance, every := assistance.Clearance, assistance.Category(0)
	year, stated, read := civil.Year(2024), civil.MustParse("2025-04-30"), civil.MustParse("2026-01-10")
	for _, values := range [][]any{
		{"clearance-2024", norway, laos, assistance.ClusterMunitions, clearance, assistance.Delivered,
			year.From, year.Until, assistance.MustParseMoney("NOK 17184000"), "A budget, made up", read},
		{"clearance-asked", norway, laos, assistance.ClusterMunitions, clearance, assistance.Requested,
			stated, stated.AddDays(1), assistance.Money{}, "A statement, made up", read},
	} {
		if _, err := db.Exec(`INSERT INTO records VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, values...); err != nil {
			return err
		}
	}
	for _, values := range [][]any{
		{"remnants-lao", ccm.Remnants, laos, every, party.HoldsYes, stated, laos, "A report, made up", read},
		{"position-nor", ccm.InPosition, norway, clearance, party.HoldsYes, stated, norway, "A statement, made up", read},
	} {
		if _, err := db.Exec(`INSERT INTO determinations VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, values...); err != nil {
			return err
		}
	}
	return nil
}
