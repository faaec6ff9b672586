// The page, used in a browser: what it shows is what the programs say, on the days that the law
// turns on, and it is usable by keyboard and by everybody.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { answered, cells, go, launch, open, root, serve, site, visit } from "./open.mjs";

const axe = readFileSync(join(import.meta.dirname, "../node_modules/axe-core/axe.min.js"), "utf8");

let browser, server;
before(async () => { [browser, server] = await Promise.all([launch(), serve()]); });
after(async () => { await browser?.close(); server?.close(); });

const number = n => n.toLocaleString("en-US");
const assess = (...args) => JSON.parse(go("run", "./examples/assess", ...args, "-format", "json"));

describe("what it shows is what examples/assess says", () => {
	let page;
	before(async () => { page = await open(browser, server.address); });
	// The first is the answer that the page came with; the second is worked out by the engine.
	for (const [name, hash, args] of [["as it came", "#/affected", []], ["as of 2014-01-01, under the reading practice", "#/affected?on=2014-01-01&reading=position:practice", ["-date", "2014-01-01", "-reading", "position=practice"]]]) {
		it(`who is affected, bound and to be asked, ${name}`, async () => {
			const said = assess(...args);
			await visit(page, hash);
			const bound = await cells(page, "Who is bound, entitled or encouraged toward whom");
			const choices = said.position.choices.map(c => c.choice);
			assert.deepEqual(bound.map(r => [r.Norm, ...choices.map(c => r[c]), r.Open]),
				said.bound.filter(n => n.pairs).map(n => [n.cite, ...n.applies.map(number), number(n.undetermined)]));
			assert.deepEqual((await cells(page, "Who is affected")).map(r => r.State), said.affected.states.map(s => s.name));
			assert.deepEqual((await cells(page, "Why the rest is open")).map(r => r.Findings), said.open.reasons.map(r => number(r.count)));
			assert.match(await page.innerText("main"), new RegExp(`\\b${number(said.open.findings)} findings`));
			assert.match(await page.innerText("main"), new RegExp(`As of ${said.on}[^·]* · ${said.parties.states} States Parties`));
			await page.evaluate(() => document.querySelectorAll("main details").forEach(d => { d.open = true; }));
			const facts = await cells(page, `${said.parties.states} States Parties`);
			assert.deepEqual(facts.map(r => [r.yes, r.no, r["not named in a list"], r.contested, r["not known"]]),
				said.affected.facts.map(f => [f.yes, f.no - f.unnamed, f.unnamed, f.contested, f.unknown].map(String)));
			assert.deepEqual(page.went.errors, []);
		});
	}

	it("one State", async () => {
		const said = assess("-affected", "LAO");
		await visit(page, "#/state/LAO");
		const toward = await cells(page, `Who is bound, entitled or encouraged toward it, of ${said.others} other States Parties`);
		const choices = said.position.choices.map(c => c.choice);
		assert.deepEqual(toward.map(r => [r.Norm, ...choices.map(c => Number(r[c].split(" ")[0])), r.Open]), said.toward.map(n => [n.cite, ...n.applies, String(n.undetermined)]));
		assert.deepEqual(await page.locator(".brief p").allInnerTexts(), said.brief);
		assert.deepEqual((await cells(page, "What is said of it")).map(r => r.Answer.split(" ").slice(0, 3).join(" ")).filter(a => a.includes("yes")).length,
			said.facts.filter(f => f.truth === "yes").length);
		const year = said.wider[0];
		const got = await cells(page, `What it got in ${year.year}, mine action: upper bounds`);
		assert.deepEqual(got.slice(0, year.parties.length).map(r => r["Equivalents as printed"]), year.parties.map(g => g.equivalents.map(e => e.currency + " " + number(Number(e.low))).join("; ")));
	});

	it("one pair, every norm", async () => {
		const said = assess("-party", "NOR", "-toward", "LAO");
		await visit(page, "#/pair/NOR/LAO");
		const words = { "applies": "applies", "does-not-apply": "does not apply", "undetermined": "undetermined" };
		assert.deepEqual((await cells(page, "Findings")).map(r => [r.Norm, r.Finding.replace(/^\S+ /, "")]), said.findings.map(f => [f.cite, words[f.applicability]]));
	});

	it("what changed", async () => {
		const said = assess("-since", "2025-01-01", "-party", "LTU");
		await visit(page, "#/changes/LTU?since=2025-01-01");
		assert.match(await page.innerText("main"), /findings are others on 2026-02-01 than on 2025-01-01/);
		const toward = assess("-since", "2025-01-01", "-toward", "LTU");
		assert.match(await page.innerText("main .lead"), new RegExp(`^${number(said.changes.length + toward.changes.length)} findings`));
	});
});

