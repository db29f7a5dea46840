-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('waiting', 'reading', 'asking', 'done', 'refused', 'cancelled');

-- AlterTable
ALTER TABLE "block" ADD COLUMN     "language" TEXT;

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "resolved" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "brought_in" JSONB,
ADD COLUMN     "places" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "member" ADD COLUMN     "imported" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "source_file" (
    "draft_id" UUID NOT NULL,
    "content" BYTEA NOT NULL,
    "original" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "source_file_pkey" PRIMARY KEY ("draft_id")
);

-- CreateTable
CREATE TABLE "draft_image" (
    "draft_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "draft_image_pkey" PRIMARY KEY ("draft_id","sha256")
);

-- CreateTable
CREATE TABLE "import_job" (
    "id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "status" "import_status" NOT NULL DEFAULT 'waiting',
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "language" TEXT NOT NULL DEFAULT '',
    "changes" TEXT,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA,
    "progress" JSONB,
    "found" JSONB,
    "refusal" JSONB,
    "draft_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "started_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "import_job_draft_id_key" ON "import_job"("draft_id");

-- CreateIndex
CREATE INDEX "import_job_seminar_id_created_at_idx" ON "import_job"("seminar_id", "created_at");

-- AddForeignKey
ALTER TABLE "source_file" ADD CONSTRAINT "source_file_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_image" ADD CONSTRAINT "draft_image_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_job" ADD CONSTRAINT "import_job_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Rules that Prisma's language cannot say.
ALTER TABLE "member" ADD CONSTRAINT member_imported_has_left CHECK (NOT imported OR left_at IS NOT NULL);
ALTER TABLE "import_job" ADD CONSTRAINT import_job_done_has_draft CHECK ((status = 'done') = (draft_id IS NOT NULL));
ALTER TABLE "import_job" ADD CONSTRAINT import_job_over_without_file CHECK ((status IN ('done', 'refused', 'cancelled')) = (content IS NULL));
ALTER TABLE "import_job" ADD CONSTRAINT import_job_refused_says_why CHECK ((status = 'refused') = (refusal IS NOT NULL));
ALTER TABLE "import_job" ADD CONSTRAINT import_job_changes CHECK (changes IN ('accept', 'reject', 'bring-in'));
ALTER TABLE "draft_image" ADD CONSTRAINT draft_image_hash CHECK (sha256 ~ '^[0-9a-f]{64}$' AND width > 0 AND height > 0);
