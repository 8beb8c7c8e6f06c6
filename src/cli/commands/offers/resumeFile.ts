import { createReadStream } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { getErrorCode } from '../../../lib/getErrorCode.js';

const NEWLINE = 0x0a;

/** Cuts what is half a line off a draft of an earlier run; answers how many whole lines it has. */
export async function resumeFile(path: string): Promise<number> {
  let lines = 0;
  let end = 0;
  let at = 0;
  try {
    for await (const piece of createReadStream(path)) {
      const bytes = piece as Buffer;
      for (
        let place = bytes.indexOf(NEWLINE);
        place >= 0;
        place = bytes.indexOf(NEWLINE, place + 1)
      ) {
        lines += 1;
        end = at + place + 1;
      }
      at += bytes.length;
    }
  } catch (error) {
    if (getErrorCode(error) === 'ENOENT') return 0;
    throw error;
  }
  if (end < at) await truncate(path, end);
  return lines;
}
