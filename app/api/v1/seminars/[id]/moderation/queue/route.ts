/** /api/v1/seminars/{id}/moderation/queue */
import { handlersFor } from "@/lib/api/handlers";
import { moderationOperations } from "@/lib/api/operations/record";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/seminars/{id}/moderation/queue", moderationOperations);
