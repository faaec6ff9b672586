import type { Flows } from "./answers";
import type { Words } from "./words";

// csv writes flows as RFC 4180 has tables: a row for each giver, recipient, way of counting,
// stage and currency. What a spreadsheet would take for a formula has an apostrophe before it.
export function csv(flows: Flows, words: Words): string {
	const lines = [["treaty", "asOf", "known", "periodFrom", "periodUntil", "from", "fromName", "fromSide", "to", "toName", "toSide", "counted", "giver", "loan", "foreseen", "subjects", "stage", "currency", "low", "high", "records", "ids"]];
	for (const r of flows.rows) {
		for (const counted of ["printed", "equivalents", "own"] as const) {
			for (const t of r[counted]) {
				lines.push([words.treaty.id, flows.on, flows.known ?? "", flows.period.from ?? "", flows.period.until ?? "", r.by.state ?? r.by.kind, words.actor(r.by), r.from, r.to.state ?? r.to.kind, words.actor(r.to), r.side, counted, t.giver, String(t.loan ?? false), String(t.foreseen ?? false), r.subjects.join(" "), t.stage, t.currency ?? "",
					t.low, t.high === "open" ? "" : t.high, String(t.records), r.records.join(" ")]);
			}
		}
	}
	return lines.map(line => line.map(cell).join(",") + "\r\n").join("");
}

function cell(text: string): string {
	if (/^'*[=+\-@\t\r]/.test(text)) text = "'" + text;
	return /[",\r\n]/.test(text) || text.trim() !== text ? '"' + text.replaceAll('"', '""') + '"' : text;
}
