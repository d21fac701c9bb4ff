import { findPersonalData } from '#activities/research/personal-data/find-personal-data';
import { Marks } from '#activities/research/personal-data/marks';
import { replaceSpans } from '#activities/research/personal-data/replaced-text';
import { shownText } from '#activities/research/personal-data/shown-text';

const text = 'Our customer Maren Okonkwo wrote to care@brightledger.example. Our customer Bo Li did not.';

function shown() {
  const marks = new Marks();
  const spans = findPersonalData(text);
  const markOf = (span: (typeof spans)[number]) => marks.markOf(span);
  return shownText(text, replaceSpans(text, spans, markOf), { spans, markOf });
}

describe('what of a text is shown', () => {
  it('has marks for names, for each part of them and for addresses, however they are written', () => {
    const { shownOf } = shown();
    expect(shownOf('the source says this of "maren okonkwo"')).toBe('the source says this of "[name A]"');
    expect(shownOf('Okonkwo, at care@brightledger.example')).toBe('[name A], at [e-mail]');
  });

  it('leaves what the reader named himself, and words that only contain a name', () => {
    const { shownOf } = shown();
    expect(shownOf('the name "Okonkwo" is missing', 'Did Okonkwo write?')).toBe('the name "Okonkwo" is missing');
    expect(shownOf('Okonkwoville')).toBe('Okonkwoville');
    expect(shownOf('nothing personal')).toBe('nothing personal');
  });

  it('leads places of the one to places of the other', () => {
    const { startOf, endOf, text: masked } = shown();
    const start = text.indexOf('Maren');
    expect(masked.slice(startOf(start), endOf(start + 'Maren Okonkwo'.length))).toBe('[name A]');
  });
});
