import { type Flows, type Side, sides } from "./answers";
import { useAnswer, useAtlas, useLink, Waiting } from "./context";
import { csv } from "./csv";
import { HeadLine, Notices } from "./head";
import { Matrix } from "./matrix";
import { save, Section, SourceLink, StateLink, Table } from "./parts";
import { question } from "./route";
import { Choice, StateSelect } from "./select";
import { Totals } from "./totals";

// FlowsView is who gave what to whom in a time.
export function FlowsView() {
	const { words, route, go } = useAtlas();
	const day = route.on || words.treaty.completeAsOf || ""; // without both no view is shown
	const last = Number(day.slice(0, 4)) - 1; // the last whole year
	const from = route.from || String(last - 2), until = route.until || String(last);
	const years = Array.from({ length: last - 1998 }, (_, i) => String(last + 1 - i)).map(y => ({ value: y, name: y }));
	const [first, end] = from <= until ? [from, until] : [until, from];
	const asked = useAnswer("flows", {
		...question(route), period: { from: first + "-01-01", until: String(Number(end) + 1) + "-01-01" },
		...(route.by && { by: route.by }), ...(route.to && { to: route.to }),
		...(route.category && { category: route.category }), ...(route.stage && { stage: route.stage }),
	});
	const page = asked.answer;
	const any = { value: "", name: words.say("any") };
	return (
		<>
			<h1>{words.say("whoGaveWhom")}, {first}–{end}</h1>
			<div class="pickers">
				<Choice label={words.say("fromYear")} value={from} values={years} onChange={from => go({ from })} />
				<Choice label={words.say("untilYear")} value={until} values={years} onChange={until => go({ until })} />
				<StateSelect label={words.say("fromWhom")} value={route.by} all={words.say("anyone")} onChange={by => go({ by })} />
				<StateSelect label={words.say("toWhom")} value={route.to} all={words.say("anyone")} onChange={to => go({ to })} />
				<Choice label={words.say("category")} value={route.category} values={[any, ...words.codes("Category").map(c => ({ value: c, name: words.code("Category", c) }))]} onChange={category => go({ category })} />
				<Choice label={words.say("stage")} value={route.stage} values={[any, ...["committed", "delivered", "provided"].map(c => ({ value: c, name: words.code("Stage", c) }))]} onChange={stage => go({ stage })} />
			</div>
			<Waiting of={asked} />
			{page && <div class={asked.waiting ? "old" : undefined}>
				<HeadLine on={page.on} known={page.known} registers={page.registers} />
				{page.rows.length === 0 ? <p>{words.say("noneOnRecord")}</p> : <>
					<Section title={words.say("sets")}>
						<p class="small">{words.say("sideHint")} {words.say("setsHint")}</p>
						<Table caption={words.say("sets")} heads={[words.say("fromWhom"), words.say("toWhom"), words.say("ownSubjects"), words.say("equivalents"), words.say("printed")]}>
							{page.sets.map(s => <tr><th scope="row">{sideName(words, s.from)}</th><td>{sideName(words, s.to)}</td><td><Totals totals={s.own} /></td><td><Totals totals={s.equivalents} /></td><td><Totals totals={s.printed} /></td></tr>)}
						</Table>
					</Section>
					<Matrix rows={page.rows} />
					<Rows page={page} />
				</>}
				{page.lookAt.length > 0 && <Section title={words.say("lookAt")}><ul lang="en">{page.lookAt.map(line => <li>{line}</li>)}</ul>{page.more > 0 && <p>{words.say("andMore", { n: page.more })}</p>}</Section>}
				{page.unsaid > 0 && <p class="small">{words.say("unsaidCategory", { n: page.unsaid })}</p>}
				{page.excluded > 0 && <p class="small">{words.say("excluded", { n: page.excluded })}</p>}
				<Notices notices={page.notices} />
			</div>}
		</>
	);
}

function sideName(words: ReturnType<typeof useAtlas>["words"], side: Side): string {
	return words.say(({ parties: "sideParties", states: "sideStates", partly: "sidePartly", others: "funds" } as const)[side]);
}

function Rows({ page }: { page: Flows }) {
	const { rows } = page;
	const { words } = useAtlas();
	const link = useLink();
	const groups: [Side, Side][] = sides.flatMap(a => sides.map(b => [a, b] as [Side, Side]));
	return (
		<Section title={words.say("whoGaveWhom")}>
			<p class="screen"><button type="button" onClick={() => save("flows.csv", "text/csv", csv(page, words))}>{words.say("csv")}</button></p>
			{groups.map(([from, to]) => {
				const some = rows.filter(r => r.from === from && r.side === to);
				if (some.length === 0) return null;
				const title = sideName(words, from) + " → " + sideName(words, to);
				return (
					<Section title={title} level={3}>
						<Table caption={title} heads={[words.say("fromWhom"), words.say("toWhom"), words.say("printed"), words.say("equivalents"), words.say("categories"), words.say("subjects"), words.say("records")]} numbers={[6]}>
							{some.map(r => (
								<tr>
									<th scope="row">{r.by.state ? <StateLink state={r.by.state} /> : words.actor(r.by)}</th>
									<td>{r.by.state && r.to.state ? <a href={link({ view: "pair", bearer: r.by.state, toward: r.to.state })}>{words.actor(r.to)}</a> : words.actor(r.to)}</td>
									<td><Totals totals={r.printed} /></td>
									<td><Totals totals={r.equivalents.filter(t => t.currency)} /></td>
									<td>{words.list(r.categories, "Category")}</td>
									<td>{words.list(r.subjects, "Subject")}</td>
									<td class="number"><details><summary>{r.records.length}</summary><ul>{r.sources.map(s => <li><SourceLink source={s} /></li>)}</ul><span class="small">{r.records.join(", ")}</span></details></td>
								</tr>
							))}
						</Table>
					</Section>
				);
			})}
		</Section>
	);
}
