import { describe, expect, it } from '@jest/globals';
import { withPatience } from '#api/cli/client/patience';
import { AssayError } from '#shared/errors/assay-error';

const signal = new AbortController().signal;

function failing(times: number, error: Error) {
  let tries = 0;
  return {
    attempt: async () => {
      tries += 1;
      if (tries <= times) throw error;
      return tries;
    },
    tries: () => tries,
  };
}

describe('patience', () => {
  it('tries again while the API is away, and says so once', async () => {
    const told: string[] = [];
    const { attempt } = failing(2, new AssayError('api.unreachable'));
    const onWaiting = (reason: string) => told.push(reason);
    expect(await withPatience(attempt, { totalMs: 5_000, signal, onWaiting })).toBe(3);
    expect(told).toEqual(['The API does not answer']);
  });

  it('ends with its time', async () => {
    const { attempt, tries } = failing(99, new AssayError('temporal.unavailable'));
    await expect(withPatience(attempt, { totalMs: 300, signal })).rejects.toMatchObject({
      code: 'temporal.unavailable',
    });
    expect(tries()).toBe(2);
  });

  it('has none for a request that is wrong', async () => {
    const { attempt, tries } = failing(99, new AssayError('brief.invalid'));
    await expect(withPatience(attempt, { totalMs: 5_000, signal })).rejects.toMatchObject({ code: 'brief.invalid' });
    expect(tries()).toBe(1);
  });
});
