import { expect, test } from "vitest";
import { correction } from "./correction";

const rewrite = {
	type: "rewrite",
	blockId: "0198c0de-0000-7000-8000-000000000001",
	text: "x",
	label: null,
	title: null,
	kind: "paragraph",
	level: 0,
};

test.each([
	[undefined, undefined],
	[null, null],
	["fr", "fr"],
	["zh_tw", "zh-TW"],
	["und-Cyrl", "und-Cyrl"],
])("the language %s is kept as %s", (language, kept) => {
	expect(correction.parse({ ...rewrite, language })).toMatchObject({ ...rewrite, ...(kept !== undefined && { language: kept }) });
});

test.each(["french please", "", '"><script>', "a".repeat(36)])("%s is no language", (language) => {
	expect(correction.safeParse({ ...rewrite, language }).success).toBe(false);
});
