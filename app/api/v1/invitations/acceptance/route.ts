/** /api/v1/invitations/acceptance */
import { handlersFor } from "@/lib/api/handlers";
import { memberOperations } from "@/lib/api/operations/seminars";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/invitations/acceptance", memberOperations);
