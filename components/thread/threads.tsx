/** The conversations on a paragraph. Where there are very many, the first come at once and the rest when asked for. */
import { hrefOf } from "@/components/paper/address";
import { buttonClass } from "@/components/ui/button";
import type { CommentView } from "@/lib/queries/discussion";
import { Comment } from "./comment";
import { openItemHref, type Situation } from "./situation";

const atOnce = 40;

export function Threads({ situation }: { situation: Situation }) {
	const { address, focus, t } = situation;
	const open = address.open !== null && "item" in address.open ? address.open.item : null;
	const isAsked = ({ id, replies }: CommentView) => id === open || replies.some((one) => one.id === open);
	// What one has just written is never among what is left out: it is the last.
	const shown = address.all || focus.threads.findIndex(isAsked) >= atOnce ? focus.threads : focus.threads.slice(0, atOnce);
	const left = focus.threads.length - shown.length;
	const newest = left > 0 ? focus.threads.slice(-3) : [];
	return (
		<>
			{shown.map((thread) => (
				<Thread key={thread.id} thread={thread} situation={situation} replyLabel={t("tools.replyTo")} />
			))}
			{left > newest.length && (
				<a
					href={hrefOf({ ...address, all: true, open: null }, "comments-title")}
					className={`${buttonClass({ size: "small" })} mb-3 w-full`}
				>
					{t("more", { count: left - newest.length })}
				</a>
			)}
			{newest.slice(-Math.min(left, 3)).map((thread) => (
				<Thread key={thread.id} thread={thread} situation={situation} replyLabel={t("tools.replyTo")} />
			))}
		</>
	);
}

function Thread({ thread, situation, replyLabel }: { thread: CommentView; situation: Situation; replyLabel: string }) {
	const canReply = thread.may.reply.allowed && thread.replies.length > 0;
	return (
		<article className="card" data-resolved={thread.resolved ? "" : undefined}>
			<Comment comment={thread} situation={situation} />
			{thread.replies.length > 0 && (
				<div className="replies">
					{thread.replies.map((reply) => (
						<Comment key={reply.id} comment={reply} situation={situation} threadKind={thread.kind} />
					))}
					{canReply && (
						<a href={openItemHref(situation, "reply", thread.id)} className="reply-again">
							{replyLabel}
						</a>
					)}
				</div>
			)}
		</article>
	);
}
