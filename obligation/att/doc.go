// Package att is the Arms Trade Treaty as data: the
// status list of who is bound since when.
//
//	list, err := att.StatusList()
//
// It is written from a copy of the page of the depositary, the Secretary-General of the
// United Nations: Treaty Collection, Chapter XXVI-8, status as at 2026-02-03. That is the
// day as of which it is complete. The days of entry into force follow from Article 22, and for the
// eight States on whose deposits it is silent from practice.
package att
