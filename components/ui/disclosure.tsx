/** Something that is shown when asked for: <details>, which needs no JavaScript. */
import type { ReactNode } from "react";
import { Icon } from "./icon";

type Props = {
	summary: ReactNode;
	children: ReactNode;
	open?: boolean;
	/** Of several with one name, one is open at a time. */
	name?: string;
	id?: string;
	className?: string;
	summaryClassName?: string;
};

export function Disclosure({ summary, children, open, name, id, className = "", summaryClassName = "" }: Props) {
	return (
		<details className={className} open={open} name={name} id={id}>
			<summary className={`flex min-h-7 items-center gap-1.5 rounded-md font-medium ${summaryClassName}`}>
				<Icon
					name="chevron-right"
					className="size-4 shrink-0 text-faint transition-transform [details[open]>summary>&]:rotate-90 rtl:-scale-x-100"
				/>
				{summary}
			</summary>
			{children}
		</details>
	);
}
