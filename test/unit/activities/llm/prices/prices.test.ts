import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPriceBook } from '#activities/llm/prices/price-book';
import { loadPrices, priceOf, shippedPrices } from '#activities/llm/prices/prices';
import { takesTemperature } from '#activities/llm/prices/takes-temperature';
import { providers } from '#activities/llm/providers/registry';

const { models } = shippedPrices();

describe('the shipped prices', () => {
  it('are dated, and each entry says where it is from', () => {
    expect(loadPrices().date).toMatch(/^2026-11-\d\d$/);
    for (const { source } of models) expect(source).toMatch(/20\d\d|page|price list/);
  });

  it('are of providers that there are', () => {
    const names = new Set(providers.map(({ name }) => name));
    expect(models.filter(({ provider }) => !names.has(provider))).toEqual([]);
  });

  it('name a model once for any day', () => {
    for (const day of ['2026-11-21', '2026-12-15', '2027-02-01']) {
      const at = new Date(`${day}T12:00:00Z`);
      const known = models.filter(one => priceOf(one.provider, one.model, at) === one);
      expect(new Set(known.map(one => `${one.provider}/${one.model}`)).size).toBe(known.length);
    }
  });

  it('have cached input no dearer than fresh, and batches no dearer than calls', () => {
    for (const { usdPerMillion, batchFactor = 1 } of models) {
      expect(usdPerMillion.cachedInput ?? 0).toBeLessThanOrEqual(usdPerMillion.input);
      expect(batchFactor).toBeLessThanOrEqual(1);
    }
  });

  it('hold what is published', () => {
    expect(priceOf('anthropic', 'claude-opus-5-5')?.usdPerMillion).toEqual({
      input: 4,
      cachedInput: 0.2,
      cacheWrite: 5,
      output: 20,
    });
    expect(priceOf('openai', 'gpt-6-luna')).toMatchObject({ contextTokens: 1_050_000, batchFactor: 0.5 });
  });
});

describe('the price of a model', () => {
  it('is that of the day, where the provider names days', () => {
    const on = (day: string) =>
      priceOf('gemini', 'gemini-3.8-flash', new Date(`${day}T00:00:00Z`))?.usdPerMillion.input;
    expect([on('2026-12-31'), on('2027-01-01')]).toEqual([0.75, 1.5]);
  });

  it('is that of the undated name', () => {
    expect(priceOf('anthropic', 'claude-haiku-4-5-20251001')).toBe(priceOf('anthropic', 'claude-haiku-4-5'));
    expect(priceOf('openai', 'gpt-6-luna-2026-09-22')).toBe(priceOf('openai', 'gpt-6-luna'));
  });

  it('is not guessed: null for what is not listed', () => {
    expect(priceOf('openai', 'gpt-99')).toBeNull();
    expect(priceOf('openai-compatible', 'gpt-6-luna')).toBeNull();
    expect(priceOf('openai', 'gpt-6-luna-mini')).toBeNull();
  });

  it("is an operator's own before the shipped one", () => {
    const [shipped] = models;
    if (!shipped) throw new TypeError('no models');
    const own = { ...shipped, usdPerMillion: { input: 1, output: 1 } };
    const book = createPriceBook([own], models);
    expect(book.priceOf(own.provider, own.model)).toBe(own);
  });

  it('tells whether a model takes a temperature, and assumes nothing of others', () => {
    expect(takesTemperature('anthropic', 'claude-haiku-4-5')).toBe(true);
    expect(takesTemperature('anthropic', 'claude-sonnet-5-5')).toBe(false);
    expect(takesTemperature('openai', 'gpt-99')).toBe(false);
  });
});

describe('a price file', () => {
  const write = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'assay-prices-')), 'prices.json');
    writeFileSync(path, text);
    return path;
  };

  it('is refused with the field that is wrong', () => {
    const wrong = {
      date: '2026-11-21',
      note: '',
      models: [{ ...models[0], usdPerMillion: { input: -1, output: '2' } }],
    };
    expect(() => loadPrices(write(JSON.stringify(wrong)))).toThrow(
      expect.objectContaining({
        code: 'config.invalid',
        faults: expect.arrayContaining([
          expect.objectContaining({ path: 'ASSAY_MODEL_PRICES.models.0.usdPerMillion.output' }),
        ]),
      }),
    );
  });

  it('is refused if it is no JSON or is not there', () => {
    expect(() => loadPrices(write('{'))).toThrow(expect.objectContaining({ code: 'config.invalid' }));
    expect(() => loadPrices('/nowhere/prices.json')).toThrow(expect.objectContaining({ code: 'config.invalid' }));
  });
});
