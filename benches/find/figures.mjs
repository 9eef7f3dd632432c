/**
 * The value below which `percent` of the numbers lie; the median by default.
 * @param {number[]} numbers
 */
export function percentile(numbers, percent = 50) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN;
}

/** @param {number[]} numbers */
export function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/**
 * Bytes as the aims are written: 1 kB is 1000 bytes.
 * @param {number} bytes
 */
export function kB(bytes) {
  return bytes >= 999_500 ? `${(bytes / 1e6).toFixed(2)} MB` : `${(bytes / 1000).toFixed(1)} kB`;
}

/** @param {number} number */
export function ms(number) {
  return number >= 1000 ? `${(number / 1000).toFixed(2)} s` : `${number.toFixed(number < 10 ? 1 : 0)} ms`;
}
