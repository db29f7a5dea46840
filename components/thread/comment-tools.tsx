/** What this reader may do with a comment: plain links that open a form, so that hundreds of comments do not carry hundreds of forms. */
import { ActionForm } from "@/components/ui/form";
import { deleteCommentAction } from "@/lib/actions/comment";
import type { CommentView } from "@/lib/queries/discussion";
import { closeHref, openItemHref, type Situation } from "./situation";

type Props = { comment: CommentView; situation: Situation; reply: boolean };

export function CommentTools({ comment, situation, reply }: Props) {
	const { t } = situation;
	const { id, may } = comment;
	const open = (name: "reply" | "edit" | "flag" | "moderate" | "answer") => openItemHref(situation, name, id);
	return (
		<div className="item-tools">
			{may.reply.allowed && !reply && <a href={open("reply")}>{t("tools.reply")}</a>}
			{may.edit.allowed && <a href={open("edit")}>{t("tools.edit")}</a>}
			{may.delete.allowed && (
				<ActionForm action={deleteCommentAction}>
					<input type="hidden" name="commentId" value={id} />
					<button type="submit" className="as-link">
						{t("tools.delete")}
					</button>
				</ActionForm>
			)}
			{may.answer.allowed && <a href={open("answer")}>{t(comment.disposition === null ? "tools.answer" : "tools.answerAgain")}</a>}
			{may.moderate.allowed && <a href={open("moderate")}>{t("tools.moderate")}</a>}
			{may.flag.allowed && !comment.flaggedByMe && <a href={open("flag")}>{t("tools.flag")}</a>}
			<a href={closeHref(situation, `comment-${id}`)} data-copy="" className="permalink" aria-label={t("tools.linkLabel")}>
				{t("tools.link")}
			</a>
		</div>
	);
}
