"use client";
import { useEvaluation, useEvaluationParts } from "@/components/self-evaluation/desk";
import { evaluationValue, isCarriedGrade } from "@/lib/self-evaluation/parts";
import { adviserViewName, directionName } from "@/lib/self-evaluation/words";

/** The front of an evaluation: each area as inspection, school and adviser see it, in one table that follows what is written. */
export function FrontTable() {
  const { areas, grades, challenges, inspection } = useEvaluation();
  const parts = useEvaluationParts();
  return (
    <section aria-labelledby="front-title" className="pb-5">
      <h2 id="front-title">At a glance</h2>
      <p className="text-[0.93rem] text-soft">{inspection}</p>
      <table className="records mt-2">
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Last inspection</th>
            {grades.length > 0 ? <th scope="col">School</th> : null}
            <th scope="col">Adviser</th>
            <th scope="col">Direction</th>
          </tr>
        </thead>
        <tbody>
          {areas.map(({ key, name, inspection: before }) => {
            const value = evaluationValue(parts, "area", key);
            const grade = grades.find((one) => one.key === value.grade)?.name;
            const view = challenges.find(({ area }) => area === key)?.view;
            return (
              <tr key={key}>
                <th scope="row">
                  <a href={`#area-${key}`}>{name}</a>
                </th>
                <td data-name="Last inspection">{before || "–"}</td>
                {grades.length > 0 ? (
                  <td data-name="School">
                    {grade ?? "–"} {isCarriedGrade(value) ? <small>last year’s</small> : null}
                  </td>
                ) : null}
                <td data-name="Adviser">{view ? adviserViewName(view) : "–"}</td>
                <td data-name="Direction" className="whitespace-nowrap">
                  {directionName(value.direction) || "–"}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
