/**
 * When it was said, in words, with the exact time on hover. Written by the server; the browser keeps all of a page up to date together
 * (components/paper/use-times.ts), so that a long discussion does not carry a component for each.
 */
import { exactTime, relativeTime } from "@/components/ui/relative-time";
import type { Situation } from "./situation";

export function When({
	iso,
	situation: { now, locale, timeZone },
}: {
	iso: string;
	situation: Pick<Situation, "now" | "locale" | "timeZone">;
}) {
	const date = new Date(iso);
	return (
		<time dateTime={iso} data-when="" title={exactTime(date, locale, timeZone)}>
			{relativeTime(date, now, locale, timeZone)}
		</time>
	);
}
