"use server";
import { endFeed, makeFeed } from "@/lib/calendar-feeds/commands";
import { feedFields, makeFeedFields } from "@/lib/calendar-feeds/schema";
import { formAction } from "@/lib/form-action";

export const makeFeedAction = formAction(makeFeedFields, makeFeed, { show: true });

export const endFeedAction = formAction(feedFields, endFeed, {
  say: () => "The address is ended. Calendars that have it show nothing new.",
});
