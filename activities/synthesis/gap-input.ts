import { listDisagreements } from '#activities/synthesis/assembly/list-disagreements';
import { listGaps, type OpenQuestion } from '#activities/synthesis/assembly/list-open-questions';
import { type AssemblyGround, placedOf } from '#activities/synthesis/assembly-ground';
import type { AssemblyInput } from '#activities/synthesis/assembly-input';
import { derivedSections, type SectionId, sectionIds } from '#shared/contracts/section';

export interface Gap extends OpenQuestion {
  readonly id: string;
}

export interface GapInput {
  readonly brief: AssemblyInput['brief'];
  readonly gaps: readonly Gap[];
  /** What was asked, so that nothing is proposed twice. */
  readonly asked: readonly string[];
  /** How much each section shows. */
  readonly sections: readonly { readonly sectionId: SectionId; readonly claims: number }[];
}

export function gapInput(input: AssemblyInput, ground: AssemblyGround): GapInput {
  const placed = placedOf(ground);
  const sections = sectionIds
    .filter(id => !derivedSections.includes(id))
    .map(sectionId => ({ sectionId, claims: placed.get(sectionId)?.length ?? 0 }));
  const emptySections = sections.filter(({ claims }) => claims === 0).map(({ sectionId }) => sectionId);
  const gaps = listGaps(input, { placed, emptySections, disagreements: listDisagreements(placed) });
  return {
    brief: input.brief,
    gaps: gaps.map((gap, at) => ({ id: `gap-${at + 1}`, ...gap })),
    asked: input.questions.map(({ text }) => text),
    sections,
  };
}
