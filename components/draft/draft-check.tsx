/** The draft and, beside it, what to look at: doubts, keys, publishing. Complete without JavaScript. */
import "./draft.css";
import Link from "next/link";
import { Fragment } from "react";
import { directionOfTitle, tongueAmong } from "@/components/paper/tongues";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/request";
import type { DraftCheckView } from "@/lib/queries/draft-check";
import { AddForm } from "./add-form";
import { BlockEditor } from "./block-editor";
import { BroughtIn, BroughtInNote, broughtInTexts } from "./brought-in";
import { CheckedBlock } from "./checked-block";
import { Doubts } from "./doubts";
import { DraftKeys } from "./draft-keys";
import { DraftTools } from "./draft-tools";
import { KeysList } from "./keys-list";
import { nameOfBlock } from "./name-of-block";
import { PublishForm } from "./publish-form";
import { ToolIcons } from "./tool-icons";

/** `path` of this page; `open`: the one block whose form is shown. */
type Props = { view: DraftCheckView; path: string; open: { act: "edit" | "add"; blockId: string } | null };

export async function DraftCheck({ view, path, open }: Props) {
	const { seminar, paper, draft, blocks, doubts } = view;
	const t = await translator("draft");
	const say = {
		edit: t("edit"),
		merge: t("mergePrevious"),
		up: t("moveUp"),
		down: t("moveDown"),
		add: t("addBelow"),
		remove: t("remove"),
	};
	const broughtIn = Map.groupBy(view.broughtIn?.items ?? [], ({ blockId }) => blockId);
	const texts = broughtIn.size > 0 ? await broughtInTexts(seminar.timeZone) : null;
	const doubtful = new Set(doubts.flatMap(({ blockId }) => blockId ?? []));
	return (
		<main id="main" tabIndex={-1} className="draft-desk">
			<ToolIcons />
			<DraftKeys revision={draft.revision} path={path} />
			<header className="draft-head">
				<p className="text-[0.8125rem] text-muted">
					<Link href={`/seminars/${seminar.slug}`} dir="auto" className="hover:underline">
						{seminar.title}
					</Link>{" "}
					· {t("state", { number: draft.number })}
				</p>
				<p className="mt-1 max-w-measure text-muted">{t("lead")}</p>
			</header>
			<DraftTools view={view} />
			<aside className="draft-side">
				<Doubts doubts={doubts} />
				<BroughtIn view={view} />
				<PublishForm view={view} />
				<KeysList />
			</aside>
			<article lang={paper.language === "und" ? undefined : paper.language} dir={paper.direction} className="paper draft-paper">
				<h1 dir={directionOfTitle(paper)}>{paper.title}</h1>
				{blocks.length === 0 && <Notice className="mt-6">{t("empty")}</Notice>}
				{blocks.map((block, index) => {
					const isOpen = open?.blockId === block.id;
					if (isOpen && open.act === "edit") return <BlockEditor key={block.id} block={block} paper={paper} draft={draft} path={path} />;
					const name = nameOfBlock(block, t);
					const [lastButOne, last, next] = [index - 2, index - 1, index + 1].map((at) => blocks[at]?.id);
					return (
						<Fragment key={block.id}>
							<CheckedBlock
								block={block}
								tongue={tongueAmong(block, paper)}
								name={name}
								toolsName={t("toolsFor", { what: name })}
								path={path}
								neighbours={{ lastButOne, last, next }}
								say={say}
								isDoubtful={doubtful.has(block.id)}
							/>
							{texts !== null && <BroughtInNote items={broughtIn.get(block.id)} texts={texts} />}
							{isOpen && <AddForm block={block} draft={draft} path={path} />}
						</Fragment>
					);
				})}
			</article>
		</main>
	);
}
