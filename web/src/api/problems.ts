// Every refusal code of the server, as a sentence that helps. An unknown code gives a general sentence with its id.
import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react";
import { Refused } from "./client";

const mistake = msg`The page and the server do not understand each other. Load the page anew.`;
const file = msg`Kept could not read this file.`;
const server_side = msg`The server could not start or open its data. The person who runs it can help.`;

/** One line a code, as in src/base/refusal_codes.hpp; `unreachable` and `device_...` are the page's own,
 * `disk_full` is a fault. */
export const sentences: Record<string, MessageDescriptor> = {
  unreachable: msg`Kept cannot be reached just now. What you wrote is still here; try again in a moment.`,
  device_full: msg`This device has no room left, so what you write stands on this screen alone. Make room, or copy the text before you leave.`,
  device_closed: msg`This browser keeps nothing on this device, so what you write stands on this screen alone. Copy the text before you leave.`,
  already_merged: msg`These two are one person already.`,
  already_set_up: msg`This Kept already has an owner. Sign in instead.`,
  already_undone: msg`This is already undone.`,
  bad_cell: msg`A cell of the file cannot be used.`,
  bad_cursor: msg`The list has changed. Load it anew.`,
  bad_day: msg`This is not a day that can be used here.`,
  bad_email: msg`This does not look like an e-mail address.`,
  bad_encoding: msg`The letters of this file cannot be read. Choose another encoding.`,
  bad_file: file,
  bad_id: mistake,
  bad_json: mistake,
  bad_parameter: mistake,
  bad_request: mistake,
  bad_value: msg`This value cannot be used here.`,
  busy: msg`Kept is very busy. Try again in a moment.`,
  cross_site: msg`The request seemed to come from another site, so nothing was done. Load the page anew.`,
  database_newer: server_side,
  database_unreadable: server_side,
  disk_full: msg`The server's disk is full, so this was not saved. Ask whoever runs it to make room.`,
  duplicate: msg`This exists already.`,
  folder_in_use: server_side,
  folder_not_empty: server_side,
  folder_unreadable: server_side,
  idempotency_key_reused: msg`This was sent once before with other content.`,
  kept_apart: msg`Somebody decided that these are two people. Take that back first.`,
  last_owner: msg`There must always be one owner. Make somebody else an owner first.`,
  length_required: mistake,
  link_expired: msg`This link has been used or is too old. Ask for a new one.`,
  method_not_allowed: mistake,
  missing: msg`This must be filled in.`,
  no_such_code: msg`The code is not right. The server printed it when it started.`,
  not_acceptable: mistake,
  not_allowed: msg`Your access does not include this.`,
  not_found: msg`This is not here any more, or it is not yours to see.`,
  not_ready: msg`Kept is starting. Try again in a moment.`,
  not_signed_in: msg`You are signed out. Sign in to go on.`,
  password_common: msg`This password is one of the first that others would guess. Choose another.`,
  password_short: msg`Choose a longer password.`,
  port_in_use: server_side,
  precondition_required: mistake,
  promise_already_done: msg`This promise is already delivered.`,
  promise_already_withdrawn: msg`This promise was already withdrawn.`,
  promise_needs_one_counterpart: msg`Choose one person or one organisation for the promise.`,
  promise_not_done: msg`This promise is not delivered.`,
  promise_same_day: msg`This is the day already promised. Choose another day.`,
  read_only_field: mistake,
  same_as_before: msg`This is the same as before.`,
  sensitive_topic: msg`Belief, health, politics, unions, sexuality and origin are not kept as interests. Write it in a note if it matters.`,
  stale: msg`Someone else changed this meanwhile.`,
  still_used: msg`This is in use and cannot be removed.`,
  tls_needed: msg`Kept signs in over https only, or on the very machine it runs on. The README says how.`,
  timeout: msg`It took too long. Try again.`,
  too_deep: mistake,
  too_large: msg`This is too large.`,
  too_long: msg`This is too long.`,
  too_many: msg`There are too many entries here.`,
  too_many_requests: msg`Too many attempts. Wait a few minutes, then try again.`,
  too_many_streams: msg`Kept is open in too many places. Close one of them.`,
  undo_other_first: msg`This person was merged once more since. Undo that first.`,
  undo_too_late: msg`This is too long ago to be undone.`,
  uri_too_long: mistake,
  headers_too_large: mistake,
  unknown_encoding: msg`Kept does not know this encoding.`,
  unknown_field: mistake,
  unknown_method: mistake,
  unknown_type: msg`Kept cannot read this kind of file.`,
  unknown_zone: msg`Kept does not know this time zone.`,
  wrong_password: msg`The e-mail or the password is not right.`,
  wrong_range: msg`This value is outside what is possible.`,
  wrong_type: msg`This value cannot be used here.`,
};

const general = msg({
  message:
    "Something went wrong on the server. If it happens again, give this number to the person who runs it: {id}",
});
const bare = msg`Something went wrong. Try again.`;

export function useProblemText() {
  const { i18n } = useLingui();
  return (error: unknown): string => {
    if (!(error instanceof Refused)) return i18n._(bare);
    const sentence = sentences[error.code];
    if (sentence) return i18n._(sentence);
    return error.id ? i18n._(general.id, { id: `\u2068${error.id}\u2069` }) : i18n._(bare);
  };
}

/** The sentence for one field of a form, where the refusal is about that field. */
export function useFieldProblem(error: unknown) {
  const text = useProblemText();
  return (...fields: string[]): string | undefined =>
    error instanceof Refused && error.field !== null && fields.includes(error.field)
      ? text(error)
      : undefined;
}

/** A refusal that no field shows. */
export function beyond_fields(error: unknown, fields: readonly string[]): unknown {
  return error instanceof Refused && error.field !== null && fields.includes(error.field)
    ? null
    : error;
}
