import { useEffect, useState } from "preact/hooks";
import type { AidRecord, OpenFact, Pair, PairFinding, Supposition } from "./answers";
import { useAnswer, useAtlas, useLink, Waiting } from "./context";
import { HeadLine, Notices } from "./head";
import { Outcome, Section, SourceLink, Supposed, Table } from "./parts";
import { Proof } from "./proof";
import { choose, question, sameFact } from "./route";
import { StateSelect } from "./select";
import { Totals } from "./totals";

// PairView is what one State owes another, may give it or is entitled to, norm by norm, each
// with its proof.
export function PairView() {
	const { words, route, go } = useAtlas();
	const same = route.bearer === route.toward;
	const asked = useAnswer("pair", same ? undefined : { ...question(route), bearer: route.bearer, toward: route.toward });
	const given = asked.answer;
	const page = given?.bearer.state === route.bearer && given.toward.state === route.toward ? given : undefined; // never a pair's answer under another's name
	return (
		<>
			<h1>{words.say("pairTitle", { bearer: words.state(route.bearer), toward: words.state(route.toward) })}</h1>
			<div class="pickers">
				<StateSelect label={words.say("bearer")} value={route.bearer} onChange={bearer => go({ bearer })} />
				<StateSelect label={words.say("toward")} value={route.toward} onChange={toward => go({ toward })} />
				<button type="button" onClick={() => go({ bearer: route.toward, toward: route.bearer })}>{words.say("swap")}</button>
			</div>
			{same ? <p class="refused" role="alert">{words.say("sameState")}</p> : <Waiting of={asked} />}
			{page && !same && <div class={asked.waiting ? "old" : undefined}>
				<HeadLine on={page.on} known={page.known} registers={page.registers} readings={page.readings} />
				<p class="standing">{[page.bearer, page.toward].map(s => <span class="block">{words.state(s.state)}: <strong>{words.standing(s)}</strong></span>)}</p>
				<Findings page={page} />
				<Notices notices={page.notices} />
			</div>}
		</>
	);
}

// Findings are the findings of a pair, of which some are unfolded. The address has the one
// that was unfolded last.
function Findings({ page }: { page: Pair }) {
	const { words, route, instead } = useAtlas();
	const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set([route.norm]));
	useEffect(() => { if (route.norm) setUnfolded(before => new Set([...before, route.norm])); }, [route.norm]);
	const all = page.findings.every(f => unfolded.has(f.norm));
	const turn = (norm: string, open: boolean) => {
		if (open === unfolded.has(norm)) return; // as it was made here
		setUnfolded(before => new Set(open ? [...before, norm] : [...before].filter(n => n !== norm)));
		if (open || route.norm === norm) instead({ norm: open ? norm : "" });
	};
	return (
		<>
			<Summary page={page} />
			<p><button type="button" onClick={() => setUnfolded(new Set(all ? [] : page.findings.map(f => f.norm)))}>{words.say(all ? "foldAll" : "unfoldAll")}</button></p>
			{page.findings.map(f => <Finding finding={f} records={page.records} on={page.on} open={unfolded.has(f.norm)} onTurn={open => turn(f.norm, open)} />)}
		</>
	);
}

function Summary({ page }: { page: Pair }) {
	const { words } = useAtlas();
	const link = useLink();
	return (
		<Section title={words.say("findings")}>
			<Table caption={words.say("findings")} heads={[words.say("norm"), words.say("whatItAsks"), words.say("finding"), words.say("reason")]}>
				{page.findings.map(f => (
					<tr>
						<th scope="row"><a href={link({ norm: f.norm })} onClick={() => open(f.norm)}>{words.norm(f.norm).cite}</a></th>
						<td>{words.normSaid(f.norm)}</td>
						<td><Outcome is={f.applicability} norm={f.norm} supposed={(f.suppositions ?? []).length > 0} /></td>
						<td>{words.code("Reason", f.reason)}</td>
					</tr>
				))}
			</Table>
		</Section>
	);
}

// open unfolds a finding and goes to it.
function open(norm: string): void {
	const details = document.getElementById("norm-" + norm) as HTMLDetailsElement | null;
	if (!details) return;
	details.open = true;
	details.querySelector("summary")?.focus();
	details.scrollIntoView();
}

