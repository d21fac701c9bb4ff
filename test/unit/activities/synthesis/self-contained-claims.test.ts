import type { DraftSectionInput, OfferedPassage } from '#activities/synthesis/drafting-input';
import { draftSectionFixture } from '#activities/synthesis/prompts/draft-section.fixture';
import { withoutSectionWord } from '#activities/synthesis/prose/section-words';
import { shortTitle } from '#activities/synthesis/prose/short-title';
import { tidy } from '#activities/synthesis/prose/tidy';
import { extractClaims } from '#activities/synthesis/selection/extract-claims';
import { leaningOf } from '#shared/text/self-contained';

describe('the subject of a document as a label', () => {
  it.each([
    ['Acmeo results for fiscal 2026, a listed comparator', 'Acmeo results for fiscal 2026'],
    ['Freezer Cloud price list: plans and storage', 'Freezer Cloud price list'],
    ['PetBrand talks about video visits and the rules for remote prescriptions', 'PetBrand'],
    ['Guide: what heat pumps cost', 'Guide: what heat pumps cost'],
    ['Owners talk about prices, waiting times, and noise', 'Owners talk about prices, waiting times, and noise'],
    ['Report', ''],
    ['', ''],
  ])('%j is %j', (title, label) => {
    expect(shortTitle(title)).toBe(label);
  });

  it('is no cut-off sentence', () => {
    const endless =
      'a study of many small things that nobody has ever counted before and that go on without an end at all';
    expect(shortTitle(endless)).toBe('');
  });
});

describe('a sentence that leans on what stands around it', () => {
  it.each([
    ['Half of them put off a visit because of the distance.', 'needs-previous'],
    ['Closest rival according to the page: Bingo Blitz.', 'needs-title'],
    ['Net new recurring revenue: USD 70 million.', 'needs-title'],
    ['The plaintiffs say that they lost thousands in Texas.', 'needs-title'],
    ['AcmeCloud asks for USD 20 a month.', 'stands-alone'],
  ])('%j %s', (sentence, leaning) => {
    expect(leaningOf(sentence)).toBe(leaning);
  });
});

describe('the words of a claim', () => {
  it.each([
    ['law blog: contests barred in CO', 'Law blog: contests barred in CO.'],
    ['iOS, cost per install: USD 2', 'iOS, cost per install: USD 2.'],
    ['acme-labs/agent: **memory** grows without limit..', 'acme-labs/agent: memory grows without limit.'],
    ['Growth was 46 % a year ;', 'Growth was 46% a year.'],
    ['The rule applies from May 2026 according to this article.', 'The rule applies from May 2026.'],
  ])('%j is printed as %j', (text, printed) => {
    expect(tidy(text)).toBe(printed);
  });

  it('lose a heading that says nothing, and keep one that says who speaks', () => {
    expect(withoutSectionWord('Key facts: the code is replayed')).toBe('The code is replayed');
    expect(withoutSectionWord('Their case: the code is replayed')).toBe('Their case: the code is replayed');
  });
});

describe('claims under a title that tells nothing', () => {
  const sentence = 'Revenue in 2025 of USD 1.6 billion came from the market for pet food.';

  it('are not made when they need one', () => {
    expect(claimsUnder('Report')).toEqual([]);
    expect(claimsUnder('Acmeo results for fiscal 2026').map(({ text }) => text)).toEqual([
      `Acmeo results for fiscal 2026: ${sentence}`,
    ]);
  });

  function claimsUnder(title: string) {
    const [first] = draftSectionFixture.passages;
    const passage: OfferedPassage = { ...(first as OfferedPassage), text: sentence, end: sentence.length };
    const input: DraftSectionInput = {
      ...draftSectionFixture,
      sources: draftSectionFixture.sources.map(source => ({ ...source, title })),
      passages: [passage],
    };
    return extractClaims(input);
  }
});
