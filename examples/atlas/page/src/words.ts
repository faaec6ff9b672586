import type { Actor, Names, Period, Range, Span, Total, TreatyNames, Words as Texts } from "./answers";
import { type Key, messages } from "./messages";
import type { Language } from "./route";

// Words says in one language what stands in answers by its code. The words are those of the
// code lists and of the catalogues; where they have none in the language, it is English.
export class Words {
	readonly treaty: TreatyNames;

	constructor(private names: Names, treaty: string, readonly language: Language) {
		this.treaty = names.treaties.find(t => t.id === treaty) ?? names.treaties[0]!;
	}

	// say is a sentence of the page itself, with what stands in it: "{n} records".
	say(key: Key, values: { [name: string]: string | number } = {}): string {
		return messages[key][this.language].replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
	}

	private in(texts: Texts | undefined, fallback: string): string {
		return texts?.[this.language] || texts?.en || fallback;
	}

	code(list: string, code: string): string {
		return this.in(this.names.lists[list]?.[code], code);
	}

	state(code: string): string {
		return this.code("State", code);
	}

	// states are the codes of all States, by their names.
	states(): string[] {
		return Object.keys(this.names.lists["State"] ?? {}).sort((a, b) => this.state(a).localeCompare(this.state(b), this.language));
	}

	isState(code: string): boolean {
		return code in (this.names.lists["State"] ?? {});
	}

	codes(list: string): string[] {
		return Object.keys(this.names.lists[list] ?? {});
	}

	list(codes: string[], list = "State"): string {
		return codes.map(code => this.code(list, code)).join(", ");
	}

	actor(actor: Actor | undefined): string {
		if (!actor) return this.say("nobodyNamed");
		if (actor.state) return this.state(actor.state);
		return actor.name || this.code("ActorKind", actor.kind);
	}

	norm(id: string): TreatyNames["norms"][number] {
		return this.treaty.norms.find(n => n.id === id) ?? { id, cite: id, title: { en: id }, modality: "", qualified: false, pairs: true, words: [] };
	}

	normTitle(id: string): string {
		return this.in(this.norm(id).title, id);
	}

	// normSaid is what a norm asks, with its modality and whether it is qualified.
	normSaid(id: string): string {
		const norm = this.norm(id);
		return this.code("Modality", norm.modality) + (norm.qualified ? " (" + this.say("qualified") + ")" : "") + ": " + this.normTitle(id);
	}

	fact(code: string): string {
		return this.in(this.treaty.facts.find(f => f.fact === code)?.name, code);
	}

	// asked is what a category is called in a question: "assistance for clearance".
	asked(category: string): string {
		return this.in(this.treaty.categories.find(c => c.category === category)?.asked, this.code("Category", category));
	}

	// asks is the question of a fact in the catalogue's words, with the names in it; on the
	// State's own word, if only that counts.
	asks(of: { fact: string; subject: string; object?: string; category?: string; evidence?: string }): string {
		const fact = this.treaty.facts.find(f => f.fact === of.fact);
		const own = of.evidence === "own-word" && fact?.asksOwnWord?.en ? fact.asksOwnWord : undefined;
		const category = of.category ? this.asked(of.category) : this.in(fact?.anyCategory, this.say("anyAssistance"));
		const text = this.in(own ?? fact?.asks, of.fact).replace("{subject}", this.state(of.subject)).replace("{object}", this.state(of.object ?? "")).replace("{category}", category);
		return of.evidence && of.evidence !== "any" && !own ? text + " (" + this.code("Admitted", of.evidence) + ")" : text;
	}

	// question is a question as the library asks it, which is in English; in another language
	// that of the catalogue.
	question(english: string, of: { kind: string; fact?: string; subject: string; object?: string; category?: string; evidence?: string }): { text: string; language: Language } {
		if (this.language === "en") return { text: english, language: "en" };
		if (of.kind === "party") return { text: this.say("isParty", { state: this.state(of.subject) }), language: this.language };
		if (of.fact) return { text: this.asks({ ...of, fact: of.fact }), language: this.language };
		return { text: english, language: "en" };
	}

	reading(id: string): string {
		return this.in(this.treaty.readings.find(r => r.id === id)?.question, id);
	}

	choice(reading: string, id: string): string {
		return this.in(this.treaty.readings.find(r => r.id === reading)?.choices.find(c => c.id === id)?.meaning, id);
	}

