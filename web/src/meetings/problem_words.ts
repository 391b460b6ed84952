// Why a calendar could not be read from its address, as in src/http/outgoing_problem.hpp.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";

export const not_an_address = msg`This is not an address that Kept can read from. It begins with https:// or webcal://.`;

export const outgoing_sentences: Record<string, MessageDescriptor> = {
  outgoing_address: not_an_address,
  outgoing_answer: msg`The other server did not give what was asked for. Check the address.`,
  outgoing_not_secure: msg`The other server could not prove who it is, so Kept did not read from it.`,
  outgoing_redirects: msg`The other server sends Kept on without an end, or to a place that is not secure.`,
  outgoing_refused: msg`Kept does not call addresses inside a private network. Whoever runs Kept can allow one.`,
  outgoing_too_large: msg`There is too much at this address for Kept to read.`,
  outgoing_too_slow: msg`The other server took too long to answer.`,
  outgoing_unknown_host: msg`There is no server of this name. Check the address.`,
  outgoing_unreachable: msg`The other server cannot be reached just now.`,
};
