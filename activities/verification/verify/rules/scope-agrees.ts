import type { Issue, Rule } from '#activities/verification/verify/comparison';
import { hasKin } from '#activities/verification/verify/polarity/kin';
import type { Statement } from '#activities/verification/verify/statement';

const universal =
  /(?<![\p{L}])(?:(?<!(?:at|in|after|if|above|first of|best of|worst of|(?:median|average|mean|total|overall|figure) (?:of|for|over|across|among)) )(?<!not )(?!(?<=, )all (?:at|in|from|with|by|on|based)\b)all(?! (?:that|told|years|the same|but|in all|(?:the )?others?|\p{L}+ (?:other than|apart from|except))\b| (?:of )?(?:two|three|four|five|six|seven|eight|nine|ten|\d))|(?<=in )all(?= (?:\p{L}+ ){0,3}\p{L}{3,}s(?!\p{L}))|(?<!(?:for|of|per) )every(?! (?:\d|one of|two|three|four|five|six|seven|eight|nine|ten|other|(?:further |additional |single |extra )?(?:hundred|thousand|million|billion|month|year|week|day|hour|minute|second|quarter|dollar|euro|unit)s?\b))|everyone|everybody|always|entire(?:ly)?|throughout(?! (?:\d|the (?:year|day|week|month|period|term|quarter|season)))|any (?:and all|time(?! soon))|invariably|without exception|in each case|universally|(?<!(?:almost|nearly|virtually) )everywhere(?! else))(?![\p{L}])/iu;
const isUniversal =
  /(?<![\p{L}])(?:all|every|everyone|everybody|everything|always|entire(?:ly)?|any|each|invariably|whole|wherever|whoever|whatever|both|across|total(?:ly)?|universal(?:ly)?|nationwide|worldwide|throughout|everywhere(?! else))(?![\p{L}])/iu;
/** "On any plan" is no universal of its own, and yet more than "on the one only". */
const whichever = /(?<![\p{L}])any(?! (?:more|longer|further|other|one)\b)(?= \p{L}{3,})/iu;
const only =
  /(?<![\p{L}])(?:only(?! (?:by|at|from|a|USD|EUR|(?:(?:about|around|roughly|some|nearly|almost|approximately|just (?:over|under)) )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half))\b| (?:about|around|roughly|some|nearly|almost|approximately)\b| ?[\d$€£])|solely|exclusively|alone|nothing but|no other|nobody else|the sole)(?![\p{L}])/iu;
