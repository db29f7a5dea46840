/** /api/v1/members/{id} */
import { handlersFor } from "@/lib/api/handlers";
import { memberOperations } from "@/lib/api/operations/seminars";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/members/{id}", memberOperations);
