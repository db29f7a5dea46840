/** Tracked changes and comments of OpenDocument texts: accepted, rejected, brought in. */
import { expect, test } from "vitest";
import type { BroughtItem, ChangesChoice } from "@/lib/domain/brought-in";
import type { ImportedPaper } from "../imported";
import { linesAfter, linesOf } from "../remarks/made-changes";
import { importOdt } from "./import-odt";
import { odtOf } from "./odt-fixture";

const info = "<office:change-info><dc:creator>Ann</dc:creator><dc:date>2024-01-01T10:00:00</dc:date></office:change-info>";
const inserted = (id: string) => `<text:changed-region text:id="${id}"><text:insertion>${info}</text:insertion></text:changed-region>`;
const deleted = (id: string, ...paragraphs: string[]) =>
	`<text:changed-region text:id="${id}"><text:deletion>${info}${paragraphs.map(p).join("")}</text:deletion></text:changed-region>`;
const head = (...regions: string[]) => `<text:tracked-changes>${regions.join("")}</text:tracked-changes>`;
const p = (inner: string) => `<text:p>${inner}</text:p>`;
const from = (id: string) => `<text:change-start text:change-id="${id}"/>`;
const to = (id: string) => `<text:change-end text:change-id="${id}"/>`;
const here = (id: string) => `<text:change text:change-id="${id}"/>`;
const note = (name: string, body: string, more = "") =>
	`<office:annotation office:name="${name}" ${more}><dc:creator>Bo</dc:creator><dc:date>2024-01-02T10:00:00</dc:date><text:p>${body}</text:p></office:annotation>`;
const noteEnd = (name: string) => `<office:annotation-end office:name="${name}"/>`;

const read = (body: string, changes: ChangesChoice = "bring-in"): ImportedPaper => {
	const result = importOdt(odtOf(body), { name: "", title: "T", changes });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
const shown = ({ blocks }: ImportedPaper, item: BroughtItem): string => {
	const text = blocks[item.block ?? -1]?.text ?? "";
	const place = `${item.block}: ${text.slice(0, item.start)}[${text.slice(item.start, item.end)}]${text.slice(item.end)}`;
	if (item.type === "comment") return `${place} “${item.body}”`;
	if (item.kind === "delete") return `${item.block} ${item.change} deleted`;
	if (item.kind === "insert") return `behind ${item.block} ${item.change} ${item.text}`;
	return `${item.change} ${place} → ${JSON.stringify(item.text)}`;
};

test.each<[string, string, string[], string[]]>([
	["an insertion", head(inserted("a")) + p(`The ${from("a")}deep ${to("a")}lake.`), ["The lake."], ['insertion 0: The []lake. → "deep "']],
	["a deletion", head(deleted("a", "big ")) + p(`The ${here("a")}lake.`), ["The big lake."], ['deletion 0: The [big ]lake. → ""']],
	[
		"one for the other",
		head(deleted("a", "go"), inserted("b")) + p(`May ${here("a")}${from("b")}stay${to("b")}.`),
		["May go."],
		['replacement 0: May [go]. → "stay"'],
	],
	[
		"paragraphs that came",
		head(inserted("a")) + p(`One.${from("a")}`) + p("Two.") + p(`Three.${to("a")}`) + p("Four."),
		["One.", "Four."],
		["behind 0 insertion Two.", "behind 0 insertion Three."],
	],
	[
		"a paragraph parted",
		head(inserted("a")) + p(`One ${from("a")}`) + p(`${to("a")}two.`),
		["One two."],
		['insertion 0: One []two. → "\\n"'],
	],
	[
		"a paragraph that went",
		head(deleted("a", "Two.", "")) + p("One.") + p(`${here("a")}Three.`),
		["One.", "Two.", "Three."],
		["1 deletion deleted"],
	],
	["two joined", head(deleted("a", "", "")) + p(`One${here("a")}two.`), ["One", "two."], ['move 0: One[] → " two."', "1 move deleted"]],
	[
		"from the middle of one to that of another",
		head(deleted("a", " is", "Gone.", "Two ")) + p(`One${here("a")}stays.`),
		["One is", "Gone.", "Two stays."],
		['deletion 0: One[ is] → ""', 'move 0: One is[] → " stays."', "1 deletion deleted", 'deletion 2: [Two ]stays. → ""', "2 move deleted"],
	],
	[
		"in emphasis",
		head(deleted("a", "big ")) + p(`The <text:span>${here("a")}lake</text:span>.`),
		["The big lake."],
		['deletion 0: The [big ]lake. → ""'],
	],
])("%s", (_, body, before, expected) => {
	const paper = read(body);
	expect(paper.blocks.map(({ text }) => text)).toEqual(before);
	expect(paper.blocks).toEqual(read(body, "reject").blocks);
	expect(paper.broughtIn.map((item) => shown(paper, item)).sort()).toEqual([...expected].sort());
	expect(linesAfter(paper.blocks, paper.broughtIn)).toEqual(linesOf(read(body, "accept").blocks.map(({ text }) => text)));
	expect(paper.broughtIn.every(({ author, date }) => author === "Ann" && date === "2024-01-01T10:00:00.000Z")).toBe(true);
});

test("comments stand on their words, with their threads and whether they are settled", () => {
	const body = p(
		`A ${note("1", "Why?", 'loext:resolved="true"')}${note("2", "So.", 'loext:parent-name="1"')}deep lake${noteEnd("1")}${noteEnd("2")}.`,
	);
	const paper = read(body + p(`Here${note("3", "")}.`));
	expect(paper.broughtIn.map((item) => shown(paper, item))).toEqual([
		"0: A [deep lake]. “Why?”",
		"0: A [deep lake]. “So.”",
		"1: []Here. “…”",
	]);
	const [why, so] = paper.broughtIn;
	expect(why).toMatchObject({ type: "comment", author: "Bo", date: "2024-01-02T10:00:00.000Z", parent: null, resolved: true });
	expect(so).toMatchObject({ parent: why?.id, resolved: false });
	expect(paper.found).toEqual({ insertions: 0, deletions: 0, moves: 0, comments: 3, authors: 1 });
});

test("how many changes there were is told, and those of formatting that were not brought in", () => {
	const format = `<text:changed-region text:id="f"><text:format-change>${info}</text:format-change></text:changed-region>`;
	const body = head(inserted("a"), deleted("b", "x"), format) + p(`One${from("a")} more${to("a")}${here("b")}.`);
	expect(read(body, "reject").warnings).toEqual([
		{ code: "tracked-changes-rejected", block: null, params: { insertions: 1, deletions: 1, moves: 0 } },
	]);
	expect(read(body).warnings).toEqual([{ code: "changes-not-brought-in", block: null, params: { count: 1 } }]);
});

test("a paper in which all is inserted is read with it", () => {
	const paper = read(head(inserted("a")) + p(`${from("a")}All new.`) + p(`More.${to("a")}`));
	expect(paper.blocks.map(({ text }) => text)).toEqual(["All new.", "More."]);
	expect(paper.warnings.map(({ code }) => code)).toEqual(["all-inserted"]);
});
