import type { ComponentChildren } from "preact";
import type { Applicability, NumberedSource, Said, Source } from "./answers";
import { useAtlas, useLink } from "./context";

// Section is a part of a view under a heading.
export function Section({ title, children, level = 2 }: { title: string; children: ComponentChildren; level?: 2 | 3 }) {
	const Heading = level === 2 ? "h2" : "h3";
	return <section><Heading>{title}</Heading>{children}</section>;
}

// Table is a table that can be scrolled sideways by keyboard too where it is wider than the
// screen.
export function Table({ caption, heads, children, numbers = [] }: { caption: string; heads: ComponentChildren[]; children: ComponentChildren; numbers?: number[] }) {
	return (
		<div class="scroll" role="region" aria-label={caption} tabIndex={0}>
			<table>
				<caption class="hidden">{caption}</caption>
				<thead><tr>{heads.map((head, i) => <th scope="col" class={numbers.includes(i) ? "number" : undefined}>{head}</th>)}</tr></thead>
				<tbody>{children}</tbody>
			</table>
		</div>
	);
}

// StateLink leads to the view of one State.
export function StateLink({ state }: { state: string }) {
	const { words } = useAtlas();
	const link = useLink();
	return <a href={link({ view: "state", state })}>{words.state(state)}</a>;
}

// StateList names States with links, and says so if they are many.
export function StateList({ states, all, supposed }: { states: string[]; all?: number; supposed?: string[] }) {
	const { words } = useAtlas();
	if (states.length === 0) return <>{words.say("nobody")}</>;
	if (all && states.length >= all && !supposed?.length) return <>{words.say("everyParty", { n: all })}</>;
	return <>{states.map((state, i) => <>{i > 0 && ", "}<StateLink state={state} />{supposed?.includes(state) && <> <Supposed /></>}</>)}</>;
}

// Truth says what is made of a fact: by a word, and with a sign beside it.
export function Truth({ said }: { said: Pick<Said, "truth" | "gap" | "unnamed" | "supposed"> }) {
	const { words } = useAtlas();
	const gap = said.truth === "unknown" && said.gap && said.gap !== "no-source" && said.gap !== "contested" ? words.code("Gap", said.gap) : "";
	const [key, sign] = said.unnamed ? (["unnamed", "○"] as const)
		: said.truth === "yes" ? (["yes", "●"] as const)
		: said.truth === "no" ? (["no", "○"] as const)
		: said.gap === "contested" ? (["contested", "◐"] as const) : (["open", "?"] as const);
	return <span class={"truth " + key}><span aria-hidden="true">{sign} </span>{gap || words.say(key)}{said.supposed && <> <Supposed /></>}</span>;
}

// Supposed marks what rests on what nobody has said.
export function Supposed() {
	return <mark class="supposed">{useAtlas().words.say("supposed")}</mark>;
}

// Outcome says whether a norm applies. A right, a permission or an encouragement that does
// not apply forbids nothing: that is said where the norm is given.
export function Outcome({ is, norm, supposed }: { is: Applicability | undefined; norm?: string; supposed?: boolean }) {
	const { words } = useAtlas();
	if (!is) return <span class="outcome">{words.say("notAsked")}</span>;
	const sign = { "applies": "●", "does-not-apply": "○", "undetermined": "?" }[is];
	const free = is === "does-not-apply" && norm && ["right", "permission", "encouragement", "saving"].includes(words.norm(norm).modality);
	return <span class={"outcome " + is}><span aria-hidden="true">{sign} </span>{words.code("Applicability", is)}{free && "; " + words.say("forbidsNothing")}{supposed && <> <Supposed /></>}</span>;
}

// SourceLink is where something is printed: a link if it is on the web.
export function SourceLink({ source }: { source: Source }) {
	const { words } = useAtlas();
	const web = source.address && /^https?:\/\//.test(source.address);
	const when = [source.published && words.say("published", { day: source.published }), words.say("readOn", { day: source.read })].filter(Boolean).join("; ");
	return (
		<span class="source">
			<span lang="en">{web
				? <a href={source.address} rel="noreferrer noopener" target="_blank">{source.title}<span class="hidden"> ({words.say("newTab")})</span></a>
				: source.title}{source.place && ", " + source.place}</span>; {when}
			{source.address && <span class={web ? "address printed-only" : "address"}> {source.address}</span>}
		</span>
	);
}

// Cited is the number of a source, which leads to it.
export function Cited({ number }: { number: number | undefined }) {
	const { words } = useAtlas();
	if (!number) return null;
	return <sup><button type="button" class="cited" aria-label={words.say("source") + " " + number} onClick={() => {
		const source = document.getElementById("source-" + number);
		source?.closest("details")?.setAttribute("open", "");
		source?.focus();
		source?.scrollIntoView({ block: "center" });
	}}>{number}</button></sup>;
}

// Sources are those that a view cites, by number.
export function Sources({ sources }: { sources: NumberedSource[] }) {
	const { words } = useAtlas();
	if (sources.length === 0) return null;
	return (
		<Section title={words.say("sources")}>
			<ol class="sources">{sources.map(s => <li id={"source-" + s.number} value={s.number} tabIndex={-1}><SourceLink source={s} /></li>)}</ol>
		</Section>
	);
}

// save hands the user a file that the page has made.
export function save(name: string, type: string, text: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
