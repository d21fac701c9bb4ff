import { describe, expect, it } from '@jest/globals';
import { claimQueue } from '#api/console/page/claims/claim-queue';
import type { Mrd } from '#shared/contracts/mrd';

const claim = (id: string, confidence: number, publication: string) => ({ id, confidence, publication });
const mrd = {
  claims: [claim('a', 0.9, 'published'), claim('b', 0.55, 'hedged'), claim('c', 0.3, 'published')],
  droppedClaims: [claim('d', 0.1, 'dropped')],
} as unknown as Mrd;
const ids = (queue: Parameters<typeof claimQueue>[1]) => claimQueue(mrd, queue).map(({ id }) => id);

describe('the queue of claims', () => {
  it('begins with the least certain and holds what was asked for', () => {
    expect(ids('all')).toEqual(['d', 'c', 'b', 'a']);
    expect(ids('weak')).toEqual(['d', 'c', 'b']);
    expect(ids('hedged')).toEqual(['b']);
    expect(ids('dropped')).toEqual(['d']);
  });
});
