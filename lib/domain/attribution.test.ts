import { expect, test } from "vitest";
import { attribute, attributions } from "./attribution";

const author = { memberId: "m1", name: "Lucía Moreno", affiliation: { name: "Institute for Clean Air", country: "CL" } };

test.each([
	["named", "m2", { known: "name", mine: false, name: "Lucía Moreno", affiliation: "Institute for Clean Air", country: "CL" }],
	["affiliation", "m2", { known: "affiliation", mine: false, affiliation: "Institute for Clean Air", country: "CL" }],
	["chatham_house", "m2", { known: "nothing", mine: false }],
	["chatham_house", "m1", { known: "nothing", mine: true }],
	["named", null, { known: "name", mine: false, name: "Lucía Moreno", affiliation: "Institute for Clean Air", country: "CL" }],
] as const)("%s, seen by %s", (rule, viewer, expected) => {
	expect(attribute(author, rule, viewer)).toEqual(expected);
});

test("who speaks for nobody is not named instead", () => {
	expect(attribute({ ...author, affiliation: null }, "affiliation", null)).toEqual({ known: "nothing", mine: false });
});

test("only the rule that names authors lets a name through, and none lets an id through", () => {
	for (const rule of attributions) {
		const view = JSON.stringify(attribute(author, rule, "m2"));
		expect(view.includes("Moreno")).toBe(rule === "named");
		expect(view).not.toContain("m1");
	}
});
