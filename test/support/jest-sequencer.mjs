import TestSequencer from '@jest/test-sequencer';

/** Where the longest files are: one that begins last leaves the other workers idle. */
const first = /[\\/]test[\\/](?:faults|workflow|console|api|replay)[\\/]/u;

/** By duration; on a fresh clone none is known, and jest would go by the sizes of files. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    if (sorted.every(({ duration }) => typeof duration === 'number')) return sorted;
    return [...sorted.filter(({ path }) => first.test(path)), ...sorted.filter(({ path }) => !first.test(path))];
  }
}
