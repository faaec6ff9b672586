import { useState } from "preact/hooks";
import type { Giver, One, WiderYear } from "./answers";
import { AskFirst } from "./ask";
import { mostUsed, upper } from "./amount";
import { Bars } from "./bars";
import { useAnswer, useAtlas, useLink, Waiting } from "./context";
import { HeadLine, Notices } from "./head";
import { Cited, Outcome, Section, Sources, StateList, Supposed, Table } from "./parts";
import { question } from "./route";
import { DeadlineText, SaidCell } from "./said";
import { StateSelect } from "./select";
import { Totals } from "./totals";

// StateView is the page on one State: what is said of it, who is bound toward it, what it got,
// what is not known and whom to ask.
export function StateView() {
	const { words, route, go } = useAtlas();
	const asked = useAnswer("state", { ...question(route), state: route.state });
	const page = asked.answer?.state === route.state ? asked.answer : undefined; // never one State's answer under another's name
	return (
		<>
			<h1>{words.state(route.state)}</h1>
			<div class="pickers">
				<StateSelect label={words.say("state")} value={route.state} onChange={state => go({ state })} />
			</div>
			<DayStepper on={route.on || page?.on || ""} answered={page !== undefined} />
			<Waiting of={asked} />
			{page && <div class={asked.waiting ? "old" : undefined}>
				<p class="standing"><strong>{words.standing({ listed: false, ...page.standing })}</strong></p>
				<HeadLine {...page} />
				<Brief page={page} />
				<WhatIsSaid page={page} />
				<TowardIt page={page} />
				<WhatItGot page={page} />
				{page.ask.length > 0 && <AskFirst asks={page.ask} title={words.say("notKnownWhom")} state={page.state} />}
				<Sources sources={page.sources} />
				<Notices notices={page.notices} />
			</div>}
		</>
	);
}

// DayStepper goes from one day on which something changes for the State to the next. The days
// are asked for once; a step asks for the page alone.
function DayStepper({ on, answered }: { on: string; answered: boolean }) {
	const { words, route, instead } = useAtlas();
	const { on: _, ...always } = question(route);
	const given = useAnswer("days", answered ? { ...always, state: route.state } : undefined).answer;
	const days = given?.state === route.state ? given.days : [];
	const previous = days.filter(d => d < on).pop(), next = days.find(d => d > on);
	const step = (day: string | undefined) => day && instead({ on: day });
	return (
		<div class="stepper" role="group" aria-label={words.say("day")}>
			<button type="button" aria-disabled={!previous} onClick={() => step(previous)}>← {words.say("previousChange")}{previous && " " + previous}</button>
			<output aria-live="polite">{on}</output>
			<button type="button" aria-disabled={!next} onClick={() => step(next)}>{words.say("nextChange")}{next && " " + next} →</button>
			{days.length > 0 && <span class="small">{words.say("changesOn", { n: days.length })}</span>}
		</div>
	);
}

function Brief({ page }: { page: One }) {
	const { words } = useAtlas();
	const [copied, setCopied] = useState(false);
	// What is copied says by itself of whom and of when it is, and where it stands.
	const cited = page.sources.filter(s => page.brief.some(line => line.includes(`[${s.number}]`)));
	const lines = [[page.name, page.treaty.name, words.say("asOf", { day: page.on }), ...(page.chosen ?? []).map(c => c.reading + "=" + c.choice), ...(page.suppositions?.length ? [words.say("supposedHere") + ": " + page.suppositions.join(", ")] : [])].join("; "), ...page.brief, ...cited.map(s => `[${s.number}] ${s.title}${s.address ? ", " + s.address : ""}`)];
	return (
		<Section title={words.say("inBrief")}>
			<div class="brief" lang="en">{page.brief.map(line => <p>{line}</p>)}</div>
			<button type="button" class="screen" onClick={() => navigator.clipboard.writeText(lines.join("\n")).then(() => setCopied(true))}>{words.say("copy")}</button>
			<span role="status" class="small"> {copied ? words.say("copied") : ""}</span>
		</Section>
	);
}

