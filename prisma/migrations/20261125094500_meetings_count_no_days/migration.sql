-- A meeting or a review counts no days: the older of the two checks knew visits of the adviser only.
ALTER TABLE "Visit" DROP CONSTRAINT "Visit_days_are_halves";
