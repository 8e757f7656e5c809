-- CreateTable
CREATE TABLE "Press" (
    "trustId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "answer" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Press_pkey" PRIMARY KEY ("trustId","key")
);

-- CreateIndex
CREATE INDEX "Press_trustId_at_idx" ON "Press"("trustId", "at");

-- AddForeignKey
ALTER TABLE "Press" ADD CONSTRAINT "Press_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL put_behind_the_wall('Press');
