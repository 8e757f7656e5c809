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