function WhatIsSaid({ page }: { page: One }) {
	const { words } = useAtlas();
	return (
		<Section title={words.say("says")}>
			<Table caption={words.say("says")} heads={[words.say("fact"), words.say("answer"), words.say("byWhom")]}>
				{page.facts.map(f => (
					<tr>
						<th scope="row">{words.fact(f.fact)}</th>
						<td><SaidCell said={f} />{f.asAt && <span class="small block">{words.say("asAt", { day: f.asAt })}{f.days ? "; " + words.say("carried", { n: f.days }) : ""}</span>}</td>
						<td>{f.by ? <>{f.own ? words.say("ownWord") : words.actor(f.by)}<Cited number={f.source} />{(f.words ?? 0) > 1 && <span class="small block">{words.say("latestOf", { n: f.words! })}</span>}</> : "–"}</td>
					</tr>
				))}
			</Table>
			{page.events.length > 0 && <List title={words.say("events")}>{page.events.map(e => <li>{words.fact(e.fact)}, {words.span(e)}; {words.actor(e.by)}<Cited number={e.source} />{e.supposed && <> <Supposed /></>} ({e.cites.join(", ")})</li>)}</List>}
			{page.deadlines.length > 0 && <List title={words.say("deadline")}>{page.deadlines.map(d => (
				<li>{d.cite}: <strong><DeadlineText deadline={d} /></strong>
					<ul>{d.words.map(w => <li>{w.at ? w.at + ": " : ""}{words.code("DeadlineWordKind", w.kind)}{w.until && " " + words.say("until", { day: words.span(w.until) })}, {words.actor(w.by)}<Cited number={w.source} /></li>)}</ul>
				</li>
			))}</List>}
			{page.requests.length > 0 && <List title={words.say("askedHelp")}>{page.requests.map(r => <li>{words.period(r.on)}: {words.actor(r.by)}, {words.say("askedOf", { whom: words.actor(r.of) })}{r.printed?.map(m => "; " + words.range(m))}<Cited number={r.source} /></li>)}</List>}
			{page.programmes.length > 0 && <List title={words.say("programmes")}>{page.programmes.map(p => <li><span lang="en">{p.title}</span> ({words.code("ProgrammeKind", p.kind)}; {p.with.map(w => words.actor(w)).join(", ")}): {words.period(p.period)}{p.ended && ", " + words.say("ended")}<Cited number={p.source} /></li>)}</List>}
			{page.restrictions.length > 0 && <List title={words.say("restrictions")}>{page.restrictions.map(r => <li>{words.code("Direction", r.direction)}: <span lang="en">{r.what}</span>, {words.period(r.period)}<Cited number={r.source} /></li>)}</List>}
			{page.ownResources > 0 && <p>{words.say("ownResources", { n: page.ownResources })}</p>}
		</Section>
	);
}

function List({ title, children }: { title: string; children: preact.ComponentChildren }) {
	return <Section title={title} level={3}><ul>{children}</ul></Section>;
}

function TowardIt({ page }: { page: One }) {
	const { words, route } = useAtlas();
	const link = useLink();
	const { position } = page;
	const chosen = position && (route.readings[position.reading] ?? position.choices[0]!.choice);
	const heads = position ? position.choices.map(c => <span class={c.choice === chosen ? "chosen" : undefined} title={words.choice(position.reading, c.choice)}>{c.choice}</span>) : [words.say("findings")];
	const title = words.say(page.standing.standing === "party" ? "towardIt" : "towardStranger", { n: page.others });
	const nobody = page.toward.every(n => n.undetermined === 0 && n.applies.every(count => count === 0));
	return (
		<Section title={title}>
			{nobody && <p>{words.say("towardNobody")}</p>}
			{!nobody && position && <details>
				<summary>{words.reading(position.reading)}</summary>
				<dl>{position.choices.map(c => <><dt>{c.choice}</dt><dd>{words.choice(position.reading, c.choice)} {words.say("boundUnder")} <StateList states={c.states} all={page.others} supposed={c.supposed} />.</dd></>)}</dl>
			</details>}
			{!nobody && <Table caption={title} heads={[words.say("norm"), words.say("whatItAsks"), ...heads, words.say("openPairs")]} numbers={[...heads.keys(), heads.length].map(i => i + 2)}>
				{page.toward.map(n => (
					<tr>
						<th scope="row">{n.cite}</th>
						<td>{words.normSaid(n.norm)}</td>
						{n.applies.map((count, i) => <td class={"number" + (position?.choices[i]?.choice === chosen ? " chosen" : "")}><Bearers states={n.bearers[i] ?? []} count={count} all={page.others} toward={page.state} norm={n.norm} supposed={n.supposed} /></td>)}
						<td class="number">{n.undetermined}</td>
					</tr>
				))}
			</Table>}
			<details>
				<summary>{words.say("ofItself")}</summary>
				<ul>{page.itself.map(n => <li>{n.cite} {words.normSaid(n.norm)}. <Outcome is={n.applicability} norm={n.norm} supposed={n.supposed} /></li>)}</ul>
			</details>
			<p class="screen"><a href={link({ view: "changes", since: yearBefore(page.on) })}>{words.say("changed")}, {words.say("since", { day: yearBefore(page.on) })}</a></p>
		</Section>
	);
}

