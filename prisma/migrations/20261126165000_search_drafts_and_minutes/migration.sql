-- What an adviser has written and not published, and what a meeting minuted and shared: found by those who read it.
CREATE INDEX "NotePart_words" ON "NotePart" USING gin ("trustId", to_tsvector('english', words_in("value")));
CREATE INDEX "MeetingPart_words" ON "MeetingPart" USING gin ("trustId", to_tsvector('english', words_in("value")));

CREATE OR REPLACE FUNCTION places_of_words(trust uuid, sought tsquery) RETURNS TABLE (source text, id uuid, part text)
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
    UNION ALL SELECT 'question', g."id", '' FROM "GovernorQuestion" g WHERE g."trustId" = trust AND to_tsvector('english', g."question" || ' ' || g."answer") @@ sought
    UNION ALL SELECT 'draft', n."visitId", '' FROM "NotePart" n WHERE n."trustId" = trust AND NOT n."removed" AND to_tsvector('english', words_in(n."value")) @@ sought
    UNION ALL SELECT CASE m."kind" WHEN 'minutes' THEN 'minutes' ELSE 'outcome' END, m."meetingId", '' FROM "MeetingPart" m
      WHERE m."trustId" = trust AND NOT m."removed" AND m."kind" IN ('minutes', 'outcome', 'nextStep') AND to_tsvector('english', words_in(m."value")) @@ sought;
END $$;
