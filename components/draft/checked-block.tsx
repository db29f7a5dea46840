/** A block as it will stand, and the tools to correct it: seen when it has the keyboard or the mouse, never before. */
import Link from "next/link";
import { blockHtml } from "@/components/paper/block-html";
import { html } from "@/components/paper/html";
import { Markup } from "@/components/paper/markup";
import { tableHtml } from "@/components/paper/table-html";
import { Icon, type IconName } from "@/components/ui/icon";
import { translator } from "@/lib/i18n/request";
import type { DraftBlockView } from "@/lib/queries/draft-check";
import { nameOfBlock } from "./name-of-block";

type Props = {
	block: DraftBlockView;
	path: string;
	/** Ids of the last but one and the last block before it. */
	before: [string | undefined, string | undefined];
	after: string | undefined;
	isDoubtful: boolean;
};

export async function CheckedBlock({ block, path, before, after, isDoubtful }: Props) {
	const { id, kind, level, label, number } = block;
	const t = await translator("draft");
	const name = nameOfBlock(block, t);
	return (
		<section
			id={`block-${id}`}
			data-block={id}
			data-kind={kind}
			data-doubt={isDoubtful || undefined}
			tabIndex={-1}
			aria-label={name}
			className="draft-block"
		>
			<span className="draft-number" aria-hidden="true">
				{number}
			</span>
			<div className={`draft-words kind-${kind} level-${level}`}>
				{label !== null && <span className="draft-label">{label}</span>}
				<Words block={block} />
			</div>
			<div className="draft-tools" role="toolbar" aria-label={t("toolsFor", { what: name })}>
				<Link href={`${path}?do=edit&item=${id}#block-${id}`} scroll={false} data-tool="edit" title={t("edit")}>
					<Icon name="edit" className="size-4" />
					<span>{t("edit")}</span>
				</Link>
				{before[1] !== undefined && <Tool icon="merge" label={t("mergePrevious")} value={`merge:${id}`} />}
				{before[1] !== undefined && <Tool icon="arrow-up" label={t("moveUp")} value={`move:${id}:${before[0] ?? ""}`} />}
				{after !== undefined && <Tool icon="arrow-down" label={t("moveDown")} value={`move:${id}:${after}`} />}
				<Link
					href={`${path}?do=add&item=${id}#block-${id}`}
					scroll={false}
					data-tool="add"
					title={t("addBelow")}
					aria-label={t("addBelow")}
				>
					<Icon name="plus" className="size-4" />
				</Link>
				<Tool icon="trash" label={t("remove")} value={`remove:${id}`} />
			</div>
		</section>
	);
}

/** All buttons of the page belong to one form (draft-tools.tsx), so that a block costs a few elements and no form. */
function Tool({ icon, label, value }: { icon: IconName; label: string; value: string }) {
	return (
		<button type="submit" form="draft-tools" name="do" value={value} data-tool={value.split(":")[0]} title={label} aria-label={label}>
			<Icon name={icon} className="size-4" />
		</button>
	);
}

function Words({ block }: { block: DraftBlockView }) {
	if (block.kind === "table") return <Markup className="draft-text" html={tableHtml(block.text)} />;
	const inner = blockHtml(block);
	return block.kind === "heading" ? (
		<Markup as={`h${Math.min(6, block.level + 1) as 2 | 3 | 4 | 5 | 6}`} className="draft-text" html={inner} />
	) : (
		<Markup className="draft-text" html={html`${inner}`} />
	);
}
