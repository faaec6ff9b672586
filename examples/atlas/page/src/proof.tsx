import type { Ground, Node } from "./answers";
import { useAtlas } from "./context";
import { SourceLink, Supposed, Truth } from "./parts";

// Proof is the tree of a finding's conditions, each with what the evidence makes of it.
export function Proof({ node }: { node: Node }) {
	return <ul class="proof"><ProofNode node={node} /></ul>;
}

function ProofNode({ node }: { node: Node }) {
	const { words } = useAtlas();
	return (
		<li class={node.deciding ? "deciding" : undefined}>
			<Truth said={{ truth: node.truth, gap: node.gap, unnamed: node.silence }} /> <NodeText node={node} /><Notes node={node} />
			{node.gap && node.truth === "unknown" && node.kind !== "all" && node.kind !== "any" && <span class="gap"> {words.code("Gap", node.gap)}.</span>}
			{node.standing && <span class="standing"> {words.standing(node.standing)}.{node.standing.asks && <span lang="en"> {node.standing.asks}</span>}
				{node.standing.sources && <Grounds>{node.standing.sources.map(s => <li><SourceLink source={s} /></li>)}</Grounds>}</span>}
			{node.grounds && <Grounds>{node.grounds.map(g => <li><GroundText ground={g} asked={node.fact?.object} /></li>)}</Grounds>}
			{node.parts && <ul>{node.parts.map(part => <ProofNode node={part} />)}</ul>}
		</li>
	);
}

// Notes say what a question takes for granted, or leaves out.
function Notes({ node }: { node: Node }) {
	const { words } = useAtlas();
	const notes = [
		node.after && words.say("onlyAfter", { day: node.after }),
		node.withinYears && words.say("withinYears", { n: node.withinYears }),
		node.evidence === "records" && words.say("onlyOwnRecords"),
		node.ends && words.say("takenToLast", { fact: words.fact(node.ends) }),
		node.unlessDenied && words.say("presumed"),
	].filter(Boolean);
	return notes.length > 0 ? <span class="small"> {notes.join(" ")}</span> : null;
}

function NodeText({ node }: { node: Node }) {
	const { words } = useAtlas();
	switch (node.kind) {
		case "all": return <>{words.say("allOf")}</>;
		case "any": return <>{words.say("anyOf")}</>;
		case "not": return <>{words.say("notThis")}</>;
		case "reading": return <>{words.say("underReading", { reading: node.reading ?? "", choice: node.choice ?? "" })} <span class="small">{words.choice(node.reading ?? "", node.choice ?? "")}</span></>;
		case "role": return <>{node.state && words.state(node.state)}: <span lang="en">{node.meaning}</span>{node.category && <> ({words.asked(node.category)})</>}</>;
	}
	const { text, language } = words.question(node.says ?? "", { kind: node.kind, subject: node.fact?.subject ?? node.state ?? "", fact: node.fact?.code, object: node.fact?.object, category: node.fact?.category, evidence: node.evidence });
	return <span lang={language}>{text}</span>;
}

function Grounds({ children }: { children: preact.ComponentChildren }) {
	return <ul class="grounds">{children}</ul>;
}

// GroundText names the other State of which a piece of evidence speaks, unless it is the one that was asked about.
function GroundText({ ground, asked }: { ground: Ground; asked?: string }) {
	const { words } = useAtlas();
	const of = [
		words.code("GroundKind", ground.of),
		ground.stage && words.code("Stage", ground.stage),
		ground.at ? words.say("asAt", { day: ground.at }) : ground.period && words.period(ground.period),
		ground.effect === "not-named" ? words.say("silence") : words.code("Holds", ground.holds),
		ground.by && words.actor(ground.by),
		ground.object && !asked && words.say("towardState", { state: words.state(ground.object) }),
		ground.effect === "not-named" ? ground.days && words.say("carried", { n: ground.days }) : words.code("Effect", ground.effect) + (ground.days ? " (" + words.say("carried", { n: ground.days }) + ")" : ""),
		ground.id,
	];
	return (
		<>
			{of.filter(Boolean).join(" · ")}{ground.hypothetical && <> <Supposed /></>}
			{ground.words && <q lang="en">{ground.words}</q>}
			{ground.source && <span class="block"><SourceLink source={ground.source} /></span>}
			{ground.note && <span class="small block" lang="en">{ground.note}</span>}
		</>
	);
}
