/** How much of a file has been read: in words, and as a bar where pages can be counted. */
import { translator } from "@/lib/i18n/request";
import type { ImportEntry } from "@/lib/queries/imports";

export async function ReadingProgress({ entry }: { entry: ImportEntry }) {
	const t = await translator("imports");
	const { progress } = entry;
	const counts = progress !== null && progress.step === "reading" && progress.total > 0 ? progress : null;
	const arranging = progress?.step === "arranging";
	const step =
		entry.status === "waiting" ? t("waiting", { ahead: entry.ahead }) : t(arranging ? "arranging" : counts ? "reading" : "opening");
	return (
		<div className="grid gap-2">
			<p role="status" id="step" className="text-lg font-semibold">
				{step}
			</p>
			{/* Without a value it shows that something goes on, not how far. */}
			<progress
				aria-labelledby="step"
				className="import-bar"
				{...(counts !== null && { value: counts.done, max: counts.total })}
				{...(arranging && { value: 1, max: 1 })}
			/>
			<p className="flex min-h-6 flex-wrap justify-between gap-x-6 text-[0.8125rem] text-muted tabular-nums">
				<span>{counts === null ? "" : t("pages", { done: counts.done, total: counts.total })}</span>
				<span>{entry.seconds === null ? "" : t("seconds", { seconds: entry.seconds })}</span>
			</p>
		</div>
	);
}
