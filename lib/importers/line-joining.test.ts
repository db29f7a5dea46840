import { expect, test } from "vitest";
import { LineJoiner } from "./line-joining";

test.each([
	["the rights", "of all", "", "the rights of all"],
	["govern-", "ment", "government is", "government is".slice(0, 10)],
	["self-", "determination", "", "self-determination"],
	["long-", "term", "a long-term plan", "long-term"],
	["Anglo-", "Saxon", "", "Anglo-Saxon"],
	["col\u00ad", "lect", "", "collect"],
	["权利上", "一律平等", "", "权利上一律平等"],
])("%j and %j are one line", (before, after, paper, joined) => {
	expect(new LineJoiner(paper).join(before, after)).toBe(joined);
});

test("a hyphen taken out without grounds is counted", () => {
	const joiner = new LineJoiner("");
	expect(joiner.join("xenopho-", "bia")).toBe("xenophobia");
	expect(joiner.guessed).toBe(1);
});
