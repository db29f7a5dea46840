import { expect, test } from "vitest";
import { attribute, attributions } from "./attribution";

const author = { memberId: "m1", name: "Lucía Moreno", affiliation: { name: "Institute for Clean Air", country: "CL" }, imported: false };

test.each([
	[
		"named",
		"m2",
		{ known: "name", mine: false, imported: false, name: "Lucía Moreno", affiliation: "Institute for Clean Air", country: "CL" },
	],
	["affiliation", "m2", { known: "affiliation", mine: false, imported: false, affiliation: "Institute for Clean Air", country: "CL" }],
	["chatham_house", "m2", { known: "nothing", mine: false, imported: false }],
	["chatham_house", "m1", { known: "nothing", mine: true, imported: false }],
	[
		"named",
		null,
		{ known: "name", mine: false, imported: false, name: "Lucía Moreno", affiliation: "Institute for Clean Air", country: "CL" },
	],
] as const)("%s, seen by %s", (rule, viewer, expected) => {
	expect(attribute(author, rule, viewer)).toEqual(expected);
});

test("who speaks for nobody is not named instead", () => {
	expect(attribute({ ...author, affiliation: null }, "affiliation", null)).toEqual({ known: "nothing", mine: false, imported: false });
});

test("an author who is only a name in a file is said to be imported under every rule, and a name that is not given is none", () => {
	const imported = { memberId: "m3", name: "Anna Lind", affiliation: null, imported: true };
	expect(attributions.map((rule) => attribute(imported, rule, "m2"))).toEqual([
		{ known: "name", mine: false, imported: true, name: "Anna Lind", affiliation: null, country: null },
		{ known: "nothing", mine: false, imported: true },
		{ known: "nothing", mine: false, imported: true },
	]);
	expect(attribute({ ...imported, name: "" }, "named", "m2")).toEqual({ known: "nothing", mine: false, imported: true });
});

test("only the rule that names authors lets a name through, and none lets an id through", () => {
	for (const rule of attributions) {
		const view = JSON.stringify(attribute(author, rule, "m2"));
		expect(view.includes("Moreno")).toBe(rule === "named");
		expect(view).not.toContain("m1");
	}
});
