/** The bar at the head of every page: where one is on the left, what is mine on the right. */
import type { ReactNode } from "react";

export function HeaderBar({ start, end }: { start: ReactNode; end: ReactNode }) {
	return (
		<header data-shell="" className="sticky top-0 z-30 border-b border-line bg-surface">
			<div className="flex h-14 items-center gap-3 ps-4 pe-3 sm:gap-5 sm:ps-7 sm:pe-6">
				<div className="flex min-w-0 items-center gap-3 sm:gap-5">{start}</div>
				<div className="ms-auto flex min-w-0 items-center gap-1 sm:gap-2">{end}</div>
			</div>
		</header>
	);
}
