import { expect, test } from "vitest";
import { directionOfTitle, tongueAmong, tongueApart, tonguesOf } from "./tongues";

const block = (text: string, language?: string) => ({
	kind: "paragraph" as const,
	level: 0,
	label: null,
	title: null,
	text,
	marks: [],
	...(language !== undefined && { language }),
});
const english = { language: "en", direction: "ltr" } as const;

test("a block says what differs from its paper, and apart from it all that is known", () => {
	const arabic = block("حقوق الإنسان", "ar");
	expect(tongueAmong(arabic, english)).toEqual({ lang: "ar", dir: "rtl" });
	expect(tongueApart(arabic, english)).toEqual({ lang: "ar", dir: "rtl" });
	expect(tongueAmong(block("Human rights"), english)).toEqual({});
	expect(tongueApart(block("Human rights"), english)).toEqual({ lang: "en", dir: "ltr" });
	expect(tongueApart(block("حقوق الإنسان"), { language: "und", direction: "ltr" })).toEqual({ dir: "rtl" });
});

test("a title reads its own way", () => {
	expect(directionOfTitle({ title: "حقوق الإنسان", direction: "ltr" })).toBe("rtl");
	expect(directionOfTitle({ title: "Human rights", direction: "ltr" })).toBeUndefined();
});

test("where paper and interface share a language, nothing has to be said", () => {
	expect(tonguesOf("en-GB", "en")).toEqual({ interface: undefined, paper: undefined, direction: "ltr" });
	expect(tonguesOf("ar", "en")).toEqual({ interface: "en", paper: "ar", direction: "ltr" });
});
