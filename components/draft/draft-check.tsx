/** The draft and, beside it, what to look at: doubts, keys, publishing. Complete without JavaScript. */
import "./draft.css";
import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { translator } from "@/lib/i18n/request";
import type { DraftCheckView } from "@/lib/queries/draft-check";
import { BroughtIn, broughtInTexts } from "./brought-in";
import { Doubts, doubtTexts } from "./doubts";
import { DraftBlocks } from "./draft-blocks";
import { DraftKeys } from "./draft-keys";
import { DraftTools } from "./draft-tools";
import { KeysList } from "./keys-list";
import { Original } from "./original";
import { OriginalPlace } from "./original-place";
import { PublishForm } from "./publish-form";
import { TitleForm } from "./title-form";
import { ToolIcons } from "./tool-icons";
import { ViewSwitch } from "./view-switch";

/** `path` of this page; `open`: the one block whose form is shown; `show`: which of the two, where there is room for one. */
type Props = {
	view: DraftCheckView;
	path: string;
	open: { act: "edit" | "add"; blockId: string } | null;
	show: "draft" | "original";
};

export async function DraftCheck({ view, path, open, show }: Props) {
	const { seminar, paper, draft, blocks, doubts, original } = view;
	const t = await translator("draft");
	const hasOriginal = original.kind !== "none";
	const [texts, brought] = [await doubtTexts(), view.broughtIn === null ? null : await broughtInTexts(seminar.timeZone)];
	return (
		<main id="main" tabIndex={-1} className="draft-desk" data-beside={hasOriginal || undefined} data-show={show}>
			<ToolIcons />
			<DraftKeys revision={draft.revision} path={path} />
			{hasOriginal && <OriginalPlace path={path} />}
			<header className="draft-head">
				<p className="text-[0.8125rem] text-muted">
					<Link href={`/seminars/${seminar.slug}`} dir="auto" className="hover:underline">
						{seminar.title}
					</Link>{" "}
					· {t("state", { number: draft.number })}
				</p>
				<p className="mt-1 max-w-measure text-muted">{t(hasOriginal ? "lead" : "leadAlone")}</p>
			</header>
			<DraftTools view={view} />
			{hasOriginal && <ViewSwitch path={path} show={show} />}
			<aside className="draft-side">
				<Doubts doubts={doubts} texts={texts} />
				<BroughtIn view={view} />
				<PublishForm view={view} />
				<KeysList />
			</aside>
			{hasOriginal && <Original view={view} />}
			<article lang={paper.language === "und" ? undefined : paper.language} dir={paper.direction} className="paper draft-paper">
				<TitleForm paper={paper} draft={draft} />
				{blocks.length === 0 && <Notice className="mt-6">{t("empty")}</Notice>}
				<DraftBlocks view={view} path={path} open={open} texts={texts} brought={brought} />
			</article>
		</main>
	);
}
