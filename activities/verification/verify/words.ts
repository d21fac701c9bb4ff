import { groupsOf, longestPhrase, type Pole, polesOf, stemOf } from '#activities/verification/verify/lexicon';
import { normaliseForMatch } from '#shared/text/normalise';

/** A word, or a phrase that the lexicon knows as one, with what it may be told by. */
export interface Word {
  /** Lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its stem first, then the groups it stands in: two words agree when they have one in common. */
  readonly keys: readonly string[];
  readonly poles: readonly Pole[];
  /** How much it says: 1, less for words that any report uses, 0 for function words. */
  readonly load: number;
  /** Position among the words of the text. */
  readonly at: number;
}

const functionWords = set(
  `a an the and or but nor so yet if then than that this these those there here of in on at by for from to with into onto over under about as is are was were be been being am
 do does did doing done has have had having will would shall should can could may might must cannot it its itself he she they them their theirs his her him our we us you your i me my who whom whose which what when where why how
 also just very such own same other another each per via not no nor never s t re ve ll d more less most least any some all every both either neither only even still already too much many up out off down while whereas
 until till since because though although however between among during through within without against before after again further once whoever whatever anybody nobody anyone somebody someone nothing anything everything above below upon across along toward towards unless
 one ones`,
);
/** Words of reporting and bookkeeping: they carry a claim no further. */
const lightWords = set(
  `according report reports reported reporting say says said state states stated stating give gives given giving note noted notes call called name named names describe described describes mention mentioned mentions list listed lists put puts quote quoted
 show shows shown showing find finds found see seen look amount amounts amounted number numbers figure figures value values total come comes came reach reached stand stands stood make makes made making take takes took taken get gets got go goes going went gone
 use used uses using way ways case cases thing things kind kinds type types form forms part parts certain several various available respective respectively well long far like unlike year years time times day month date dated period whole entire single
 page document source article post text author view overall around approximately nearly almost roughly circa least most account accounts level rate share sum currently now then later earlier company companies firm firms business vendor service services product products platform
 set sets include includes included including cover covers covered consist concern concerns concerned regard regarding relate related involve involves ask asks want wants need needs keep keeps kept let lets become became remain remains hold holds held mean means meant
 say example examples instance claim claims word words place places bring brings brought run runs running work works working own person people`,
);

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u).filter(Boolean));
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern = /[\p{L}\p{N}]+(?:[.,](?=\d)\d+)*(?:['’]\p{L}+)?/gu;

/** Words in reading order with offsets into `text`; hyphened words come in parts. */
export function wordsIn(text: string): Word[] {
  const tokens = tokensIn(text);
  const words: Word[] = [];
  for (let i = 0; i < tokens.length; ) {
    const { word, used } = wordAt(tokens, i, words.length);
    words.push(word);
    i += used;
  }
  return words;
}

function tokensIn(text: string): Token[] {
  return Array.from(text.matchAll(pattern), match => ({
    text: normaliseForMatch(match[0]).toLowerCase().replace(/'s$/u, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function wordAt(tokens: readonly Token[], i: number, at: number): { word: Word; used: number } {
  const first = tokens[i] ?? { text: '', start: 0, end: 0 };
  for (let length = Math.min(longestPhrase, tokens.length - i); length > 1; length--) {
    const part = tokens.slice(i, i + length);
    const key = part.map(({ text }) => stemOf(text)).join(' ');
    const found = groupsOf(key);
    if (found.length === 0 && polesOf(key).length === 0) continue;
    const text = part.map(token => token.text).join(' ');
    const telling = part.filter(token => loadOf(token.text) === 1);
    const keys = [key, ...found, ...telling.map(token => stemOf(token.text))];
    return {
      word: { text, start: first.start, end: part.at(-1)?.end ?? first.end, keys, poles: polesOf(key), load: 1, at },
      used: length,
    };
  }
  const stem = stemOf(first.text);
  const load = loadOf(first.text);
  const keys =
    load === 0
      ? [stem]
      : [stem, ...groupsOf(stem), ...rootOf(first.text), ...ableOf(first.text), ...mentOf(first.text)];
  return { word: { ...first, keys, poles: polesOf(stem), load, at }, used: 1 };
}

/** What a word weighs among those of a claim: its load, and less for a phrase of words that say little by themselves. */
export function importanceOf({ text, load, poles }: Word): number {
  if (!text.includes(' ')) return load;
  if (bounding.test(text)) return 0.3;
  return poles.length === 0 && text.split(' ').every(part => loadOf(part) < 1) ? 0.6 : load;
}

/** How much and how many is for the figures to say, and what one has to do for the rules. */
const bounding = /^(?:(?:no )?(?:more|less|fewer|higher|lower|greater) than|ha(?:s|ve|d) to|on average|as well)$/u;

function loadOf(word: string): number {
  if (functionWords.has(word) || word.length === 1) return 0;
  return lightWords.has(word) ? 0.3 : 1;
}

/** What can be billed is billable. */
function ableOf(word: string): string[] {
  const base = /^(\p{L}{4,})able$/u.exec(word)?.[1];
  return base ? [stemOf(base), stemOf(`${base}e`)] : [];
}

/** "Deployment" of what is deployed: the stemmer keeps the end of a word on "-yment". */
function mentOf(word: string): string[] {
  const base = /^(\p{L}{2,}[aeo]y)ment$/u.exec(word)?.[1];
  return base ? [stemOf(base)] : [];
}

/** Long words of one root: "profitable" and "profitability", "suspicion" and "suspicious". */
function rootOf(word: string): string[] {
  return word.length >= 9 && /^\p{L}+$/u.test(word) ? [`~${word.slice(0, 7)}`] : [];
}
