import { render } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Names, Overall } from "./answers";
import { AffectedView } from "./affected";
import { ChangesView } from "./changes";
import { AtlasContext, key, type Atlas } from "./context";
import { DayField } from "./day";
import { Engine } from "./engine";
import { FlowsView } from "./flows";
import { PairView } from "./pair";
import { ReadingsPanel } from "./readings";
import { RegisterPanel } from "./register";
import { address, languages, parse, question, start, type Route, type View, views } from "./route";
import { Choice } from "./select";
import { StateView } from "./state";
import { SupposedBar } from "./supposed";
import { Words } from "./words";

const shown: { [view in View]: () => preact.JSX.Element } = { affected: AffectedView, state: StateView, pair: PairView, flows: FlowsView, changes: ChangesView };

function App({ names, first, engine }: { names: Names; first: Overall; engine: Engine }) {
	const [route, setRoute] = useState(() => parse(location.hash));
	const [register, setRegister] = useState(0);
	const [supposed, setSupposed] = useState(0); // facts, by the register
	const main = useRef<HTMLElement>(null);
	useEffect(() => {
		const changed = () => setRoute(before => {
			const after = parse(location.hash);
			if (after.view !== before.view) queueMicrotask(() => { scrollTo(0, 0); main.current?.focus({ preventScroll: true }); });
			return after;
		});
		addEventListener("hashchange", changed);
		return () => removeEventListener("hashchange", changed);
	}, []);
	const words = useMemo(() => new Words(names, route.treaty, route.language), [route.treaty, route.language]);
	useEffect(() => { document.documentElement.lang = route.language; document.title = titleOf(route, words) + " – " + words.say("title"); }, [words, route]);
	const changed = (change: Partial<Route>) => address({ ...parse(location.hash), ...change });
	const go = (change: Partial<Route>) => { location.hash = changed(change); };
	const instead = (change: Partial<Route>) => location.replace(changed(change));
	const atlas: Atlas = { words, route, engine, register, first: { key: key("treaty", question(start)), answer: first }, go, instead };
	const unknown = [route.state, route.bearer, route.toward, route.by, route.to].find(code => code && !words.isState(code)) ?? (names.treaties.some(t => t.id === route.treaty) ? undefined : route.treaty);
	const missing = unknown ? words.say("notFound", { name: unknown }) : !words.treaty.completeAsOf && !route.on ? words.say("needDay") : undefined;
	const View = shown[route.view];
	return (
		<AtlasContext.Provider value={atlas}>
			<a class="skip" href="#answer" onClick={e => { e.preventDefault(); main.current?.focus(); }}>{words.say("skip")}</a>
			<header>
				<div class="bar">
					<strong class="name">{words.say("title")}</strong>
					<nav aria-label={words.say("views")}>
						<ul>{views.map(v => <li><a href={address({ ...route, view: v, ...(v === "changes" && route.view !== "state" && route.view !== "changes" && { state: "" }) })} aria-current={v === route.view ? "page" : undefined}>{words.say(({ affected: "affected", state: "oneState", pair: "onePair", flows: "flows", changes: "changed" } as const)[v])}</a></li>)}</ul>
					</nav>
				</div>
				<form class="controls" aria-label={words.say("question")} onSubmit={e => e.preventDefault()}>
					<Choice label={words.say("treaty")} value={route.treaty} values={names.treaties.map(t => ({ value: t.id, name: t.short + ": " + t.name }))} onChange={treaty => go({ treaty, readings: {}, suppose: [], norm: "" })} />
					<DayField label={words.say("onDay")} hint={words.say("dayHint")} value={route.on} placeholder={words.treaty.completeAsOf} onChange={on => go({ on })} />
					<Choice label={words.say("language")} value={route.language} values={languages.map(l => ({ value: l, name: { en: "English", fr: "Français", es: "Español" }[l] }))} onChange={l => go({ language: l as Route["language"] })} />
					<details>
						<summary>{words.say("advanced")}</summary>
						<DayField label={words.say("knownBy")} hint={words.say("knownHint")} value={route.known} onChange={known => go({ known })} />
						<h2 class="small-heading">{words.say("readings")}</h2>
						<ReadingsPanel />
					</details>
					<details>
						<summary>{words.say("register")}</summary>
						<RegisterPanel onRead={n => { setSupposed(n); setRegister(r => r + 1); }} />
					</details>
				</form>
			</header>
			<SupposedBar byRegister={supposed} />
			<main id="answer" ref={main} tabIndex={-1}>
				{route.unread.length > 0 && <p class="refused" role="alert">{words.say("unread", { parts: route.unread.join(", ") })}</p>}
				{missing ? <p class="refused" role="alert">{missing}</p> : <View key={route.view + route.treaty} />}
			</main>
		</AtlasContext.Provider>
	);
}

// titleOf is what the window is called.
function titleOf(route: Route, words: Words): string {
	switch (route.view) {
		case "state": return words.state(route.state);
		case "pair": return words.say("pairTitle", { bearer: words.state(route.bearer), toward: words.state(route.toward) });
		case "flows": return words.say("flows");
		case "changes": return words.say("changed") + (route.state && ", " + words.state(route.state));
	}
	return words.treaty.name + ": " + words.say("affected").toLowerCase();
}

// What the page came with: the words, and the answer to the first question.
function came<T>(id: string): T {
	return JSON.parse(document.getElementById(id)!.textContent!) as T;
}

render(<App names={came("names")} first={came("first")} engine={new Engine()} />, document.getElementById("page")!);
