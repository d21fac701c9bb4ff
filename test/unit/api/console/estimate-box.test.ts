import { join } from 'node:path';
import { load } from 'cheerio';
import { build } from 'esbuild';
import { projectRoot } from '#infra/config/project-root';
import type { Estimates } from '#shared/contracts/estimate';

const reach = (name: string, value: number) => ({
  ...{ name, label: 'Share that is reached', value, unit: '%', currency: null },
  ...{ basis: 'assumed' as const, numberId: null, claimId: null },
});
const estimates: Estimates = {
  figures: [
    {
      ...{ id: 'estimate-1', role: 'som', metric: 'Obtainable market', method: 'assumed', value: null },
      ...{ low: 76.3e6, high: 381.5e6, unit: 'USD', currency: 'USD', year: '2025', geography: 'global' },
      ...{ formula: 'reach_low .. reach_high', inputs: [reach('reach_low', 1), reach('reach_high', 5)] },
      ...{ confidence: 0.1, because: 'A share is assumed.' },
    },
  ],
  missing: [{ role: 'tam', needs: ['a stated size'] }],
};

/** The page's own component, as a browser would show it. */
async function shown(given: Estimates | undefined): Promise<string> {
  const page = `
    import { MantineProvider } from '@mantine/core';
    import { createElement } from 'react';
    import { renderToStaticMarkup } from 'react-dom/server.browser';
    import { EstimateBox } from './estimate-box';
    export const markup = renderToStaticMarkup(createElement(MantineProvider, null, createElement(EstimateBox, ${JSON.stringify({ estimates: given })})));
  `;
  const { outputFiles } = await build({
    stdin: { contents: page, resolveDir: join(projectRoot, 'api', 'console', 'page', 'document'), loader: 'tsx' },
    tsconfig: join(projectRoot, 'api', 'console', 'page', 'tsconfig.json'),
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', conditions: ['assay-source'] },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { markup } = await import(`data:text/javascript;base64,${code}`);
  const body = load(markup);
  body('style').remove();
  return body('body').text();
}

describe('estimates on the console', () => {
  it('carry their mark in every amount, and say what is missing', async () => {
    const text = await shown(estimates);
    expect(text).toContain('≈ Estimates, not sourced');
    expect(text).toContain('SOM: ≈ USD 76.3M – 382M (assumed)');
    expect(text.split('76.3M')).toHaveLength(2);
    expect(text).toContain('reach_low (assumed): Share that is reached');
    expect(text).toContain('TAM: insufficient data. Needed: a stated size.');
  });

  it('are not there where none was wanting', async () => expect(await shown(undefined)).toBe(''));
});
