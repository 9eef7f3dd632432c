// A message as a form service reads it: whatever it was written in, one list of names and values.

/** @typedef {[name: string, text: string]} Field Of a JSON body, the text of a value that is none. */
/** @typedef {'urlencoded' | 'json' | 'multipart'} Encoding */

/**
 * The fields of `body`, and what they were written in; no fields where it is nothing that forms use.
 * @param {string} type
 * @param {Buffer} body
 * @returns {{ encoding: Encoding | null, fields: Field[] }}
 */
export function decode(type, body) {
  const [kind] = type.split(';');
  switch (kind.trim().toLowerCase()) {
    case 'application/x-www-form-urlencoded':
      return { encoding: 'urlencoded', fields: [...new URLSearchParams(utf8(body))] };
    case 'application/json':
      return { encoding: 'json', fields: flat(JSON.parse(utf8(body))) };
    case 'multipart/form-data':
      return { encoding: 'multipart', fields: parts(utf8(body), /boundary="?([^";]+)/.exec(type)?.[1] ?? '') };
    default:
      return { encoding: null, fields: [] };
  }
}

/**
 * Bytes that are no UTF-8 are a fault of whoever sent them.
 * @param {Buffer} bytes
 */
function utf8(bytes) {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

/**
 * Objects within objects are dots of the name, lists are fields that come again.
 * @param {any} value
 * @returns {Field[]}
 */
function flat(value, name = '') {
  if (Array.isArray(value)) return value.flatMap((one) => flat(one, name));
  if (value === null || typeof value !== 'object') return [[name, value]];
  return Object.entries(value).flatMap(([step, inner]) => flat(inner, name ? `${name}.${step}` : step));
}

/**
 * @param {string} text
 * @param {string} boundary
 * @returns {Field[]}
 */
function parts(text, boundary) {
  const inner = text.split(`--${boundary}`).slice(1, -1);
  return inner.map((part) => {
    const [head, ...rest] = part.slice(2).split('\r\n\r\n');
    return [/name="([^"]*)"/.exec(head)?.[1] ?? '', rest.join('\r\n\r\n').replace(/\r\n$/, '')];
  });
}

/**
 * The first value of the field `name`.
 * @param {Field[]} fields
 * @param {string | undefined} name
 */
export function value(fields, name) {
  return fields.find(([found]) => found === name)?.[1];
}
