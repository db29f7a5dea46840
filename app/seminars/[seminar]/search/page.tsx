/** Where in this seminar do these words stand? */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Hit } from "@/components/search/hit";
import { SearchForm } from "@/components/search/search-form";
import { PageBody } from "@/components/shell/page-body";
import { EmptyState } from "@/components/ui/empty-state";
import { requireActor } from "@/lib/auth/session";
import { translator } from "@/lib/i18n/request";
import { search } from "@/lib/queries/search";
import { seminarShell, whereIn } from "@/lib/queries/seminar-shell";

type Props = { params: Promise<{ seminar: string }>; searchParams: Promise<{ q?: string | string[] }> };

async function asked({ params, searchParams }: Props) {
	const { q = "" } = await searchParams;
	return { seminarSlug: (await params).seminar, q: (typeof q === "string" ? q : (q[0] ?? "")).slice(0, 200).trim() };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const [t, { q }] = [await translator("search"), await asked(props)];
	return { title: q === "" ? t("heading") : t("titleFor", { q }) };
}

export default async function SearchPage(props: Props) {
	const { seminarSlug, q } = await asked(props);
	const actor = await requireActor(`/seminars/${seminarSlug}/search?q=${encodeURIComponent(q)}`);
	const found = await search(actor, { seminarSlug, q });
	if (!found.ok) notFound();
	const where = whereIn(await seminarShell(actor, { seminarSlug }));
	const { seminar, hits, more } = found.value;
	const t = await translator("search");
	return (
		<PageBody title={t("heading")} over={<span dir="auto">{seminar.title}</span>} width="narrow">
			<SearchForm seminarSlug={seminarSlug} q={q} />
			{q === "" && <p className="mt-3 text-muted">{t("hint")}</p>}
			{q !== "" && hits.length === 0 && (
				<EmptyState title={t("nothing.title", { q })} icon="search" className="mt-6">
					{t("nothing.text")}
				</EmptyState>
			)}
			{hits.length > 0 && (
				<>
					<h2 className="mt-6 mb-3 font-medium text-muted">{t(more ? "firstHits" : "hits", { count: hits.length })}</h2>
					<ol className="grid gap-3">
						{hits.map((hit) => (
							<Hit key={`${hit.type} ${hit.id}`} hit={hit} where={where} />
						))}
					</ol>
				</>
			)}
		</PageBody>
	);
}
