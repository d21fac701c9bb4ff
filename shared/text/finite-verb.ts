/** Forms that cannot be mistaken for a noun. */
const auxiliary =
  /\b(?:is|are|was|were|be|been|am|has|have|had|does|do|did|can|could|may|might|must|shall|should|will|would|cannot|isn't|aren't|wasn't|weren't|hasn't|haven't|hadn't|doesn't|don't|didn't|can't|couldn't|won't|wouldn't)\b/iu;
/** Past forms without "-ed". */
const irregular =
  /\b(?:said|made|took|gave|went|came|got|found|sold|bought|paid|lost|won|held|kept|left|led|met|ran|rose|fell|grew|became|began|broke|brought|built|chose|cut|drew|drove|felt|fought|knew|laid|lent|let|meant|put|read|saw|sent|set|shut|spent|spoke|stood|struck|sued|swore|taught|thought|told|understood|wrote|hit|cost|shrank|sank|slid)\b/iu;
const stems =
  'accept|account|adjust|agree|appoint|assess|attack|back|beat|block|book|borrow|bother|cancel|combine|commit|conclude|connect|consider|control|cool|cost|deploy|die|earn|encourage|encrypt|escape|estimate|evaluate|expand|export|fit|heat|hire|host|identif(?:y|ie)|ignore|import|improve|insist|install|integrate|invite|lend|load|lock|look|match|merge|migrate|mind|monitor|obtain|occur|order|outperform|overstate|perform|pick|place|point|press|provoke|pull|push|reward|rule|satisf(?:y|ie)|scale|search|seem|ship|shrink|sponsor|store|submit|succeed|surpass|teach|test|threaten|track|train|transfer|travel|underestimate|upgrade|verif(?:y|ie)|visit|walk|waste|wish|withdraw|yield|add|admit|affect|aim|allow|announce|answer|appear|appl(?:y|ie)|argue|arrive|ask|assume|attract|avoid|ban|bar|bear|become|begin|believe|bring|build|buy|call|carr(?:y|ie)|cause|change|charge|choose|cite|claim|close|come|command|compare|compete|complain|comprise|concern|confirm|consist|contain|continue|contribute|convert|cost|count|cover|create|cut|deal|decide|decline|define|deliver|demand|depend|describe|determine|develop|differ|disagree|dominate|double|drive|drop|earn|employ|enable|end|enforce|ensure|enter|equal|estimate|exceed|exist|expect|explain|face|fail|fall|fear|feel|fill|find|follow|forbid|force|forecast|form|gain|generate|get|give|go|govern|grow|handle|happen|help|hold|hope|impl(?:y|ie)|impose|include|increase|indicate|introduce|invest|involve|issue|keep|know|lack|last|launch|lead|learn|leave|let|lie|like|limit|list|lose|lower|maintain|make|manage|mean|measure|miss|move|name|need|note|obey|offer|open|operate|outnumber|owe|own|pass|pay|permit|plan|prefer|prepare|prevent|produce|prohibit|project|promise|protect|prove|provide|publish|put|question|quote|raise|range|rank|rate|reach|react|receive|recommend|record|reduce|refer|refuse|regulate|reject|rel(?:y|ie)|remain|remove|replace|report|represent|require|resell|restrict|return|reveal|rise|run|save|say|see|seek|sell|send|serve|set|share|shift|show|sign|sit|slow|solve|sort|speak|spend|stand|start|state|stay|stop|suffer|suggest|suppl(?:y|ie)|support|suspect|switch|take|target|tell|tend|think|tr(?:y|ie)|treat|trust|turn|understand|use|value|var(?:y|ie)|view|violate|wait|want|warn|weigh|win|work|worr(?:y|ie)|write';
const present = new RegExp(`\\b(?:${stems})(?:e?s)?\\b|\\b\\p{Ll}{3,}(?:[aiu]te|i[sz]e|ify|ifie)s?\\b`, 'iu');
/** Not after an article or a number: "four named plans". */
const past = /(?<!\b(?:an?|the|and|or|two|three|four|five|six|each|other|some|\d+)\s)\b\p{Ll}{2,}ed\b/u;
/** The verb of "who must move agents" is not the sentence's own. */
const relative = /\s(?:who|which|that|whose|where|when)\s\S+(?:\s\S+)?/giu;
const fewest = 4;

/** Of a whole sentence false; of "New rules for old houses" true. Errs on the side of false. */
export function lacksVerb(text: string): boolean {
  if (/[:;|]/u.test(text) || (text.match(/\p{L}+/gu)?.length ?? 0) < fewest) return false;
  const main = text.replace(relative, '').replace(/\([^)]*\)/gu, '');
  return ![auxiliary, irregular, present, past].some(form => form.test(main));
}

/** Of a single word, in lower case. */
export function mayBeVerb(word: string): boolean {
  return [auxiliary, irregular, present, past].some(form => form.test(word));
}
