/** What others said in the file, while the draft is checked: beside each paragraph what comes with it, and at the side all of it in numbers. */
import "../counter-proposal/proposal.css";
import "./brought-in.css";
import { Changes } from "@/components/counter-proposal/changes";
import { AuthorText } from "@/components/thread/author";
import { Markdown } from "@/components/thread/markdown";
import { Icon } from "@/components/ui/icon";
import { formatter, translator } from "@/lib/i18n/request";
import type { BroughtInItem, BroughtInView } from "@/lib/queries/brought-in-check";
import type { DraftCheckView } from "@/lib/queries/draft-check";

/** So many are shown beside one paragraph; the others are counted. */
const most = 30;

/** Fetched once for all paragraphs. */
export async function broughtInTexts(timeZone: string) {
	const [t, thread, format] = [await translator("draft"), await translator("thread"), await formatter(timeZone)];
	return { t, thread, date: (iso: string) => format.dateTime(new Date(iso), { dateStyle: "long" }) };
}
type Texts = Awaited<ReturnType<typeof broughtInTexts>>;

const countsHere = (comments: number, changes: number) => ({ comments, changes, both: comments > 0 && changes > 0 ? "yes" : "no" });
export const countsOf = ({ comments, changes, authors }: BroughtInView) => ({ ...countsHere(comments, changes), authors });

export function BroughtInNote({ items = [], texts }: { items: BroughtInItem[] | undefined; texts: Texts }) {
	if (items.length === 0) return null;
	const changes = items.filter(({ change }) => change !== null).length;
	return (
		<details className="brought-in">
			<summary>
				<Icon name="comment" className="size-3.5 shrink-0" />
				{texts.t("broughtIn.withBlock", countsHere(items.length - changes, changes))}
			</summary>
			<ul>
				{items.slice(0, most).map((item) => (
					<Item key={item.id} item={item} texts={texts} />
				))}
			</ul>
			{items.length > most && <p className="brought-in-more">{texts.t("broughtIn.more", { count: items.length - most })}</p>}
		</details>
	);
}

function Item({ item, texts: { t, thread, date } }: { item: BroughtInItem; texts: Texts }) {
	const { author, at, change, words, changes, body, isReply, resolved, doubt } = item;
	const facts = [
		date(at),
		...(change === null ? [] : [thread(`tracked.${change}`)]),
		...(isReply ? [t("broughtIn.reply")] : []),
		...(resolved ? [thread("resolved")] : []),
	];
	return (
		<li data-reply={isReply ? "" : undefined}>
			<p className="text-xs text-faint">
				<AuthorText author={author} t={thread} /> · {facts.join(" · ")}
			</p>
			{words !== null && (
				<p dir="auto" className="brought-in-words">
					{words}
				</p>
			)}
			{changes !== null && (
				<p dir="auto" className="changes">
					<Changes segments={changes} />
				</p>
			)}
			{body !== "" && <Markdown source={body} />}
			{doubt !== null && <p className="text-xs text-reservations-ink">{t(`broughtIn.doubts.${doubt}`)}</p>}
		</li>
	);
}

export async function BroughtIn({ view: { broughtIn, seminar } }: { view: DraftCheckView }) {
	if (broughtIn === null) return null;
	const { t, thread, date } = await broughtInTexts(seminar.timeZone);
	const doubtful = broughtIn.items.filter(({ doubt }) => doubt !== null);
	return (
		<section aria-labelledby="brought-in">
			<h2 id="brought-in" className="draft-side-title">
				{t("broughtIn.title")}
			</h2>
			<p>{t("broughtIn.counts", countsOf(broughtIn))}</p>
			<p className="mt-1 text-muted">{t("broughtIn.lead")}</p>
			{doubtful.length > 0 && (
				<details className="mt-3" open={doubtful.length <= 5}>
					<summary className="mb-2 font-medium">{t("broughtIn.doubtsTitle", { count: doubtful.length })}</summary>
					<ol className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
						{doubtful.map(({ id, author, at, blockId, doubt }) => (
							<li key={id} className="draft-doubt">
								<Icon name="warning" className="mt-0.5 size-4 shrink-0 text-reservations-ink" />
								<div className="min-w-0">
									<p>
										<AuthorText author={author} t={thread} /> <span className="text-faint">{date(at)}</span>
									</p>
									{doubt !== null && <p>{t(`broughtIn.doubts.${doubt}`)}</p>}
									<a href={`#block-${blockId}`} className="text-link">
										{t("goTo")}
									</a>
								</div>
							</li>
						))}
					</ol>
				</details>
			)}
		</section>
	);
}
