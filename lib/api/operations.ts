/** Every call of the API, in the order in which it describes itself. A route file in app/api/v1 serves each path of this table. */
import type { Operation } from "./operation";
import { accountOperations } from "./operations/account";
import { exportOperations } from "./operations/export";
import { imageOperations } from "./operations/images";
import { commentOperations, counterProposalOperations } from "./operations/items";
import { paperOperations } from "./operations/papers";
import { paragraphOperations } from "./operations/paragraphs";
import { moderationOperations, recordOperations } from "./operations/record";
import { memberOperations, roundOperations, seminarOperations } from "./operations/seminars";

/** The keys name groups in messages/en.json under "api.groups". */
export const operationGroups = {
	seminars: seminarOperations,
	rounds: roundOperations,
	members: memberOperations,
	papers: [...paperOperations, ...imageOperations, ...exportOperations],
	paragraphs: paragraphOperations,
	comments: commentOperations,
	counterProposals: counterProposalOperations,
	moderation: moderationOperations,
	record: recordOperations,
	account: accountOperations,
} satisfies Record<string, readonly Operation[]>;

export const allOperations: readonly Operation[] = Object.values(operationGroups).flat();
