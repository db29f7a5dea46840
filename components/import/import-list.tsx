/** Which files are on their way, or were refused of late? Each leads to its page. */
import Link from "next/link";
import { AuthorName } from "@/components/thread/author-line";
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { sentenceOf } from "@/lib/i18n/refusal-sentences";
import { requestLocale, translator } from "@/lib/i18n/request";
import type { ImportEntry } from "@/lib/queries/imports";

type Props = { imports: readonly ImportEntry[]; seminar: { slug: string; timeZone: string } };

export async function ImportList({ imports, seminar }: Props) {
	if (imports.length === 0) return null;
	const t = await translator("imports");
	const locale = await requestLocale();
	return (
		<section aria-labelledby="imports" className="min-w-0">
			<h2 id="imports" className="mb-3 font-serif text-xl font-semibold">
				{t("list")}
			</h2>
			<ul className="divide-y divide-line rounded-xl border border-line bg-surface">
				{imports.map((entry) => (
					<li key={entry.id} className="relative rounded-xl px-4 py-3 hover:bg-sunken">
						<p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
							<Link
								href={`/seminars/${seminar.slug}/imports/${entry.id}`}
								dir="auto"
								className="min-w-0 font-semibold wrap-anywhere after:absolute after:inset-0 after:rounded-xl"
							>
								{entry.name || t("pastedText")}
							</Link>
							<Badge tone={tones[entry.status]}>{t(`status.${entry.status}`)}</Badge>
						</p>
						<p className="mt-0.5 text-[0.8125rem] text-muted">
							<AuthorName author={entry.author} /> · <Moment iso={entry.createdAt} timeZone={seminar.timeZone} />
						</p>
						{entry.refusal !== null && (
							<p className="mt-1 text-sm">{sentenceOf({ refusal: entry.refusal.code, params: entry.refusal.params }, locale)}</p>
						)}
					</li>
				))}
			</ul>
		</section>
	);
}

const tones = {
	waiting: "neutral",
	reading: "accent",
	asking: "reservations",
	done: "agree",
	refused: "danger",
	cancelled: "neutral",
} as const;
