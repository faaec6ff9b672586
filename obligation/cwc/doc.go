// Package cwc is the Chemical Weapons Convention as data: the
// status list of who is bound since when.
//
//	list, err := cwc.StatusList()
//
// It is written from a copy of the page of the depositary, the Secretary-General of the
// United Nations: Treaty Collection, Chapter XXVI-3, status as at 2026-02-03. That is the
// day as of which it is complete. The days of entry into force follow from Article XXI, and for the
// States on whose deposits it is silent from practice.
package cwc
