import type { Readable } from 'node:stream';

/** Reads a stream to its end, or until there is more than `most` bytes of it; what follows is thrown away. */
export function readStart(stream: Readable, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const finish = () => {
      stream.off('data', take).off('end', finish).off('error', reject).off('close', leave);
      resolve(Buffer.concat(chunks));
    };
    const leave = () => reject(new Error('The client has gone.'));
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes <= most) return;
      finish();
      // What is not read would be reset, and the answer with it.
      stream.resume();
    };
    stream.on('data', take).on('end', finish).on('error', reject).on('close', leave);
  });
}
