import type { BoundNorm, Deadline, Overall, Year } from "./answers";
import { AskFirst } from "./ask";
import { useAnswer, useAtlas, Waiting } from "./context";
import { HeadLine, Notices } from "./head";
import { Cited, Section, Sources, StateLink, StateList, Supposed, Table } from "./parts";
import { choose, question } from "./route";
import { DeadlineText, SaidCell } from "./said";

// AffectedView is the first page: who is affected, who is bound, why the rest is open, whom
// to ask.
export function AffectedView() {
	const { words, route } = useAtlas();
	const asked = useAnswer("treaty", question(route));
	const page = asked.answer;
	return (
		<>
			<h1><span lang="en">{page?.treaty.name ?? words.treaty.name}</span>: {words.say("affected").toLowerCase()}</h1>
			<Waiting of={asked} />
			{page && <div class={asked.waiting ? "old" : undefined}>
				<HeadLine {...page} />
				<WhoIsAffected page={page} />
				<WhoIsBound page={page} />
				<WhyOpen page={page} />
				<AskFirst asks={page.ask} />
				<Sources sources={page.sources} />
				<Notices notices={page.notices} />
			</div>}
		</>
	);
}

function WhoIsAffected({ page }: { page: Overall }) {
	const { words } = useAtlas();
	const { facts, states, others, events, cite } = page.affected;
	const shown = facts.slice(0, 2);
	return (
		<Section title={words.say("affected")}>
			{states.length === 0 ? <p>{words.say("noneAffected")}</p> : <Table caption={words.say("affected")} heads={[words.say("state"), ...shown.map(f => words.fact(f.fact)), words.say("due", { cite: cite ?? "" }), words.say("helpAsked"), words.say("lastGiven")]}>
				{states.map(s => (
					<tr>
						<th scope="row"><StateLink state={s.state} /></th>
						{s.facts.slice(0, shown.length).map(f => <td><SaidCell said={f} /><Cited number={f.source} /></td>)}
						<td><DeadlineCell deadlines={s.deadlines ?? []} cite={cite} /></td>
						<td>{s.asked ? <>{words.period(s.asked.on)}<Cited number={s.asked.source} /></> : "–"}</td>
						<td>{s.last ? <YearCell year={s.last} /> : "–"}</td>
					</tr>
				))}
			</Table>}
			{others.filter(o => o.states.length > 0).map(o => <p>{words.say("onlyOther", { fact: words.fact(o.fact) })} <StateList states={o.states} supposed={o.supposed} />.</p>)}
			{states.length > 0 && <p class="small">{words.say("askingTime")}</p>}
			<details>
				<summary>{words.say("parties", { n: page.parties.states })}: {words.say("fact").toLowerCase()}, {words.say("latestList").toLowerCase()}</summary>
				<Table caption={words.say("parties", { n: page.parties.states })} numbers={[1, 2, 3, 4, 5]}
					heads={[words.say("fact"), words.say("yes"), words.say("no"), words.say("unnamed"), words.say("contested"), words.say("open"), words.say("latestList")]}>
					{facts.map(f => (
						<tr>
							<th scope="row">{words.fact(f.fact)}{(f.supposed ?? 0) > 0 && <> <Supposed /> ({f.supposed})</>}</th>
							<td class="number">{f.yes}</td><td class="number">{f.no - f.unnamed}</td><td class="number">{f.unnamed}</td><td class="number">{f.contested}</td><td class="number">{f.unknown}</td>
							<td>{f.latest ? <>{words.actor(f.latest.by)}, {f.latest.at}, {words.say("named", { n: f.latest.named })}: “<span lang="en">{f.latest.words}</span>”<Cited number={f.latest.source} /></> : "–"}</td>
						</tr>
					))}
				</Table>
			</details>
			{events.length > 0 && <Section title={words.say("events")} level={3}>
				<ul>{events.map(e => <li><StateLink state={e.state} />: {words.fact(e.fact)}, {words.span(e)}; {words.actor(e.by)}<Cited number={e.source} />{e.supposed && <> <Supposed /></>} ({e.cites.join(", ")})</li>)}</ul>
			</Section>}
		</Section>
	);
}