describe("the days that the law turns on", () => {
	let page;
	before(async () => { page = await open(browser, server.address + "#/state/LAO"); });
	for (const [state, day, standing] of [
		["LTU", "2025-03-05", "State Party, since 2011-09-01, a withdrawal takes effect on 2025-03-06"],
		["LTU", "2025-03-06", "State that has withdrawn, a State Party from 2011-09-01 to 2025-03-05"],
		["VUT", "2026-02-28", "consent given, not yet in force for it, in force for it from 2026-03-01"], ["VUT", "2026-03-01", "State Party, since 2026-03-01"],
		["VUT", "2025-09-04", "State not party"],
	]) {
		it(`${state} on ${day}: ${standing}`, async () => {
			await visit(page, `#/state/${state}?on=${day}`);
			assert.equal((await page.innerText("main .standing strong")).split("; the status list is complete to")[0], standing);
		});
	}

	it("the stepper leads from one change to the next, and back", async () => {
		await visit(page, "#/state/LTU?on=2025-01-01");
		const next = page.getByRole("button", { name: /Next change 2025-03-06/ });
		await next.click();
		await page.waitForFunction(() => document.querySelector("main .standing strong")?.textContent .startsWith("State that has withdrawn"));
		assert.match(page.url(), /on=2025-03-06/);
		await page.getByRole("button", { name: /Previous change 2025-02/ }).or(page.getByRole("button", { name: /Previous change 20/ })).first().click();
		await page.waitForFunction(() => document.querySelector("main .standing strong")?.textContent.startsWith("State Party"));
	});

	it("what is no day is said, and not asked", async () => {
		await visit(page, "#/state/LAO");
		const field = page.getByRole("textbox", { name: "As of" });
		await field.fill("2025-02-30");
		await field.press("Enter");
		assert.match(await page.innerText("header [role=alert]"), /2025-02-30 is no day/);
		assert.doesNotMatch(page.url(), /2025-02-30/);
	});
});

