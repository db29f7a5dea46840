"use client";
/** All keys, and the switch that turns them off. */
import { Dialog } from "@/components/ui/dialog";
import { switchKeys, useKeysAreOn } from "./keys";

export interface KeysTexts {
	title: string;
	intro: string;
	switch: string;
	off: string;
	close: string;
	/** Keys → what they do. */
	list: [string[], string][];
}

export function KeysDialog({ open, onClose, texts }: { open: boolean; onClose: () => void; texts: KeysTexts }) {
	const on = useKeysAreOn();
	return (
		<Dialog open={open} onClose={onClose} title={texts.title} closeLabel={texts.close}>
			<p className="text-muted">{on ? texts.intro : texts.off}</p>
			<dl className="keys-list">
				{texts.list.map(([keys, does]) => (
					<div key={does}>
						<dt>
							{keys.map((key) => (
								<kbd key={key}>{key}</kbd>
							))}
						</dt>
						<dd>{does}</dd>
					</div>
				))}
			</dl>
			<label className="mt-4 flex items-center gap-2.5 border-t border-line pt-4 font-medium">
				<input
					type="checkbox"
					checked={on}
					onChange={(event) => switchKeys(event.target.checked)}
					className="size-4.5 shrink-0 accent-accent"
				/>
				{texts.switch}
			</label>
		</Dialog>
	);
}
