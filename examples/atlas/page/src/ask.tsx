import type { Asked } from "./answers";
import { useAtlas } from "./context";
import { Section, StateList, Table } from "./parts";

// AskFirst says what to ask, whom, and how much an answer may settle.
export function AskFirst({ asks, title, state }: { asks: Asked[]; title?: string; state?: string }) {
	const { words } = useAtlas();
	const heading = title ?? words.say("askFirst");
	const shown = (list: Asked[]) => (
		<Table caption={heading} heads={[words.say("askWhat"), words.say("askWhom"), words.say("maySettle")]} numbers={[2]}>
			{list.map(a => (
				<tr>
					<th scope="row"><span lang={a.fact ? undefined : "en"}>{a.fact && a.question && state && words.language !== "en" ? words.asks({ fact: a.fact, subject: state }) : a.question ?? (a.fact ? words.fact(a.fact) : a.about)}</span>{a.ownWord && <span class="small block">{words.say("ownWordOnly")}</span>}</th>
					<td>{a.way === "list" && <>{words.say("oneList")}: </>}{a.whom && a.whom.length > 0 ? a.whom.map(w => words.actor(w)).join("; ") : <AskStates states={a.states ?? []} />}</td>
					<td class="number">{a.way === "decision" && words.say("deadlines") + ": "}{words.number(a.settles)}{a.way === "decision" ? "" : a.way === "division" ? " / " + words.number(a.of ?? 0) + " " + words.say("records") : ""}</td>
				</tr>
			))}
		</Table>
	);
	const few = 6;
	return (
		<Section title={heading}>
			{shown(asks.slice(0, few))}
			{asks.length > few && <details><summary>{words.say("andMore", { n: asks.length - few })}</summary>{shown(asks.slice(few))}</details>}
		</Section>
	);
}

function AskStates({ states }: { states: string[] }) {
	const { words } = useAtlas();
	const many = 8;
	return states.length <= many ? <StateList states={states} /> : <>{words.say("theStates", { n: states.length })}</>;
}
