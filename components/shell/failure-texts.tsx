"use client";
/** What is said when something fails in the browser: handed over while all is well, because then it is too late to ask for it. */
import { createContext, type ReactNode, use } from "react";

export type FailureTexts = Record<"title" | "text" | "again" | "home" | "databaseTitle" | "databaseText", string>;

const Texts = createContext<FailureTexts | null>(null);
/** Also for when the whole layout, this context with it, has failed. */
let lastKnown: FailureTexts | null = null;

export function FailureTextsProvider({ texts, children }: { texts: FailureTexts; children: ReactNode }) {
	if (typeof window !== "undefined") lastKnown = texts;
	return <Texts value={texts}>{children}</Texts>;
}

export function useFailureTexts(): FailureTexts | null {
	return use(Texts) ?? lastKnown;
}
