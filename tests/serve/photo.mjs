// A photo made here: the smallest PNG that a camera could have taken (https://www.w3.org/TR/png-3/).
import { crc32, deflateSync } from 'node:zlib';

/**
 * @param {string} kind
 * @param {Buffer} data
 */
function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/**
 * A picture of one colour with a gradient, so that another size or colour is another file.
 * @param {number} width
 * @param {number} height
 * @param {[red: number, green: number, blue: number]} colour
 */
export function png(width, height, [red, green, blue]) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set([red, (green + x) % 256, (blue + y) % 256], y * (1 + width * 3) + 1 + x * 3);
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/**
 * The profile `text` with the photo `portrait.png`, and no other.
 * @param {string} text
 */
export function withPhoto(text) {
  const other = text.replace(/^photo: .*\n/m, '').replace(/(covers: \[.*)\bphoto, /, '$1');
  return `${other.replace('covers: [', 'covers: [photo, ').trimEnd()}\nphoto: { file: portrait.png, credit: Ada Photographe }\n`;
}
