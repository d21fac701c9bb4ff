import fc from 'fast-check';
import { pageFacts } from '#activities/research/web/page-facts';
import { plainAddress } from '#activities/research/web/plain-address';

describe('the address of a page', () => {
  const address = 'https://news.example.com/2026/heat?ref=home';

  it.each([
    ['of its own host', 'https://news.example.com/2026/heat', true],
    ['of its own site', 'https://www.example.com/2026/heat', true],
    ['in the clear', 'http://news.example.com/2026/heat', true],
    ['of another site', 'https://example.org/2026/heat', false],
    ['of a site that begins like it', 'https://news.example.com.evil.net/2026/heat', false],
    ['of the front page', 'https://news.example.com/', false],
    ['on another port', 'https://news.example.com:8443/2026/heat', false],
    ['with a user', 'https://a:b@news.example.com/2026/heat', false],
    ['that is none', 'https://[/', false],
  ])('is its own word when it is one %s (%s): %j', (_what, url, isTaken) => {
    expect(pageFacts({ url }, address).url).toBe(isTaken ? url : address);
  });

  it('is not taken from a neighbour on a shared host', () => {
    const own = 'https://one.github.io/page';
    expect(pageFacts({ url: 'https://two.github.io/page' }, own).url).toBe(own);
    expect(pageFacts({ url: 'http://10.0.0.2/page' }, 'http://10.0.0.1/page').url).toBe('http://10.0.0.1/page');
  });

  it('of a front page is that of the front page', () => {
    expect(pageFacts({ url: 'https://example.com/' }, 'https://www.example.com/').url).toBe('https://example.com/');
  });

  it('is shown without keys, traces and fragment', () => {
    const secrets =
      'key=1&api_key=2&apiKey=3&access_token=4&accessToken=5&X-Amz-Signature=6&sig=7&password=8&session=9&client-secret=10';
    const traces = 'utm_source=a&utm_medium=b&gclid=c&fbclid=d';
    expect(plainAddress(`https://a:b@example.com/x?id=7&${secrets}&${traces}&q=keyboard#part`)).toBe(
      'https://example.com/x?id=7&q=keyboard',
    );
  });

  it('that has nothing to hide stays as it is', () => {
    const name = fc.constantFrom('id', 'q', 'page', 'monkey', 'tokens-per-second', 'design', 'author', 'lang');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.webFragments()), { maxLength: 5 }), pairs => {
        const url = new URL('https://example.com/path');
        for (const [key, value] of pairs) url.searchParams.append(key, value);
        expect(plainAddress(url.href)).toBe(url.href);
      }),
    );
  });
});

describe('what a page says about itself', () => {
  it('is cut and cleaned of what nobody sees', () => {
    const facts = pageFacts(
      { title: `Pri\u200Bces\u{E0041} ${'x'.repeat(900)}`, publisher: ' Heat \u202ENews ', published: '14 May 2026' },
      'https://example.com/',
    );
    expect(facts).toMatchObject({ publisher: 'Heat News', publishedAt: '2026-05-14' });
    expect(facts.title).toMatch(/^Prices x{490,494}$/);
    expect(facts.title?.length).toBeLessThanOrEqual(500);
  });

  it('is nothing where it says nothing', () => {
    expect(pageFacts({ published: 'soon', title: '\u200B' }, 'https://example.com/')).toEqual({
      url: 'https://example.com/',
    });
  });
});
