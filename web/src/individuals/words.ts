// The words for roles, channels and links, in the reader's language.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Channel, PersonChange, RhythmStatus, Role } from "~/api/types";

export const role_words: Record<Role, MessageDescriptor> = {
  customer: msg`Customer`,
  prospect: msg`Prospect`,
  employee: msg`Employee`,
  partner: msg`Partner`,
  supplier: msg`Supplier`,
  other: msg({ message: "Other", context: "role" }),
};
export const role_order = Object.keys(role_words) as Role[];

export const channel_words: Record<Channel, MessageDescriptor> = {
  meeting: msg`Meeting`,
  call: msg`Call`,
  visit: msg`Visit`,
  email: msg({ message: "E-mail", context: "channel" }),
  chat: msg`Chat`,
  letter: msg`Letter`,
  other: msg({ message: "Other", context: "channel" }),
};
export const channel_order = Object.keys(channel_words) as Channel[];

export const rhythm_words: Record<RhythmStatus, MessageDescriptor> = {
  steady: msg({ message: "Steady", context: "rhythm" }),
  at_risk: msg({ message: "At risk", context: "rhythm" }),
  over_agreed: msg({ message: "Over the agreed time", context: "rhythm" }),
  drifting: msg({ message: "Drifting", context: "rhythm" }),
  silent: msg({ message: "Silent", context: "rhythm" }),
  left_in_peace: msg({ message: "Left in peace", context: "rhythm" }),
};
export const rhythm_tones: Record<RhythmStatus, "ok" | "warn" | "bad" | undefined> = {
  steady: "ok",
  at_risk: "bad",
  over_agreed: "warn",
  drifting: "warn",
  silent: "bad",
  left_in_peace: undefined,
};

type LinkKind = NonNullable<PersonChange["links"]>[number]["kind"];
export const link_words: Record<LinkKind, MessageDescriptor> = {
  spouse_of: msg`Spouse of`,
  child_of: msg`Child of`,
  parent_of: msg`Parent of`,
  sibling_of: msg`Sibling of`,
  reports_to: msg`Reports to`,
  manages: msg`Manages`,
  introduced_by: msg`Introduced by`,
  introduced: msg`Introduced`,
  friend_of: msg`Friend of`,
  assistant_of: msg`Assistant of`,
  assisted_by: msg`Assisted by`,
  colleague_of: msg`Colleague of`,
  other: msg`Knows`,
};
export const link_order = Object.keys(link_words) as LinkKind[];

/** How often one may want to talk, in days. */
export const cadences = [7, 14, 30, 60, 91, 182, 365];
/** Offered as somebody's language. */
export const languages = ["da", "en", "ar", "de", "sv", "no", "fr", "es", "tr", "fa", "ur", "pl"];
