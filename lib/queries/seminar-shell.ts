/** The header of a seminar's pages: where its reader may go, how long the round lasts, what is new. */
import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/auth/actor";
import { type Action, decide, type Role } from "@/lib/domain/permissions";
import { done, type Result, refused } from "@/lib/domain/refusal";
import { currentRound } from "@/lib/domain/round";
import { type ShellRow, shellOfSeminar } from "@/lib/store/shell-view";
import type { RoundView } from "./paper-page";
import { roundView } from "./reader";

export interface SeminarShellView {
	seminar: { id: string; slug: string; title: string; timeZone: string };
	role: Role;
	round: RoundView | null;
	/** Those this reader may open, oldest first. */
	papers: ShellRow["papers"];
	unread: number;
	/** Null for whoever does not moderate. */
	openFlags: number | null;
	/** Who is a member says who took part: told to all only where names are. */
	may: { seeMembers: boolean; configure: boolean; import: boolean; moderate: boolean; export: boolean };
}

/** What lists of places in a seminar's papers have to know of it. */
export function whereIn(shell: Result<SeminarShellView>): { seminarSlug: string; timeZone: string; onePaper: boolean } {
	if (!shell.ok) return { seminarSlug: "", timeZone: "UTC", onePaper: false };
	const { seminar, papers } = shell.value;
	return { seminarSlug: seminar.slug, timeZone: seminar.timeZone, onePaper: papers.length === 1 };
}

/** Asked by the layout and by the page of one request; read once. */
const shellRow = cache(shellOfSeminar);

export async function seminarShell(
	actor: Actor,
	{ seminarSlug }: { seminarSlug: string },
	now = new Date(),
): Promise<Result<SeminarShellView>> {
	const row = await shellRow(actor.userId, seminarSlug);
	if (row === null) return refused("not-found");
	const round = currentRound(row.rounds, now);
	const may = (action: Action, draft: "published" | "editing" | null = null) =>
		decide(action, { role: row.role, now, round, draft, discussable: null, threadLocked: false, item: null });
	const reads = may("seminar.read");
	if (!reads.allowed) return refused(reads.refusal);
	if (row.role === null) return refused("not-found");
	const papers = row.papers.filter(({ published }) => may("paper.read", published === null ? "editing" : "published").allowed);
	const moderates = may("moderation.queue").allowed;
	return done({
		seminar: { id: row.id, slug: row.slug, title: row.title, timeZone: row.timeZone },
		role: row.role,
		round: round === null ? null : roundView(round, now),
		papers,
		unread: row.unread,
		openFlags: moderates ? row.openFlags : null,
		may: {
			seeMembers: row.attribution === "named" || may("member.invite").allowed,
			configure: may("seminar.configure").allowed,
			import: may("paper.import").allowed,
			moderate: moderates,
			export: papers.some(({ published }) => published !== null) && may("feedback.export", "published").allowed,
		},
	});
}
