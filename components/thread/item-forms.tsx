/** The form that is open on this item, if one is: reply, edit, flag, moderate, answer, withdraw. */

import { buttonClass } from "@/components/ui/button";
import { Field, Select, TextArea } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { editCommentAction, writeCommentAction } from "@/lib/actions/comment";
import { withdrawCounterProposalAction } from "@/lib/actions/counter-proposal";
import { answerItemAction, flagItemAction, moderateItemAction } from "@/lib/actions/item";
import { commentKinds, outcomes } from "@/lib/domain/contribution";
import { translator } from "@/lib/i18n/request";
import type { CommentView, CounterProposalView } from "@/lib/queries/discussion";
import { ItemForm } from "./item-form";
import { KeptTextArea } from "./kept-text-area";
import { closeHref, isOpen, openFormId, type Situation } from "./situation";

type Item = ({ type: "comment" } & CommentView) | ({ type: "counter-proposal" } & CounterProposalView);
type Props<I extends Item = Item> = { item: I; situation: Situation };

export async function ItemForms({ item, situation }: Props) {
	const open = (name: Parameters<typeof isOpen>[1]) => isOpen(situation, name, item.id);
	const form = () => {
		if (open("flag") && item.may.flag.allowed) return <FlagForm item={item} situation={situation} />;
		if (open("moderate") && item.may.moderate.allowed) return <ModerateForm item={item} situation={situation} />;
		if (open("answer") && item.may.answer.allowed) return <AnswerForm item={item} situation={situation} />;
		if (item.type === "comment") {
			if (open("reply") && item.may.reply.allowed) return <ReplyForm item={item} situation={situation} />;
			if (open("edit") && item.may.edit.allowed) return <EditForm item={item} situation={situation} />;
		} else if (open("withdraw") && item.may.withdraw.allowed) return <WithdrawForm item={item} situation={situation} />;
		return null;
	};
	const opened = form();
	return opened === null ? null : (
		<div id={openFormId} className="mt-3">
			{opened}
		</div>
	);
}

function back(situation: Situation, item: Item): string {
	return closeHref(situation, `${item.type === "comment" ? "comment" : "proposal"}-${item.id}`);
}

async function Buttons({ send, danger = false, item, situation }: Props & { send: string; danger?: boolean }) {
	const t = await translator("thread");
	return (
		<div className="flex flex-wrap justify-end gap-2">
			<a href={back(situation, item)} className={buttonClass({ variant: "quiet", size: "small" })}>
				{t("cancel")}
			</a>
			<SubmitButton size="small" variant={danger ? "danger" : "primary"}>
				{send}
			</SubmitButton>
		</div>
	);
}

async function ReplyForm({ item, situation }: Props<Extract<Item, { type: "comment" }>>) {
	const t = await translator("thread");
	return (
		<ItemForm action={writeCommentAction} closeHref={back(situation, item)} label={t("replyForm.label")} warns={false}>
			<input type="hidden" name="blockId" value={situation.focus.blockId} />
			<input type="hidden" name="parentId" value={item.id} />
			<KeptTextArea
				draftKey={`${situation.view.viewer.memberId}.reply.${item.id}`}
				name="body"
				label={t("replyForm.label")}
				hint={t("form.markdown")}
				keptHint={t("form.kept")}
				rows={3}
				required
				maxLength={10_000}
			>
				<Buttons send={t("replyForm.send")} item={item} situation={situation} />
			</KeptTextArea>
		</ItemForm>
	);
}

async function EditForm({ item, situation }: Props<Extract<Item, { type: "comment" }>>) {
	const t = await translator("thread");
	return (
		<ItemForm action={editCommentAction} closeHref={back(situation, item)} label={t("editForm.label")}>
			<input type="hidden" name="commentId" value={item.id} />
			<Field label={t("editForm.label")} name="body" hint={t("editForm.hint")}>
				<TextArea defaultValue={item.body} rows={6} dir="auto" required maxLength={10_000} />
			</Field>
			<Field label={t("form.kind")} name="kind">
				<Select defaultValue={item.kind}>
					{commentKinds.map((kind) => (
						<option key={kind} value={kind}>
							{t(`kinds.${kind}`)}
						</option>
					))}
				</Select>
			</Field>
			<Buttons send={t("editForm.send")} item={item} situation={situation} />
		</ItemForm>
	);
}

