import { maskBrief } from '#activities/research/personal-data/mask-brief';
import { Brief } from '#shared/contracts/brief';

const brief = Brief.parse({
  title: 'Meal kits for diabetics',
  idea: 'Weekly kits. Our customer Karen Whitfield waits for it: karen.whitfield@example.org or +1 212 555 0142.',
  audience: ['people like Karen Whitfield'],
  competitors: ['Jenny Craig', 'HelloFresh'],
  questions: ['How much do diabetics spend on food?'],
  links: ['https://example.org/u/karen@example.org'],
});

describe('a brief for prompts and documents', () => {
  it('has marks where mail, telephone and private names stood, one person one mark', () => {
    const masked = maskBrief(brief);
    expect(masked.idea).toBe('Weekly kits. Our customer [name A] waits for it: [e-mail] or [phone].');
    expect(masked.audience).toEqual(['people like [name A]']);
    expect(Brief.parse(masked)).toEqual(masked);
  });

  it('keeps whom it names as competitors, its questions and the pages to read', () => {
    const { competitors, questions, links, title } = maskBrief(brief);
    expect({ competitors, questions, links, title }).toEqual({
      ...{ competitors: brief.competitors, questions: brief.questions, links: brief.links, title: brief.title },
    });
  });

  it('is the same object when nothing is personal, and no longer than a brief may be', () => {
    const plain = Brief.parse({ title: 'Solar roofs', idea: 'Roof tiles that make electricity.' });
    expect(maskBrief(plain)).toBe(plain);
    const full = Brief.parse({ ...plain, title: `${'x'.repeat(192)} a@b.co` });
    expect(maskBrief(full).title.length).toBeLessThanOrEqual(200);
  });
});
