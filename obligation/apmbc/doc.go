// Package apmbc is the Anti-Personnel Mine Ban Convention as data: the
// status list of who is bound since when.
//
//	list, err := apmbc.StatusList()
//
// It is written from a copy of the page of the depositary, the Secretary-General of the
// United Nations: Treaty Collection, Chapter XXVI-5, status as at 2026-02-03. That is the
// day as of which it is complete. The days of entry into force follow from Article 17 but for those of two
// States that succeeded to the Convention, and the withdrawals from Article 20(3) where
// the depositary does not state their day.
package apmbc
