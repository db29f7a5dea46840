/** Where a comment was: its replies keep their place. Whoever deleted it can bring it back for a while. */
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { restoreCommentAction } from "@/lib/actions/comment";
import type { CommentView } from "@/lib/queries/discussion";
import type { Situation } from "./situation";
import { When } from "./when";

export function Tombstone({ comment, situation }: { comment: CommentView; situation: Situation }) {
	const { t } = situation;
	return (
		<div id={`comment-${comment.id}`} className="item tombstone" tabIndex={-1}>
			<p>
				{comment.state === "deleted" ? t(comment.author.mine ? "deletedByYou" : "deleted") : t("moderated")}{" "}
				<span className="text-faint">
					<When iso={comment.createdAt} situation={situation} />
				</span>
			</p>
			{comment.may.restore.allowed && (
				<ActionForm action={restoreCommentAction}>
					<input type="hidden" name="commentId" value={comment.id} />
					<SubmitButton variant="secondary" size="small">
						{t("restore")}
					</SubmitButton>
				</ActionForm>
			)}
		</div>
	);
}
