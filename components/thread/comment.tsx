/** One comment or reply: who, when, about which words, what; what became of it; and what this reader may do with it. */
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import type { CommentView } from "@/lib/queries/discussion";
import { Author } from "./author";
import { CommentTools } from "./comment-tools";
import { DispositionLine } from "./disposition-line";
import { ItemForms } from "./item-forms";
import { Markdown } from "./markdown";
import { ModerationLine } from "./moderation-line";
import { isFormOpen, isOpen, type Situation } from "./situation";
import { Tombstone } from "./tombstone";
import { When } from "./when";

type Props = {
	comment: CommentView;
	situation: Situation;
	/** Of the comment that this replies to; null when it is no reply. A reply is of that kind too, unless it says otherwise. */
	threadKind?: CommentView["kind"] | null;
};

export function Comment({ comment, situation, threadKind = null }: Props) {
	const reply = threadKind !== null;
	if (comment.state !== "standing") return <Tombstone comment={comment} situation={situation} />;
	const { t } = situation;
	const { id, kind, author, body, createdAt, editedAt, history } = comment;
	return (
		<div id={`comment-${id}`} className="item" tabIndex={-1}>
			<div className="flex items-start justify-between gap-2">
				<Author t={t} author={author} size={reply ? "small" : "normal"}>
					<When iso={createdAt} situation={situation} />
					{editedAt !== null && (
						<>
							{" · "}
							{t("edited")} <When iso={editedAt} situation={situation} />
						</>
					)}
				</Author>
				{comment.resolved && <Badge className="shrink-0">{t("resolved")}</Badge>}
				{kind !== "general" && kind !== threadKind && <Badge className="shrink-0">{t(`kinds.${kind}`)}</Badge>}
			</div>
			{comment.importedChange !== null && <p className="mt-2 text-xs font-medium text-muted">{t(`tracked.${comment.importedChange}`)}</p>}
			<ModerationLine item={comment} t={t} />
			{comment.anchor !== null && <Quote anchor={comment.anchor} lang={situation.tongue.lang} orphaned={t("orphaned")} />}
			{isOpen(situation, "edit", id) ? null : <Markdown source={body} className="mt-2 leading-relaxed" />}
			{history.length > 0 && (
				<Disclosure summary={t("history", { count: history.length })} summaryClassName="text-xs text-muted" className="mt-1">
					<ol className="mt-1 grid gap-3 border-s-2 border-line ps-3">
						{history.map((earlier) => (
							<li key={earlier.replacedAt}>
								<p className="text-xs text-faint">
									{t("replaced")} <When iso={earlier.replacedAt} situation={situation} />
								</p>
								<Markdown source={earlier.body} className="text-muted" />
							</li>
						))}
					</ol>
				</Disclosure>
			)}
			{comment.disposition !== null && <DispositionLine disposition={comment.disposition} situation={situation} />}
			<CommentTools comment={comment} situation={situation} reply={reply} />
			{isFormOpen(situation, id) && <ItemForms item={{ type: "comment", ...comment }} situation={situation} />}
		</div>
	);
}

/** Words of the paragraph as it was when they were quoted: its language is theirs, and they read the way they are written. */
function Quote({ anchor, lang, orphaned }: { anchor: NonNullable<CommentView["anchor"]>; lang: string | undefined; orphaned: string }) {
	return (
		<blockquote className="quote" data-orphaned={anchor.start === null ? "" : undefined}>
			<p dir="auto" lang={lang}>
				{anchor.exact}
			</p>
			{anchor.start === null && <p className="orphaned">{orphaned}</p>}
		</blockquote>
	);
}
