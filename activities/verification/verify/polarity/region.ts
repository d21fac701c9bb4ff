import { oncePer } from '#activities/verification/verify/once-per';
import { type Denial, isHard, type Told } from '#activities/verification/verify/polarity/denials';
import { hasKin, hasStem, sum } from '#activities/verification/verify/polarity/kin';
import type { Word } from '#activities/verification/verify/words';

/** Parts of a source, with what they say and deny. */
export interface Region {
  readonly words: readonly Word[];
  readonly denials: readonly Denial[];
  /** Share of the claim's part, by load, that it speaks of. */
  readonly share: number;
  /** Denials of the parts next to them. */
  readonly beside: readonly Denial[];
  /** The part that tells most of it, and how much. */
  readonly main: Told | null;
  readonly mainShare: number;
}

/** A further part must tell this share of it that the others do not. */
const leastGain = 0.2;
const mostParts = 3;
/** A part of the source that denies, and of which the claim has this much, is what the claim tells. */
const leastTold = 0.75;

/** The parts of a source that tell what a part of a claim tells. */
export function regionOf(told: Told, there: readonly Told[]): Region {
  return regionsOf(told)(there);
}

const regionsOf = oncePer((told: Told) => oncePer((there: readonly Told[]) => findRegion(told, there)));

function findRegion(told: Told, there: readonly Told[]): Region {
  const all = sum(told.words);
  const chosen: Told[] = [];
  let left = told.words;
  while (chosen.length < mostParts) {
    const best = bestOf(
      there.filter(part => !chosen.includes(part)),
      left,
    );
    if (!best || best.gain === 0 || best.gain < all * leastGain) break;
    chosen.push(best.part);
    left = left.filter(word => !hasKin(word, best.part.words));
  }
  const heads = told.denials.filter(isHard).flatMap(({ head }) => head ?? []);
  const further = there.filter(
    part =>
      !chosen.includes(part) &&
      (isRetold(part, told.words) ||
        heads.some(head => hasStem(head, part.words)) ||
        deniesAlone(part, { told, there })),
  );
  const parts = [...chosen, ...further];
  const beside = there.filter(
    (part, i) => !parts.includes(part) && [i - 1, i + 1].some(at => chosen.some(each => each === there[at])),
  );
  return {
    words: parts.flatMap(({ words }) => words),
    denials: parts.flatMap(({ denials }) => denials),
    share: all === 0 ? 0 : 1 - sum(left) / all,
    beside: beside.flatMap(({ denials }) => denials).filter(isHard),
    main: chosen[0] ?? null,
    mainShare: all === 0 || !chosen[0] ? 0 : sum(told.words.filter(word => hasKin(word, chosen[0]?.words ?? []))) / all,
  };
}

/** A denial that the claim tells nearly word for word. */
function isRetold({ words, denials }: Told, told: readonly Word[]): boolean {
  const all = sum(words);
  return denials.some(isHard) && all > 0 && sum(words.filter(word => hasStem(word, told))) >= leastTold * all;
}

/** It denies what the claim speaks of, and the source speaks of that nowhere else. */
function deniesAlone(
  { denials }: Told,
  { told, there }: { readonly told: Told; readonly there: readonly Told[] },
): boolean {
  return denials.some(
    ({ kind, head, words }) =>
      kind !== 'hint' &&
      head !== undefined &&
      head.load === 1 &&
      hasStem(head, told.words) &&
      !there.some(part => part.words.some(word => !words.includes(word) && hasStem(head, [word]))),
  );
}

function bestOf(parts: readonly Told[], left: readonly Word[]): { readonly part: Told; readonly gain: number } | null {
  return parts
    .map(part => ({ part, gain: sum(left.filter(word => hasKin(word, part.words))) }))
    .reduce<{ part: Told; gain: number } | null>((one, other) => (one && one.gain >= other.gain ? one : other), null);
}
