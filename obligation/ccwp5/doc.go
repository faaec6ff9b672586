// Package ccwp5 is the Protocol on Explosive Remnants of War, Protocol V to the Convention on
// Certain Conventional Weapons, as data: the
// status list of who is bound since when.
//
//	list, err := ccwp5.StatusList()
//
// It is written from a copy of the page of the depositary, the Secretary-General of the
// United Nations: Treaty Collection, Chapter XXVI-2-d, status as at 2026-02-03. That is the
// day as of which it is complete. The rules of entry into force and of denunciation are those of the
// Convention, Articles 5 and 9; a denunciation of the Convention is one of the Protocol.
package ccwp5
