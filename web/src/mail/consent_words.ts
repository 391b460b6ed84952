// The words of consent: what a mail is for, why it may or may not be sent, how somebody said yes.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ClosingAct, ConsentStop, LawfulBasis, MailPurpose, StopReason } from "~/api/types";

export const purpose_words: Record<MailPurpose, MessageDescriptor> = {
  newsletter: msg`Newsletter`,
  marketing: msg`News of our products`,
  cart_reminder: msg`Reminders of a cart`,
  survey: msg`Surveys`,
};
export const purpose_order = Object.keys(purpose_words) as MailPurpose[];

export const stop_sentences: Record<ConsentStop, MessageDescriptor> = {
  asked_to_stop: msg`They asked us to stop.`,
  no_sender: msg`The mail does not say who sends it.`,
  no_way_out: msg`The mail does not say how to stop it.`,
  no_basis: msg`Nothing on file allows it.`,
  no_time: msg`It is not known when they agreed.`,
  not_yet: msg`The day of the consent is still to come.`,
  withdrawn: msg`The consent is withdrawn.`,
  no_text: msg`It is not known which text they agreed to.`,
  no_source: msg`It is not known where they agreed.`,
  no_closing_act: msg`They ticked a box, but never finished saying yes.`,
  not_confirmed: msg`The consent must be confirmed by answering a mail: their country asks for it, and so does Kept where no country is known.`,
  other_purpose: msg`They agreed to something else.`,
  lapsed: msg`The consent was not used for a year and counts no more.`,
  not_in_this_country: msg`A sale is not enough in their country, or no country is known: only a consent counts.`,
  not_for_this_purpose: msg`A sale does not allow this kind of mail.`,
  no_sale: msg`They are no customer of ours, so no sale allows it.`,
  sale_too_old: msg`The sale is more than two years ago.`,
  address_not_from_sale: msg`They did not give their address in the sale.`,
  no_way_out_at_sale: msg`They could not say no at the sale.`,
  other_products: msg`The mail is about other products than those they bought.`,
};

export const basis_words: Record<LawfulBasis, MessageDescriptor> = {
  none: msg`Nothing`,
  consent: msg`They agreed`,
  existing_customer: msg`They bought from us`,
};

export const act_words: Record<ClosingAct, MessageDescriptor> = {
  pressed: msg`Pressed a button such as “Sign up”`,
  bought: msg`Agreed while buying`,
  wrote: msg`Wrote or signed it themselves`,
  confirmed: msg`Pressed, and then answered a mail that asked for it`,
  none: msg`Only ticked a box`,
};
export const act_order = Object.keys(act_words) as ClosingAct[];

export const stop_reason_words: Record<StopReason, MessageDescriptor> = {
  unsubscribed: msg`Through the link in a mail`,
  asked_us: msg`Told one of us`,
};
