import type { Deadline, Said } from "./answers";
import { useAtlas } from "./context";
import { Truth } from "./parts";

// SaidCell is what is made of a fact, with the year of the word on which it rests.
export function SaidCell({ said }: { said: Said }) {
	return <><Truth said={said} />{said.asAt && <> {said.asAt.slice(0, 4)}</>}</>;
}

// DeadlineText is the day of a deadline, with what is to be said of it.
export function DeadlineText({ deadline }: { deadline: Deadline }) {
	const { words } = useAtlas();
	const marks = (["passed", "soon", "asked", "unsure"] as const).filter(m => deadline[m])
		.map(m => words.say(({ passed: "passed", soon: "soon", asked: "moreTime", unsure: "vague" } as const)[m]));
	return <>{deadline.until ? words.span(deadline.until) : words.say("noDay")}{marks.length > 0 && <span class="marks"> {marks.join("; ")}</span>}</>;
}
