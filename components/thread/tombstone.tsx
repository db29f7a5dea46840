/** Where a comment was: its replies keep their place. Whoever deleted it can bring it back for a while. */
import { ActionForm } from "@/components/ui/form";
import { Moment } from "@/components/ui/moment";
import { SubmitButton } from "@/components/ui/submit-button";
import { restoreCommentAction } from "@/lib/actions/comment";
import { translator } from "@/lib/i18n/request";
import type { CommentView } from "@/lib/queries/discussion";

export async function Tombstone({ comment }: { comment: CommentView }) {
	const t = await translator("thread");
	return (
		<div id={`comment-${comment.id}`} className="item tombstone" tabIndex={-1}>
			<p>
				{comment.state === "deleted" ? t(comment.author.mine ? "deletedByYou" : "deleted") : t("moderated")}{" "}
				<span className="text-faint">
					<Moment iso={comment.createdAt} />
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
