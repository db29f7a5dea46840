/** /api/v1/seminars/{id}/invitations/{invitationId}/renewal */
import { handlersFor } from "@/lib/api/handlers";
import { memberOperations } from "@/lib/api/operations/seminars";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor(
	"/seminars/{id}/invitations/{invitationId}/renewal",
	memberOperations,
);
