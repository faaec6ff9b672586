import { useState } from "preact/hooks";
import { useAnswer, useAtlas, Waiting } from "./context";
import { choose, question } from "./route";

// ReadingsPanel switches the readings, and says what each other choice would change of what
// the view shows: asked for only when somebody wants to know.
export function ReadingsPanel() {
	const { words, route, go } = useAtlas();
	const [wanted, setWanted] = useState(false);
	const about = route.view === "state" ? { state: route.state } : route.view === "pair" ? { bearer: route.bearer, toward: route.toward } : {};
	const asked = useAnswer("readings", wanted ? { ...question(route), ...about } : undefined);
	const effect = (reading: string, choice: string) => asked.answer?.choices.find(c => c.reading === reading && c.choice === choice);
	return (
		<>
			<p><button type="button" aria-pressed={wanted} onClick={() => setWanted(!wanted)}>{words.say("whatEachChanges")}</button></p>
			{wanted && <Waiting of={asked} />}
			{words.treaty.readings.map(r => {
				const byDefault = r.choices[0]!.id, chosen = route.readings[r.id] ?? byDefault;
				return (
					<fieldset>
						<legend>{words.reading(r.id)}</legend>
						{r.choices.map(c => {
							const changes = wanted ? effect(r.id, c.id) : undefined;
							return (
								<label class="choice">
									<input type="radio" name={"reading-" + r.id} checked={c.id === chosen} onChange={() => go({ readings: choose(route.readings, r.id, c.id, byDefault) })} />
									<span><strong>{c.id}</strong>{c.id === byDefault && <> {words.say("byDefault")}</>} {words.choice(r.id, c.id)}
										{changes && <em class="block small">{changes.norms.length === 0 ? words.say("nothingHere") : changes.norms.map(n => words.norm(n.norm).cite + ": " + [
											n.applies && words.say("wouldApply", { n: words.number(n.applies) }), n.doesNotApply && words.say("wouldNot", { n: words.number(n.doesNotApply) }), n.undetermined && words.say("wouldOpen", { n: words.number(n.undetermined) }),
										].filter(Boolean).join(", ")).join("; ")}</em>}
									</span>
								</label>
							);
						})}
					</fieldset>
				);
			})}
		</>
	);
}
