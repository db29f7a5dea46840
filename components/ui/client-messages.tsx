/**
 * Which texts does the browser get? Only the namespaces that client components below ask for with `useTranslations`; every one of them is
 * sent with the page. A finished sentence as a property is cheaper where it does.
 */
import type { ReactNode } from "react";
import { catalogues, type Messages } from "@/lib/i18n/locales";
import { requestLocale } from "@/lib/i18n/request";
import { MessagesProvider } from "./messages-provider";

export async function ClientMessages({ namespaces, children }: { namespaces: (keyof Messages)[]; children: ReactNode }) {
	const locale = await requestLocale();
	const messages = Object.fromEntries(namespaces.map((namespace) => [namespace, catalogues[locale][namespace]]));
	return (
		<MessagesProvider locale={locale} messages={messages} timeZone="UTC">
			{children}
		</MessagesProvider>
	);
}
