import { z } from 'zod';
import { jsonOf } from '#activities/research/services/exchange/json-of';
import { defineSearchProvider } from '#activities/research/services/web-search/define-search-provider';

/** Without hits the whole part `web` is missing, so it is known by its type that this is an answer. */
const Answer = z.object({
  type: z.literal('search'),
  web: z
    .object({
      results: z.array(z.object({ url: z.string(), title: z.string().nullish(), page_age: z.string().nullish() })),
    })
    .nullish(),
});

export const brave = defineSearchProvider({
  name: 'brave',
  title: 'Brave Search',
  address: 'https://api.search.brave.com',
  secret: 'BRAVE_API_KEY',
  /** USD 5 for a thousand requests (brave.com/search/api, plan "Search"). */
  costUsd: 0.005,
  request: (query, count, key) => ({
    path: '/res/v1/web/search',
    headers: { 'x-subscription-token': key },
    // More than 400 characters or 50 words are refused.
    parameters: { q: firstWords(query), count: String(count), result_filter: 'web', text_decorations: 'false' },
  }),
  results: answer =>
    (jsonOf('Brave Search', answer, Answer).web?.results ?? []).map(({ url, title, page_age }) => ({
      url,
      title: title ?? undefined,
      published: page_age ?? undefined,
    })),
});

function firstWords(query: string): string {
  return query.split(/\s+/u).slice(0, 50).join(' ').slice(0, 400);
}
