// The dates of a request as a calendar file (RFC 5545): whole days that are not settled yet.

/** The most bytes of a line, without its break. */
const LINE = 75;

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/**
 * `line` in pieces that are short enough; a piece goes on after a space, and no character is cut.
 * @param {string} line
 */
function folded(line) {
  const size = (/** @type {string} */ text) => new TextEncoder().encode(text).length;
  const lines = [""];
  for (const sign of line) {
    if (size(lines[lines.length - 1]) + size(sign) > LINE) lines.push(" ");
    lines[lines.length - 1] += sign;
  }
  return lines.join("\r\n");
}

/**
 * The day after `date`, which is one as `2027-01-22`.
 * @param {string} date
 */
function next(date) {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

/** @param {string} date */
const compact = (date) => date.replaceAll("-", "");

/**
 * A calendar with a tentative event for each of `dates`.
 * @param {{ reference: string, dates: string[], title: string, text: string, place: string, host: string, at: number }} request
 */
export function calendar({ reference, dates, title, text, place, host, at }) {
  const stamp = `${new Date(at).toISOString().replace(/[-:]|\.\d+/g, "")}`;
  const events = dates.flatMap((date) => [
    "BEGIN:VEVENT",
    `UID:${reference}-${compact(date)}@${host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(next(date))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    "STATUS:TENTATIVE",
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ]);
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${host}//annuaire//EN`, ...events, "END:VCALENDAR", ""];
  return lines.map(folded).join("\r\n");
}
