import { expect, test } from "vitest";
import { type MadePage, madePdf, type PlacedText } from "@/lib/testing/made-pdf";
import type { ImportedPaper } from "../imported";
import { importPdf, maxPages } from "./import-pdf";

const paperOf = async (pages: MadePage[], more?: Parameters<typeof madePdf>[1]): Promise<ImportedPaper> => {
	const result = await importPdf(madePdf(pages, more), { name: "paper.pdf" });
	if (!result.ok) throw new Error(result.refusal);
	return result.paper;
};
const shapes = ({ blocks }: ImportedPaper): string[] =>
	blocks.map(({ kind, level, label, text }) => [`${kind}${level || ""}`, label, text].filter((part) => part !== null).join(" | "));

/** Lines of print, one below the other. */
const column = (lines: readonly string[], { x = 72, y = 100, step = 13, size = 10 } = {}): PlacedText[] =>
	lines.map((text, index) => ({ text, x, y: y + index * step, size }));

const air = [
	"Air does not stop at a border, and neither do the people who breathe it. Stations stand where",
	"officials work, and not where most of the people live; the numbers they send are true of a few",
	"streets and are taken for a whole country by those who read them.",
];
const water = [
	"Water is measured at its source and hardly ever where it is drunk. What a river carries is known",
	"to the hour, and what a kitchen pours is known to nobody, although it is there that it does harm",
	"to those who drink it.",
];

test("lines become paragraphs, the largest words the title, bold words headings", async () => {
	const paper = await paperOf([
		{
			texts: [
				{ text: "Clean Air Across Borders", x: 72, y: 60, size: 20 },
				{ text: "I. Findings", x: 72, y: 90, bold: true },
				...column(air, { y: 110 }),
				...column(water, { y: 158 }),
			],
		},
	]);
	expect(paper).toMatchObject({ title: "Clean Air Across Borders", language: "en", direction: "ltr", format: "pdf" });
	expect(shapes(paper)).toEqual(["heading1 | I. | Findings", `paragraph | ${air.join(" ")}`, `paragraph | ${water.join(" ")}`]);
});

test("two columns are read one after the other, a paragraph goes on from the one into the other", async () => {
	const words =
		"Stations stand where officials work and not where people live so that the numbers say little of most of them and much of a few";
	const narrow = words.match(/.{1,34}(?:\s|$)/g)?.map((line) => line.trim()) ?? [];
	const left = [...narrow, ...narrow, "and what is not measured has no"];
	const right = ["name in any law of the country.", ...narrow, ...narrow];
	const paper = await paperOf([{ texts: [...column(left, { x: 60 }), ...column(right, { x: 320, y: 103 })] }]);
	expect(paper.blocks[0]?.text).toContain("what is not measured has no name in any law of the country.");
	expect(paper.blocks.at(-1)?.text).toContain(words);
	expect(paper.blocks.length).toBeLessThanOrEqual(2);
});

test("running heads and page numbers go, what stands between pages is joined, hyphens of the margin are taken out", async () => {
	const about = ["Dust", "Smoke", "Ozone", "Noise"];
	const pages = about.map((subject, index): MadePage => {
		const begin = index === 0 ? `${subject} is everywhere, and` : `metres without an end, and ${subject}`;
		const lines = [
			`${begin} knows no border that anybody could draw around the places where it is`,
			`measured. ${subject} is measured in offices, and where people live nobody knows how much of it`,
			`there is, or how far it goes, although everybody has to do with it. ${subject} goes on for kilo-`,
		];
		const head = { text: "A/HRC/51/1", x: index % 2 === 0 ? 72 : 470, y: 40, size: 8 };
		return { texts: [head, ...column(lines, { y: 90 }), { text: String(index + 1), x: 297, y: 800, size: 8 }] };
	});
	const paper = await paperOf(pages);
	const text = shapes(paper).join("\n");
	expect(text).not.toContain("A/HRC");
	expect(text).toContain("kilometres without an end");
	expect(paper.warnings.map(({ code }) => code)).toContain("page-furniture-dropped");
	expect(paper.warnings.find(({ code }) => code === "page-furniture-dropped")?.params.count).toBe(8);
});

