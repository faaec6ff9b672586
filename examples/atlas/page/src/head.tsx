import type { ChosenReading, RegisterName } from "./answers";
import { useAtlas } from "./context";

// HeadLine says of what day an answer is, and of what it was asked.
export function HeadLine({ on, known, registers, readings, parties }: {
	on: string; known?: string; registers: RegisterName[]; readings?: ChosenReading[];
	parties?: { states: number; list?: { completeAsOf: string; carried?: boolean } };
}) {
	const { words, route } = useAtlas();
	const last = words.treaty.completeAsOf === on;
	const chosen = (readings ?? []).filter(r => route.readings[r.reading] === r.choice);
	const parts = [
		words.treaty.name,
		words.say("asOf", { day: on }) + (last ? " (" + words.say("lastOfList") + ")" : ""),
		parties && (parties.list ? words.say("parties", { n: parties.states }) : words.say("noList")),
		parties?.list?.carried && words.say("carriedOn", { day: parties.list.completeAsOf }),
		known && words.say("knownOnly", { day: known }),
		known && on > known && words.say("projection"),
		...chosen.map(r => r.reading + "=" + r.choice),
		words.say("registerIs", { names: registers.map(r => r.id + ", " + words.say("compiled", { day: r.compiled })).join("; ") }),
	];
	return <p class="head">{parts.filter(Boolean).join(" · ")}</p>;
}

// Notices are what holds of every answer.
export function Notices({ notices }: { notices: string[] }) {
	const { words } = useAtlas();
	return <footer class="notices" aria-label={words.say("notices")} lang="en">{notices.map(n => <p>{n}</p>)}</footer>;
}
