-- CreateTable
CREATE TABLE "RetentionPeriod" (
    "trustId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedById" UUID NOT NULL,

    CONSTRAINT "RetentionPeriod_pkey" PRIMARY KEY ("trustId","kind")
);

-- CreateIndex
CREATE INDEX "RetentionPeriod_trustId_changedById_idx" ON "RetentionPeriod"("trustId", "changedById");

-- AddForeignKey
ALTER TABLE "RetentionPeriod" ADD CONSTRAINT "RetentionPeriod_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "RetentionPeriod" ADD CONSTRAINT "RetentionPeriod_trustId_changedById_fkey" FOREIGN KEY ("trustId", "changedById") REFERENCES "Person"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;


ALTER TABLE "RetentionPeriod" ADD CONSTRAINT "RetentionPeriod_months_check" CHECK ("months" BETWEEN 1 AND 600);

CALL put_behind_the_wall('RetentionPeriod');

-- The history is append only, and personal data is kept no longer than agreed: entries of the trust that asks are deleted by one
-- function, never younger than two years, and the trigger lets nobody else.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  callers text;
BEGIN
  GET DIAGNOSTICS callers = PG_CONTEXT;
  IF TG_OP = 'UPDATE' AND callers ~ 'PL/pgSQL function redact_history\(uuid,jsonb,uuid,text,text\) '
    AND to_jsonb(NEW) - '{before,after}'::text[] = to_jsonb(OLD) - '{before,after}'::text[]
    AND only_taken_out(OLD."before", NEW."before") AND only_taken_out(OLD."after", NEW."after") THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND callers ~ 'PL/pgSQL function forget_history\(uuid,integer\) ' AND OLD."at" < now() - interval '24 months' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;

-- Deletes what is older than so many months; returns how many entries that were. Whoever calls it writes down that it was done.
CREATE FUNCTION forget_history(trust uuid, months int) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  forgotten int;
BEGIN
  IF trust IS DISTINCT FROM current_trust() OR trust IS NULL OR months IS NULL OR months < 24 THEN
    RAISE EXCEPTION 'Say in which trust, and at least 24 months.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM "AuditEntry" WHERE "trustId" = trust AND "at" < now() - make_interval(months => months);
  GET DIAGNOSTICS forgotten = ROW_COUNT;
  RETURN forgotten;
END $$;
REVOKE ALL ON FUNCTION forget_history(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_history(uuid, int) TO waymark_app;

-- What is older is asked for by its day.
CREATE INDEX "AuditEntry_trustId_at_idx" ON "AuditEntry"("trustId", "at");
