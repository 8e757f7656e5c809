"use server";
import { publicFormAction } from "@/lib/form-action";
import { setUpTrust } from "@/lib/set-up/first-trust";
import { setUpFields } from "@/lib/set-up/schema";

export const setUpAction = publicFormAction(setUpFields, setUpTrust, { goTo: () => "/" });
