/** /api/v1/seminars/{id} */
import { handlersFor } from "@/lib/api/handlers";
import { seminarOperations } from "@/lib/api/operations/seminars";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/seminars/{id}", seminarOperations);