function Finding({ finding: f, records, on, open, onTurn }: { finding: PairFinding; records: AidRecord[]; on: string; open: boolean; onTurn(open: boolean): void }) {
	const { words } = useAtlas();
	const norm = words.norm(f.norm);
	const paragraph = words.paragraph(norm.cite);
	const supposed = (f.suppositions ?? []).length > 0;
	return (
		<details class="finding" id={"norm-" + f.norm} open={open} onToggle={e => onTurn(e.currentTarget.open)}>
			<summary><h2>{norm.cite} {words.normTitle(f.norm)}: <Outcome is={f.applicability} norm={f.norm} supposed={supposed} /></h2></summary>
			<p>{words.code("Reason", f.reason)}.{supposed && <> <Supposed />: {words.say("restsOn")} ({f.suppositions!.join(", ")}).</>}</p>
			{f.open && <Settle facts={f.open} norm={f.norm} on={on} />}
			{f.otherwise && <Otherwise finding={f} />}
			<div class="beside">
				<section>
					<h3>{words.say("whyThis")}</h3>
					<Proof node={f.proof} />
					{f.assumptions && <p class="small">{words.say("assumed")}: {f.assumptions.map(a => words.code("AssumptionKind", a.kind) + (a.fact ? ", " + words.fact(a.fact.code) + ", " + words.state(a.fact.subject) : "") + (a.since ? ", " + words.say("since", { day: a.since }) : "") + (a.days ? " (" + words.say("carried", { n: a.days }) + ")" : "")).join("; ")}.</p>}
				</section>
				<section>
					<h3>{words.say("theText")}, {norm.cite}</h3>
					{paragraph?.text ? <blockquote lang="en"><Marked text={paragraph.text} words={norm.words} /></blockquote>
						: <><p class="small">{words.say("inWords")}</p><blockquote lang="en">{paragraph?.summary ?? norm.words.join(" … ")}</blockquote></>}
					{norm.undecided && <p class="small">{words.say("undecided", { words: norm.undecided.map(w => "“" + w + "”").join(", ") })}</p>}
					{norm.note && <p class="small" lang="en">{norm.note}</p>}
				</section>
			</div>
			<Recorded finding={f} records={records} />
			<Timeline finding={f} />
			{f.appraisals && f.appraisals.length > 0 && <Section title={words.say("appraisals")} level={3}><ul>{f.appraisals.map(a => <li>{words.actor(a.by)}: <span lang="en">{a.says ?? a.id}</span>{a.source && <> <SourceLink source={a.source} /></>}</li>)}</ul></Section>}
		</details>
	);
}

// Marked is the text with the norm's operative words in bold.
function Marked({ text, words }: { text: string; words: string[] }) {
	const marks = words.filter(w => text.includes(w)).map(w => ({ from: text.indexOf(w), to: text.indexOf(w) + w.length })).sort((a, b) => a.from - b.from);
	const parts: preact.ComponentChildren[] = [];
	let at = 0;
	for (const { from, to } of marks) {
		if (from < at) continue;
		parts.push(text.slice(at, from), <strong>{text.slice(from, to)}</strong>);
		at = to;
	}
	return <>{parts}{text.slice(at)}</>;
}

// Settle lists the facts that would settle the finding, with both branches; each can be
// supposed, and then everything is asked anew.
function Settle({ facts, norm, on }: { facts: OpenFact[]; norm: string; on: string }) {
	const { words, route, go } = useAtlas();
	const suppose = (f: OpenFact, holds: "yes" | "no") => {
		open(norm); // the button goes, and the focus with it
		const one: Supposition = { fact: f.fact!, subject: f.subject, holds, from: on, ...(f.object && { object: f.object }), ...(f.category && { category: f.category }) };
		go({ suppose: [...route.suppose.filter(s => !sameFact(s, one)), one] });
	};
	return (
		<Section title={words.say("toSettle")} level={3}>
			<ul class="settle">{facts.map(f => ({ ...f, asked: words.question(f.asks, f) })).map(f => (
				<li>
					<span lang={f.asked.language}>{f.asked.text}</span> <span class="gap">{words.code("Gap", f.gap)}.</span>
					<span class="block">{words.say("ifYes")}: <Outcome is={f.ifTrue} norm={norm} /> {f.supposable && <button type="button" onClick={() => suppose(f, "yes")}>{words.say("supposeYes")}<span class="hidden"> {f.asked.text}</span></button>} {f.offers && <button type="button" onClick={() => suppose({ ...f, fact: f.offers }, "yes")}>{words.say("supposeOffer")}<span class="hidden"> {f.asked.text}</span></button>}</span>
					<span class="block">{words.say("ifNo")}: <Outcome is={f.ifFalse} norm={norm} /> {f.supposable && <button type="button" onClick={() => suppose(f, "no")}>{words.say("supposeNo")}<span class="hidden"> {f.asked.text}</span></button>}</span>
				</li>
			))}</ul>
		</Section>
	);
}

