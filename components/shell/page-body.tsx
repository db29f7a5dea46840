/** What a page is about, and the page: its heading, a line below, what one can do here. The target of the skip link. */
import type { ReactNode } from "react";

type Props = {
	title: ReactNode;
	/** A line above the title: what this is part of. */
	over?: ReactNode;
	intro?: ReactNode;
	actions?: ReactNode;
	width?: "narrow" | "normal" | "wide";
	children: ReactNode;
};

const widths = { narrow: "max-w-2xl", normal: "max-w-4xl", wide: "max-w-6xl" };

export function PageBody({ title, over, intro, actions, width = "normal", children }: Props) {
	return (
		<main id="main" tabIndex={-1} className={`mx-auto px-4 pt-8 pb-20 sm:px-7 sm:pt-10 ${widths[width]}`}>
			<div className="mb-7 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
				<div className="min-w-0 max-w-measure">
					{over && <div className="mb-1 text-[0.8125rem] text-muted">{over}</div>}
					<h1 className="font-serif text-[1.75rem] leading-tight font-semibold tracking-tight sm:text-[2.0625rem]">{title}</h1>
					{intro && <div className="mt-2 text-muted">{intro}</div>}
				</div>
				{actions && <div className="flex flex-wrap gap-2">{actions}</div>}
			</div>
			{children}
		</main>
	);
}
