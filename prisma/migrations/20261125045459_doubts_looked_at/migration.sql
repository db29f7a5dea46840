-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "looked" JSONB NOT NULL DEFAULT '[]';
