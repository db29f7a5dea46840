/**
 * What happened in the demonstration seminar up to `now`, as rows and as lines of the record?
 *
 * All of it keeps to the rules: prisma/seed.test.ts asks lib/domain/permissions.ts about each act.
 */
import { createHash, randomBytes } from "node:crypto";
import { type BlockContent, numberBlocks } from "@/lib/domain/block";
import { tellDiscussion } from "./discussion";
import { paperBlocks, paperSlug, paperTitle } from "./paper";
import { type Name, people } from "./people";
import { idAt, noRows, type Rows } from "./rows";

export const seminarSlug = "clean-air";

const day = 24 * 3600_000;

/** That day in UTC, at a full hour. */
const atHour = (moment: Date, hour: number) => new Date(Math.floor(moment.getTime() / day) * day + hour * 3600_000);

type NumberedBlock = BlockContent & { id: string; number: number | null };

/** What the tellers of the story share. */
export interface Told {
	rows: Rows;
	ids: { seminar: string; paper: string; draft: string; round: string };
	memberId: (name: Name) => string;
	/** The paragraph of that number. */
	paragraph: (number: number) => { id: string; text: string };
	/** A moment so many days before now. */
	daysAgo: (days: number) => Date;
	/** Writes a line of the record; nobody: Colloquy itself. */
	record: (
		at: Date,
		type: string,
		by: Name | null,
		about?: { blockId?: string; subjectId?: string; paperId?: string; data?: Record<string, string | number | boolean | null> },
	) => void;
}

export function tellStory(now: Date, passwordHash: string): Rows {
	const rows = noRows();
	const daysAgo = (days: number) => new Date(now.getTime() - days * day);
	const ids = { seminar: idAt(daysAgo(21)), paper: idAt(daysAgo(12)), draft: idAt(daysAgo(12)), round: idAt(daysAgo(14)) };
	const memberIds = new Map<Name, string>();
	const blocks = numberBlocks(paperBlocks).map((block) => ({ ...block, id: idAt(daysAgo(12)) }));
	const byNumber = new Map(blocks.map((block) => [block.number, block]));
	const told: Told = {
		rows,
		ids,
		daysAgo,
		memberId: (name) => {
			const id = memberIds.get(name);
			if (id === undefined) throw new Error(`${name} is not a member`);
			return id;
		},
		paragraph: (number) => {
			const block = byNumber.get(number);
			if (block === undefined) throw new Error(`there is no paragraph ${number}`);
			return block;
		},
		record: (at, type, by, about = {}) => {
			rows.event.push({
				id: idAt(at),
				seminarId: ids.seminar,
				type,
				memberId: by === null ? null : told.memberId(by),
				createdAt: at,
				...about,
			});
		},
	};

	rows.seminar.push({
		id: ids.seminar,
		slug: seminarSlug,
		title: "Clean Air Across Borders",
		description:
			"Experts from all regions discuss how air is measured, how readings are compared, and how soon a neighbour hears of them. This is a demonstration: the people, institutes and figures do not exist.",
		attribution: "named",
		timeZone: "Europe/Vienna",
		createdAt: daysAgo(21),
	});
	tellMembers(told, memberIds, passwordHash);
	tellPaper(told, blocks);
	tellDiscussion(told);
	return rows;
}