const isOnly =
  /(?<![\p{L}])(?:only|solely|exclusive(?:ly)?|alone|reserved|restricted|limited|just|merely|single|sole|nothing|no other|but not|not|never|cannot|\p{L}+n['’]t|except|none|no|unless|until|the rest|in (?:total|all)|unique(?:ly)?|every other|all other)(?![\p{L}])/iu;

/** "No trade except bakers": bakers only. */
const allBut =
  /(?<![\p{L}])(?:no|none|nobody|no one|nothing)(?=(?:\s[^\s,;.:]+){0,6}?,?\s(?:except(?: for)?|other than|apart from|besides|save for)\s)/iu;

/** "Only if" sets a condition, and so do "once", "must" and the like. */
const onlyWhere = /(?<![\p{L}])only (?:if|when|where|once|after|upon|with|as long as|provided)(?![\p{L}])/iu;
const condition =
  /(?<![\p{L}])(?:if|when|where|once|after|upon|provided|as long as|must|ha(?:s|ve) to|needs?|require[sd]?|subject to|before|first|who|whoever)(?![\p{L}])/iu;
const anyhow = /(?<![\p{L}])(?:even|whether or not|regardless|irrespective)(?![\p{L}])/iu;
const limits =
  /(?<![\p{L}])(?:only(?! (?:by|at|from|a|about)\b| ?[\d$€£])|solely|exclusively|reserved for)(?![\p{L}])/iu;

/** What stands around a piece denies and limits other things as well. */
const isOnlyAround =
  /(?<![\p{L}])(?:only|solely|exclusive(?:ly)?|alone|reserved|restricted|nothing but|no other|sole)(?![\p{L}])/iu;

const sometimes = /(?<![\p{L}])(?:sometimes|usually|often|mostly|in most cases|rarely)(?![\p{L}])/iu;
const partial =
  /(?<![\p{L}])(?:only some|only one of|some of|just some|a few of|only part|most(?= (?:of|were|are))|only certain)(?![\p{L}])/iu;
const isWhole = /(?<![\p{L}])(?:all|both|every|each|entire|always|whole)(?![\p{L}])/iu;

const noneAtAll =
  /^(?:no (?!longer|more|other|less|fewer)|none\b|nobody\b|neither\b(?! [^.;]{1,80}? (?:as \p{L}+|than) ))|(?<![\p{L}])(?:never|not any|no one|none|nobody)(?![\p{L}])/iu;
const someOnly =
  /(?<![\p{L}])(?:few|little|some|most|many|sometimes|often|usually|mostly|rarely|seldom|hardly|barely|may|might|could|almost|virtually|partly|not all|not every|not always)(?![\p{L}])/iu;

/** All, always and only are the source's words, not the claim's alone. */
export const scopeAgrees: Rule = {
  name: 'scope-agrees',
  run: ({ claim, evidence: { stated, near } }) => {
    const issues: Issue[] = [];
    const isAll = isToldOfAll(claim, stated);
    const all = statedIn(claim, universal);
    if (all && !isListed(claim.text, all) && !isAll) issues.push(wider(all));
    if (all && sometimes.test(stated.text) && !sometimes.test(claim.text)) issues.push(wider(all));
    if (all && only.test(stated.text) && !only.test(claim.text) && !isUniversal.test(stated.text))
      issues.push(wider(all));
    const whatever = statedIn(claim, whichever);
    if (whatever && !all && limits.test(stated.text) && !limits.test(claim.text) && !isUniversal.test(stated.text))
      issues.push(wider(whatever));
    const part = partial.exec(claim.text)?.[0];
    if (part && isWhole.test(stated.text) && !partial.test(stated.text.replace(/some states/giu, '')))
      issues.push({
        rule: 'scope-agrees',
        severity: 'conflict',
        detail: `the claim says "${part.toLowerCase()}" where the source says all`,
      });
    const none = noneAtAll.exec(claim.text)?.[0];
    if (none && someOnly.test(stated.text) && !someOnly.test(claim.text) && !noneAtAll.test(stated.text))
      issues.push(wider(none));
    const sole = statedIn(claim, only);
    if (
      sole &&
      !isOnly.test(stated.text) &&
      !isOnlyAround.test(near.text) &&
      !isLeftOut(stated) &&
      !isKeptElsewhere(claim, stated) &&
      !(onlyWhere.test(claim.text) && condition.test(stated.text) && !anyhow.test(stated.text)) &&
      !isMostOfAll(sole, stated)
    )
      issues.push(wider(sole));
    return [...issues, ...notAllBut(claim, stated)].slice(0, 1);
  },
};

/** "Ends it in Cork and keeps it everywhere else" tells what happens in Cork only; what happens elsewhere is told of no other place. */
function isKeptElsewhere({ words }: Statement, { text, words: there }: Statement): boolean {
  const [found] = text.matchAll(elsewhere);
  if (!found) return false;
  const end = found.index + found[0].length;
  const own = there.filter(({ start, load }) => load > 0 && found.index <= start && start < end);
  return own.length > 0 && !own.some(word => hasKin(word, words));
}
const elsewhere =
  /(?:(?<!\p{L})(?:and|but|while|whereas)|[,;])\s(?:[^\s.;,]+\s){0,4}?(?:(?:everywhere|anywhere|nowhere) else|elsewhere)(?!\p{L})/giu;

function notAllBut({ text }: Statement, stated: Statement): Issue[] {
  const but = allBut.exec(text)?.[0];
  const isSo = isOnly.test(stated.text) || isLeftOut(stated) || isMostOfAll('no other', stated);
  return but === undefined || isSo ? [] : [wider(but)];
}

function isToldOfAll(claim: Statement, stated: Statement): boolean {
  return isUniversal.test(withoutOthers(claim, stated)) || isPer(claim, stated);
}

/** "Each game is decided" says nothing of all states: "each" and "every" speak of the next words. */
function withoutOthers({ keys }: Statement, { text, words }: Statement): string {
  return text.replace(/(?<!\p{L})(?:each|every)\s\p{L}+(?:\s\p{L}+)?/giu, (found, at: number) => {
    const next = words.filter(({ load, start }) => load > 0 && at < start && start < at + found.length);
    return next.length === 0 || next.some(word => word.keys.some(key => keys.has(key))) ? found : '';
  });
}

/** "Every pass leaves a hundred rows" of a hundred rows per pass. */
function isPer({ text }: Statement, { text: there }: Statement): boolean {
  const [, thing = ''] = /(?<!\p{L})every (?:single )?(\p{L}{3,})/iu.exec(text) ?? [];
  return thing !== '' && new RegExp(`(?<!\\p{L})per ${thing}(?!\\p{L})`, 'iu').test(there);
}

/** "No other is as long" tells the longest. */
function isMostOfAll(sole: string, { text }: Statement): boolean {
  return /^no other$/iu.test(sole) && /(?<![\p{L}])(?:most|least|first|last|\p{L}{3,}est)(?![\p{L}])/iu.test(text);
}

/** Not where it is denied: "not the only one", "not always". */
function statedIn({ text }: Statement, cue: RegExp): string | undefined {
  const found = cue.exec(text);
  return found && !/(?:\bnot|n['’]t|\bhardly|\bnever)\s(?:the\s|an?\s)?$/iu.test(text.slice(0, found.index))
    ? found[0]
    : undefined;
}

/** Whatever is left out elsewhere leaves only the rest. */
function isLeftOut({ text }: Statement): boolean {
  return /(?<![\p{L}])(?:left out|leav\w+ out|exclu\w+|omit\w*)(?![\p{L}])/iu.test(text);
}

/** "A, B and C all won share": it speaks of those that it names. */
function isListed(text: string, word: string): boolean {
  return word.toLowerCase() === 'all' && /\band [\p{Lu}][\p{L}\p{N}.]*(?:, (?:who|which)[^,]*,)? all\b/u.test(text);
}

function wider(word: string): Issue {
  return { rule: 'scope-agrees', severity: 'conflict', detail: `the source does not say "${word.toLowerCase()}"` };
}