// yearBefore is the same day a year before.
function yearBefore(day: string): string {
	return String(Number(day.slice(0, 4)) - 1).padStart(4, "0") + (day.endsWith("-02-29") ? "-02-28" : day.slice(4));
}

// Bearers names the States that are bound while they are few, each with a link to the pair.
function Bearers({ states, count, all, toward, norm, supposed }: { states: string[]; count: number; all: number; toward: string; norm: string; supposed?: string[] }) {
	const { words } = useAtlas();
	const link = useLink();
	const few = 3;
	return (
		<>
			{count}{count === all && all > 0 ? <span class="small block">{words.say("ofAll")}</span>
				: count > 0 && count <= few && <span class="small block">{states.map((s, i) => <>{i > 0 && ", "}<a href={link({ view: "pair", bearer: s, toward, norm })}>{words.state(s)}</a>{supposed?.includes(s) && <> <Supposed /></>}</>)}</span>}
		</>
	);
}

function WhatItGot({ page }: { page: One }) {
	const { words } = useAtlas();
	return (
		<>
			<Section title={words.say("gotOwn")}>
				{page.got.length === 0 ? <p>{words.say("noneOnRecord")}</p> : <Table caption={words.say("gotOwn")} heads={[words.say("giver"), words.say("when"), words.say("stage"), words.say("printed"), words.say("categories")]}>
					{page.got.map(g => (
						<tr>
							<th scope="row">{words.actor(g.by)}<Cited number={g.source} /></th>
							<td>{words.period(g.when)}</td>
							<td>{words.code("Stage", g.stage)}</td>
							<td>{g.printed?.map(m => words.range(m)).join("; ") || words.say("noAmount")}{g.loan && " (" + words.code("Terms", "loan") + ")"}</td>
							<td>{words.list(g.categories ?? [], "Category")}</td>
						</tr>
					))}
				</Table>}
			</Section>
			{page.wider.map(year => <WiderSection year={year} />)}
			{page.together ? <p>{words.say("together", { n: page.together })}</p> : null}
		</>
	);
}

// WiderSection is what it got in a year of which sources count more together: upper bounds.
function WiderSection({ year }: { year: WiderYear }) {
	const { words } = useAtlas();
	const title = words.say("gotWider", { subjects: words.list(year.subjects, "Subject"), year: year.year });
	const givers = [...year.parties, ...year.states];
	const currency = mostUsed(givers.flatMap(g => g.equivalents));
	// What is printed in the currency counts where no equivalent is printed. All are upper bounds: of this treaty's own it may be nothing.
	const bars = givers.flatMap(g => upper(g, currency).map(high => ({ name: words.actor(g.by) + (year.states.includes(g) ? " (" + words.say("noParty") + ")" : ""), range: { currency, low: "0", high } })));
	const rows = (givers: Giver[]) => givers.map(g => (
		<tr>
			<th scope="row">{words.actor(g.by)}{g.sources.map(n => <Cited number={n} />)}</th>
			<td><Totals totals={g.printed} /></td>
			<td class="number">{g.equivalents.map(t => words.range(t)).join("; ") || "–"}</td>
		</tr>
	));
	const others = (givers: Giver[], name: string) => givers.length > 0 && <><tr class="group"><th scope="colgroup" colSpan={3}>{name}. {words.say("neverAdded")}</th></tr>{rows(givers)}</>;
	return (
		<Section title={title}>
			<Bars title={title} rows={bars} />
			<Table caption={title} heads={[words.say("giver"), words.say("printed"), words.say("equivalents")]} numbers={[2]}>
				{rows(year.parties)}
				{year.parties.length > 0 && <tr class="total"><th scope="row">{words.say("togetherParties")}</th><td /><td class="number"><Totals totals={year.equivalents} /></td></tr>}
				{others(year.states, words.say("notParties"))}
				{others(year.others, words.say("funds"))}
			</Table>
		</Section>
	);
}
