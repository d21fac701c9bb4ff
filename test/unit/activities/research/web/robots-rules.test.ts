import { allows } from '#activities/research/web/robots-rules';

const page = 'https://example.com/reports/2026?page=2';

describe('a robots.txt', () => {
  it.each([
    ['says nothing', '', true],
    ['is about something else', '<html><p>User-agent: nobody</p></html>', true],
    ['forbids everybody everything', 'User-agent: *\nDisallow: /', false],
    ['forbids everybody nothing', 'User-agent: *\nDisallow:', true],
    ['forbids another program', 'User-agent: OtherBot\nDisallow: /', true],
    ['forbids us', 'User-agent: Assay\nDisallow: /', false],
    ['forbids us with a version', 'user-agent: assay/1.0\ndisallow: /', false],
    ['forbids us among others', 'User-agent: OtherBot\nUser-agent: Assay\nUser-agent: Third\nDisallow: /', false],
    ['forbids us after others', 'User-agent: OtherBot\nDisallow: /\n\nUser-agent: Assay\nDisallow: /reports/', false],
    ['lets us where it lets nobody else', 'User-agent: *\nDisallow: /\nUser-agent: Assay\nAllow: /', true],
    [
      'has two groups for us',
      'User-agent: Assay\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: Assay\nDisallow: /reports',
      false,
    ],
    ['lets the longer rule win', 'User-agent: *\nDisallow: /reports\nAllow: /reports/2026', true],
    ['lets allowing win among equals', 'User-agent: *\nDisallow: /reports\nAllow: /reports', true],
    ['has a star in a rule', 'User-agent: *\nDisallow: /*page=', false],
    ['has an end in a rule', 'User-agent: *\nDisallow: /reports$', true],
    ['has comments', 'User-agent: * # all\nDisallow: /reports # these', false],
    ['has old line ends', 'User-agent: *\rDisallow: /reports', false],
    ['has rules before any group', 'Disallow: /\nUser-agent: *\nDisallow: /other', true],
  ])('that %s', (_what, text, isAllowed) => {
    expect(allows(text, page)).toBe(isAllowed);
  });

  it('that takes too long to be understood lets nobody in', () => {
    const intricate = `User-agent: *\n${`Disallow: /${'*a'.repeat(400)}b\n`.repeat(600)}`;
    expect(allows(intricate, `https://example.com/${'a'.repeat(1_900)}`)).toBe(false);
  });

  it('with many rules for many others is quickly understood', () => {
    const text = `${'User-agent: x\n'.repeat(10_000)}${'Disallow: /a\n'.repeat(20_000)}User-agent: *\nDisallow: /b`;
    expect(allows(text, page)).toBe(true);
  });
});
