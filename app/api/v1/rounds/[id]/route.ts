/** /api/v1/rounds/{id} */
import { handlersFor } from "@/lib/api/handlers";
import { roundOperations } from "@/lib/api/operations/seminars";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/rounds/{id}", roundOperations);