	paragraph(cite: string): TreatyNames["paragraphs"][number] | undefined {
		return this.treaty.paragraphs.find(p => p.cite === cite);
	}

	number(n: number | string): string {
		const [whole = "", part] = String(n).split(".");
		const separator = { en: ",", fr: "\u202f", es: "." }[this.language];
		const grouped = whole.replace(/\B(?=(\d{3})+$)/g, separator);
		return part ? grouped + (this.language === "en" ? "." : ",") + part : grouped;
	}

	// standing says where a State stands, with its days.
	standing(s: { standing: string; inForce?: string; ends?: string; listed?: boolean; derived?: boolean; carried?: boolean }): string {
		const parts = [this.code("Standing", s.standing)];
		if (s.standing === "party" && s.inForce) parts.push(this.say("since", { day: s.inForce }) + (s.derived ? " (" + this.say("derivedDay") + ")" : ""));
		if (s.standing === "party" && s.ends) parts.push(this.say("leaves", { day: s.ends }));
		if (s.standing === "consented-not-in-force" && s.inForce) parts.push(this.say("inForceFrom", { day: s.inForce }));
		if (s.standing === "withdrawn" && s.inForce && s.ends) parts.push(this.say("wasParty", { from: s.inForce, to: before(s.ends) }));
		if (s.standing === "not-a-party" && s.listed === false) parts.push(this.say("notListed"));
		return parts.join(", ") + (s.carried && this.treaty.completeAsOf ? "; " + this.say("carriedOn", { day: this.treaty.completeAsOf }) : "");
	}

	// short is a name as a chart has room for it.
	short(name: string): string {
		return name.length > 26 ? name.slice(0, 25) + "…" : name;
	}

	// range says an amount between two ends: both where they differ.
	range(r: Range): string {
		if (!r.currency) return this.say("noAmount");
		if (r.high === "open") return this.say("orMore", { amount: r.currency + " " + this.number(r.low) });
		if (r.low === r.high) return r.currency + " " + this.number(r.low);
		return this.say("between", { low: r.currency + " " + this.number(r.low), high: this.number(r.high) });
	}

	// stage is at which stage a total is, and on which line: loans, own resources and what is
	// only foreseen stand apart.
	stage(t: Total): string {
		const beside = [t.loan && this.code("Terms", "loan"), t.giver === "own" && this.code("Giver", "own"), t.foreseen && this.code("Effect", "foreseen")].filter(Boolean);
		return this.code("Stage", t.stage) + (beside.length > 0 ? " (" + beside.join(", ") + ")" : "");
	}

	// period says by its first and last day when something is.
	period(p: Period | undefined): string {
		if (!p || (!p.from && !p.until)) return this.say("undated");
		const last = p.until && before(p.until);
		if (!last) return this.say("since", { day: p.from! });
		if (!p.from) return this.say("until", { day: last });
		if (p.from === last) return last;
		if (p.from.endsWith("-01-01") && last.endsWith("-12-31")) {
			const [first, end] = [p.from.slice(0, 4), last.slice(0, 4)];
			return first === end ? first : first + "–" + end;
		}
		return this.say("fromTo", { from: p.from, to: last });
	}

	span(s: Span): string {
		if (s.earliest === s.latest) return s.latest;
		if (s.earliest.slice(0, 4) === s.latest.slice(0, 4) && s.earliest.endsWith("-01-01") && s.latest.endsWith("-12-31")) return s.latest.slice(0, 4);
		const month = s.earliest.slice(0, 7);
		if (s.earliest.endsWith("-01") && s.latest.startsWith(month) && !after(s.latest).startsWith(month)) return month;
		return this.say("fromTo", { from: s.earliest, to: s.latest });
	}
}

// before is the day before another.
export function before(day: string): string {
	const date = new Date(day + "T00:00:00Z");
	date.setUTCDate(date.getUTCDate() - 1);
	return date.toISOString().slice(0, 10);
}

// after is the day after another.
function after(day: string): string {
	const date = new Date(day + "T00:00:00Z");
	date.setUTCDate(date.getUTCDate() + 1);
	return date.toISOString().slice(0, 10);
}

// isDay reports whether a text is a day of the calendar, as 2026-03-01.
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
	const date = new Date(text + "T00:00:00Z");
	return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}
