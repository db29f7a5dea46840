/**
 * What becomes of a file that somebody brings, until it is a draft?
 *
 * waiting → reading → done, refused, or asking (what should become of the tracked changes and comments in it?) → waiting again with the
 * answer. Until it is over it can be cancelled. A server that dies while it reads leaves "reading" behind: whoever takes it up begins again.
 */
import type { FoundChanges } from "./brought-in";
import { type RefusalCode, refusalCodes } from "./refusal";

export const importStatuses = ["waiting", "reading", "asking", "done", "refused", "cancelled"] as const;
export type ImportStatus = (typeof importStatuses)[number];

export const underWay = ["waiting", "reading", "asking"] as const satisfies readonly ImportStatus[];

/** How far the reading of a file has come. */
export interface ImportProgress {
	step: "opening" | "reading" | "arranging";
	/** Pages read, of how many; both 0 where nothing can be counted. */
	done: number;
	total: number;
}

/** Somebody who has so many files under way waits until one of them is over. */
export const mostUnderWay = 20;
/** Days until a question that nobody answers is taken back, and the file with it. */
export const daysToAnswer = 14;

/** Why an import was refused, as it was kept: a code of an older version may be gone. */
export const keptRefusal = (code: string): RefusalCode => refusalCodes.find((one) => one === code) ?? "file-damaged";

export const hasTrackedChanges = (found: FoundChanges): boolean => found.insertions + found.deletions + found.moves > 0;
/** Whether there is anything to ask about. */
export const hasRemarks = (found: FoundChanges): boolean => hasTrackedChanges(found) || found.comments > 0;
