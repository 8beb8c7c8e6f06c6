import assert from 'node:assert/strict';
import type { Slice } from '../sources/Slice.js';
import { SourceError } from '../sources/SourceError.js';
import type { ContractBackend, TestRunner } from './ContractBackend.js';

/** A backend that can be made to fail, and a question that it otherwise answers. */
export interface FaultyBackend {
  readonly backend: ContractBackend;
  readOne(): Promise<Slice | SourceError | undefined>;
}

const ATTEMPTS = 20;

/** The part of the contract that is about backends that are away, silent or confused. */
export function describeFaults(faulty: () => FaultyBackend, { describe, it }: TestRunner): void {
  const codeUnder = async (fault: 'refuse' | 'hang' | 'garbage'): Promise<string> => {
    const { backend, readOne } = faulty();
    backend.setFault(fault);
    try {
      const answer = await readOne();
      assert.ok(answer instanceof SourceError, 'expected an error, got rows');
      return answer.code;
    } finally {
      backend.setFault('none');
    }
  };
  const recovers = async () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (!((await faulty().readOne()) instanceof SourceError)) return;
    }
    assert.fail('the source did not come back');
  };

  describe('when the backend fails', () => {
    it('is unavailable while connections are refused', async () => {
      assert.equal(await codeUnder('refuse'), 'SOURCE_UNAVAILABLE');
      await recovers();
    });

    it('times out at its deadline while the backend hangs', async () => {
      assert.equal(await codeUnder('hang'), 'SOURCE_TIMEOUT');
      await recovers();
    });

    it('has no answer while the backend answers rubbish', async () => {
      assert.match(await codeUnder('garbage'), /^SOURCE_(BAD_RESPONSE|UNAVAILABLE|ERROR|TIMEOUT)$/);
      await recovers();
    });
  });
}
