import { useState } from "preact/hooks";
import type { TreatyNames } from "./answers";
import { useAnswer, useAtlas, Waiting } from "./context";
import { choose, question } from "./route";

// ReadingsPanel switches the readings. One that is unfolded says what each other choice would
// change of what the view shows.
export function ReadingsPanel() {
	const { words } = useAtlas();
	return <>{words.treaty.readings.map(r => <Reading key={r.id} reading={r} />)}</>;
}

function Reading({ reading }: { reading: TreatyNames["readings"][number] }) {
	const { words, route, go } = useAtlas();
	const [unfolded, setUnfolded] = useState(false);
	const about = route.view === "state" ? { state: route.state } : route.view === "pair" && route.bearer !== route.toward ? { bearer: route.bearer, toward: route.toward } : {};
	const asked = useAnswer("readings", unfolded ? { ...question(route), ...about, reading: reading.id } : undefined, "readings " + reading.id);
	const byDefault = reading.choices[0]!.id, chosen = route.readings[reading.id] ?? byDefault;
	return (
		<details onToggle={e => setUnfolded(e.currentTarget.open)}>
			<summary>{words.reading(reading.id)} <strong>{chosen}</strong>{chosen === byDefault && " " + words.say("byDefault")}</summary>
			<fieldset>
				<legend class="hidden">{words.reading(reading.id)}</legend>
				<p class="small">{words.say("whatEachChanges")}</p>
				{unfolded && <Waiting of={asked} />}
				{reading.choices.map(c => {
					const effect = asked.waiting ? undefined : asked.answer?.choices.find(e => e.choice === c.id);
					return (
						<label class="choice">
							<input type="radio" name={"reading-" + reading.id} checked={c.id === chosen} onChange={() => go({ readings: choose(route.readings, reading.id, c.id, byDefault) })} />
							<span><strong>{c.id}</strong>{c.id === byDefault && <> {words.say("byDefault")}</>} {words.choice(reading.id, c.id)}
								{effect && <em class="block small">{effect.norms.length === 0 ? words.say("nothingHere") : effect.norms.map(n => words.norm(n.norm).cite + " " + words.normTitle(n.norm) + ": " + [
									n.applies && words.say("wouldApply", { n: words.number(n.applies) }), n.doesNotApply && words.say("wouldNot", { n: words.number(n.doesNotApply) }), n.undetermined && words.say("wouldOpen", { n: words.number(n.undetermined) }),
								].filter(Boolean).join(", ")).join("; ")}</em>}
							</span>
						</label>
					);
				})}
			</fieldset>
		</details>
	);
}
