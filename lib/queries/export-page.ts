/** What can be downloaded of a paper's feedback, and how much is in it, for those who work it in. */
import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Attribution } from "@/lib/domain/attribution";
import { feedbackContents } from "@/lib/domain/feedback-contents";
import type { Direction } from "@/lib/domain/language";
import { done, type Result } from "@/lib/domain/refusal";
import { standingOnPaper } from "@/lib/store/standing-view";
import { consolidatedFeedback } from "./consolidated-feedback";
import { readerWho } from "./reader";

export interface ExportPageView {
	seminar: { slug: string; title: string; attribution: Attribution };
	paper: { id: string; slug: string; title: string; direction: Direction };
	/** Numbers of the published drafts, newest first. */
	drafts: number[];
	/** Null where nothing is published yet. */
	chosen: { number: number; contents: { paragraphs: number; comments: number; proposals: number; positions: number } } | null;
}

export async function exportPage(
	actor: Actor,
	params: { seminarSlug: string; paperSlug: string; draftNumber?: number },
	now = new Date(),
): Promise<Result<ExportPageView>> {
	const standing = await standingOnPaper(actor.userId, params);
	const all = standing?.paper?.drafts ?? [];
	const drafts = all
		.filter(({ status }) => status === "published")
		.map(({ number }) => number)
		.reverse();
	const draft = drafts.length > 0 ? "published" : (all[0]?.status ?? null);
	const reader = readerWho("feedback.export", standing, now, { draft });
	if (!reader.ok) return reader;
	const { seminar, paper } = reader.value;
	if (paper === null) throw new Error("a standing on a paper without the paper");
	const frame = {
		seminar: { slug: seminar.slug, title: seminar.title, attribution: seminar.attribution },
		paper: { id: paper.id, slug: paper.slug, title: paper.title, direction: paper.direction },
		drafts,
	};
	if (drafts.length === 0) return done({ ...frame, chosen: null });
	const feedback = await consolidatedFeedback(actor, { paperId: paper.id, draftNumber: params.draftNumber }, now);
	if (!feedback.ok) return feedback;
	return done({ ...frame, chosen: { number: feedback.value.draft.number, contents: feedbackContents(feedback.value) } });
}
