import type { ChosenReading, Question, Supposition } from "./answers";

// A Route is what an address says after its "#": which view, and the question. It can be sent
// to a colleague: "#/state/LAO?on=2014-01-01&reading=position:offer".
export interface Route {
	view: View;
	treaty: string;
	on: string; // "": the day to which the status list is complete
	known: string; // "": all that the register holds
	readings: { [reading: string]: string };
	suppose: Supposition[];
	state: string;
	bearer: string;
	toward: string;
	norm: string; // of a pair: which finding is open
	since: string;
	knownSince: string;
	from: string; // years of flows, "" for none
	until: string;
	by: string; // of flows: the giver, "" for whoever
	to: string;
	category: string;
	stage: string;
	language: Language;
	unread: string[]; // what the address has that is not understood
}

export type View = "affected" | "state" | "pair" | "flows" | "changes";
export const views: View[] = ["affected", "state", "pair", "flows", "changes"];

export type Language = "en" | "fr" | "es";
export const languages: Language[] = ["en", "fr", "es"];

// What stands in the address by its own name.
const plain = ["on", "known", "norm", "since", "knownSince", "from", "until", "by", "to", "category", "stage"] as const;

// What else stands in it.
const known: string[] = [...plain, "treaty", "reading", "suppose", "language"];

export const start: Route = {
	view: "affected", treaty: "ccm", on: "", known: "", readings: {}, suppose: [], state: "LAO", bearer: "NOR", toward: "LAO", norm: "",
	since: "", knownSince: "", from: "", until: "", by: "", to: "", category: "", stage: "", language: "en", unread: [],
};

// parse reads an address. What it does not understand it keeps in unread.
export function parse(hash: string): Route {
	const [path = "", search = ""] = hash.replace(/^#\/?/, "").split("?", 2);
	const [view, first, second] = path.split("/").map(decoded);
	const given = new URLSearchParams(search);
	const route: Route = { ...start, readings: {}, suppose: [], unread: [] };
	if (views.includes(view as View)) route.view = view as View;
	else if (view) route.unread.push(view);
	for (const [name, value] of given) if (!known.includes(name)) route.unread.push(name + "=" + value);
	if (first && (route.view === "state" || route.view === "changes")) route.state = first;
	if (route.view === "changes" && !first) route.state = "";
	if (route.view === "pair") {
		if (first) route.bearer = first;
		if (second) route.toward = second;
	}
	route.treaty = given.get("treaty") ?? start.treaty;
	for (const name of plain) route[name] = given.get(name) ?? "";
	const language = given.get("language");
	if (languages.includes(language as Language)) route.language = language as Language;
	else if (language !== null) route.unread.push("language=" + language);
	for (const chosen of given.getAll("reading")) {
		const [reading, choice] = chosen.split(":", 2);
		if (reading && choice && reading !== "__proto__") route.readings[reading] = choice;
		else route.unread.push("reading=" + chosen);
	}
	for (const supposed of given.getAll("suppose")) {
		const [fact, subject, object, category, holds, from = ""] = supposed.split("/");
		if (fact && subject && (holds === "yes" || holds === "no")) {
			route.suppose.push({ fact, subject, holds, ...(object && { object }), ...(category && { category }), ...(from && { from }) });
		} else {
			route.unread.push("suppose=" + supposed);
		}
	}
	return route;
}

// decoded is a part of an address as it was before it was written there; as it stands, if it
// was not written so.
function decoded(part: string): string {
	try {
		return decodeURIComponent(part);
	} catch {
		return part;
	}
}

// address writes it again: the same route always as the same text.
export function address(route: Route): string {
	let path = route.view as string;
	if (route.view === "state" || (route.view === "changes" && route.state)) path += "/" + encodeURIComponent(route.state);
	if (route.view === "pair") path += "/" + encodeURIComponent(route.bearer) + "/" + encodeURIComponent(route.toward);
	const given: string[] = [];
	const add = (name: string, value: string) => given.push(name + "=" + encodeURIComponent(value).replace(/%2F/g, "/").replace(/%3A/g, ":"));
	if (route.treaty !== start.treaty) add("treaty", route.treaty);
	for (const name of plain) if (route[name] && belongs(name, route.view)) add(name, route[name]);
	for (const reading of Object.keys(route.readings).sort()) add("reading", reading + ":" + route.readings[reading]);
	for (const s of route.suppose) add("suppose", [s.fact, s.subject, s.object ?? "", s.category ?? "", s.holds, ...(s.from ? [s.from] : [])].join("/"));
	if (route.language !== start.language) add("language", route.language);
	return "#/" + path + (given.length ? "?" + given.join("&") : "");
}

// belongs reports whether a view asks for what is given by a name.
function belongs(name: (typeof plain)[number], view: View): boolean {
	switch (name) {
		case "norm": return view === "pair";
		case "since": case "knownSince": return view === "changes";
		case "from": case "until": case "by": case "to": case "category": case "stage": return view === "flows";
	}
	return true;
}

// question is what the engine is asked of every view.
export function question(route: Route): Question {
	const readings: ChosenReading[] = Object.keys(route.readings).sort().map(reading => ({ instrument: route.treaty, reading, choice: route.readings[reading]! }));
	return {
		treaty: route.treaty,
		...(route.on && { on: route.on }),
		...(route.known && { known: route.known }),
		...(readings.length > 0 && { readings }),
		...(route.suppose.length > 0 && { suppose: route.suppose }),
	};
}

// choose returns the readings with another choice; the default stands in no address.
export function choose(readings: { [reading: string]: string }, reading: string, choice: string, byDefault: string): { [reading: string]: string } {
	const { [reading]: _, ...others } = readings;
	return choice === byDefault ? others : { ...others, [reading]: choice };
}

// sameFact reports whether two suppositions answer one question.
export function sameFact(a: Supposition, b: Supposition): boolean {
	return a.fact === b.fact && a.subject === b.subject && a.object === b.object && a.category === b.category;
}
