/** Nothing here yet: says why, and what to do next. */
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode; icon?: IconName; className?: string };

export function EmptyState({ title, children, action, icon, className = "" }: Props) {
	return (
		<div
			className={`grid grid-cols-1 justify-items-center gap-2 rounded-xl border border-dashed border-line px-6 py-10 text-center ${className}`}
		>
			{icon && <Icon name={icon} className="size-6 text-faint" />}
			<p className="max-w-full font-serif text-lg font-semibold">{title}</p>
			{children && <div className="max-w-[min(65ch,100%)] text-muted">{children}</div>}
			{action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
		</div>
	);
}
