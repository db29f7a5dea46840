import fc from "fast-check";
import { expect, test } from "vitest";
import { JoinedLines, LineJoiner } from "./line-joining";

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

test("many lines become what they become one by one", () => {
	fc.assert(
		fc.property(fc.array(fc.stringMatching(/^[a-z人ก]{1,60}[- \u00ad]?$/), { minLength: 1, maxLength: 30 }), (lines) => {
			const text = lines.join("\n");
			const [one, many] = [new LineJoiner(text), new JoinedLines(new LineJoiner(text), lines[0] as string)];
			for (const line of lines.slice(1)) many.join(line);
			expect(many.text).toBe(lines.reduce((before, line) => one.join(before, line)));
		}),
	);
});
