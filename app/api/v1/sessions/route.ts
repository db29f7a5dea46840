/** /api/v1/sessions */
import { handlersFor } from "@/lib/api/handlers";
import { accountOperations } from "@/lib/api/operations/account";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/sessions", accountOperations);