// DeadlineCell is the deadline that comes first of those that have not passed, or else the
// last, with what is to be said of it.
function DeadlineCell({ deadlines, cite }: { deadlines: Deadline[]; cite?: string }) {
	const of = deadlines.filter(d => d.cite === cite);
	const last = (d: Deadline) => d.until?.latest ?? "";
	const shown = of.filter(d => !d.passed).sort((a, b) => last(a).localeCompare(last(b)))[0] ?? of.sort((a, b) => last(b).localeCompare(last(a)))[0];
	return shown ? <><DeadlineText deadline={shown} />{[...new Set(shown.words.map(w => w.source))].map(n => <Cited number={n} />)}</> : <>–</>;
}

function YearCell({ year }: { year: Year }) {
	const { words } = useAtlas();
	const money = [...(year.equivalents ?? []), ...(year.printed ?? [])].filter(m => m.currency).map(m => words.range(m));
	return <>{year.year}: {money.join("; ") || words.say("noAmount")}{year.own && <> ({words.say("ownSubjects").toLowerCase()})</>}<span class="small block">{words.list(year.from)}</span></>;
}

function WhoIsBound({ page }: { page: Overall }) {
	const { words, route, go } = useAtlas();
	const { position } = page;
	const chosen = position && (route.readings[position.reading] ?? position.choices[0]!.choice);
	const at = position?.choices.findIndex(c => c.choice === chosen) ?? 0;
	const choice = position?.choices[at];
	const heads = position ? position.choices.map(c => <span class={c.choice === chosen ? "chosen" : undefined}>{c.choice}</span>) : [words.say("findings")];
	return (
		<Section title={words.say("boundTitle")}>
			<p>{words.say("boundBeside")}</p>
			{position && <fieldset>
				<legend>{words.reading(position.reading)}</legend>
				{position.choices.map(c => (
					<label class="choice">
						<input type="radio" name="position" value={c.choice} checked={c.choice === chosen}
							onChange={() => go({ readings: choose(route.readings, position.reading, c.choice, position.choices[0]!.choice) })} />
						<span><strong>{c.choice}</strong> {words.choice(position.reading, c.choice)}</span>
					</label>
				))}
			</fieldset>}
			{choice && <p aria-live="polite" class="bound-under">{words.say("boundUnder")} <StateList states={choice.states} all={page.parties.states} supposed={choice.supposed} />.</p>}
			<Table caption={words.say("boundTitle")} heads={[words.say("norm"), words.say("whatItAsks"), ...heads, words.say("openPairs")]} numbers={[...heads.keys(), heads.length].map(i => i + 2)}>
				{page.bound.filter(n => n.pairs).map(n => <BoundRow norm={n} chosen={at} />)}
			</Table>
			<details>
				<summary>{words.say("ofItself")}</summary>
				<ul>{page.bound.filter(n => !n.pairs).map(n => <li>{n.cite} {words.normSaid(n.norm)}. {words.say("itself", { n: n.applies[at] ?? n.applies[0] ?? 0 })}</li>)}</ul>
			</details>
		</Section>
	);
}

function BoundRow({ norm, chosen }: { norm: BoundNorm; chosen: number }) {
	const { words } = useAtlas();
	return (
		<tr>
			<th scope="row">{norm.cite}</th>
			<td>{words.normSaid(norm.norm)}</td>
			{norm.applies.map((n, i) => <td class={"number" + (i === chosen ? " chosen" : "")}>{words.number(n)}{(norm.supposed?.[i] ?? 0) > 0 && <span class="block"><Supposed /></span>}</td>)}
			<td class="number">{words.number(norm.undetermined)}</td>
		</tr>
	);
}

function WhyOpen({ page }: { page: Overall }) {
	const { words } = useAtlas();
	return (
		<Section title={words.say("whyOpen")}>
			<p>{words.say("openFindings", { n: words.number(page.open.findings) })}</p>
			<Table caption={words.say("whyOpen")} heads={[words.say("reason"), words.say("findings")]} numbers={[1]}>
				{page.open.reasons.map(r => <tr><th scope="row">{words.code("Reason", r.reason)}</th><td class="number">{words.number(r.count)}</td></tr>)}
			</Table>
		</Section>
	);
}
