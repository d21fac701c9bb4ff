import { marketParagraph, marketSentence } from './market-sentences.js';
import { places, plans, products, publishers, roles, troubles, vendors } from './market-words.js';
import { type SeededRandom, seededRandom } from './seeded-random.js';

export interface MarketDocument {
  readonly name: string;
  readonly content: string;
}

interface Head {
  readonly title: string;
  readonly publisher: string;
  readonly kind: string;
  readonly published: string;
  readonly url: string;
}

type Format = (random: SeededRandom, head: Head) => string;

const formats: readonly { readonly extension: string; readonly write: Format }[] = [
  { extension: 'md', write: markdown },
  { extension: 'html', write: page },
  { extension: 'md', write: markdown },
  { extension: 'csv', write: prices },
  { extension: 'json', write: survey },
];

/** The n-th document of the invented market; always the same one. */
export function marketDocument(n: number): MarketDocument {
  const random = seededRandom(n + 1);
  const { extension, write } = formats[n % formats.length] ?? { extension: 'md', write: markdown };
  const name = `document-${String(n).padStart(5, '0')}.${extension}`;
  return { name, content: write(random, headOf(random, n)) };
}

function headOf(random: SeededRandom, n: number): Head {
  const { name, kind } = random.pick(publishers);
  const month = String(random.between(1, 12)).padStart(2, '0');
  return {
    title: `${random.pick(products)} in ${random.pick(places)}, report ${n}`,
    publisher: name,
    kind,
    published: `${random.between(2021, 2026)}-${month}-${String(random.between(1, 28)).padStart(2, '0')}`,
    url: `https://${name.toLowerCase().replaceAll(' ', '-')}.example/reports/${n}`,
  };
}

function markdown(random: SeededRandom, head: Head): string {
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const parts = Array.from(
    { length: random.between(2, 5) },
    () => `## ${capital(random.pick(products))}\n\n${marketParagraph(random)}\n\n- ${marketSentence(random)}`,
  );
  return `---\n${lines.join('\n')}\n---\n\n# ${capital(head.title)}\n\n${marketParagraph(random)}\n\n${parts.join('\n\n')}\n`;
}

function page(random: SeededRandom, head: Head): string {
  const paragraphs = Array.from({ length: random.between(3, 8) }, () => `<p>${marketParagraph(random)}</p>`);
  return `<!doctype html><html lang="en"><head><title>${capital(head.title)}</title>
<meta property="og:site_name" content="${head.publisher}"><meta property="og:url" content="${head.url}">
<meta property="article:published_time" content="${head.published}"></head>
<body><article><h1>${capital(head.title)}</h1>${paragraphs.join('\n')}</article></body></html>\n`;
}

function prices(random: SeededRandom, head: Head): string {
  const columns = 'vendor,plan,metric,value,unit,currency,billing_period,publisher,published,url,kind';
  const rows = Array.from({ length: random.between(6, 24) }, () =>
    [random.pick(vendors), random.pick(plans), 'fee per site', random.between(9, 900), 'site', 'USD', 'month']
      .concat([head.publisher, head.published, head.url, 'dataset'])
      .join(','),
  );
  return `${columns}\n${rows.join('\n')}\n`;
}

function survey(random: SeededRandom, head: Head): string {
  const records = Array.from({ length: random.between(4, 16) }, () => ({
    role: random.pick(roles),
    complaint: random.pick(troubles),
    share_percent: random.between(3, 80),
    respondents: random.between(40, 2_000),
    geography: random.pick(places),
    year: random.between(2021, 2026),
  }));
  return `${JSON.stringify({ ...head, records }, null, 2)}\n`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
