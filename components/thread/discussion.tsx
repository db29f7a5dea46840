/** What has been said of the paragraph in focus. On a phone this is a sheet that rises; closing it leads back to the paragraph. */
import { Proposal } from "@/components/counter-proposal/proposal";
import { hrefOf } from "@/components/paper/address";
import { bareTitle } from "@/components/paper/paragraph-html";
import { refusalSentence } from "@/components/paper/refusal-sentence";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import { commentKinds } from "@/lib/domain/contribution";
import { translator } from "@/lib/i18n/request";
import { CommentForm } from "./comment-form";
import { LockTools } from "./lock-tools";
import { Reasons } from "./reasons";
import { closeHref, type Situation } from "./situation";
import { Threads } from "./threads";

export async function Discussion({ situation }: { situation: Situation }) {
	const t = await translator("thread");
	const { focus, address } = situation;
	const comments = focus.threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
	const { threads, counterProposals, reasons, locked } = focus;
	const { comment } = focus.may;
	const refusal = !comment.allowed && comment.refusal === "role-insufficient" ? t("otherRole") : await refusalSentence(comment);
	const filters = [
		{ value: "all", label: t("filters.all"), count: comments + counterProposals.length + reasons.length },
		{ value: "proposals", label: t("filters.proposals"), count: counterProposals.length },
		{ value: "comments", label: t("filters.comments"), count: comments },
		{ value: "reasons", label: t("filters.reasons"), count: reasons.length },
	].filter(({ value, count }) => value === "all" || count > 0);
	return (
		<aside id="discussion" aria-labelledby="discussion-title" className="discussion">
			<header className="discussion-head">
				<h2 id="discussion-title" tabIndex={-1}>
					{t("paragraph", { number: focus.number })}
				</h2>
				{focus.title !== null && (
					<p className="truncate text-muted">
						<bdi>{bareTitle(focus.title)}</bdi>
					</p>
				)}
				<a href={closeHref(situation, `paragraph-${focus.number}`)} data-copy="" className="permalink ms-auto" aria-label={t("linkLabel")}>
					{t("tools.link")}
				</a>
				<a
					href={hrefOf({ ...address, open: null }, `paragraph-${focus.number}`)}
					data-close=""
					className="close-sheet"
					aria-label={t("close")}
				>
					<Icon name="close" className="size-5" />
				</a>
				{filters.length > 2 && (
					<fieldset className="filters">
						<legend className="sr-only">{t("filters.label")}</legend>
						{filters.map(({ value, label, count }) => (
							<label key={value}>
								<input type="radio" name="show" value={value} defaultChecked={value === "all"} />
								<span>
									{label} <span className="tabular-nums">{count}</span>
								</span>
							</label>
						))}
					</fieldset>
				)}
			</header>
			<div className="discussion-body">
				{locked !== null && (
					<Notice tone="warning" className="mb-3" title={t("locked")}>
						<p dir="auto">{locked.reason}</p>
					</Notice>
				)}
				{comments + counterProposals.length + reasons.length === 0 && (
					<div className="nothing-said">
						<p className="font-serif text-base font-semibold text-ink">{t("empty.title")}</p>
						<p>{refusal === null ? t("empty.hint") : t("empty.closed")}</p>
					</div>
				)}
				{counterProposals.length > 0 && (
					<section aria-labelledby="proposals-title" data-part="proposals">
						<h3 id="proposals-title" className="apparatus">
							{t("parts.proposals")}
						</h3>
						{counterProposals.map((proposal) => (
							<article key={proposal.id} className="card">
								<Proposal proposal={proposal} situation={situation} />
							</article>
						))}
					</section>
				)}
				{threads.length > 0 && (
					<section aria-labelledby="comments-title" data-part="comments">
						<h3 id="comments-title" className="apparatus">
							{t("parts.comments")}
						</h3>
						<Threads situation={situation} />
					</section>
				)}
				{reasons.length > 0 && (
					<section aria-labelledby="reasons-title" data-part="reasons">
						<h3 id="reasons-title" className="apparatus">
							{t("parts.reasons")}
						</h3>
						<Reasons situation={situation} />
					</section>
				)}
				{focus.may.lock.allowed && <LockTools situation={situation} />}
			</div>
			<div id="comment-form" className="discussion-foot">
				{refusal === null ? (
					<CommentForm
						key={focus.blockId}
						blockId={focus.blockId}
						writer={situation.view.viewer.memberId}
						texts={{
							body: t("form.body", { number: focus.number }),
							placeholder: t("form.placeholder", { number: focus.number }),
							kind: t("form.kind"),
							kinds: Object.fromEntries(commentKinds.map((kind) => [kind, t(`kinds.${kind}`)])),
							words: t("form.words"),
							wordsHint: t("form.wordsHint"),
							dropWords: t("form.dropWords"),
							kept: t("form.kept"),
							markdown: t("form.markdown"),
							send: t("form.send"),
							done: t("form.done"),
						}}
					/>
				) : (
					<p className="closed-because">{refusal}</p>
				)}
			</div>
		</aside>
	);
}
