/** The sentences that the browser may have to say, finished. */
import "server-only";
import { stances } from "@/lib/domain/tally";
import { translator } from "@/lib/i18n/request";
import type { PaperPageView } from "@/lib/queries/paper-page";
import type { ReaderTexts } from "./reader";
import { refusalSentence } from "./refusal-sentence";

export async function readerTexts({ may }: Pick<PaperPageView, "may">): Promise<ReaderTexts> {
	const [t, keys] = [await translator("paper"), await translator("keys")];
	// The number of the paragraph, and how many, are put in where they are known.
	const open = { number: "{number}", count: "{count}" };
	return {
		keys: {
			title: keys("title"),
			intro: keys("intro"),
			switch: keys("switch"),
			off: keys("off"),
			close: keys("close"),
			list: [
				[["j"], keys("list.next")],
				[["k"], keys("list.previous")],
				[["n"], keys("list.without")],
				[["1"], keys("list.agree")],
				[["2"], keys("list.reservations")],
				[["3"], keys("list.disagree")],
				[["4"], keys("list.abstain")],
				[["c"], keys("list.comment")],
				[["p"], keys("list.propose")],
				[["/", "⌘K"], keys("list.search")],
				[["?"], keys("list.keys")],
				[["Esc"], keys("list.escape")],
			],
		},
		hover: {
			stances: stances.map((stance) => ({ value: stance, label: t(`position.${stance}`), mine: t(`mine.${stance}`) })),
			comment: t("tools.comment"),
			propose: t("tools.propose"),
			voteRefusal: await refusalSentence(may.vote),
			commentRefusal: await refusalSentence(may.comment),
			proposeRefusal: await refusalSentence(may.propose),
		},
		selection: { label: t("select.label"), comment: t("select.comment"), propose: t("select.propose") },
		live: {
			comment: { one: t("live.comment.one", open), more: t("live.comment.more", open) },
			proposal: { one: t("live.proposal.one", open), more: t("live.proposal.more", open) },
			several: t("live.several", open),
			go: t("live.go"),
			dismiss: t("live.dismiss"),
			lost: t("live.lost"),
			back: t("live.back"),
			paper: t("live.paper"),
		},
		unsaved: t("unsaved"),
		offline: t("offline"),
		copied: t("copied"),
		choose: keys("choose"),
		end: keys("end"),
		allDone: keys("none"),
	};
}
