import { Refused } from "./engine";
import { useState } from "preact/hooks";
import { useAtlas } from "./context";
import { save } from "./parts";
import { question } from "./route";

// SupposedBar lists what is supposed, on every view, and can take it back or keep it as a
// register. Of a register that supposes facts itself it says how many.
export function SupposedBar({ byRegister }: { byRegister: number }) {
	const { words, route, go, engine } = useAtlas();
	const [failed, setFailed] = useState("");
	if (route.suppose.length === 0 && byRegister === 0) return null;
	const keep = () => engine.ask("supposed", question(route)).then(
		register => save("what-if.json", "application/json", JSON.stringify(register, null, 2) + "\n"),
		error => error instanceof Refused && setFailed(error.message),
	);
	return (
		<aside class="supposed-bar" aria-label={words.say("supposedHere")}>
			<div role="status">
				{byRegister > 0 && <p><mark class="supposed">{words.say("supposed")}</mark> {words.say("supposedByRegister", { n: byRegister })}</p>}
				{route.suppose.length > 0 && <>
					<strong><mark class="supposed">{words.say("supposedHere")}</mark></strong>
					<ul>{route.suppose.map((s, i) => (
						<li>{words.asks(s)} <strong>{words.say(s.holds)}</strong>{s.from && ", " + words.say("fromDay", { day: s.from })} <button type="button" onClick={() => { document.getElementById("answer")?.focus(); go({ suppose: route.suppose.filter((_, j) => j !== i) }); }}>{words.say("takeBack")}</button></li>
					))}</ul>
					<button type="button" onClick={keep}>{words.say("saveAsRegister")}</button>
				</>}
			</div>
			{failed && <p class="refused" role="alert">{failed}</p>}
		</aside>
	);
}
