/** What do all pages share? Language, typefaces, theme, the way past the header. */
import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { FailureTextsProvider } from "@/components/shell/failure-texts";
import { LocaleProvider } from "@/components/ui/locale";
import { SkipLink } from "@/components/ui/skip-link";
import { requestLocale, translator } from "@/lib/i18n/request";

// A page rendered at build time could not carry the nonce of its answer's content security policy.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
	const t = await translator("shell");
	return { title: { default: t("product"), template: `%s · ${t("product")}` }, description: t("tagline"), robots: { index: false } };
}

export const viewport: Viewport = {
	themeColor: [
		{ media: "(prefers-color-scheme: light)", color: "#fffefb" },
		{ media: "(prefers-color-scheme: dark)", color: "#1f1d1a" },
	],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
	const locale = await requestLocale();
	const t = await translator("shell");
	const failure = await translator("failure");
	const failureTexts = {
		title: failure("title"),
		text: failure("text"),
		again: failure("again"),
		home: failure("home"),
		databaseTitle: failure("databaseTitle"),
		databaseText: failure("databaseText"),
	};
	const theme = (await cookies()).get("theme")?.value;
	return (
		<html lang={locale} dir={directionOf(locale)} data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
			<body>
				<SkipLink>{t("skipToContent")}</SkipLink>
				<LocaleProvider locale={locale}>
					<FailureTextsProvider texts={failureTexts}>{children}</FailureTextsProvider>
				</LocaleProvider>
			</body>
		</html>
	);
}

function directionOf(locale: string): "ltr" | "rtl" {
	return /^(ar|fa|he|ur)\b/.test(locale) ? "rtl" : "ltr";
}
