/** What may somebody do here, and whom do they speak for? */
import { Field, Select } from "@/components/ui/field";
import { type Role, roles } from "@/lib/domain/permissions";
import { countriesIn } from "@/lib/i18n/countries";
import { requestLocale, translator } from "@/lib/i18n/request";

type Props = { now: { role: Role; affiliation: string | null; country: string | null }; affiliationsList: string };

export async function MemberFields({ now: { role, affiliation, country }, affiliationsList }: Props) {
	const [t, locale] = [await translator("member"), await requestLocale()];
	return (
		<>
			<Field label={t("role")} name="role">
				<Select defaultValue={role}>
					{roles.map((one) => (
						<option key={one} value={one}>
							{t(`roles.${one}`)}
						</option>
					))}
				</Select>
			</Field>
			<Field
				label={t("affiliation")}
				name="affiliation"
				defaultValue={affiliation ?? ""}
				list={affiliationsList}
				maxLength={200}
				autoComplete="off"
				dir="auto"
			/>
			<Field label={t("country")} name="country">
				<Select defaultValue={country ?? ""}>
					<option value="">{t("noCountry")}</option>
					{countriesIn(locale).map(({ code, name }) => (
						<option key={code} value={code}>
							{name}
						</option>
					))}
				</Select>
			</Field>
		</>
	);
}
