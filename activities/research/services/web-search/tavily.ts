import { z } from 'zod';
import { jsonOf } from '#activities/research/services/exchange/json-of';
import { defineSearchProvider } from '#activities/research/services/web-search/define-search-provider';

const Answer = z.object({
  results: z.array(z.object({ url: z.string(), title: z.string().nullish(), published_date: z.string().nullish() })),
});

export const tavily = defineSearchProvider({
  name: 'tavily',
  title: 'Tavily',
  address: 'https://api.tavily.com',
  secret: 'TAVILY_API_KEY',
  /** A basic search takes one credit, a credit costs 0.8 cents as you go (docs.tavily.com, API credits). */
  costUsd: 0.008,
  request: (query, count, key) => ({
    path: '/search',
    headers: { authorization: `Bearer ${key}` },
    body: { query, max_results: count, search_depth: 'basic', include_answer: false, include_raw_content: false },
  }),
  results: answer =>
    jsonOf('Tavily', answer, Answer).results.map(({ url, title, published_date }) => ({
      url,
      title: title ?? undefined,
      published: published_date ?? undefined,
    })),
});