function Otherwise({ finding }: { finding: PairFinding }) {
	const { words, route, go } = useAtlas();
	return (
		<Section title={words.say("otherReadings")} level={3}>
			<ul>{finding.otherwise!.map(o => {
				const byDefault = words.treaty.readings.find(r => r.id === o.reading)?.choices[0]?.id ?? "";
				return <li><strong>{o.reading}={o.choice}</strong>: <Outcome is={o.applicability} norm={finding.norm} /> <button type="button" onClick={() => go({ readings: choose(route.readings, o.reading, o.choice, byDefault) })}>{words.say("choose")}<span class="hidden"> {o.reading}={o.choice}</span></button> <span class="small">{words.choice(o.reading, o.choice)}</span></li>;
			})}</ul>
		</Section>
	);
}

function Recorded({ finding, records }: { finding: PairFinding; records: AidRecord[] }) {
	const { words } = useAtlas();
	const ids = finding.recorded.records ?? [];
	return (
		<Section title={words.say("money")} level={3}>
			{ids.length === 0 ? <p>{words.say("noneOnRecord")}</p> : <>
				<p>{words.say("counted", { n: ids.length, open: (finding.recorded.open ?? []).length })}. <strong><Totals totals={finding.recorded.totals ?? []} /></strong> {words.say("provesNothing")}</p>
				<details>
					<summary>{ids.length} {words.say("records")}</summary>
					<Table caption={words.say("money")} heads={[words.say("when"), words.say("stage"), words.say("printed"), words.say("categories"), words.say("source")]}>
						{records.filter(r => ids.includes(r.id)).flatMap(r => r.steps.map(step => ({ r, step }))).sort((a, b) => dayOf(a.step).localeCompare(dayOf(b.step))).map(({ r, step }) => (
							<tr>
								<th scope="row">{words.period(step.when)}</th>
								<td>{words.code("Stage", step.stage)}{step.foreseen && " (" + words.code("Effect", "foreseen") + ")"}</td>
								<td>{step.amounts.map(a => words.range(a)).join("; ") || words.say("noAmount")}{step.beside.length > 0 && " (" + step.beside.map(m => m.currency + " " + words.number(m.amount)).join("; ") + ")"}</td>
								<td>{words.list(r.categories, "Category")}<span class="small block">{words.list(r.subjects, "Subject")}</span></td>
								<td>{step.sources.map(source => <span class="block"><SourceLink source={source} /></span>)}<span class="small block">{r.id}</span></td>
							</tr>
						))}
					</Table>
				</details>
			</>}
		</Section>
	);
}

// dayOf is the first day on which a step may lie, by which the steps are in order.
function dayOf(step: AidRecord["steps"][number]): string {
	return step.when?.from ?? "";
}

function Timeline({ finding }: { finding: PairFinding }) {
	const { words, route } = useAtlas();
	const link = useLink();
	return (
		<Section title={words.say("timeline")} level={3}>
			<ol class="timeline">{finding.timeline.map(span => (
				<li>{span.period.from ? <a href={link({ on: span.period.from, norm: finding.norm })} aria-current={span.period.from === route.on ? "date" : undefined}>{words.period(span.period)}</a> : words.period(span.period)}: <Outcome is={span.applicability} norm={finding.norm} supposed={span.hypothetical} /> <span class="small">{words.code("Reason", span.reason)}</span></li>
			))}</ol>
		</Section>
	);
}
