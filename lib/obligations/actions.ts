"use server";
import { formAction } from "@/lib/form-action";
import { meetDuty, nameResponsible, openDutyAgain, setDutyAside, takeUpDuty } from "@/lib/obligations/commands";
import { reviewCommitment } from "@/lib/obligations/commitment-commands";
import { commitmentFields, dutyFields, meetFields, responsibleFields, setAsideFields } from "@/lib/obligations/schema";

const category =
  (told: string) =>
  ({ urn }: { urn: number }) =>
    `/schools/${urn}/category?told=${told}`;

export const meetDutyAction = formAction(meetFields, meetDuty, { goTo: category("met") });
export const takeUpDutyAction = formAction(dutyFields, takeUpDuty, { goTo: category("takenUp") });
export const setDutyAsideAction = formAction(setAsideFields, setDutyAside, { goTo: category("setAside") });
export const openDutyAgainAction = formAction(dutyFields, openDutyAgain, { goTo: category("opened") });
export const nameResponsibleAction = formAction(responsibleFields, nameResponsible, { goTo: category("named") });
export const reviewCommitmentAction = formAction(commitmentFields, reviewCommitment, { goTo: category("reviewed"), once: true });
