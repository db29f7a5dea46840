/** Under which name, and with which words, is the text of an open form kept in the browser? */
import type { translator } from "@/lib/i18n/request";

export interface KeepText {
	key: string;
	was: string;
	take: string;
	drop: string;
}

/** `about`: the reader and the block; the next person at this browser must not find it. */
export function keepText(about: string, t: Awaited<ReturnType<typeof translator<"draft">>>): KeepText {
	return { key: `check.${about}`, was: t("keptText"), take: t("keptTake"), drop: t("keptDrop") };
}
