-- Personal data can be taken out of the words of the history, and out of nothing else in it: what stands there after is what
-- stood there before with "[removed]" in some places. One function does it, says that it did, and the trigger lets nobody else.

-- Whether one text, or the texts of one entry, are another's with words taken out.
CREATE FUNCTION only_taken_out(old_words jsonb, new_words jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN old_words IS NULL OR new_words IS NULL THEN old_words IS NULL AND new_words IS NULL
    WHEN jsonb_typeof(old_words) <> jsonb_typeof(new_words) THEN false
    WHEN jsonb_typeof(old_words) = 'string' THEN (old_words #>> '{}') LIKE replace(
      replace(replace(replace(new_words #>> '{}', '\', '\\'), '%', '\%'), '_', '\_'), '[removed]', '%')
    WHEN jsonb_typeof(old_words) = 'object' THEN
      (SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(old_words) k) IS NOT DISTINCT FROM (SELECT array_agg(k ORDER BY k) FROM jsonb_object_keys(new_words) k)
      AND NOT EXISTS (SELECT FROM jsonb_each(old_words) o WHERE CASE jsonb_typeof(o.value)
        WHEN 'string' THEN jsonb_typeof(new_words -> o.key) <> 'string' OR NOT ((o.value #>> '{}') LIKE replace(
          replace(replace(replace(new_words ->> o.key, '\', '\\'), '%', '\%'), '_', '\_'), '[removed]', '%'))
        ELSE o.value IS DISTINCT FROM new_words -> o.key END)
    ELSE old_words = new_words END
$$;

CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  callers text;
BEGIN
  GET DIAGNOSTICS callers = PG_CONTEXT;
  IF TG_OP = 'UPDATE' AND callers ~ 'PL/pgSQL function redact_history\(uuid,jsonb,uuid,text,text\) '
    AND to_jsonb(NEW) - '{before,after}'::text[] = to_jsonb(OLD) - '{before,after}'::text[]
    AND only_taken_out(OLD."before", NEW."before") AND only_taken_out(OLD."after", NEW."after") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
DROP TRIGGER "AuditEntry_append_only" ON "AuditEntry";
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION keep_history();

-- Takes words out of entries of the trust that asks, [{ "id", "before", "after" }], and writes into each record's history that
-- it was done, by whom and why. Returns how many entries it changed.
CREATE FUNCTION redact_history(trust uuid, entries jsonb, actor uuid, actor_name text, reason text) RETURNS int
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  changed int;
BEGIN
  IF trust IS DISTINCT FROM current_trust() OR trust IS NULL OR coalesce(trim(reason), '') = '' THEN
    RAISE EXCEPTION 'Say in which trust, and why.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  WITH given AS (SELECT (e ->> 'id')::uuid AS "id", NULLIF(e -> 'before', 'null') AS "before", NULLIF(e -> 'after', 'null') AS "after" FROM jsonb_array_elements(entries) e),
  cleaned AS (
    UPDATE "AuditEntry" a SET "before" = g."before", "after" = g."after" FROM given g
    WHERE a."trustId" = trust AND a."id" = g."id" RETURNING a."recordType", a."recordId"),
  told AS (
    INSERT INTO "AuditEntry" ("trustId", "id", "actorPersonId", "actorName", "action", "recordType", "recordId", "after")
    -- A history is read in the order of its ids: they begin with the moment.
    SELECT trust, (lpad(to_hex((extract(epoch FROM clock_timestamp()) * 1000)::bigint), 12, '0') || '7' || substr(md5(random()::text), 1, 3)
      || '8' || substr(md5(c."recordId"::text || random()::text), 1, 15))::uuid, actor, actor_name, 'Took personal data out of the history', c."recordType", c."recordId",
      jsonb_build_object('reason', reason, 'entries', count(*)) FROM cleaned c GROUP BY c."recordType", c."recordId" RETURNING 1)
  SELECT count(*) INTO changed FROM cleaned;
  RETURN changed;
END $$;
REVOKE ALL ON FUNCTION redact_history(uuid, jsonb, uuid, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION redact_history(uuid, jsonb, uuid, text, text) TO waymark_app;
