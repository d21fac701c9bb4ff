import { z } from 'zod';
import { termsOf } from '#activities/research/search/terms';
import { jsonOf } from '#activities/research/services/exchange/json-of';
import { saidWords } from '#activities/research/services/exchange/said-words';
import { askSensorTower } from '#activities/research/services/sensor-tower/ask-sensor-tower';
import type { ToolContext } from '#activities/research/tools/define-research-tool';

/** An app over all its stores and regional editions. */
export interface App {
  readonly id: string;
  readonly name: string;
  readonly developer: string | null;
}

const Found = z.object({
  app_id: z.union([z.string().min(1), z.number()]),
  name: z.string().min(1),
  publisher_name: z.string().nullish(),
});
/** A list, which some accounts get under a name. */
const Answer = z.union([z.array(Found), z.object({ apps: z.array(Found) }).transform(({ apps }) => apps)]);

const mostApps = 5;
/** The service refuses shorter terms. */
const shortestTerm = 3;

/**
 * Apps whose name a query mentions, best first. The search is by likeness of names and always finds something, so what
 * shares no word with the query is left out. Errors: as `askSensorTower`, `tool.broken-answer`.
 */
export async function searchApps(query: string, context: ToolContext): Promise<App[]> {
  const term = saidWords(query).join(' ');
  if (term.length < shortestTerm) return [];
  const bytes = await askSensorTower(
    '/v1/unified/search_entities',
    { entity_type: 'app', term, limit: String(mostApps) },
    context,
  );
  const words = new Set(wordsOf(query));
  return jsonOf('Sensor Tower', bytes, Answer)
    .filter(({ name }) => wordsOf(name).some(word => words.has(word)))
    .slice(0, mostApps)
    .map(({ app_id, name, publisher_name }) => ({ id: String(app_id), name, developer: publisher_name ?? null }));
}

/** Words that stand in half of all names tell no app. */
const plain = new Set(termsOf('app apps game games mobile free pro online play market download downloads revenue'));

function wordsOf(text: string): string[] {
  return termsOf(text).filter(term => !plain.has(term));
}
