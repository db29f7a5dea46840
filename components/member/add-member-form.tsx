"use client";
import type { ReactNode } from "react";
/** Brings somebody in; tells an invitation's link this once, to copy. */
import { useTranslations } from "use-intl/react";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { type AddedOutcome, addMemberAction } from "@/lib/actions/member";
import { CopyLink } from "./copy-link";

export function AddMemberForm({ children }: { children: ReactNode }) {
	const t = useTranslations("member");
	const done = (answer: Extract<AddedOutcome, { status: "done" }>) =>
		"added" in answer && (
			<Notice tone="success" title={t(answer.added === "member" ? "added" : "invited", { email: answer.email })}>
				{answer.link !== null && (
					<CopyLink link={answer.link} label={t("link")} copy={t("copy")} copied={t("copied")} hint={t("linkOnce")} />
				)}
			</Notice>
		);
	return (
		<ActionForm action={addMemberAction} done={done} className="grid gap-4">
			{children}
		</ActionForm>
	);
}
