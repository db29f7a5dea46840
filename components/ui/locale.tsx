"use client";
/** In which language does the browser write dates and numbers? Given once, by the layout. */
import { createContext, type ReactNode, use } from "react";

const LocaleContext = createContext("en");

export function LocaleProvider({ locale, children }: { locale: string; children: ReactNode }) {
	return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** BCP 47. */
export const useInterfaceLocale = () => use(LocaleContext);
