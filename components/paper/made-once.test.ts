import { expect, test } from "vitest";
import { html } from "./html";
import { MadeOnce } from "./made-once";

test("made once for each state, anew for each other thing, and few states are kept", () => {
	const strings = new MadeOnce<{ name: string }>();
	const [one, other] = [{ name: "one" }, { name: "other" }];
	let made = 0;
	const get = (about: { name: string }, state: string) => strings.get(about, state, () => html`${about.name} ${state} ${++made}`).source;
	expect([get(one, "a"), get(one, "a"), get(other, "a"), get(one, "b"), get(one, "a")]).toEqual([
		"one a 1",
		"one a 1",
		"other a 2",
		"one b 3",
		"one a 1",
	]);
	for (const state of "cdefgh") get(one, state);
	expect(get(one, "h")).toBe("one h 9");
	expect(get(one, "b")).toBe("one b 10");
	expect(get(other, "a")).toBe("other a 2");
});
