/** One place where the words stand, with the words around them. */
import Link from "next/link";
import { placeHref, type Where } from "@/components/seminar/place-link";
import { AuthorName } from "@/components/thread/author-line";
import { Badge } from "@/components/ui/badge";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import type { SearchHit } from "@/lib/queries/search";

type Props = { hit: SearchHit; where: Where };

export async function Hit({ hit, where }: Props) {
	const t = await translator("search");
	return (
		<li className="relative rounded-xl border border-line bg-surface px-4 py-3.5 hover:border-line-strong">
			<p className="text-[0.8125rem] text-muted">
				<Badge className="me-1.5">{t(`types.${hit.type}`)}</Badge>
				<span dir="auto">
					{hit.number === null
						? hit.paper.title
						: t("place", { title: hit.paper.title, number: hit.number, one: where.onePaper ? "yes" : "no" })}
				</span>
				{hit.author !== null && (
					<>
						{" · "}
						<AuthorName author={hit.author} />
					</>
				)}
				{hit.createdAt !== null && (
					<>
						{" · "}
						<Moment iso={hit.createdAt} timeZone={where.timeZone} />
					</>
				)}
			</p>
			<p
				dir="auto"
				lang={hit.language ?? undefined}
				className={`mt-1.5 ${hit.type === "comment" ? "" : "font-serif text-base leading-relaxed"}`}
			>
				<Link href={hrefOf(hit, where.seminarSlug)} className="after:absolute after:inset-0 after:rounded-xl">
					{hit.excerpt.map(({ text, found }, index) =>
						// The parts of one excerpt have no other identity than their order.
						found ? <mark key={`${index} ${text}`}>{text}</mark> : <span key={`${index} ${text}`}>{text}</span>,
					)}
				</Link>
			</p>
		</li>
	);
}

function hrefOf({ type, id, paper, number, blockId }: SearchHit, seminarSlug: string): string {
	if (number === null) return `/seminars/${seminarSlug}/papers/${paper.slug}#block-${blockId}`;
	return placeHref(seminarSlug, { paper, number }, type === "paragraph" ? null : { type, id });
}
