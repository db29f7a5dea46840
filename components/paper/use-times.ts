"use client";
/** Keeps "5 minutes ago" true, for all moments that the server wrote, and shows the exact ones in the reader's own zone. */
import { useEffect } from "react";
import { useInterfaceLocale } from "@/components/ui/locale";
import { exactTime, relativeTime } from "@/components/ui/relative-time";

const rhythm = 30_000;

/** `version` changes whenever the server has drawn the page anew. */
export function useTimes(timeZone: string, version: string): void {
	const locale = useInterfaceLocale();
	// `version` is there because what was drawn anew has to be looked at anew.
	useEffect(() => {
		const tell = () => {
			const now = new Date();
			for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-when]")) {
				const date = new Date(element.dateTime);
				const words = relativeTime(date, now, locale, timeZone);
				// The text alone, in the node that React knows.
				if (element.firstChild !== null && element.firstChild.nodeValue !== words) element.firstChild.nodeValue = words;
				element.title = exactTime(date, locale);
			}
		};
		tell();
		const timer = setInterval(tell, rhythm);
		return () => clearInterval(timer);
	}, [locale, timeZone, version]);
}
