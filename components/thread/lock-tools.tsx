/** For moderators: closing the thread of a paragraph, and opening it again. Always with a reason, which all can read. */
import { buttonClass } from "@/components/ui/button";
import { Field, TextArea } from "@/components/ui/field";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { lockThreadAction, unlockThreadAction } from "@/lib/actions/item";
import { translator } from "@/lib/i18n/request";
import { ItemForm } from "./item-form";
import { closeHref, openFormId, openHref, type Situation } from "./situation";

export async function LockTools({ situation }: { situation: Situation }) {
	const t = await translator("thread");
	const act = situation.focus.locked === null ? "lock" : "unlock";
	if (situation.address.open?.name !== act)
		return (
			<a href={openHref(situation, act)} className={buttonClass({ variant: "quiet", size: "small" })}>
				<Icon name={act} className="size-4 shrink-0" />
				{t(`lock.${act}`)}
			</a>
		);
	return (
		<div id={openFormId}>
			<ItemForm
				action={act === "lock" ? lockThreadAction : unlockThreadAction}
				closeHref={closeHref(situation, "discussion")}
				label={t(`lock.${act}`)}
			>
				<input type="hidden" name="blockId" value={situation.focus.blockId} />
				<Field label={t("moderateForm.reason")} name="reason" hint={t(`lock.${act}Hint`)}>
					<TextArea rows={2} dir="auto" required maxLength={2000} />
				</Field>
				<div className="flex flex-wrap justify-end gap-2">
					<a href={closeHref(situation, "discussion")} className={buttonClass({ variant: "quiet", size: "small" })}>
						{t("cancel")}
					</a>
					<SubmitButton size="small">{t(`lock.${act}`)}</SubmitButton>
				</div>
			</ItemForm>
		</div>
	);
}