describe("what if", () => {
	it("an answer to an open fact is assessed at once, marked wherever it counts, kept as a register, and taken back", async () => {
		const page = await open(browser, server.address + "#/pair/NOR/LAO?norm=ccm-6-4-clearance");
		const finding = page.locator("#norm-ccm-6-4-clearance");
		assert.match(await finding.locator("summary").first().innerText(), /undetermined/);
		await finding.getByRole("button", { name: /What if yes/ }).first().click();
		await page.waitForFunction(() => /applies.*supposed/s.test(document.querySelector("#norm-ccm-6-4-clearance summary").textContent));
		const rows = await cells(page, "Findings");
		const row = rows.find(r => r.What.includes("provide assistance for clearance"));
		assert.match(row.Finding, /applies supposed/);
		assert.match(await page.innerText("aside"), /Supposed, said by nobody/);
		const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as a register" }).click()]);
		const kept = join(tmpdir(), `what-if-${process.pid}.json`);
		await download.saveAs(kept);
		go("run", "./examples/validate", kept); // it fails where there is a fault
		const said = assess("-register", "public", "-register", kept, "-party", "NOR", "-toward", "LAO", "-norm", "6(4)");
		assert.equal(said.findings[0].applicability, "applies");
		assert.equal(said.findings[0].hypothetical, true);
		await page.getByRole("button", { name: "take back" }).click();
		await page.waitForFunction(() => /undetermined/.test(document.querySelector("#norm-ccm-6-4-clearance summary").textContent));
		await page.locator("header summary", { hasText: /^The register$/ }).click();
		await page.getByLabel("together with the sample register").check();
		await page.locator("input[type=file]").setInputFiles(kept);
		await page.waitForFunction(() => /applies.*supposed/s.test(document.querySelector("#norm-ccm-6-4-clearance summary").textContent));
		assert.match(await page.innerText("aside"), /supposes facts: 1\./);
		await page.getByRole("button", { name: "Back to the sample register" }).click();
		await page.waitForFunction(() => !document.querySelector("aside"));
	});

	it("what is unfolded stands in the address, and all proofs unfold at once", async () => {
		const page = await open(browser, server.address + "#/pair/NOR/LAO");
		await page.locator("#norm-ccm-6-4-clearance > summary").click();
		await page.waitForFunction(() => location.hash.includes("norm=ccm-6-4-clearance"));
		await page.locator("#norm-ccm-6-7-victims > summary").click();
		await page.waitForFunction(() => location.hash.includes("norm=ccm-6-7-victims"));
		assert.equal(await page.locator("details.finding[open]").count(), 2);
		await page.locator("#norm-ccm-6-7-victims > summary").click();
		await page.waitForFunction(() => !location.hash.includes("norm="));
		await page.getByRole("button", { name: "Unfold all proofs" }).click();
		await page.waitForFunction(() => !document.querySelector("details.finding:not([open])"));
		assert.doesNotMatch(page.url(), /norm=/);
		await page.getByRole("button", { name: "Fold all proofs" }).click();
		await page.waitForFunction(() => !document.querySelector("details.finding[open]"));
	});

	it("it is marked on the other views too, and an address carries it", async () => {
		const page = await open(browser, server.address + "#/affected?suppose=ccm:in-position/NOR//clearance/yes");
		const row = (await cells(page, "Who is bound, entitled or encouraged toward whom")).find(r => r.What.includes("provide assistance for clearance"));
		assert.equal(row.declared, "10 supposed");
		assert.equal(row.practice, "20");
		assert.match(await page.innerText(".bound-under"), /: Norway supposed\.$/);
	});

	it("under the reading offer, an offer can be supposed", async () => {
		const page = await open(browser, server.address + "#/pair/NOR/LAO?reading=position:offer&norm=ccm-6-4-clearance");
		await page.locator("#norm-ccm-6-4-clearance").getByRole("button", { name: /What if it offers/ }).first().click();
		await page.waitForFunction(() => /applies.*supposed/s.test(document.querySelector("#norm-ccm-6-4-clearance summary").textContent));
		assert.match(await page.innerText("aside"), /Does Norway offer assistance for clearance\? yes/);
		assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
	});

	it("a reading that is unfolded says what each other choice would change", async () => {
		const page = await open(browser, server.address + "#/pair/NOR/LAO");
		await page.locator("header details").first().locator("summary").first().click();
		await page.locator("header details details", { hasText: /in a position to do so/ }).locator("summary").click();
		await page.waitForFunction(() => document.querySelectorAll("header fieldset em").length === 3);
		const effects = await page.locator("header fieldset em").allInnerTexts();
		assert.deepEqual(effects, ["nothing here", "6(2) assist affected States Parties: 1 would apply; 6(4) provide assistance for clearance: 1 would apply",
			"6(2) assist affected States Parties: 1 would apply; 6(4) provide assistance for clearance: 1 would apply; 6(4) inform on clearance technologies: 1 would apply; 6(4) provide lists of experts or contacts: 1 would apply; 6(5) help identify, assess, prioritize needs: 1 would apply; 6(7) provide assistance for victims: 1 would apply"]);
	});

	it("silence is no word of the list's author, and a presumption is told", async () => {
		const page = await open(browser, server.address + "#/pair/NOR/BGR?norm=ccm-6-4-clearance");
		const proof = await page.innerText("#norm-ccm-6-4-clearance ul.proof");
		assert.match(proof, /not named in a list Are there confirmed/);
		assert.match(proof, /a no inferred from silence: the list names others · Mine Action Review/);
		await visit(page, "#/pair/GBR/IRQ?norm=ccm-4-4-assist");
		assert.match(await page.innerText("#norm-ccm-4-4-assist ul.proof"), /Taken to be so unless a source denies it/);
		assert.match(await page.innerText("#norm-ccm-4-4-assist .settle"), /If no: ○ does not apply; that forbids nothing/);
	});

	it("another reading gives another finding, and stands in the address", async () => {
		const page = await open(browser, server.address + "#/affected");
		await page.locator("main").getByLabel(/^practice/).check();
		await page.waitForFunction(() => location.hash.includes("reading=position:practice"));
		await answered(page);
		assert.match(await page.innerText(".bound-under"), /Japan, Norway/);
	});
});

