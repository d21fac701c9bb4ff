import type { AskEnd } from '#activities/research/asking/ask-tool';
import { BroughtDocuments, type BroughtGround } from '#activities/research/asking/brought-documents';
import { rankTogether } from '#activities/research/asking/rank-together';
import { selectEvidence } from '#activities/research/evidence/select-evidence';
import { type GradedEvidence, gradeEvidence } from '#activities/research/grading/grade-evidence';
import type { Weigh } from '#activities/research/grading/relevance';
import type { ToolQuery } from '#activities/research/tools/define-research-tool';
import type { FoundPassage, QuestionEvidence } from '#shared/contracts/evidence';
import type { ResearchQuestion } from '#shared/contracts/plan';

type Looked = QuestionEvidence['lookedFor'][number];

/** More than selection can keep, so that it has something to choose from. */
export const hitsPerQuery = 200;

/** A page with less to read was perhaps put together by scripts. */
const enoughCharacters = 400;

/** What is found for one question, as it comes in. */
export class Gathering {
  readonly documents: BroughtDocuments;
  readonly #hits: FoundPassage[][];
  readonly #looked = new Map<string, Looked>();
  readonly #readLinks = new Set<string>();
  /** Of what has come in so far: a chain asks several times, and ranking is the dear part of a question. */
  #graded: Promise<GradedEvidence> | null = null;

  readonly weigh: Weigh;
  /** The question's own, and those it was asked with besides. */
  readonly #queries: string[];

  constructor(
    readonly question: ResearchQuestion,
    { weigh, ...ground }: Omit<BroughtGround, 'queries'> & { readonly weigh: Weigh },
  ) {
    this.documents = new BroughtDocuments({ ...ground, queries: question.queries });
    this.#queries = [...question.queries];
    this.#hits = question.queries.map(() => []);
    this.weigh = weigh;
  }

  /** Errors: those of the artifact store. */
  async take(tool: string, { query, link }: Pick<ToolQuery, 'query' | 'link'>, end: AskEnd): Promise<void> {
    const asked = link ?? query;
    this.#looked.set(`${tool} ${asked}`, lookedOf(tool, asked, end));
    if (!('answer' in end)) return;
    this.#graded = null;
    if (link === undefined && !this.#queries.includes(query)) {
      this.#queries.push(query);
      this.#hits.push([]);
    }
    this.#hits[Math.max(0, this.#queries.indexOf(query))]?.push(...end.answer.hits);
    const characters = await this.documents.take(end.answer.documents);
    if (link !== undefined && characters >= enoughCharacters) this.#readLinks.add(link);
  }

  /** Whether a page has been read by a tool asked before. */
  hasRead(link: string): boolean {
    return this.#readLinks.has(link);
  }

  /** What was asked of whom, each once, with the end it came to last. */
  get lookedFor(): readonly Looked[] {
    return [...this.#looked.values()];
  }

  /** What only wider words have found counts when it is relevant: else it shares words with the question, not its subject. */
  grade(): Promise<GradedEvidence> {
    this.#graded ??= this.#gradeAll();
    return this.#graded;
  }

  async #gradeAll(): Promise<GradedEvidence> {
    const own = await this.#gradeOf(this.question.queries.length);
    if (own.grade === 'relevant' || this.#queries.length === this.question.queries.length) return own;
    const wide = await this.#gradeOf(this.#queries.length);
    return wide.grade === 'relevant' ? wide : own;
  }

  async #gradeOf(queries: number): Promise<GradedEvidence> {
    const ranked = await rankTogether({
      queries: this.#queries.slice(0, queries),
      hits: this.#hits.slice(0, queries),
      brought: this.documents.all,
      limit: hitsPerQuery,
    });
    return gradeEvidence(this.question, selectEvidence(ranked, this.question.needs), this.weigh);
  }
}

/** Without an outcome it answered. */
function lookedOf(tool: string, query: string, end: AskEnd): Looked {
  if ('answer' in end) return { tool, query, hits: end.answer.hits.length + end.answer.documents.length };
  return { tool, query, hits: 0, outcome: end.outcome, because: end.because };
}
