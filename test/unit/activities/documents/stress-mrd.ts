import type { Claim } from '#shared/contracts/claim';
import type { Mrd } from '#shared/contracts/mrd';
import { fixtureMrd } from './fixture-mrd.js';

const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

/** Texts that have broken files before: each stands in the document as a claim's text, its quote and a heading. */
export const stressTexts: Readonly<Record<string, string>> = {
  'a word without end': 'W'.repeat(1_990),
  'a word of narrow and wide letters': 'iW'.repeat(990),
  'many words': words(250),
  'marks of XML': `]]> <?xml version="1.0"?> <!-- --> <!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]> &e; &amp; </w:t></w:r><w:p/>`,
  'control characters': `\u0000\u0001\u0008\u000b\u001f\u007f\u0085 and then words`,
  'letters that turn the line': `invoice\u202Efdp.exe \u2066hidden\u2069 \u200Bzero\u200Bwidth`,
  'half characters': `\uD800 lone \uDFFF halves \uFFFE\uFFFF and {\u{1FFFE}}`,
  'fields of Word':
    '{ HYPERLINK "https://evil.example" } { INCLUDEPICTURE "https://evil.example/p.png" } DDEAUTO c:\\\\cmd.exe',
  'operators of PDF': ') Tj ET Q << /S /JavaScript /JS (app.alert(1)) >> endobj %%EOF (((',
  'letters of Europe': 'Žluťoučký kůň, ąęłńśżź, őűŐŰ, ţşăîâ, Ελληνικά, Кириллица їєґ, €  ₹ £ ¥ ₩ ₺ ₽ §',
  signs: '→ ⇄ ≈ ≤ ✓ ✗ ½ № “quoted” – dash — … •',
  'other scripts': '市場規模は拡大 שוק גדל السوق 🚀 x',
};

function stressed(claim: Claim, [name, text]: readonly [string, string]): Claim {
  const [citation] = claim.citations;
  const quote = `${text} ${name === 'many words' ? words(600) : ''}`;
  return { ...claim, text: `${name}: ${text}`, citations: citation ? [{ ...citation, quote }] : [] };
}

/** The document with a claim for each of them, some hedged, in groups named by them. */
export function stressMrd(): Mrd {
  const mrd = fixtureMrd();
  const [model] = mrd.claims;
  if (!model) return mrd;
  const claims = Object.entries(stressTexts).map((entry, index) => ({
    ...stressed(model, entry),
    id: `risks-${100 + index}`,
    sectionId: 'risks' as const,
    publication: index % 2 === 0 ? ('published' as const) : ('hedged' as const),
  }));
  const groups = claims.map(({ id, text }) => ({ heading: text, claimIds: [id] }));
  const sections = mrd.sections.map(section =>
    section.id === 'risks' ? { ...section, groups, claimIds: claims.map(({ id }) => id) } : section,
  );
  const title = `T ${Object.values(stressTexts).join(' ')}`.slice(0, 3_000);
  return { ...mrd, title, sections, claims: [...mrd.claims, ...claims] };
}
