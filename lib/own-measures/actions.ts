"use server";
import { formAction } from "@/lib/form-action";
import { addOwnMeasure, addOwnPeriod, beginWithUsualMeasures, removeOwnPeriod, retireOwnMeasure } from "@/lib/own-measures/commands";
import { measureFields, measureIdFields, periodFields, periodIdFields, usualFields } from "@/lib/own-measures/schema";

export const addMeasureAction = formAction(measureFields, addOwnMeasure, { goTo: () => "/own-measures?told=measure", once: true });

export const beginWithUsualAction = formAction(usualFields, beginWithUsualMeasures, { say: () => "The list stands here now." });

export const retireMeasureAction = formAction(measureIdFields, retireOwnMeasure, { say: () => "It is retired." });

export const addPeriodAction = formAction(periodFields, addOwnPeriod, { goTo: () => "/own-measures?told=period", once: true });

export const removePeriodAction = formAction(periodIdFields, removeOwnPeriod, { say: () => "It is taken back." });
