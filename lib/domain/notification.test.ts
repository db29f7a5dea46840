import { expect, test } from "vitest";
import { type Circle, type HappenedEvent, notificationsOf } from "./notification";

const circle: Circle = {
	items: new Map([
		["opening", { memberId: "ada", stands: true }],
		["first reply", { memberId: "ben", stands: true }],
		["second reply", { memberId: "cy", stands: true }],
		["hidden reply", { memberId: "cy", stands: false }],
		["of one who left", { memberId: null, stands: true }],
	]),
	members: new Map([["seminar", ["ada", "ben", "cy"]]]),
};
const event = (type: string, changes: Partial<HappenedEvent> = {}): HappenedEvent => ({
	type,
	seminarId: "seminar",
	memberId: "cy",
	subjectId: "opening",
	data: {},
	...changes,
});
const reply = (subjectId: string, parentId: string, repliesTo = parentId, memberId = "cy") =>
	event("comment.written", { subjectId, memberId, data: { parentId, repliesTo } });
const moderated = (before: string, after: string, changes: Partial<HappenedEvent> = {}) =>
	event("item.moderated", { data: { before, after }, ...changes });

test.each<[string, HappenedEvent, string[]]>([
	["a comment that opens a conversation", event("comment.written"), []],
	["a reply", reply("first reply", "opening"), ["ada reply"]],
	["a reply to a reply, to both", reply("second reply", "opening", "first reply"), ["ada reply", "ben reply"]],
	["a reply to oneself", reply("opening", "opening", "opening", "ada"), []],
	["a reply that is hidden by now", reply("hidden reply", "opening"), []],
	["a reply to one who has left", reply("first reply", "of one who left"), []],
	["hidden by a moderator", moderated("approved", "hidden"), ["ada moderated"]],
	["brought back", moderated("removed", "approved"), ["ada moderated"]],
	["flags answered, left as it is", moderated("approved", "approved"), []],
	["hidden by the author, who moderates", moderated("approved", "hidden", { memberId: "ada" }), []],
	["moderated, of what is not there any more", moderated("approved", "hidden", { subjectId: "gone" }), []],
	["answered", event("item.answered"), ["ada answered"]],
	["sponsored", event("counter-proposal.sponsored"), ["ada sponsored"]],
	["a round opens by the clock", event("round.opened", { memberId: null }), ["ada round-opened", "ben round-opened", "cy round-opened"]],
	["a draft is published", event("draft.published", { memberId: "ben" }), ["ada draft-published", "cy draft-published"]],
	["a position", event("position.cast"), []],
])("%s", (_, happened, told) => {
	expect(notificationsOf(happened, circle).map(({ memberId, kind }) => `${memberId} ${kind}`)).toEqual(told);
});
