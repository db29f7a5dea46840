/** Who answered me, and where? The newest first; each opens on the reply. */
import Link from "next/link";
import { AuthorLine } from "@/components/thread/author-line";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import type { ReplyToMe } from "@/lib/queries/seminar-home";

type Props = { replies: ReplyToMe[]; seminarSlug: string; timeZone: string };

export async function RepliesToMe({ replies, seminarSlug, timeZone }: Props) {
	const t = await translator("seminar");
	if (replies.length === 0) return null;
	return (
		<section aria-labelledby="replies" className="min-w-0">
			<h2 id="replies" className="mb-3 font-serif text-xl font-semibold">
				{t("replies")}
			</h2>
			<ul className="divide-y divide-line rounded-xl border border-line bg-surface">
				{replies.map((reply) => (
					<li key={reply.commentId} className="relative rounded-xl px-4 py-3.5 hover:bg-sunken">
						<AuthorLine author={reply.author}>
							{t("replyWhere", { title: reply.paper.title, number: reply.number })} · <Moment iso={reply.createdAt} timeZone={timeZone} />
						</AuthorLine>
						<p dir="auto" className="mt-2 line-clamp-2 ps-9.5">
							<Link
								href={`/seminars/${seminarSlug}/papers/${reply.paper.slug}?p=${reply.number}#comment-${reply.commentId}`}
								className="after:absolute after:inset-0 after:rounded-xl"
							>
								{reply.excerpt}
							</Link>
						</p>
					</li>
				))}
			</ul>
		</section>
	);
}
