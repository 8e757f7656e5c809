-- CreateTable
CREATE TABLE "ProvisionRating" (
    "trustId" UUID NOT NULL,
    "visitId" UUID NOT NULL,
    "itemKey" TEXT NOT NULL,
    "itemText" TEXT NOT NULL,
    "unitId" UUID NOT NULL,
    "levelKey" TEXT NOT NULL,
    "levelName" TEXT NOT NULL,
    "levelTone" TEXT NOT NULL,
    "evidence" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "ProvisionRating_pkey" PRIMARY KEY ("trustId","visitId","itemKey")
);

-- CreateIndex
CREATE INDEX "ProvisionRating_trustId_unitId_day_idx" ON "ProvisionRating"("trustId", "unitId", "day");

-- CreateIndex
CREATE INDEX "ProvisionRating_trustId_day_idx" ON "ProvisionRating"("trustId", "day");

-- AddForeignKey
ALTER TABLE "ProvisionRating" ADD CONSTRAINT "ProvisionRating_trustId_fkey" FOREIGN KEY ("trustId") REFERENCES "Trust"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProvisionRating" ADD CONSTRAINT "ProvisionRating_trustId_visitId_fkey" FOREIGN KEY ("trustId", "visitId") REFERENCES "Visit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "ProvisionRating" ADD CONSTRAINT "ProvisionRating_trustId_unitId_fkey" FOREIGN KEY ("trustId", "unitId") REFERENCES "Unit"("trustId", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CALL put_behind_the_wall('ProvisionRating');

-- What notes that are published already say of the non-negotiables, by the strategy that they were written under.
INSERT INTO "ProvisionRating" ("trustId", "visitId", "itemKey", "itemText", "unitId", "levelKey", "levelName", "levelTone", "evidence", "day")
SELECT v."trustId", v."id", i."one" ->> 'key', i."one" ->> 'text', v."unitId", l."one" ->> 'key', l."one" ->> 'name',
  CASE WHEN l."place" = 1 THEN 'red' WHEN 2 * (l."place" - 1) <= (jsonb_array_length(s."content" #> '{scales,standards}') - 1) THEN 'amber' ELSE 'green' END,
  COALESCE(p."one" #>> '{value,evidence}', ''), v."date"
FROM (SELECT DISTINCT ON ("trustId", "visitId") * FROM "NoteVersion" ORDER BY "trustId", "visitId", "number" DESC) n
JOIN "Note" t ON t."trustId" = n."trustId" AND t."visitId" = n."visitId" AND t."state" IN ('published', 'correcting')
JOIN "Visit" v ON v."trustId" = n."trustId" AND v."id" = n."visitId"
JOIN "StrategyVersion" s ON s."trustId" = v."trustId" AND s."id" = v."strategyVersionId"
CROSS JOIN LATERAL jsonb_array_elements(n."content" -> 'parts') AS p("one")
JOIN LATERAL jsonb_array_elements(s."content" #> '{provision,items}') AS i("one") ON i."one" ->> 'key' = p."one" ->> 'key'
JOIN LATERAL jsonb_array_elements(s."content" #> '{scales,standards}') WITH ORDINALITY AS l("one", "place") ON l."one" ->> 'key' = p."one" #>> '{value,level}'
WHERE p."one" ->> 'kind' = 'provision'
ON CONFLICT DO NOTHING;
