import type { SectionId } from '#shared/contracts/section';
import type { PassageKind, SourceKind } from '#shared/contracts/source';

/** What a drafting engine needs of the brief. */
export interface BriefEssentials {
  readonly title: string;
  readonly idea: string;
  readonly audience: readonly string[];
  readonly geographies: readonly string[];
  readonly competitors: readonly string[];
  readonly outOfScope: readonly string[];
}

export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  readonly needs: readonly string[];
  /** Asked in the brief itself, not by its vertical. */
  readonly isOwn: boolean;
}

export interface SourceNote {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly kind: SourceKind;
}

/** A passage as an engine sees it; claims cite it by `index`. */
export interface OfferedPassage {
  readonly index: number;
  readonly sourceId: string;
  /** Its place among all passages of its document; null when the document's other passages are not at hand. */
  readonly order: number | null;
  readonly kind: PassageKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly headings: readonly string[];
  readonly fields: Readonly<Record<string, string>>;
  /** Index of the passage that introduces this list item ("In 2025 it asked 3,412 people:"). */
  readonly leadIn: number | null;
  /** For which questions the search found it, with its scores; empty for neighbours given along. */
  readonly hits: readonly { readonly questionId: string; readonly score: number }[];
}

export interface DraftSectionInput {
  readonly brief: BriefEssentials;
  readonly sectionId: SectionId;
  readonly questions: readonly AskedQuestion[];
  readonly sources: readonly SourceNote[];
  readonly passages: readonly OfferedPassage[];
}
