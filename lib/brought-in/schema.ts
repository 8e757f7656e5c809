import { maxLength, minLength, object, enum as oneOf, type output, string, uuid } from "zod/mini";

const textId = uuid("There is no such text");
const desk = oneOf(["improvementPlan", "strategicPlan", "selfEvaluation"], "There is no such document");

/** A text goes to a place: the document's kind, its id and the place in it, "strategicPlan/<id>/text:vision". */
export const placeFields = object({ textId, place: string().check(minLength(1, "Choose where it goes"), maxLength(200)) });
export const textFields = object({ textId });
/** All texts of a document's tray go where they are suggested. */
export const placeAllFields = object({ desk, recordId: uuid("There is no such document") });

export type PlaceTyped = output<typeof placeFields>;
export type PlaceAllTyped = output<typeof placeAllFields>;
