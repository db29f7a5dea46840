/** A sentence that should not be missed: something to know, something that worked, something to mind, something that failed. */
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

export type NoticeTone = "info" | "success" | "warning" | "danger";

const tones: Record<NoticeTone, { box: string; mark: string; icon: IconName }> = {
	info: { box: "border-line bg-accent-soft", mark: "text-accent", icon: "info" },
	success: { box: "border-agree/40 bg-agree-soft", mark: "text-agree-ink", icon: "check" },
	warning: { box: "border-reservations/40 bg-reservations-soft", mark: "text-reservations-ink", icon: "warning" },
	danger: { box: "border-danger/40 bg-danger-soft", mark: "text-danger", icon: "warning" },
};

export function Notice({
	tone = "info",
	title,
	className = "",
	children,
}: {
	tone?: NoticeTone;
	title?: ReactNode;
	className?: string;
	children: ReactNode;
}) {
	const { box, mark, icon } = tones[tone];
	return (
		<div className={`flex gap-2.5 rounded-lg border px-3.5 py-2.5 text-ink ${box} ${className}`}>
			<Icon name={icon} className={`mt-0.5 size-4.5 shrink-0 ${mark}`} />
			<div className="min-w-0 grow">
				{title && <p className="font-semibold">{title}</p>}
				{children}
			</div>
		</div>
	);
}
