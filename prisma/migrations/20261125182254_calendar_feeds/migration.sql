-- CreateTable
CREATE TABLE "CalendarFeed" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastReadAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateIndex
CREATE INDEX "CalendarFeed_trustId_personId_idx" ON "CalendarFeed"("trustId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_trustId_tokenHash_key" ON "CalendarFeed"("trustId", "tokenHash");

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_token_is_a_hash" CHECK (octet_length("tokenHash") = 32);
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_has_a_name" CHECK ("name" <> '');
CALL put_behind_the_wall('CalendarFeed');
