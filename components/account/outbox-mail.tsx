/** One mail of the outbox: to whom and about what; its words on request. */
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Moment } from "@/components/ui/moment";
import { translator } from "@/lib/i18n/request";
import type { OutboxView } from "@/lib/queries/outbox";

export async function OutboxMail({ mail }: { mail: OutboxView["mails"][number] }) {
	const t = await translator("outbox");
	return (
		<Card as="li">
			<Disclosure
				summary={
					<span className="flex min-w-0 grow flex-wrap justify-between gap-x-4">
						<span>{mail.subject}</span>
						<span className="text-[0.8125rem] font-normal text-muted">
							{t("to", { address: mail.to })}
							{mail.date && (
								<>
									{" "}
									· <Moment iso={mail.date} />
								</>
							)}
						</span>
					</span>
				}
			>
				<p className="mt-3 whitespace-pre-wrap">
					{linked(mail.text).map(({ text, isLink }, at) =>
						isLink ? (
							<a key={at} href={text} className="break-all text-accent underline">
								{text}
							</a>
						) : (
							text
						),
					)}
				</p>
			</Disclosure>
		</Card>
	);
}

/** The text in pieces, addresses apart. Only http and https: anything else stays words. */
function linked(text: string): { text: string; isLink: boolean }[] {
	return text.split(/(https?:\/\/\S+)/).map((piece, at) => ({ text: piece, isLink: at % 2 === 1 }));
}
