// Package tpnw is the Treaty on the Prohibition of Nuclear Weapons as data: the
// status list of who is bound since when.
//
//	list, err := tpnw.StatusList()
//
// It is written from a copy of the page of the depositary, the Secretary-General of the
// United Nations: Treaty Collection, Chapter XXVI-9, status as at 2026-02-03. That is the
// day as of which it is complete. The days of entry into force follow from Article 15.
package tpnw
