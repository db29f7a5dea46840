"use client";
/**
 * The tools of the paragraph under the pointer: one small bar for the whole page, which moves to where it is wanted, so that a paper of a
 * hundred paragraphs does not carry six hundred buttons. Whoever uses no pointer has the same tools on the paragraph in focus.
 */
import { useEffect, useRef, useState } from "react";
import { hrefOfParagraph } from "./places";

export interface HoverTexts {
	/** In the order of the keys 1 to 4. */
	stances: { value: string; label: string; mine: string }[];
	comment: string;
	propose: string;
	voteRefusal: string | null;
	commentRefusal: string | null;
	proposeRefusal: string | null;
}

type Props = {
	texts: HoverTexts;
	onStance: (paragraph: HTMLElement, value: string) => void;
	go: (href: string) => void;
};

export function HoverTools({ texts, onStance, go }: Props) {
	const [paragraph, setParagraph] = useState<HTMLElement | null>(null);
	const root = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const over = (event: PointerEvent) => {
			if (event.pointerType !== "mouse" || !(event.target instanceof Element)) return;
			if (event.target.closest(".hover-tools") !== null) return;
			const under = event.target.closest<HTMLElement>("#paper .para");
			setParagraph(under === null || under.hasAttribute("data-on") || under.hasAttribute("data-going") ? null : under);
		};
		document.addEventListener("pointerover", over);
		return () => document.removeEventListener("pointerover", over);
	}, []);
	useEffect(() => {
		const bar = root.current;
		if (bar === null || paragraph === null) return;
		const foot = paragraph.querySelector(".foot")?.getBoundingClientRect();
		const box = paragraph.getBoundingClientRect();
		if (foot === undefined) return;
		bar.style.top = `${foot.bottom - bar.offsetHeight + 5 + scrollY}px`;
		bar.style.left = `${(getComputedStyle(paragraph).direction === "rtl" ? box.left + 10 : box.right - bar.offsetWidth - 10) + scrollX}px`;
	}, [paragraph]);
	if (paragraph === null) return null;
	const leadTo = (hash: string, act: string | null) => {
		const href = hrefOfParagraph(paragraph);
		if (href === null) return;
		const url = new URL(href);
		if (act !== null) url.searchParams.set("do", act);
		url.hash = hash;
		setParagraph(null);
		go(url.href);
	};
	return (
		<div ref={root} className="hover-tools">
			{texts.stances.map(({ value, label }) => (
				<button
					key={value}
					type="button"
					disabled={texts.voteRefusal !== null}
					title={texts.voteRefusal ?? label}
					aria-label={label}
					onClick={() => {
						onStance(paragraph, value);
						setParagraph(null);
					}}
				>
					<i aria-hidden="true" className={`sign keeps-colour tone-${value}`} />
				</button>
			))}
			<button
				type="button"
				disabled={texts.commentRefusal !== null}
				title={texts.commentRefusal ?? undefined}
				onClick={() => leadTo("comment-form", null)}
			>
				{texts.comment}
			</button>
			<button
				type="button"
				disabled={texts.proposeRefusal !== null}
				title={texts.proposeRefusal ?? undefined}
				onClick={() => leadTo("open-form", "propose")}
			>
				{texts.propose}
			</button>
		</div>
	);
}
