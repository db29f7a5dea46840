/** In which zone are the deadlines of a seminar meant? All zones there are, by region. */
import { Field, Select } from "@/components/ui/field";
import { timeZoneNames } from "@/lib/domain/time-zone";
import { translator } from "@/lib/i18n/request";
import { ThisDevicesZone } from "./this-devices-zone";

export async function TimeZoneField({ defaultValue }: { defaultValue: string }) {
	const t = await translator("settings");
	const zones = new Set([...timeZoneNames(), defaultValue]);
	const regions = Map.groupBy([...zones].sort(), (zone) => (zone.includes("/") ? zone.slice(0, zone.indexOf("/")) : ""));
	const readable = (zone: string) => zone.slice(zone.indexOf("/") + 1).replaceAll("_", " ");
	return (
		<div>
			<Field label={t("timeZone")} name="timeZone" hint={t("timeZoneHint")}>
				<Select defaultValue={defaultValue}>
					{[...regions].map(([region, names]) =>
						region === "" ? (
							names.map((zone) => (
								<option key={zone} value={zone}>
									{zone}
								</option>
							))
						) : (
							<optgroup key={region} label={region}>
								{names.map((zone) => (
									<option key={zone} value={zone}>
										{`${region} / ${readable(zone)}`}
									</option>
								))}
							</optgroup>
						),
					)}
				</Select>
			</Field>
			<ThisDevicesZone field="timeZone" label={t("thisDevicesZone", { zone: "{zone}" })} />
		</div>
	);
}
