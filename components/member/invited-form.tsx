"use client";
/** A form that brings somebody in, or invites them again; tells an invitation's link this once, to copy, if it may be told at all. */
import type { ComponentProps, ReactNode } from "react";
import { useTranslations } from "use-intl/react";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { addMemberAction, type InvitedOutcome, renewInvitationAction } from "@/lib/actions/member";
import { CopyLink } from "./copy-link";

type Props = {
	what: "add" | "renew";
	children: ReactNode;
	className?: string;
	disclosure?: ComponentProps<typeof ActionForm>["disclosure"];
};

export function InvitedForm({ what, ...rest }: Props) {
	const t = useTranslations("member");
	const done = (answer: Extract<InvitedOutcome, { status: "done" }>) =>
		"link" in answer && (
			<Notice tone="success" title={t(answer.became === "member" ? "added" : "invited", { email: answer.email })}>
				{answer.link !== null && (
					<CopyLink link={answer.link} label={t("link")} copy={t("copy")} copied={t("copied")} hint={t("linkOnce")} />
				)}
			</Notice>
		);
	return <ActionForm action={what === "add" ? addMemberAction : renewInvitationAction} done={done} {...rest} />;
}
