import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { Answers, Question } from "./answers";
import { type Engine, Superseded } from "./engine";
import { address, type Route } from "./route";
import type { Words } from "./words";

// Atlas is what every part of the page needs: the words, the route, the engine.
export interface Atlas {
	words: Words;
	route: Route;
	engine: Engine;
	register: number; // counts the registers that were asked: answers of another one are old
	first?: { key: string; answer: unknown }; // the answer that the page came with, to one question
	go(change: Partial<Route>): void;
	instead(change: Partial<Route>): void; // goes there in place of this address: no step back leads to it
}

export const AtlasContext = createContext<Atlas>(null as unknown as Atlas);

export function useAtlas(): Atlas {
	return useContext(AtlasContext);
}

// link is the address of the same question in another view, or changed.
export function useLink(): (change: Partial<Route>) => string {
	const { route } = useAtlas();
	return change => address({ ...route, ...change });
}

export interface Asked<T> { answer?: T; refused?: string; waiting: boolean }

// key names a question: two with one key have one answer.
export function key(asked: string, question: Question): string {
	return asked + JSON.stringify(question);
}

// useAnswer asks a question, and shows the last answer of the same place until the new one is
// there. No question: none is asked.
export function useAnswer<A extends keyof Answers>(asked: A, question: Question | undefined, slot: string = asked): Asked<Answers[A]> {
	const { engine, register, first } = useAtlas();
	const name = question && register + key(asked, question);
	const [state, setState] = useState<{ name?: string; answer?: Answers[A]; refused?: string }>({});
	const given = question && register === 0 && first?.key === key(asked, question) ? (first.answer as Answers[A]) : undefined;
	useEffect(() => {
		if (!question || given) return;
		let gone = false;
		engine.ask(asked, question, slot).then(
			answer => gone || setState({ name, answer }),
			error => gone || error instanceof Superseded || setState({ name, refused: error.message }),
		);
		return () => { gone = true; };
	}, [name]);
	if (given) return { answer: given, waiting: false };
	return { answer: state.answer, refused: state.name === name ? state.refused : undefined, waiting: question !== undefined && state.name !== name };
}

// Waiting says that an answer is on its way, or why there is none.
export function Waiting({ of }: { of: Asked<unknown> }) {
	const { words, engine } = useAtlas();
	const [ready, setReady] = useState(false);
	const [failed, setFailed] = useState("");
	useEffect(() => { engine.ready.then(() => setReady(true), error => setFailed(error.message)); }, []);
	const refused = of.refused ?? (of.waiting ? failed : "");
	return (
		<>
			<p class="working" role="status">{of.waiting && !refused ? words.say(ready ? "working" : "loading") : ""}</p>
			{refused && <p class="refused" role="alert"><strong>{words.say("failed")}</strong> {refused}</p>}
		</>
	);
}