test("notes at the foot stand after what refers to them", async () => {
	const paper = await paperOf([
		{
			texts: [
				...column(air, { y: 100 }).map((line, index) => (index === 2 ? { ...line, raised: "1" } : line)),
				...column(water, { y: 160 }),
				{ text: "", x: 72, y: 750, size: 8, raised: "1" },
				{ text: "World Health Organization, guidelines of 2021, chapter 4.", x: 77, y: 750, size: 8 },
			],
			rules: [[72, 735, 200, 735]],
		},
	]);
	expect(shapes(paper)).toEqual([
		`paragraph | ${air.join(" ")}¹`,
		"footnote | 1 | World Health Organization, guidelines of 2021, chapter 4.",
		`paragraph | ${water.join(" ")}`,
	]);
});

test("a table with lines of ink, and one without", async () => {
	const rows = [
		["Country", "Stations", "People"],
		["Chad", "4", "17 million"],
		["Chile", "220", "19 million"],
	];
	const cells = (y: number): PlacedText[] =>
		rows.flatMap((row, index) => row.map((text, place) => ({ text, x: 80 + place * 130, y: y + index * 18 })));
	const lines: MadePage["rules"] = [
		...[0, 1, 2, 3].map((row): [number, number, number, number] => [72, 86 + row * 18, 462, 86 + row * 18]),
		...[0, 1, 2, 3].map((place): [number, number, number, number] => [72 + place * 130, 86, 72 + place * 130, 140]),
	];
	const table = "table | Country | Stations | People\nChad | 4 | 17 million\nChile | 220 | 19 million";
	const paper = await paperOf([{ texts: [...cells(100), ...column(air, { y: 200 }), ...cells(300)], rules: lines }]);
	expect(shapes(paper)).toEqual([table, `paragraph | ${air.join(" ")}`, table]);
});

test("lists keep their labels", async () => {
	const paper = await paperOf([
		{
			texts: [
				...column(air, { y: 100 }),
				{ text: "(a)", x: 80, y: 150 },
				{ text: "where people breathe, and not where they work, which is what a measure is for in the end", x: 100, y: 150 },
				{ text: "and what it is paid for;", x: 100, y: 163 },
				{ text: "(b)", x: 80, y: 180 },
				{ text: "within the hour.", x: 100, y: 180 },
			],
		},
	]);
	expect(shapes(paper).slice(1)).toEqual([
		"list-item1 | (a) | where people breathe, and not where they work, which is what a measure is for in the end and what it is paid for;",
		"list-item1 | (b) | within the hour.",
	]);
});

test("each block says where it begins, and each page is told of", async () => {
	const steps: string[] = [];
	const texts = [{ text: "I. Findings", x: 72, y: 90, bold: true }, ...column(air, { y: 110 })];
	const pages = [{ texts }, { texts: column(water, { y: 421 + 8 }) }];
	const result = await importPdf(madePdf(pages), {
		name: "",
		onProgress: ({ step, done, total }) => steps.push(`${step} ${done}/${total}`),
	});
	if (!result.ok) throw new Error(result.refusal);
	const places = result.paper.places.map((place) => (place !== null && "page" in place ? [place.page, place.top.toFixed(2)] : null));
	expect(places).toEqual([
		[1, "0.10"],
		[1, "0.12"],
		[2, "0.50"],
	]);
	expect(steps).toEqual(["opening 0/0", "reading 1/2", "reading 2/2", "arranging 2/2"]);
});

test("numbers that count the lines at the margin are none of the text, those of a list stay", async () => {
	const lines = [...air, ...water, ...air, ...water, ...air];
	const numbers = lines.map((_, index) => ({ text: String(index + 8), x: 50, y: 90 + index * 13, size: 8 }));
	const paper = await paperOf([{ texts: [...column(lines, { y: 90 }), ...numbers] }]);
	expect(paper.blocks.map(({ text }) => text).join(" ")).toBe(lines.join(" "));
	const list = lines.map((_, index) => ({ text: String(index + 1), x: 72, y: 90 + index * 26 }));
	const items = await paperOf([
		{ texts: [...list, ...lines.flatMap((text, index) => column([text, text], { x: 100, y: 90 + index * 26 }))] },
	]);
	expect(items.blocks.map(({ label, text }) => `${label ?? ""} ${text}`).join(" ")).toMatch(/\b14\b/);
});

