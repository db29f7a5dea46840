/** Beside the paper as long as no paragraph is in focus: what to do. */

import type { Address } from "@/components/paper/address";
import { hrefOf } from "@/components/paper/address";
import { buttonClass } from "@/components/ui/button";
import { translator } from "@/lib/i18n/request";
import type { PaperPageView } from "@/lib/queries/paper-page";

export async function NoFocus({ view, address }: { view: PaperPageView; address: Address }) {
	const t = await translator("thread");
	const first = (view.may.vote.allowed ? view.reading.nextWithout : null) ?? (view.reading.paragraphs > 0 ? 1 : null);
	const said = view.outline
		.flatMap(({ paragraphs }) => paragraphs)
		.map(({ blockId, number }) => ({ number, count: view.overlays[blockId]?.comments ?? 0 }))
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.count - a.count || a.number - b.number)
		.slice(0, 3);
	return (
		<aside id="discussion" aria-labelledby="discussion-title" className="discussion no-focus">
			<div className="discussion-body">
				<h2 id="discussion-title" className="font-serif text-lg font-semibold">
					{t("noFocus.title")}
				</h2>
				<p className="mt-1 text-muted">{t("noFocus.hint")}</p>
				{first !== null && (
					<a href={hrefOf({ ...address, focus: first, open: null }, `paragraph-${first}`)} className={`${buttonClass()} mt-4`}>
						{view.may.vote.allowed && view.reading.nextWithout !== null
							? t("noFocus.next", { number: first })
							: t("noFocus.begin", { number: first })}
					</a>
				)}
				{said.length > 0 && (
					<>
						<h3 className="apparatus mt-8">{t("noFocus.mostSaid")}</h3>
						<ul className="grid gap-1">
							{said.map(({ number, count }) => (
								<li key={number}>
									<a
										href={hrefOf({ ...address, focus: number, open: null }, `paragraph-${number}`)}
										className="text-link inline-block py-1"
									>
										{t("noFocus.said", { number, count })}
									</a>
								</li>
							))}
						</ul>
					</>
				)}
			</div>
		</aside>
	);
}
