-- PR-2: every year's plan has the year's priorities for the phases of its schools. They are put in when a plan is begun,
-- and again when the year's strategy is amended, whoever publishes it; a plan whose year is closed stays as it was.
CREATE FUNCTION insert_trust_priorities(of_version uuid, of_plan uuid, by_person uuid) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "PlanPriority" ("trustId", "id", "planId", "source", "trustPriorityKey", "title", "position", "changedById", "strandKeys", "areaKeys")
  SELECT p."trustId", gen_random_uuid(), p."id", 'trust', t.one ->> 'key', t.one ->> 'text', t.place, by_person, '{}', '{}'
  FROM "StrategyVersion" s
  JOIN "ImprovementPlan" p ON p."trustId" = s."trustId" AND p."yearId" = s."yearId" AND p."kind" = 'annual' AND p."state" <> 'reviewed'
  CROSS JOIN LATERAL jsonb_array_elements(s."content" #> '{priorities,priorities}') WITH ORDINALITY AS t(one, place)
  WHERE s."id" = of_version AND (of_plan IS NULL OR p."id" = of_plan) AND (t.one ->> 'inPlans')::boolean
    AND (jsonb_array_length(COALESCE(t.one -> 'phases', '[]')) = 0 OR EXISTS (
      SELECT FROM "School" c LEFT JOIN "Federation" f ON f."trustId" = c."trustId" AND f."id" = c."federationId"
      WHERE c."trustId" = p."trustId" AND p."unitId" IN (c."unitId", f."unitId") AND t.one -> 'phases' ? c."phase"::text))
  ON CONFLICT ("trustId", "planId", "trustPriorityKey") WHERE "trustPriorityKey" IS NOT NULL
  DO UPDATE SET "title" = EXCLUDED."title", "version" = "PlanPriority"."version" + 1, "changedAt" = now(), "changedById" = by_person
    WHERE "PlanPriority"."title" <> EXCLUDED."title";
$$;

CREATE FUNCTION carry_priorities_into_plans() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM insert_trust_priorities(NEW."id", NULL, NEW."publishedById");
  RETURN NULL;
END $$;

CREATE TRIGGER "StrategyVersion_carries_priorities" AFTER INSERT OR UPDATE OF "state" ON "StrategyVersion" FOR EACH ROW
  WHEN (NEW."state" = 'published' AND NEW."publishedById" IS NOT NULL) EXECUTE FUNCTION carry_priorities_into_plans();
