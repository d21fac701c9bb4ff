import { brave } from '#activities/research/services/web-search/brave';
import type { SearchProvider } from '#activities/research/services/web-search/define-search-provider';
import { serper } from '#activities/research/services/web-search/serper';
import { tavily } from '#activities/research/services/web-search/tavily';

/** In the order in which they are asked. */
export const searchProviders: readonly SearchProvider[] = [tavily, brave, serper];
