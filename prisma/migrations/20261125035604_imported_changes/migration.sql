-- CreateEnum
CREATE TYPE "imported_change" AS ENUM ('insertion', 'deletion', 'replacement', 'move');

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "imported_change" "imported_change";

-- AlterTable
ALTER TABLE "counter_proposal" ADD COLUMN     "imported_change" "imported_change",
ADD COLUMN     "moved_with_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "counter_proposal_moved_with_id_key" ON "counter_proposal"("moved_with_id");

-- AddForeignKey
ALTER TABLE "counter_proposal" ADD CONSTRAINT "counter_proposal_moved_with_id_fkey" FOREIGN KEY ("moved_with_id") REFERENCES "counter_proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;


-- Rules that Prisma's language cannot say.
ALTER TABLE "counter_proposal" ADD CONSTRAINT counter_proposal_moved CHECK (moved_with_id IS NULL OR (imported_change = 'move' AND moved_with_id <> id));
