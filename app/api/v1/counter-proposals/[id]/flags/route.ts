/** /api/v1/counter-proposals/{id}/flags */
import { handlersFor } from "@/lib/api/handlers";
import { counterProposalOperations } from "@/lib/api/operations/items";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = handlersFor("/counter-proposals/{id}/flags", counterProposalOperations);
