// Days as fields hold them: "2027-01-22", in the visitor's own calendar. `toISOString` would speak of Greenwich's.

/** @param {string} value */
export const read = (value) => new Date(`${value}T00:00`);

/** @param {Date} day */
export const written = (day) => [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => `${part}`.padStart(2, "0")).join("-");

/**
 * The first moment of the day that is `days` after `day`.
 * @param {Date} day
 * @param {number} days
 */
export const after = (day, days) => new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
