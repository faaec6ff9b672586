import type { Changes, Truth as TruthCode } from "./answers";
import { useAnswer, useAtlas, useLink, Waiting } from "./context";
import { DayField } from "./day";
import { HeadLine, Notices } from "./head";
import { Outcome, Section, StateLink, Supposed, Table, Truth } from "./parts";
import { question } from "./route";
import { StateSelect } from "./select";

// ChangesView is what is otherwise than on another day, or than from what was known by it.
export function ChangesView() {
	const { words, route, go } = useAtlas();
	const given = route.since || route.knownSince;
	const asked = useAnswer("changes", given ? {
		...question(route), ...(route.since && { since: route.since }), ...(route.knownSince && { knownSince: route.knownSince }), ...(route.state && { state: route.state }),
	} : undefined);
	const page = asked.answer;
	return (
		<>
			<h1>{words.say("changed")}</h1>
			<div class="pickers">
				<DayField label={words.say("changeSince")} hint="" value={route.since} onChange={since => go({ since })} />
				<DayField label={words.say("changeKnown")} hint="" value={route.knownSince} onChange={knownSince => go({ knownSince })} />
				<StateSelect label={words.say("state")} value={route.state} all={words.say("ofAll")} onChange={state => go({ state })} />
			</div>
			{given ? <Waiting of={asked} /> : <p role="status">{words.say("needSince")}</p>}
			{page && given && <div class={asked.waiting ? "old" : undefined}><Answer page={page} /></div>}
		</>
	);
}

function Answer({ page }: { page: Changes }) {
	const { words } = useAtlas();
	const link = useLink();
	const lead = page.before.on !== page.after.on
		? words.say("changedBetween", { n: words.number(page.findings), before: page.before.on, after: page.after.on }) + (page.before.known !== page.after.known ? words.say("alsoKnown", { before: page.before.known ?? words.say("allKnown"), after: page.after.known ?? words.say("allKnown") }) : "")
		: words.say("changedKnown", { n: words.number(page.findings), on: page.after.on, before: page.before.known ?? words.say("allKnown"), after: page.after.known ?? words.say("allKnown") });
	const others = page.kinds.filter(k => k.before !== k.after), same = page.kinds.filter(k => k.before === k.after);
	return (
		<>
			<p class="lead"><strong>{lead}</strong></p>
			<HeadLine on={page.after.on} known={page.after.known} registers={page.registers} readings={page.readings} />
			{page.standings.length > 0 && <Section title={words.say("standings")}>
				<Table caption={words.say("standings")} heads={[words.say("state"), words.say("was"), words.say("is"), words.say("day")]}>
					{page.standings.map(s => <tr><th scope="row"><StateLink state={s.state} /></th><td>{words.code("Standing", s.before)}</td><td>{words.code("Standing", s.after)}</td><td>{s.day ? <a href={link({ view: "state", state: s.state, on: s.day })}>{s.day}</a> : "–"}</td></tr>)}
				</Table>
			</Section>}
			{page.facts.length > 0 && <Section title={words.say("factsBehind")}>
				<Table caption={words.say("factsBehind")} heads={[words.say("fact"), words.say("was"), words.say("is"), words.say("findings")]} numbers={[3]}>
					{page.facts.map(f => ({ ...f, asked: words.question(f.asks ?? "", f) })).map(f => <tr><th scope="row"><span lang={f.asked.language}>{f.asked.text}</span>{f.supposed && <> <Supposed /></>}</th><td><Side of={f.before} silence={f.silenceBefore} /></td><td><Side of={f.after} silence={f.silenceAfter} /></td><td class="number">{words.number(f.findings)}</td></tr>)}
				</Table>
				{page.moreFacts && <p>{words.say("andMore", { n: page.moreFacts })}</p>}
			</Section>}
			{others.length > 0 && <Section title={words.say("findings")}><Kinds kinds={others} /></Section>}
			{same.length > 0 && <details><summary>{words.say("reasonOnly")}: {words.number(same.reduce((n, k) => n + k.findings, 0))}</summary><Kinds kinds={same} /></details>}
			<Notices notices={page.notices} />
		</>
	);
}

function Kinds({ kinds }: { kinds: Changes["kinds"] }) {
	const { words } = useAtlas();
	return (
		<Table caption={words.say("findings")} heads={[words.say("norm"), words.say("whatItAsks"), words.say("was"), words.say("is"), words.say("findings"), words.say("forExample")]} numbers={[4]}>
			{kinds.map(k => (
				<tr>
					<th scope="row">{words.norm(k.norm).cite}</th>
					<td>{words.normSaid(k.norm)}</td>
					<td><Outcome is={k.before} norm={k.norm} /></td>
					<td><Outcome is={k.after} norm={k.norm} supposed={k.supposed} /></td>
					<td class="number">{words.number(k.findings)}</td>
					<td><Examples kind={k} /></td>
				</tr>
			))}
		</Table>
	);
}

function Side({ of, silence }: { of: { truth: TruthCode; gap?: string } | undefined; silence?: boolean }) {
	const { words } = useAtlas();
	return of ? <Truth said={{ ...of, unnamed: silence }} /> : <>{words.say("notAsked")}</>;
}

// Examples links to the first pairs of a kind.
function Examples({ kind }: { kind: Changes["kinds"][number] }) {
	const { words } = useAtlas();
	const link = useLink();
	const few = 3;
	return (
		<>{kind.keys.slice(0, few).map((k, i) => <>{i > 0 && "; "}{k.counterparty
			? <a href={link({ view: "pair", bearer: k.bearer, toward: k.counterparty, norm: k.norm })}>{words.state(k.bearer)} → {words.state(k.counterparty)}</a>
			: <StateLink state={k.bearer} />}</>)}{kind.findings > few && " …"}</>
	);
}
