import { documentReaders } from '#activities/research/readers/registry';
import { documentEndings } from '#shared/contracts/review-view';

describe('the files that support claims', () => {
  it('are of the formats that a corpus can hold', () => {
    const read = documentReaders.flatMap(({ extensions }) => [...extensions]);
    expect([...documentEndings].sort()).toEqual(read.sort());
  });
});
