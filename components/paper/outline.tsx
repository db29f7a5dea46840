/** Where am I in the paper, and where does it stand? The sections with a strip of small signs, one for each paragraph. */
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { leaningOf, leanings } from "@/lib/domain/leaning";
import { translator } from "@/lib/i18n/request";
import type { OutlineSection, PaperPageView } from "@/lib/queries/paper-page";
import { type Address, hrefOf } from "./address";
import { type Html, html } from "./html";
import type { Keep } from "./keeper";
import { KeptHtml } from "./kept-html";
import { MadeOnce } from "./made-once";
import { attributesHtml } from "./paragraph-html";
import type { Phrases } from "./phrases";

type Props = { view: PaperPageView; address: Address; phrases: Phrases; tongue: string | undefined; keep: Keep; keys: ReactNode };

export async function Outline({ view, address, phrases, tongue, keep, keys }: Props) {
	const t = await translator("paper");
	const present = new Set(Object.values(view.overlays).map(({ tally }) => leaningOf(tally.counts)));
	return (
		<nav id="outline" popover="auto" aria-labelledby="outline-title" className="paper-outline">
			<h2 id="outline-title" className="apparatus">
				{t("outline")}
			</h2>
			<KeptHtml
				as="ol"
				{...keep(html`${view.outline.map((section) => sectionHtml(section, { view, address, phrases, tongue, opening: t("opening") }))}`)}
			/>
			<details className="legend">
				<summary>
					<Icon name="chevron-right" className="size-3.5 shrink-0" />
					{t("legend")}
				</summary>
				<ul>
					{leanings
						.filter((one) => present.has(one))
						.map((one) => (
							<li key={one}>
								<i className={`sign keeps-colour ${one}`} />
								{phrases.leaning(one)}
							</li>
						))}
				</ul>
			</details>
			<Reading view={view} address={address} />
			{keys}
		</nav>
	);
}

async function Reading({ view: { reading, may }, address }: Pick<Props, "view" | "address">) {
	const t = await translator("paper");
	const { paragraphs, withPosition, nextWithout } = reading;
	// Who has no voice has nothing to get done.
	if ((!may.vote.allowed && may.vote.refusal === "role-insufficient") || paragraphs === 0) return null;
	return (
		<section aria-labelledby="reading-title" className="reading">
			<h3 id="reading-title">{t("reading.title")}</h3>
			<progress value={withPosition} max={paragraphs} aria-labelledby="reading-title reading-done" />
			<p id="reading-done">{t("reading.done", { count: withPosition, total: paragraphs })}</p>
			{nextWithout === null ? (
				<p>{t("reading.all")}</p>
			) : (
				<a className="text-link" data-next="" href={hrefOf({ ...address, focus: nextWithout, open: null }, `paragraph-${nextWithout}`)}>
					{t("reading.next", { number: nextWithout })}
				</a>
			)}
		</section>
	);
}

function depthOf({ heading }: OutlineSection): string {
	return `depth-${Math.min(heading?.level ?? 1, 4)}`;
}

type Setting = Pick<Props, "view" | "address" | "phrases" | "tongue"> & { opening: string };

/** A string, as the paper is: a long outline has as many sections as a short paper has paragraphs. */
function sectionHtml(section: OutlineSection, setting: Setting): Html {
	const { heading, paragraphs } = section;
	const here = paragraphs.some(({ blockId }) => blockId === setting.view.focus?.blockId);
	const outside = attributesHtml({ class: depthOf(section), "data-here": here ? "" : undefined });
	return html`<li${outside}>${heading === null ? html`<span class="section">${setting.opening}</span>` : headingHtml(heading, setting.tongue)}${
		paragraphs.length > 0 && html`<div class="heat keeps-colour">${heatHtml(section, setting)}</div>`
	}</li>`;
}

function headingHtml({ blockId, label, text, language }: NonNullable<OutlineSection["heading"]>, tongue: string | undefined): Html {
	const words = label === null ? text : `${label} ${text}`;
	return html`<a class="section" href="#section-${blockId}"><bdi${attributesHtml({ lang: language ?? tongue })}>${words}</bdi></a>`;
}

/** By a paragraph of the outline, which is kept as long as its draft is. */
const signs = new MadeOnce<OutlineSection["paragraphs"][number]>();

function heatHtml(section: OutlineSection, { view, address, phrases }: Setting): Html {
	return html`${section.paragraphs.map((paragraph) => {
		const { blockId, number } = paragraph;
		const counts = view.overlays[blockId]?.tally.counts ?? { agree: 0, reservations: 0, disagree: 0, abstain: 0 };
		const current = blockId === view.focus?.blockId;
		const state = `${address.draft} ${phrases.locale} ${current} ${Object.values(counts)}`;
		return signs.get(paragraph, state, () => {
			const leaning = leaningOf(counts);
			const name = `${phrases.paragraph(number)}: ${phrases.leaning(leaning)} (${phrases.counts(counts)})`;
			const href = hrefOf({ ...address, focus: number, open: null, all: false }, `paragraph-${number}`);
			const outside = attributesHtml({ href, title: name, "aria-label": name, "aria-current": current ? "true" : undefined });
			return html`<a${outside}><i class="sign ${leaning}"></i></a>`;
		});
	})}`;
}