test("a number that the margin broke begins nothing; one whose text is set close to it does", async () => {
	const paper = await paperOf([
		{
			texts: [
				...column(
					["The organization of all who breathe said of the dust and of the smoke on the day of 2020.", "3.11. that it knows no border."],
					{
						y: 100,
					},
				),
				{ text: "3.4", x: 72, y: 150 },
				{ text: "Dust is everywhere, and nobody is there who could say how much of it there is in which", x: 87.9, y: 150 },
				{ text: "of the streets.", x: 72, y: 163 },
			],
		},
	]);
	expect(shapes(paper)).toEqual([
		"paragraph | The organization of all who breathe said of the dust and of the smoke on the day of 2020. 3.11. that it knows no border.",
		"paragraph | 3.4 | Dust is everywhere, and nobody is there who could say how much of it there is in which of the streets.",
	]);
});

test("beside a line of few words, the other column stays another", async () => {
	// "8.", its text, and the other column, all parted by the same room.
	const rows = (x: number, from: number): PlacedText[] =>
		column(
			Array.from({ length: 8 }, () => "of a column whose lines fill it all"),
			{ x, y: from },
		);
	const paper = await paperOf([
		{
			texts: [
				...rows(60, 100),
				...rows(260, 100),
				...[
					{ text: "8.", x: 60, y: 204 },
					{ text: "The group of all who live here", x: 92, y: 204 },
					{ text: "11.", x: 260, y: 204 },
					{ text: "Those who breathe have met", x: 298, y: 204 },
				],
				...rows(60, 217),
				...rows(260, 217),
			],
		},
	]);
	const text = shapes(paper).join("\n");
	expect(text).toMatch(/8\. \| The group of all who live here of a column/);
	expect(text).toMatch(/11\. \| Those who breathe have met of a column/);
});

const standard =
	"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <2055c756c72e1ad702608e8196acad447ad32d17cff583235f6dd15fed7dab67> /U <0000000000000000000000000000000000000000000000000000000000000000> >>";

test.each([
	["pages without text", madePdf([{ texts: [], rules: [[10, 10, 300, 10]] }]), "pdf-without-text"],
	["a password", madePdf([{ texts: column(air) }], { objects: [standard], trailer: "/Encrypt 7 0 R /ID [<00> <00>]" }), "file-encrypted"],
	["nothing but the first bytes", new TextEncoder().encode("%PDF-1.7\n"), "file-damaged"],
	[
		"noise after the first bytes",
		Uint8Array.from({ length: 20_000 }, (_, index) => (index < 5 ? "%PDF-".charCodeAt(index) : (index * 7919) % 251)),
		"file-damaged",
	],
	["more pages than anybody reads", madePdf(Array.from({ length: maxPages + 1 }, () => ({ texts: [] }))), "file-too-many-pages"],
] as const)("%s: a sentence, and no paper", async (_, bytes, refusal) => {
	expect(await importPdf(bytes, { name: "" })).toMatchObject({ ok: false, refusal });
});

test("a file cut short gives what is left of it, or a sentence", async () => {
	const whole = madePdf(Array.from({ length: 5 }, () => ({ texts: [...column(air), ...column(water, { y: 160 })] })));
	for (const share of [0.99, 0.7, 0.4, 0.1]) {
		const result = await importPdf(whole.subarray(0, Math.floor(whole.length * share)), { name: "" });
		if (result.ok) expect(result.paper.blocks.length).toBeGreaterThan(0);
		else expect(["file-damaged", "pdf-without-text"]).toContain(result.refusal);
	}
});

test("a page as wide as a street, and instructions nested without end, cost nothing", async () => {
	const deep = `${"q ".repeat(200_000)} BT /F1 10 Tf 1 0 0 1 72 700 Tm (Air) Tj ET`;
	const objects = [`<< /Length ${deep.length} >>\nstream\n${deep}\nendstream`];
	const start = performance.now();
	const wide = await importPdf(madePdf([{ texts: column(air) }], { width: 1_000_000, height: 1_000_000, objects }), { name: "" });
	expect(wide).toMatchObject({ ok: true });
	expect(performance.now() - start).toBeLessThan(10_000);
});
