import type { BriefEssentials, SourceNote } from '#activities/synthesis/drafting-input';
import type { ResearchQuestion } from '#shared/contracts/plan';
import type { VerifiedSection } from '#shared/contracts/section-draft';
import type { Vertical } from '#shared/contracts/vertical';

/** What a document is put together from: verified claims, and what was asked. */
export interface AssemblyInput {
  readonly brief: BriefEssentials & { readonly questions: readonly string[] };
  readonly questions: readonly Pick<ResearchQuestion, 'id' | 'sectionId' | 'text' | 'critical'>[];
  readonly minimumClaims: Vertical['minimumClaims'];
  readonly sources: readonly SourceNote[];
  readonly sections: readonly VerifiedSection[];
}
