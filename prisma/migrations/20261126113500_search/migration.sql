-- Search reads the records themselves: an index for each text, and no copy that could keep what was taken out.

-- The words of a text with paragraphs, or of a composed document: whatever stands under "text" in it, in its order.
CREATE FUNCTION words_in(value jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(string_agg(found #>> '{}', ' '), '') FROM jsonb_path_query(value, 'strict $.**.text') AS found
$$;
GRANT EXECUTE ON FUNCTION words_in(jsonb) TO waymark_app;

-- Led by the trust, as every index is.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE INDEX "NoteVersion_words" ON "NoteVersion" USING gin ("trustId", to_tsvector('english', words_in("content" -> 'document')));
CREATE INDEX "AgreedAction_words" ON "AgreedAction" USING gin ("trustId", to_tsvector('english', "text" || ' ' || COALESCE("successCriterion", '')));
CREATE INDEX "PlanPriority_words" ON "PlanPriority" USING gin ("trustId", to_tsvector('english', "title" || ' ' || "intent" || ' ' || "why" || ' ' || words_in("response")));
CREATE INDEX "PlanText_words" ON "PlanText" USING gin ("trustId", to_tsvector('english', words_in("value")));
CREATE INDEX "AreaEvaluation_words" ON "AreaEvaluation" USING gin ("trustId", to_tsvector('english', "headline" || ' ' || words_in("body")));
CREATE INDEX "EvaluationText_words" ON "EvaluationText" USING gin ("trustId", to_tsvector('english', words_in("value")));
CREATE INDEX "StrategicObjective_words" ON "StrategicObjective" USING gin ("trustId", to_tsvector('english', "title" || ' ' || "theme" || ' ' || "why"));
CREATE INDEX "StrategicText_words" ON "StrategicText" USING gin ("trustId", to_tsvector('english', words_in("value")));
CREATE INDEX "MeetingDecision_words" ON "MeetingDecision" USING gin ("trustId", to_tsvector('english', "reasons"));
CREATE INDEX "GovernorQuestion_words" ON "GovernorQuestion" USING gin ("trustId", to_tsvector('english', "question" || ' ' || "answer"));

-- Where words stand in the records of the trust that asks: which source, and which of its rows. Behind the wall a text index is not
-- used, because what compares texts might tell of rows that one may not see; this function answers with keys alone, of one trust, and
-- every query then reads the rows themselves behind the wall, under the condition of who asks.
CREATE FUNCTION places_of_words(trust uuid, sought tsquery) RETURNS TABLE (source text, id uuid, part text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF trust IS DISTINCT FROM current_trust() OR trust IS NULL THEN
    RAISE EXCEPTION 'Say in which trust.' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY
    SELECT 'note', n."visitId", n."number"::text FROM "NoteVersion" n WHERE n."trustId" = trust AND to_tsvector('english', words_in(n."content" -> 'document')) @@ sought
    UNION ALL SELECT 'action', a."id", '' FROM "AgreedAction" a WHERE a."trustId" = trust AND to_tsvector('english', a."text" || ' ' || COALESCE(a."successCriterion", '')) @@ sought
    UNION ALL SELECT 'priority', p."id", '' FROM "PlanPriority" p WHERE p."trustId" = trust
      AND to_tsvector('english', p."title" || ' ' || p."intent" || ' ' || p."why" || ' ' || words_in(p."response")) @@ sought
    UNION ALL SELECT 'planText', t."planId", t."key" FROM "PlanText" t WHERE t."trustId" = trust AND to_tsvector('english', words_in(t."value")) @@ sought
    UNION ALL SELECT 'area', e."id", '' FROM "AreaEvaluation" e WHERE e."trustId" = trust AND to_tsvector('english', e."headline" || ' ' || words_in(e."body")) @@ sought
    UNION ALL SELECT 'evaluationText', t."evaluationId", t."key" FROM "EvaluationText" t WHERE t."trustId" = trust AND to_tsvector('english', words_in(t."value")) @@ sought
    UNION ALL SELECT 'objective', o."id", '' FROM "StrategicObjective" o WHERE o."trustId" = trust AND to_tsvector('english', o."title" || ' ' || o."theme" || ' ' || o."why") @@ sought
    UNION ALL SELECT 'strategicText', t."planId", t."key" FROM "StrategicText" t WHERE t."trustId" = trust AND to_tsvector('english', words_in(t."value")) @@ sought
    UNION ALL SELECT 'decision', m."meetingId", m."axis"::text FROM "MeetingDecision" m WHERE m."trustId" = trust AND to_tsvector('english', m."reasons") @@ sought
    UNION ALL SELECT 'question', g."id", '' FROM "GovernorQuestion" g WHERE g."trustId" = trust AND to_tsvector('english', g."question" || ' ' || g."answer") @@ sought;
END $$;
REVOKE ALL ON FUNCTION places_of_words(uuid, tsquery) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION places_of_words(uuid, tsquery) TO waymark_app;
