-- AlterTable
ALTER TABLE "CommitmentReview" ADD COLUMN     "redactReason" TEXT,
ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Snapshot" ADD COLUMN     "redactReason" TEXT,
ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "VisitPlan" ADD COLUMN     "redactReason" TEXT,
ADD COLUMN     "redactedAt" TIMESTAMPTZ(3);

-- What is only ever added to stays as it was written. A redaction takes personal data out of the texts that the trigger names,
-- and says why.
CREATE FUNCTION keep_but_for_redaction() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  may_change text[] := string_to_array(TG_ARGV[0], ',') || '{redactedAt,redactReason}'::text[];
BEGIN
  IF TG_OP = 'DELETE' OR coalesce(trim(NEW."redactReason"), '') = '' OR NEW."redactedAt" IS NOT DISTINCT FROM OLD."redactedAt"
    OR to_jsonb(NEW) - may_change <> to_jsonb(OLD) - may_change THEN
    RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER "Snapshot_append_only" ON "Snapshot";
CREATE TRIGGER "Snapshot_append_only" BEFORE UPDATE OR DELETE ON "Snapshot" FOR EACH ROW EXECUTE FUNCTION keep_but_for_redaction('content');
DROP TRIGGER "CommitmentReview_append_only" ON "CommitmentReview";
CREATE TRIGGER "CommitmentReview_append_only" BEFORE UPDATE OR DELETE ON "CommitmentReview" FOR EACH ROW EXECUTE FUNCTION keep_but_for_redaction('evidence');
DROP TRIGGER "VisitPlan_append_only" ON "VisitPlan";
CREATE TRIGGER "VisitPlan_append_only" BEFORE UPDATE OR DELETE ON "VisitPlan" FOR EACH ROW EXECUTE FUNCTION keep_but_for_redaction('content');
