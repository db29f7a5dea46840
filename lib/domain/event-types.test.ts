import { expect, test } from "vitest";
import { eventTypes, mayReadEvent, readableEventTypes } from "./event-types";
import { roles } from "./permissions";

test("names are a noun and what happened to it", () => {
	for (const type of Object.keys(eventTypes)) expect(type).toMatch(/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/);
});

test.each([
	["item.flagged", ["secretariat", "moderator"]],
	["draft.corrected", ["secretariat", "rapporteur"]],
	["member.invited", ["secretariat"]],
	["comment.written", [...roles]],
	["something.else", []],
])("%s is read by %j", (type, readers) => {
	expect(roles.filter((role) => mayReadEvent(type, role))).toEqual(readers);
});

test("the secretariat reads all of it", () => {
	expect(readableEventTypes("secretariat")).toEqual(Object.keys(eventTypes));
});
