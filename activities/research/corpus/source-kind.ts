import { SourceKind } from '#shared/contracts/source';

/** Free words people use for a kind of source; the first that fits decides. */
const words: readonly (readonly [RegExp, SourceKind])[] = [
  [/regulat|statute|legislat|court|law\b|legal text|official journal/, 'regulator'],
  [/govern|ministry|agency|parliament|public body/, 'government'],
  [/filing|10-?[kq]\b|8-k|annual report|prospectus|earnings/, 'filing'],
  [/academic|\bpapers?\b|journal\b|preprint|thesis|peer/, 'academic'],
  [/analyst|market research|research (house|firm|report)|industry report/, 'analyst'],
  [/survey|poll|questionnaire/, 'survey'],
  [/docs?\b|documentation|manual|api reference|help cent/, 'vendor-docs'],
  [/vendor|company|corporate|press release|product page|marketing/, 'vendor'],
  [/news|press|magazine|media|article/, 'news'],
  [/community|blog|forum|social|issue tracker|review|personal|video|podcast|q&a/, 'community'],
  [/data ?set|database|statistic|table/, 'dataset'],
];

export function sourceKindOf(stated: string | undefined): SourceKind {
  const word = stated?.trim().toLowerCase() ?? '';
  const exact = SourceKind.safeParse(word);
  if (exact.success) return exact.data;
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? 'unknown';
}
