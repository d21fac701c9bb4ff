import type { Denial, Told } from '#activities/verification/verify/polarity/denials';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Sides } from '#activities/verification/verify/polarity/sides';
import type { Statement } from '#activities/verification/verify/statement';
import type { Word } from '#activities/verification/verify/words';

/** What is asked for something. */
const paid =
  /^(?:pay(?:s|ing|ments?)?|paid|charg(?:e|es|ed|ing)|cost(?:s|ing)?|fees?|pric(?:e|es|ed)|spend(?:s|ing)?|spent|surcharges?|bill(?:s|ed|ing)?|money|extra|more|anything|additional)$/u;
const free =
  /(?<!\p{L})(?<!\b(?:not|no longer|never|n['’]t|duty|tax|toll|interest|rent) )(?:free(?: of charge)?(?!\s(?:to|from|of|up|hand|will|time|trade|market|agents?|fall|choice|press)(?!\p{L}))|gratis|complimentary|for nothing|(?:at|for|with) no (?:extra |additional |further |added )?(?:costs?|charges?|fees?)|without (?:any )?(?:extra |additional |further |added )?(?:costs?|charges?|fees?|payment|paying)|costs? nothing)(?!\p{L})/giu;
const denying = /^(?:no|not|nothing|none|never|without|neither|nor|nobody|.*n['’]t)$/u;

/** "Pays nothing for it" and "there is no charge" of what is free, as long as the thing is not one that the source puts a price on. */
export function isUncharged(denial: Denial, told: Told, { stated, there }: Pick<Sides, 'stated' | 'there'>): boolean {
  if (!denying.test(denial.text) || !isOfPaying(denial, told)) return false;
  const said = told.words.filter(word => !isPaying(word));
  return there.some(part => {
    const isFree = Array.from(stated.text.matchAll(free)).some(
      ({ index }) => part.part.start <= index && index < part.part.end,
    );
    return (
      isFree &&
      said.some(word => word.load === 1 && hasKin(word, part.words)) &&
      !isPriced(said, part, { stated, there })
    );
  });
}

function isOfPaying({ words, subject }: Denial, { words: all }: Told): boolean {
  const [next] = words;
  return (
    [next, subject].some(word => word !== undefined && isPaying(word)) || (words.length === 0 && all.some(isPaying))
  );
}

function isPaying({ text }: Word): boolean {
  return text.split(' ').some(part => paid.test(part));
}

/** Another part of the source speaks of it, and asks for money. */
function isPriced(said: readonly Word[], own: Told, { stated, there }: Pick<Sides, 'stated' | 'there'>): boolean {
  return there.some(
    part =>
      part !== own &&
      asksMoney(part, stated) &&
      said.some(word => word.load === 1 && hasKin(word, part.words) && !hasKin(word, own.words)),
  );
}

function asksMoney({ part, words }: Told, { figures }: Statement): boolean {
  const isIn = ({ start }: { readonly start: number }) => part.start <= start && start < part.end;
  return figures.some(figure => isIn(figure) && figure.currency !== null) || words.some(isPaying);
}
