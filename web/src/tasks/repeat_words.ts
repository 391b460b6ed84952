import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";
import type { Task } from "~/api/types";

export type Repeat = Task["repeat"];

export const repeat_words: Record<Repeat, MessageDescriptor> = {
  none: msg({ message: "Once", context: "task" }),
  daily: msg`Every day`,
  weekdays: msg`Every working day`,
  weekly: msg`Every week`,
  monthly: msg`Every month`,
  yearly: msg`Every year`,
};

export const repeats = Object.keys(repeat_words) as Repeat[];