function tellMembers({ rows, ids, daysAgo, memberId, record }: Told, memberIds: Map<Name, string>, passwordHash: string): void {
	const affiliationIds = new Map<string, string>();
	// The secretariat made the seminar; the others joined in the days after, one every few hours.
	const names = (Object.keys(people) as Name[]).sort((a, b) => Number(b === "helena") - Number(a === "helena"));
	for (const [index, name] of names.entries()) {
		const person = people[name];
		const joinedAt = daysAgo(name === "helena" ? 21 : 20 - index * 0.3);
		const userId = idAt(joinedAt);
		rows.user.push({
			id: userId,
			email: person.email,
			name: person.name,
			passwordHash,
			isAdministrator: person.isAdministrator ?? false,
			createdAt: joinedAt,
		});
		let affiliationId: string | null = null;
		if (person.affiliation !== null) {
			affiliationId = affiliationIds.get(person.affiliation.name) ?? idAt(joinedAt);
			if (!affiliationIds.has(person.affiliation.name)) {
				affiliationIds.set(person.affiliation.name, affiliationId);
				rows.affiliation.push({ id: affiliationId, seminarId: ids.seminar, ...person.affiliation });
			}
		}
		const id = idAt(joinedAt);
		memberIds.set(name, id);
		rows.member.push({ id, seminarId: ids.seminar, userId, role: person.role, affiliationId, joinedAt });
		if (name === "helena") record(joinedAt, "seminar.created", name, { subjectId: ids.seminar });
		else record(joinedAt, "member.joined", name, { subjectId: id, data: { role: person.role } });
	}
	// One who has not answered yet. Nobody holds the secret of this link; the secretariat can send a new one.
	const invitedAt = daysAgo(3);
	const invitationId = idAt(invitedAt);
	rows.invitation.push({
		id: invitationId,
		seminarId: ids.seminar,
		email: "marisol.quispe@colloquy.example",
		name: "Marisol Quispe",
		role: "expert",
		affiliationId: affiliationIds.get("Andean Institute for Air Quality") ?? null,
		hash: createHash("sha256").update(randomBytes(32)).digest("hex"),
		invitedById: memberId("helena"),
		createdAt: invitedAt,
		expiresAt: daysAgo(-11),
	});
	record(invitedAt, "member.invited", "helena", { subjectId: invitationId, data: { role: "expert" } });
}

function tellPaper({ rows, ids, daysAgo, memberId, record }: Told, blocks: NumberedBlock[]): void {
	const [scheduledAt, importedAt, publishedAt] = [daysAgo(14), daysAgo(12), daysAgo(10)];
	// Rounds open in the morning and close in the evening.
	const opensAt = atHour(daysAgo(9), 7);
	rows.round.push({
		id: ids.round,
		seminarId: ids.seminar,
		number: 1,
		title: "First reading",
		opensAt,
		closesAt: atHour(daysAgo(-5), 16),
	});
	record(scheduledAt, "round.scheduled", "helena", { subjectId: ids.round, data: { number: 1 } });
	record(opensAt, "round.opened", null, { subjectId: ids.round, data: { number: 1 } });

	const source = blocks.map((block) => block.text).join("\n\n");
	rows.paper.push({
		id: ids.paper,
		seminarId: ids.seminar,
		slug: paperSlug,
		title: paperTitle,
		language: "en",
		direction: "ltr",
		createdById: memberId("nadia"),
		createdAt: importedAt,
	});
	rows.draft.push({
		id: ids.draft,
		paperId: ids.paper,
		number: 1,
		status: "published",
		publishedAt,
		sourceName: "clean-air-across-borders.md",
		sourceFormat: "markdown",
		sourceSha256: createHash("sha256").update(source).digest("hex"),
		sourceBytes: Buffer.byteLength(source),
		createdAt: importedAt,
	});
	rows.sourceFile.push({ draftId: ids.draft, content: Uint8Array.from(Buffer.from(source)) });
	record(importedAt, "paper.imported", "nadia", { paperId: ids.paper, subjectId: ids.draft });
	record(publishedAt, "draft.published", "helena", { paperId: ids.paper, subjectId: ids.draft, data: { number: 1 } });
	for (const [position, { kind, marks, ...block }] of blocks.entries()) {
		rows.block.push({
			...block,
			kind: kind === "list-item" ? "list_item" : kind,
			marks: marks.map((mark) => ({ ...mark })),
			draftId: ids.draft,
			position,
		});
	}
}
