/** /api/v1/counter-proposals/{id}/position */
import { handlersFor } from "@/lib/api/handlers";
import { counterProposalOperations } from "@/lib/api/operations/items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/counter-proposals/{id}/position", counterProposalOperations);
