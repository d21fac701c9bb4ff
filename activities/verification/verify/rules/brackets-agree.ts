import { type Issue, type Rule, statedFigures } from '#activities/verification/verify/comparison';
import { sizeOf } from '#activities/verification/verify/figure-sizes';
import type { Figure } from '#activities/verification/verify/figures';
import type { Statement } from '#activities/verification/verify/statement';

const bracketed = /(?<name>\p{Lu}[^()[\],;:|.\n]{1,40}?) \((?<inside>[^()]{1,60})\)/gu;

/** "Norway (40 t), Sweden (30 t)": what stands behind one name in brackets is not told of another. */
export const bracketsAgree: Rule = {
  name: 'brackets-agree',
  run: comparison => {
    const {
      claim,
      evidence: { stated },
      agreeing,
    } = comparison;
    const named = namedIn(stated);
    if (named.length < 2) return [];
    const isTold = (found: Figure) => claim.figures.some(figure => (agreeing.get(figure) ?? []).includes(found));
    return claim.figures.flatMap((figure): Issue[] => {
      const own = statedFigures(comparison, figure);
      const whose = own.map(found => named.find(({ figures }) => figures.includes(found)) ?? null);
      const [first] = whose;
      if (!first || whose.some(each => each === null || isNamed(each, claim))) return [];
      const { dimension } = sizeOf(own[0] ?? figure);
      const rival = named.find(
        each =>
          isNamed(each, claim) && each.figures.some(found => sizeOf(found).dimension === dimension && !isTold(found)),
      );
      if (!rival) return [];
      const detail = `${figure.text.trim()} is that of "${first.name}" in the source, not of "${rival.name}"`;
      return [{ rule: 'brackets-agree', severity: 'conflict', detail }];
    });
  },
};

interface Named {
  readonly name: string;
  readonly figures: readonly Figure[];
}

function namedIn({ text, figures }: Statement): Named[] {
  return Array.from(text.matchAll(bracketed)).flatMap(({ index, 0: all, groups }): Named[] => {
    const { name = '' } = groups ?? {};
    const inside = figures.filter(({ start }) => start > index + name.length && start < index + all.length);
    return inside.length > 0 ? [{ name, figures: inside }] : [];
  });
}

/** By its name, or by the people who come from there. */
function isNamed({ name }: Named, { text, places }: Statement): boolean {
  return text.includes(name) || places.some(place => place.name === name);
}