describe("a dropped register", () => {
	const drop = async (page, name, text) => {
		await page.evaluate(() => { document.querySelector(".drop").closest("details").open = true; });
		await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(text) });
		await page.waitForFunction(() => document.querySelector(".drop [role=status]").textContent !== "", null, { timeout: 30_000 });
	};

	it("with faults: each by line, path and code, and nothing is changed", async () => {
		const page = await open(browser, server.address + "#/affected");
		const before = await page.innerText("main");
		await drop(page, "bad.json", JSON.stringify({ id: "bad", title: "Bad", compiled: "2026-11-23", records: [{ id: "a" }], determinations: [{ id: "d", fact: "ccm:remnant", holds: "maybe" }] }, null, 2));
		const faults = await page.evaluate(() => [...document.querySelectorAll(".drop tbody tr")].map(r => [...r.cells].map(c => c.innerText)));
		assert.ok(faults.length >= 5, String(faults.length));
		assert.ok(faults.every(([line, path]) => /^\d+:\d+$/.test(line) && path.startsWith("/")), JSON.stringify(faults));
		assert.ok(faults.some(([, path]) => path === "/determinations/0/holds"));
		assert.equal(await page.innerText("main"), before);
	});

	it("that is no JSON, no UTF-8, or of another kind: refused", async () => {
		const page = await open(browser, server.address + "#/affected");
		for (const [name, text] of [["a.json", "{"], ["b.json", "\xff\xfe"], ["c.txt", "{}"], ["d.ndjson", "{}\n{"], ["e.json", "null"]]) {
			await drop(page, name, text);
			await page.waitForFunction(name => document.querySelector(".drop [role=status]").textContent.includes(name + " is not read"), name);
		}
		assert.deepEqual(page.went.errors, []);
	});

	it("without: the page shows it, and goes back to the sample", async () => {
		const page = await open(browser, server.address + "#/pair/NOR/LAO?norm=ccm-6-4-clearance");
		await drop(page, "mine.json", readFileSync(join(root, "examples/first/mine.json")));
		await page.waitForFunction(() => document.querySelector("main .head").textContent.includes("mine, compiled"));
		await answered(page);
		const said = assess("-register", "examples/first/mine.json", "-party", "NOR", "-toward", "LAO");
		const words = { "applies": "applies", "does-not-apply": "does not apply", "undetermined": "undetermined" };
		assert.deepEqual((await cells(page, "Findings")).map(r => r.Finding.replace(/^\S+ /, "")), said.findings.map(f => words[f.applicability]));
		await page.getByRole("button", { name: "Back to the sample register" }).click();
		await page.waitForFunction(() => document.querySelector("main .head").textContent.includes("public-sample"));
	});

	it("whose texts are HTML: shown as text", async () => {
		const page = await open(browser, server.address + "#/state/LAO");
		const mine = JSON.parse(readFileSync(join(root, "examples/first/mine.json"), "utf8"));
		mine.determinations[0].source.title = `<img src=x onerror="document.title='broken'">`;
		await drop(page, "mine.json", JSON.stringify(mine));
		await page.waitForFunction(() => document.querySelector("main .sources")?.textContent.includes("<img src=x"));
		assert.notEqual(await page.title(), "broken");
	});

	it("of a table: its records are shown, and a fault has its cell", async () => {
		const page = await open(browser, server.address + "#/flows?from=2014&until=2014");
		const table = "Id,Donor,Recipient,Subjects,Categories,Status,Year,Currency,Low,Source,Read\n";
		await drop(page, "bad.csv", table + "a,Norwy,LAO,cluster-munitions,clearance,delivered,2014,NOK,1x,A,2026-01-10\n");
		const faults = await page.evaluate(() => [...document.querySelectorAll(".drop tbody th")].map(c => c.innerText));
		assert.deepEqual(faults, ["B2 Donor", "I2 Low"]);
		await drop(page, "good.csv", table + "a,Norway,LAO,cluster-munitions,clearance,delivered,2014,NOK,17184000,A,2026-01-10\n");
		await page.waitForFunction(() => document.querySelector("main").textContent.includes("NOK 17,184,000"));
	});

	it("is taken wherever on the page it is dropped", async () => {
		const page = await open(browser, server.address + "#/pair/NOR/LAO");
		await page.evaluate(text => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], "mine.json"));
			document.querySelector("main").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
		}, readFileSync(join(root, "examples/first/mine.json"), "utf8"));
		await page.waitForFunction(() => document.querySelector("main .head").textContent.includes("mine, compiled"));
		assert.match(await page.innerText(".drop [role=status]"), /mine.json is read. Records: 1/);
	});

	it("of records, one to a line: their money is shown", async () => {
		const page = await open(browser, server.address + "#/flows?from=2024&until=2024");
		const mine = JSON.parse(readFileSync(join(root, "examples/first/mine.json"), "utf8"));
		await drop(page, "mine.ndjson", mine.records.map(r => JSON.stringify(r) + "\n").join(""));
		await page.waitForFunction(() => document.querySelector("main").textContent.includes("NOK 17,184,000"));
	});
});

