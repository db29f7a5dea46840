/** /api/v1/seminars/{id}/invitations */
import { handlersFor } from "@/lib/api/handlers";
import { memberOperations } from "@/lib/api/operations/seminars";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/seminars/{id}/invitations", memberOperations);
