/** Where am I in the paper, and where does it stand? The sections with a strip of small signs, one for each paragraph. */
import { Icon } from "@/components/ui/icon";
import { leaningOf, leanings } from "@/lib/domain/leaning";
import { translator } from "@/lib/i18n/request";
import type { OutlineSection, PaperPageView } from "@/lib/queries/paper-page";
import { type Address, hrefOf } from "./address";
import { type Html, html } from "./html";
import { Markup } from "./markup";
import type { Phrases } from "./phrases";

type Props = { view: PaperPageView; address: Address; phrases: Phrases; tongue: string | undefined; keys: React.ReactNode };

export async function Outline({ view, address, phrases, tongue, keys }: Props) {
	const t = await translator("paper");
	const here = view.outline.find(({ paragraphs }) => paragraphs.some(({ blockId }) => blockId === view.focus?.blockId));
	const present = new Set(Object.values(view.overlays).map(({ tally }) => leaningOf(tally.counts)));
	return (
		<nav id="outline" popover="auto" aria-labelledby="outline-title" className="paper-outline">
			<h2 id="outline-title" className="apparatus">
				{t("outline")}
			</h2>
			<ol>
				{view.outline.map((section) => (
					<li key={section.heading?.blockId ?? "opening"} data-here={section === here ? "" : undefined} className={depthOf(section)}>
						{section.heading === null ? (
							<span className="section">{t("opening")}</span>
						) : (
							<a className="section" href={`#section-${section.heading.blockId}`}>
								<bdi lang={section.heading.language ?? tongue}>
									{section.heading.label === null ? "" : `${section.heading.label} `}
									{section.heading.text}
								</bdi>
							</a>
						)}
						{section.paragraphs.length > 0 && <Markup className="heat keeps-colour" html={heatHtml(section, view, address, phrases)} />}
					</li>
				))}
			</ol>
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

function heatHtml(section: OutlineSection, view: PaperPageView, address: Address, phrases: Phrases): Html {
	return html`${section.paragraphs.map(({ blockId, number }) => {
		const counts = view.overlays[blockId]?.tally.counts ?? { agree: 0, reservations: 0, disagree: 0, abstain: 0 };
		const leaning = leaningOf(counts);
		const name = `${phrases.paragraph(number)}: ${phrases.leaning(leaning)} (${phrases.counts(counts)})`;
		const href = hrefOf({ ...address, focus: number, open: null, all: false }, `paragraph-${number}`);
		const current = blockId === view.focus?.blockId ? html` aria-current="true"` : html``;
		return html`<a href="${href}" title="${name}" aria-label="${name}"${current}><i class="sign ${leaning}"></i></a>`;
	})}`;
}
