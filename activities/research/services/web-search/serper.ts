import { z } from 'zod';
import { jsonOf } from '#activities/research/services/exchange/json-of';
import { defineSearchProvider } from '#activities/research/services/web-search/define-search-provider';

/** Without hits the list may be missing, so it is known by the question it repeats that this is an answer. */
const Answer = z.object({
  searchParameters: z.object({ q: z.string() }),
  organic: z.array(z.object({ link: z.string(), title: z.string().nullish(), date: z.string().nullish() })).default([]),
});

export const serper = defineSearchProvider({
  name: 'serper',
  title: 'Serper',
  address: 'https://google.serper.dev',
  secret: 'SERPER_API_KEY',
  /** USD 50 for 50,000 searches (serper.dev, plan "Starter"); more than ten results cost twice. */
  costUsd: 0.001,
  request: (query, count, key) => ({
    path: '/search',
    headers: { 'x-api-key': key },
    body: { q: query, num: Math.min(count, 10) },
  }),
  results: answer =>
    jsonOf('Serper', answer, Answer).organic.map(({ link, title, date }) => ({
      url: link,
      title: title ?? undefined,
      published: date ?? undefined,
    })),
});
