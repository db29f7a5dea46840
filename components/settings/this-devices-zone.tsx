"use client";
/** Chooses the zone of this device in the field beside it. Only the browser knows that zone, so it is offered once the page runs. */
import { useRef, useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { presentZoneName } from "@/lib/domain/time-zone";

const never = () => () => {};

/** `label` holds "{zone}". */
export function ThisDevicesZone({ field, label }: { field: string; label: string }) {
	const button = useRef<HTMLButtonElement>(null);
	const zone = useSyncExternalStore(
		never,
		() => presentZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone),
		() => null,
	);
	if (!zone) return null;
	const choose = () => {
		const select = button.current?.form?.elements.namedItem(field);
		if (select instanceof HTMLSelectElement) select.value = zone;
	};
	return (
		<Button ref={button} variant="quiet" size="small" className="mt-1" onClick={choose}>
			{label.replace("{zone}", zone.replaceAll("_", " "))}
		</Button>
	);
}
