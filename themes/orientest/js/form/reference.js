// The reference of a message: made here, so that the visitor and everybody who gets a copy name it alike. It is kept in this
// tab until the message is sent: a second attempt is the same message.
import { store } from "./draft.js";
import { form } from "./page.js";

/** Digits and letters that nobody takes for one another on the telephone or in handwriting. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Two groups of four: with 30 signs each, no two of a million messages are likely to share one. */
const GROUPS = [4, 4];

/** @param {string | undefined} id */
const key = (id) => `annuaire:reference:${id}`;

/** @type {string | undefined} */
let made;

function make() {
  const signs = [...crypto.getRandomValues(new Uint8Array(64))].filter((byte) => byte < 240).map((byte) => SIGNS[byte % SIGNS.length]);
  return GROUPS.map((size) => signs.splice(0, size).join("")).join("-");
}

/** The reference of the message that the form is about to send. */
export function reference() {
  const own = made ?? store((kept) => kept.getItem(key(form.dataset.form))) ?? make();
  made = own;
  store((kept) => kept.setItem(key(form.dataset.form), own));
  return own;
}

/**
 * Lets the next message of the form `id` have another reference.
 * @param {string | undefined} id
 */
export function retire(id) {
  made = undefined;
  store((kept) => kept.removeItem(key(id)));
}
