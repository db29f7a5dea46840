/** All blocks of the draft in order, each with what is doubtful about it and what comes with it; the one that is open as its form. */
import { type Html, html } from "@/components/paper/html";
import { keeper } from "@/components/paper/keeper";
import { KeptHtml } from "@/components/paper/kept-html";
import { tongueAmong } from "@/components/paper/tongues";
import { ActionForm } from "@/components/ui/form";
import { draftToolAction } from "@/lib/actions/draft";
import { translator } from "@/lib/i18n/request";
import type { DraftBlockView, DraftCheckView } from "@/lib/queries/draft-check";
import { AddForm } from "./add-form";
import { BlockEditor } from "./block-editor";
import { sectionMarkup } from "./block-markup";
import { BroughtInNote, type broughtInTexts } from "./brought-in";
import { DoubtNote, type DoubtTexts } from "./doubt-note";
import { nameOfBlock } from "./name-of-block";

/** So many are laid out together, where they are looked at: a paper of thousands opens as fast as a short one. */
const chunk = 40;

type Props = {
	view: DraftCheckView;
	path: string;
	open: { act: "edit" | "add"; blockId: string } | null;
	texts: DoubtTexts;
	brought: Awaited<ReturnType<typeof broughtInTexts>> | null;
};

export async function DraftBlocks({ view, path, open, texts, brought }: Props) {
	const { paper, draft, blocks, viewer } = view;
	const t = await translator("draft");
	const say = {
		edit: t("edit"),
		merge: t("mergePrevious"),
		up: t("moveUp"),
		down: t("moveDown"),
		add: t("addBelow"),
		remove: t("remove"),
		original: t("showOriginal"),
	};
	const items = Map.groupBy(view.broughtIn?.items ?? [], ({ blockId }) => blockId);
	const all = view.doubts.filter(({ blockId, looked }) => blockId !== null && !looked);
	const doubtsOf = Map.groupBy(all, ({ blockId }) => blockId);
	const form = { draft, path, reader: viewer.memberId };

	const keep = await keeper();
	const section = (block: DraftBlockView, index: number, inForm: string | null): Html => {
		const name = nameOfBlock(block, t);
		const [lastButOne, last, next] = [index - 2, index - 1, index + 1].map((at) => blocks[at]?.id);
		return sectionMarkup(block, {
			tongue: tongueAmong(block, paper),
			name,
			toolsName: t("toolsFor", { what: name }),
			neighbours: { lastButOne, last, next },
			say,
			isDoubtful: doubtsOf.has(block.id),
			form: inForm,
		});
	};
	const one = (block: DraftBlockView, index: number) => {
		const isOpen = open?.blockId === block.id;
		const doubts = doubtsOf.get(block.id);
		return (
			<div key={block.id} className="draft-row">
				{isOpen && open.act === "edit" ? (
					<BlockEditor block={block} paper={paper} {...form} />
				) : (
					<KeptHtml className="contents" {...keep(section(block, index, "draft-tools"))} />
				)}
				{doubts !== undefined && <DoubtNote doubts={doubts} all={all} texts={texts} />}
				{brought !== null && <BroughtInNote items={items.get(block.id)} texts={brought} />}
				{isOpen && open.act === "add" && <AddForm block={block} {...form} />}
			</div>
		);
	};
	const isPlain = ({ id }: DraftBlockView) => id !== open?.blockId && !doubtsOf.has(id) && !(brought !== null && items.has(id));
	const chunks: DraftBlockView[][] = [];
	for (let at = 0; at < blocks.length; at += chunk) chunks.push(blocks.slice(at, at + chunk));
	return chunks.map((some, index) => {
		const first = index * chunk;
		// Of thousands of blocks hardly any has more than its words and its tools: those are one string, which React never looks into.
		if (some.every(isPlain)) {
			const rows = some.map(
				(block, offset) => html`<div id="row-${block.id}" class="draft-row">${section(block, first + offset, null)}</div>`,
			);
			return (
				<ActionForm key={first} action={draftToolAction} className="draft-chunk">
					<input type="hidden" name="draftId" value={draft.id} />
					<input type="hidden" name="revision" value={draft.revision} />
					<KeptHtml {...keep(html`${rows}`)} />
				</ActionForm>
			);
		}
		return (
			<div key={first} className="draft-chunk" data-open={some.some(({ id }) => id === open?.blockId) || undefined}>
				{some.map((block, offset) => one(block, first + offset))}
			</div>
		);
	});
}
