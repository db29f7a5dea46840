import { describe, expect, test } from "vitest";
import { type Address, hrefOf, readAddress } from "./address";

const nothing: Address = { focus: null, draft: null, open: null, all: false };

describe("the address of the reading view", () => {
	test.each<[string, Partial<Address>]>([
		["?#paper", {}],
		["?p=5#paper", { focus: 5 }],
		["?draft=1&p=12#paper", { draft: 1, focus: 12 }],
		["?p=5&do=propose#paper", { focus: 5, open: { name: "propose" } }],
		["?p=5&all=1&do=reply&item=a%26b#paper", { focus: 5, all: true, open: { name: "reply", item: "a&b" } }],
	])("%s", (href, parts) => {
		const address = { ...nothing, ...parts };
		expect(hrefOf(address, "paper")).toBe(href);
		expect(readAddress(Object.fromEntries(new URL(href, "http://x").searchParams))).toEqual(address);
	});

	test.each([{ p: "0" }, { p: "-1" }, { p: "1e3" }, { p: "99999999" }, { p: ["1", "2"] }, { do: "drop" }, { do: "reply" }, { draft: "x" }])(
		"what means nothing is not there: %j",
		(parameters) => {
			expect(readAddress(parameters)).toEqual(nothing);
		},
	);
});