describe("the page itself", () => {
	let shared;
	before(async () => { shared = await open(browser, server.address); });
	it("opens from a folder, without a server", async () => {
		const page = await open(browser, pathToFileURL(join(site, "index.html")).href + "#/state/VUT?on=2026-03-01");
		assert.match(await page.innerText("main .standing strong"), /^State Party, since 2026-03-01; the status list is complete to 2026-02-01/);
		assert.deepEqual(page.went.errors, []);
		assert.ok(page.went.requests.every(r => /^(file|blob|data):/.test(r)), page.went.requests.join("\n"));
	});

	it("asks nothing of anybody else, on any view", async () => {
		const page = await open(browser, server.address);
		for (const hash of ["#/state/LAO", "#/pair/NOR/LAO", "#/flows", "#/changes?since=2025-01-01"]) await visit(page, hash);
		const others = page.went.requests.filter(r => !r.startsWith(server.address) && !/^(blob|data):/.test(r));
		assert.deepEqual(others, []);
		assert.deepEqual([...new Set(page.went.requests.map(r => r.replace(server.address, "")))].filter(r => !r.startsWith("blob:") && !r.startsWith("data:")).sort(), ["", "atlas.js", "engine.js", "style.css"]);
		assert.deepEqual(page.went.errors, []);
	});

	it("may connect to nobody: the policy refuses", async () => {
		const page = await open(browser, server.address);
		const refused = await page.evaluate(() => fetch("/other").then(() => "fetched", () => "refused"));
		assert.equal(refused, "refused");
	});

	it("an address of a State or a treaty that there is not: said", async () => {
		const page = await open(browser, server.address + "#/state/XXX");
		assert.match(await page.innerText("main .refused"), /XXX/);
		for (const [hash, said] of [["#/affected?treaty=nope", /nope/], ["#/state/%zz", /%zz/], ["#/state/%00", /code of a State/], ["#/pair/__proto__/LAO", /__proto__/], ["#/state/" + "X".repeat(5000), /XXX/],
			["#/affected?treaty=crpd", /give a day/], ["#/affected?reading=nope:x", /nope/], ["#/affected?reading=position:nope", /nope/], ["#/affected?on=2025-02-30", /no such day/], ["#/affected?known=yesterday", /date/], ["#/affected?suppose=ccm:nope/NOR///yes", /nope/],
			["#/affected?suppose=ccm:remnants/XXX///yes", /XXX/], ["#/changes?since=2030-01-01", /2030-01-01/], ["#/pair/NOR/NOR", /counterparty/]]) {
			await visit(page, hash);
			assert.match(await page.innerText("main .refused"), said, hash);
		}
		await visit(page, "#/nowhere/at/all?x=y&on=0001-01-01&=&reading=&suppose=////");
		assert.match(await page.innerText("h1"), /who is affected/);
		assert.deepEqual(page.went.errors, []);
	});

	it("every treaty has its first page, a State and a pair", async () => {
		const page = await open(browser, server.address);
		const treaties = await page.locator("header select").first().locator("option").evaluateAll(all => all.map(o => o.value));
		assert.ok(treaties.length >= 7);
		for (const treaty of treaties) {
			for (const view of ["affected", "state/LAO", "pair/NOR/LAO"]) {
				await visit(page, `#/${view}?treaty=${treaty}&on=2026-01-01`);
				assert.equal(await page.locator("main .refused").count(), 0, treaty + " " + view + " " + await page.innerText("main"));
			}
		}
		assert.deepEqual(page.went.errors, []);
	});

	it("speaks French and Spanish", async () => {
		const page = await open(browser, server.address + "#/state/DEU?language=fr");
		assert.equal(await page.innerText("h1"), "Allemagne");
		assert.equal(await page.getAttribute("html", "lang"), "fr");
		await visit(page, "#/state/DEU?language=es");
		assert.equal(await page.innerText("h1"), "Alemania");
	});

	it("the table of flows is saved as CSV", async () => {
		const page = await open(browser, server.address + "#/flows?from=2023&until=2023");
		const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as CSV" }).click()]);
		const text = readFileSync(await download.path(), "utf8");
		assert.match(text, /^treaty,asOf,known,periodFrom,periodUntil,from,fromName,/);
		assert.match(text, /\r\nccm,2026-02-01,,2023-01-01,2024-01-01,JPN,Japan,parties,LAO,Lao People's Democratic Republic,parties,printed,states,false,false,mine-action,provided,JPY,800000000,800000000,1,/);
	});

	it("does not widen a phone's screen", async () => {
		const page = await open(browser, server.address, { viewport: { width: 360, height: 740 } });
		for (const hash of ["#/affected", "#/state/LAO", "#/pair/NOR/LAO?norm=ccm-6-4-clearance", "#/flows", "#/changes?since=2025-01-01"]) {
			await visit(page, hash);
			assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360, hash);
		}
	});

	it("on paper has the answers and no controls; of a pair the proofs that are unfolded, with their records", async () => {
		const page = await open(browser, server.address + "#/pair/NOR/LAO?norm=ccm-6-4-clearance");
		await page.emulateMedia({ media: "print" });
		const seen = selector => page.locator(selector).first().evaluate(element => element.checkVisibility({ contentVisibilityAuto: true }));
		assert.equal(await page.locator("header .controls").isVisible(), false);
		assert.equal(await seen("#norm-ccm-6-4-clearance ul.proof"), true);
		assert.equal(await seen("#norm-ccm-6-4-clearance details table"), true);
		assert.equal(await seen("#norm-ccm-6-2-provide ul.proof"), false);
	});
});

