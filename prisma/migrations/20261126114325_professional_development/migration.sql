-- CreateEnum
CREATE TYPE "OfferKind" AS ENUM ('course', 'network', 'pathway', 'moderation');

-- CreateEnum
CREATE TYPE "BookingState" AS ENUM ('booked', 'waiting', 'cancelled');

-- AlterTable
ALTER TABLE "AgreedAction" ADD COLUMN     "offerId" UUID;

-- AlterTable
ALTER TABLE "DevelopmentOffer" ADD COLUMN     "audience" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "changed" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "closedReason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "evidence" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kind" "OfferKind" NOT NULL DEFAULT 'course',
ADD COLUMN     "outcome" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "places" INTEGER,
ADD COLUMN     "strandKey" TEXT;

-- CreateTable
CREATE TABLE "OfferSession" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "startsAt" TEXT NOT NULL DEFAULT '',
    "endsAt" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "cancelledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OfferSession_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "OfferBooking" (
    "trustId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "schoolId" UUID,
    "personId" UUID,
    "name" TEXT NOT NULL,
    "does" TEXT NOT NULL DEFAULT '',
    "state" "BookingState" NOT NULL DEFAULT 'booked',
    "bookedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "bookedById" UUID NOT NULL,
    "cancelledAt" TIMESTAMPTZ(3),
    "changed" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OfferBooking_pkey" PRIMARY KEY ("trustId","id")
);

-- CreateTable
CREATE TABLE "OfferAttendance" (
    "trustId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "bookingId" UUID NOT NULL,
    "attended" BOOLEAN NOT NULL,
    "recordedById" UUID NOT NULL,

    CONSTRAINT "OfferAttendance_pkey" PRIMARY KEY ("trustId","sessionId","bookingId")
);

-- CreateIndex
CREATE INDEX "OfferSession_trustId_offerId_idx" ON "OfferSession"("trustId", "offerId");

-- CreateIndex
CREATE INDEX "OfferSession_trustId_day_idx" ON "OfferSession"("trustId", "day");

-- CreateIndex
CREATE INDEX "OfferBooking_trustId_offerId_state_idx" ON "OfferBooking"("trustId", "offerId", "state");

-- CreateIndex
CREATE INDEX "OfferBooking_trustId_schoolId_idx" ON "OfferBooking"("trustId", "schoolId");

-- CreateIndex
CREATE INDEX "OfferBooking_trustId_personId_idx" ON "OfferBooking"("trustId", "personId");

-- CreateIndex
CREATE INDEX "OfferBooking_trustId_bookedById_idx" ON "OfferBooking"("trustId", "bookedById");

-- CreateIndex
CREATE INDEX "OfferAttendance_trustId_bookingId_idx" ON "OfferAttendance"("trustId", "bookingId");

-- CreateIndex
CREATE INDEX "OfferAttendance_trustId_recordedById_idx" ON "OfferAttendance"("trustId", "recordedById");

-- CreateIndex
CREATE INDEX "AgreedAction_trustId_offerId_idx" ON "AgreedAction"("trustId", "offerId");

-- AddForeignKey
ALTER TABLE "AgreedAction" ADD CONSTRAINT "AgreedAction_trustId_offerId_fkey" FOREIGN KEY ("trustId", "offerId") REFERENCES "DevelopmentOffer"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferSession" ADD CONSTRAINT "OfferSession_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferSession" ADD CONSTRAINT "OfferSession_trustId_offerId_fkey" FOREIGN KEY ("trustId", "offerId") REFERENCES "DevelopmentOffer"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferBooking" ADD CONSTRAINT "OfferBooking_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferBooking" ADD CONSTRAINT "OfferBooking_trustId_offerId_fkey" FOREIGN KEY ("trustId", "offerId") REFERENCES "DevelopmentOffer"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferBooking" ADD CONSTRAINT "OfferBooking_trustId_schoolId_fkey" FOREIGN KEY ("trustId", "schoolId") REFERENCES "School"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferBooking" ADD CONSTRAINT "OfferBooking_trustId_personId_fkey" FOREIGN KEY ("trustId", "personId") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferBooking" ADD CONSTRAINT "OfferBooking_trustId_bookedById_fkey" FOREIGN KEY ("trustId", "bookedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferAttendance" ADD CONSTRAINT "OfferAttendance_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferAttendance" ADD CONSTRAINT "OfferAttendance_trustId_sessionId_fkey" FOREIGN KEY ("trustId", "sessionId") REFERENCES "OfferSession"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferAttendance" ADD CONSTRAINT "OfferAttendance_trustId_bookingId_fkey" FOREIGN KEY ("trustId", "bookingId") REFERENCES "OfferBooking"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "OfferAttendance" ADD CONSTRAINT "OfferAttendance_trustId_recordedById_fkey" FOREIGN KEY ("trustId", "recordedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


ALTER TABLE "DevelopmentOffer" ADD CONSTRAINT "DevelopmentOffer_places_check" CHECK ("places" > 0);
ALTER TABLE "OfferBooking" ADD CONSTRAINT "OfferBooking_cancelled_check" CHECK (("state" = 'cancelled') = ("cancelledAt" IS NOT NULL));
-- Nobody has two places on an offer, however often the button is pressed.
CREATE UNIQUE INDEX "OfferBooking_one_place_each" ON "OfferBooking"("trustId", "offerId", "personId") WHERE "state" <> 'cancelled' AND "personId" IS NOT NULL;
CREATE UNIQUE INDEX "OfferBooking_one_place_for_a_colleague" ON "OfferBooking"("trustId", "offerId", "schoolId", lower("name")) WHERE "state" <> 'cancelled' AND "personId" IS NULL;

CALL put_behind_the_wall('OfferSession');
CALL put_behind_the_wall('OfferBooking');
CALL put_behind_the_wall('OfferAttendance');