function ItemPointer({ item }: { item: Item }) {
	return (
		<>
			<input type="hidden" name="item.type" value={item.type} />
			<input type="hidden" name="item.id" value={item.id} />
		</>
	);
}

async function FlagForm({ item, situation }: Props) {
	const t = await translator("thread");
	return (
		<ItemForm action={flagItemAction} closeHref={back(situation, item)} label={t("flagForm.label")}>
			<ItemPointer item={item} />
			<Field label={t("flagForm.label")} name="reason" hint={t("flagForm.hint")}>
				<TextArea rows={2} dir="auto" required maxLength={1000} />
			</Field>
			<Buttons send={t("flagForm.send")} item={item} situation={situation} />
		</ItemForm>
	);
}

async function ModerateForm({ item, situation }: Props) {
	const t = await translator("thread");
	const decisions = item.moderation === "approved" ? (["hide", "remove", "approve"] as const) : (["restore", "hide", "remove"] as const);
	const possible = decisions.filter((decision) => !(decision === "hide" && item.moderation === "hidden"));
	return (
		<ItemForm action={moderateItemAction} closeHref={back(situation, item)} label={t("moderateForm.label")}>
			<ItemPointer item={item} />
			<fieldset className="grid gap-2">
				<legend className="mb-1 font-medium">{t("moderateForm.label")}</legend>
				{possible
					.filter((decision) => !(decision === "remove" && item.moderation === "removed"))
					.map((decision, index) => (
						<label key={decision} className="flex items-start gap-2.5">
							<input type="radio" name="decision" value={decision} defaultChecked={index === 0} className="mt-0.5 size-4.5 accent-accent" />
							<span>
								{t(`moderateForm.decisions.${decision}`)}
								<span className="block text-xs text-muted">{t(`moderateForm.hints.${decision}`)}</span>
							</span>
						</label>
					))}
			</fieldset>
			<Field label={t("moderateForm.reason")} name="reason" hint={t("moderateForm.reasonHint")}>
				<TextArea rows={2} dir="auto" required maxLength={2000} />
			</Field>
			<Buttons send={t("moderateForm.send")} item={item} situation={situation} />
		</ItemForm>
	);
}

async function AnswerForm({ item, situation }: Props) {
	const t = await translator("thread");
	return (
		<ItemForm action={answerItemAction} closeHref={back(situation, item)} label={t("answerForm.label")}>
			<ItemPointer item={item} />
			<Field label={t("answerForm.outcome")} name="outcome">
				<Select defaultValue={item.disposition?.outcome ?? "noted"}>
					{outcomes.map((outcome) => (
						<option key={outcome} value={outcome}>
							{t(`outcomes.${outcome}`)}
						</option>
					))}
				</Select>
			</Field>
			<Field label={t("answerForm.response")} name="response" hint={t("answerForm.hint")}>
				<TextArea defaultValue={item.disposition?.response ?? ""} rows={4} dir="auto" maxLength={4000} />
			</Field>
			<Buttons send={t("answerForm.send")} item={item} situation={situation} />
		</ItemForm>
	);
}

async function WithdrawForm({ item, situation }: Props<Extract<Item, { type: "counter-proposal" }>>) {
	const t = await translator("thread");
	return (
		<ItemForm action={withdrawCounterProposalAction} closeHref={back(situation, item)} label={t("withdrawForm.label")} warns={false}>
			<input type="hidden" name="counterProposalId" value={item.id} />
			<p>{t("withdrawForm.hint")}</p>
			<Buttons send={t("withdrawForm.send")} danger item={item} situation={situation} />
		</ItemForm>
	);
}