describe("by keyboard alone", () => {
	it("from the start to a supposed answer", async () => {
		const page = await open(browser, server.address);
		const focused = () => page.evaluate(() => document.activeElement.textContent.trim().slice(0, 60));
		const tabTo = async (text, most = 80) => {
			for (let i = 0; i < most; i++) {
				await page.keyboard.press("Tab");
				if ((await focused()).includes(text)) return;
			}
			assert.fail(`${text} is not reached in ${most} steps: at ${await focused()}`);
		};
		await page.keyboard.press("Tab");
		assert.equal(await focused(), "Skip to the answer");
		await page.keyboard.press("Enter");
		assert.equal(await page.evaluate(() => document.activeElement.id), "answer");
		for (let i = 0; i < 20 && (await focused()) !== "One pair"; i++) await page.keyboard.press("Shift+Tab");
		assert.equal(await focused(), "One pair");
		await page.keyboard.press("Enter");
		await answered(page);
		await tabTo("6(4)");
		await page.keyboard.press("Enter");
		await page.waitForFunction(() => document.querySelector("#norm-ccm-6-4-clearance").open);
		assert.match(await focused(), /6\(4\) provide assistance for clearance/);
		await tabTo("What if yes?");
		await page.keyboard.press("Enter");
		await page.waitForFunction(() => /applies.*supposed/s.test(document.querySelector("#norm-ccm-6-4-clearance summary").textContent));
	});

	it("what has the focus can be seen", async () => {
		const page = await open(browser, server.address + "#/state/LAO");
		for (let i = 0; i < 40; i++) {
			await page.keyboard.press("Tab");
			const seen = await page.evaluate(() => {
				const element = document.activeElement, box = element.getBoundingClientRect(), style = getComputedStyle(element);
				return { element: element.outerHTML.slice(0, 80), seen: box.width > 0 && box.height > 0 && (style.outlineStyle !== "none" || element.matches("input[type=radio], input[type=checkbox], input[type=file]")) };
			});
			assert.ok(seen.seen, seen.element);
		}
	});
});

describe("axe finds nothing serious", () => {
	const views = ["#/affected", "#/state/CHL", "#/pair/NOR/LAO?norm=ccm-6-4-clearance&suppose=ccm:in-position/NOR//clearance/yes", "#/flows", "#/changes?since=2025-01-01"];
	for (const [name, options, hashes] of [["light", {}, [...views, "#/affected?language=fr", "#/state/CHL?language=es"]], ["dark", { colorScheme: "dark" }, views], ["on a phone", { viewport: { width: 360, height: 740 } }, views.slice(0, 3)]]) {
		it(name, async () => {
			const page = await open(browser, server.address, options);
			for (const hash of hashes) {
				await visit(page, hash);
				await page.evaluate(() => document.querySelectorAll("details").forEach(d => { d.open = true; }));
				await page.evaluate(axe);
				const found = await page.evaluate(() => globalThis.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
				const serious = found.violations.filter(v => v.impact === "serious" || v.impact === "critical");
				assert.deepEqual(serious.map(v => [hash, v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 120))]), []);
				assert.ok(found.passes.length > 10);
			}
		});
	}
});
