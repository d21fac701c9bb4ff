import type { CheckedClaim } from '#shared/contracts/claim-check';
import { composeVerifier } from '#workers/compose-verifier';
import { scratchFolder } from '../activities/research/scratch-folder.js';

const complaints = `# Complaints of the winter

*Kettle Row Letters, 3 February 2026*

Our customer Maren Okonkwo waited 31 days for a refund of 240 dollars. Okonkwo wrote to care@brightledger.example twice, and the second letter was never answered.

Our customer Callum Fairweather returned two kettles in January and was paid within six days.
`;

async function verify(claims: readonly string[], personalData?: 'keep'): Promise<CheckedClaim[]> {
  const folder = await scratchFolder({ 'complaints.md': complaints });
  const verifier = composeVerifier({ ...(personalData && { personalData }) });
  const ground = await verifier.open(folder);
  return [
    ...verifier.verify(
      ground,
      claims.map((claim, i) => ({ id: `${i}`, claim })),
    ),
  ].map(({ checked }) => checked);
}

const told = [
  'Maren Okonkwo waited 31 days for a refund of 240 dollars.',
  'Callum Fairweather sent two kettles back in January.',
  'Okonkwo wrote to the company twice.',
];
const exchanged = [
  'Callum Fairweather waited 31 days for a refund of 240 dollars.',
  'Maren Okonkwo returned two kettles in January.',
  'Ottilie Brandt waited 31 days for a refund of 240 dollars.',
];

describe('claims about people whose names are not shown', () => {
  it('are held against the document with its names', async () => {
    expect((await verify(told)).map(({ verdict }) => verdict)).toEqual(told.map(() => 'supported'));
    for (const { verdict } of await verify(exchanged)) expect(verdict).not.toBe('supported');
  });

  it('come out as they do where names are kept', async () => {
    const claims = [...told, ...exchanged];
    const [masked, kept] = [await verify(claims), await verify(claims, 'keep')];
    expect(masked.map(({ verdict, confidence }) => [verdict, confidence])).toEqual(
      kept.map(({ verdict, confidence }) => [verdict, confidence]),
    );
  });

  it('show nobody in what they quote', async () => {
    const [first] = await verify(told);
    expect(first?.quotes[0]?.quote).toContain('Our customer [name A] waited 31 days for a refund of 240 dollars.');
    const all = await verify([...told, 'The customer waited 31 days.', 'Somebody was never answered by the company.']);
    expect(JSON.stringify(all.map(({ quotes, sources }) => [quotes, sources]))).not.toMatch(
      /okonkwo|fairweather|brightledger/iu,
    );
  });

  it('learn nothing of numbers and addresses, which stay masked in what they are held against', async () => {
    const notes = 'Our customer Maren Okonkwo can be reached at +49 30 5550 1992 or at maren@okonkwo.example.';
    const folder = await scratchFolder({ 'notes.md': `# Notes\n\n${notes}\n` });
    const verifier = composeVerifier();
    const claims = ['at +49 30 5550 1992', 'at maren@okonkwo.example', 'at +49 30 5550 1993'];
    const answers = verifier.verify(
      await verifier.open(folder),
      claims.map((where, i) => ({ id: `${i}`, claim: `Maren Okonkwo can be reached ${where}.` })),
    );
    const all = Array.from(answers, ({ checked }) => checked);
    expect(all.map(({ verdict }) => verdict)).not.toContain('supported');
    expect(JSON.stringify([all.map(({ quotes }) => quotes), all[2]?.reasons])).not.toContain('1992');
  });

  it('quote slices of the text with its marks', async () => {
    const [checked] = await verify(told);
    for (const { quote, start, end } of checked?.quotes ?? []) expect(end - start).toBe(quote.length);
  });

  it('give reasons that name nobody whom the claim does not name', async () => {
    const all = await verify(exchanged);
    for (const [i, { reasons }] of all.entries()) {
      const others = ['Maren', 'Okonkwo', 'Callum', 'Fairweather'].filter(name => !exchanged[i]?.includes(name));
      for (const name of others) expect(reasons.join('\n').toLowerCase()).not.toContain(name.toLowerCase());
    }
  });
});
