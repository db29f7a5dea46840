/** The letters Colloquy writes of its own accord about accounts and seminars. They are sent while nobody waits. */
import "server-only";
import { createFormatter, createTranslator } from "use-intl/core";
import type { Role } from "@/lib/domain/permissions";
import { env } from "@/lib/env";
import { catalogues, chooseLocale } from "@/lib/i18n/locales";
import { type Letter, letterHtml, letterText } from "./letter";
import { postMail } from "./send-mail";

export const invitationLink = (token: string): string => `${env().publicUrl}/invitations/${token}`;
export const signInLink = (token: string, to: string): string =>
	`${env().publicUrl}/sign-in/link?${new URLSearchParams({ token, ...(to === "/" ? {} : { to }) })}`;

interface Addressee {
	to: string;
	/** "" where it is not known. */
	name: string;
	/** BCP 47; null: not known. */
	locale: string | null;
}

function voice({ name, locale: wanted }: Addressee, timeZone = "UTC") {
	const locale = chooseLocale(wanted, null);
	const t = createTranslator({ locale, messages: catalogues[locale], namespace: "mail" });
	const format = createFormatter({ locale, timeZone });
	const moment = (date: Date) => `${format.dateTime(date, { dateStyle: "long", timeStyle: "short", timeZone })} (${timeZone})`;
	return { t, moment, language: locale, greeting: name === "" ? t("greetingUnknown") : t("greeting", { name }) };
}

function post(to: string, letter: Letter): void {
	postMail({ to, subject: letter.subject, text: letterText(letter), html: letterHtml(letter) });
}

export function sendInvitation(
	addressee: Addressee,
	invitation: { seminarTitle: string; timeZone: string; role: Role; token: string; expiresAt: Date },
): void {
	const { t, moment, ...head } = voice(addressee, invitation.timeZone);
	const seminar = invitation.seminarTitle;
	post(addressee.to, {
		...head,
		subject: t("invitationSubject", { seminar }),
		paragraphs: [t("invitation", { seminar, role: t(`roles.${invitation.role}`) }), t("invitationHow")],
		action: { label: t("invitationAction"), url: invitationLink(invitation.token) },
		closing: [t("invitationUntil", { date: moment(invitation.expiresAt), email: addressee.to }), t("invitationNotMeant")],
	});
}

/** To whoever has an account already and was made a member. */
export function sendAdded(addressee: Addressee, seminar: { title: string; slug: string; role: Role }): void {
	const { t, moment: _, ...head } = voice(addressee);
	post(addressee.to, {
		...head,
		subject: t("addedSubject", { seminar: seminar.title }),
		paragraphs: [t("added", { seminar: seminar.title, role: t(`roles.${seminar.role}`) })],
		action: { label: t("addedAction"), url: `${env().publicUrl}/seminars/${seminar.slug}` },
		closing: [],
	});
}

/** `returnTo`: a path of this site (lib/domain/return-path.ts). */
export function sendSignInLink(addressee: Addressee, link: { token: string; returnTo: string; minutes: number }): void {
	const { t, moment: _, ...head } = voice(addressee);
	post(addressee.to, {
		...head,
		subject: t("signInSubject"),
		paragraphs: [t("signIn")],
		action: { label: t("signInAction"), url: signInLink(link.token, link.returnTo) },
		closing: [t("signInUntil", { minutes: link.minutes }), t("signInNotMeant")],
	});
}

export function sendPasswordChanged(addressee: Addressee, now: Date): void {
	const { t, moment, ...head } = voice(addressee);
	post(addressee.to, {
		...head,
		subject: t("passwordSubject"),
		paragraphs: [t("password", { date: moment(now) })],
		action: null,
		closing: [t("passwordNotMeant", { address: `${env().publicUrl}/sign-in` })],
	});
}
