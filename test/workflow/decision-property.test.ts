import fc from 'fast-check';
import { type Ground, openGround } from '#test/support/decision-play/ground';
import { play } from '#test/support/decision-play/player';
import { anyPlay, goodApproval, type Play } from '#test/support/decision-play/steps';

/** ASSAY_PLAYS and ASSAY_PLAY_SEED make a longer run of other plays, ASSAY_PLAY_ONLY repeats some by their numbers. */
const plays = Number(process.env['ASSAY_PLAYS'] ?? 4);
const seed = Number(process.env['ASSAY_PLAY_SEED'] ?? 5);
const only = process.env['ASSAY_PLAY_ONLY']?.split(',').map(Number);

/** They wait more than they compute. */
const atOnce = 6;

let ground: Ground;
beforeAll(async () => {
  ground = await openGround();
});
afterAll(() => ground?.close());

async function faultsOf(name: string, each: Play): Promise<string[]> {
  const faults = await play(ground, each);
  const told = faults.length > 0 ? [`${name}: ${faults.join('; ')}\n${JSON.stringify(each)}`] : [];
  // A longer run may take an hour: what it finds is told at once.
  if (process.env['ASSAY_PLAYS']) process.stderr.write(`${told[0] ?? `${name}: fine`}\n`);
  return told;
}

describe('a run to which anything happens in any order', () => {
  it(
    'never goes on without the approvals it needs, and never hangs',
    async () => {
      const all = fc.sample(anyPlay, { seed, numRuns: plays }).map((each, number) => [number, each] as const);
      const waiting = all.filter(([number]) => only?.includes(number) ?? true);
      const faults: string[] = [];
      const playOn = async () => {
        for (let next = waiting.shift(); next; next = waiting.shift())
          faults.push(...(await faultsOf(`play ${next[0]} of seed ${seed}`, next[1])));
      };
      await Promise.all(Array.from({ length: atOnce }, playOn));
      expect(faults.join('\n\n')).toBe('');
    },
    120_000 + plays * 20_000,
  );
});

describe('what was found this way', () => {
  const found: Record<string, Play> = {
    'a document that two people approve names both of them': {
      publishers: 2,
      atDeadline: 'escalate',
      steps: [goodApproval, goodApproval, goodApproval, goodApproval, { ...goodApproval, person: 'bob' }],
    },
  };
  it.each(Object.entries(found))('%s', async (name, each) => {
    expect(await faultsOf(name, each)).toEqual([]);
  });
});
