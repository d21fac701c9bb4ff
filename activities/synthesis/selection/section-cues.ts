import type { SectionId } from '#shared/contracts/section';

/**
 * Words by which a statement shows which section it can serve, in any trade. `must`: without it the statement does not
 * belong there. `speaks`: each different hit makes it fit better. `never`: belongs elsewhere.
 */
export interface SectionCue {
  readonly must: RegExp;
  readonly speaks: RegExp;
  readonly never?: RegExp;
}

const cue = (must: string, speaks: string, never?: string): SectionCue => ({
  must: new RegExp(`\\b(?:${must})`, 'iu'),
  speaks: new RegExp(`\\b(?:${speaks})`, 'giu'),
  ...(never === undefined ? {} : { never: new RegExp(`\\b(?:${never})`, 'iu') }),
});

const trouble =
  'problem|pain|struggl|difficult|fail(?:s|ed|ures?|ing)?\\b|break|broke|crash|los(?:e|es|t|ing)\\b|wast(?:e|ed|ing)|complain|frustrat|barrier|obstacle|challenge|bottleneck|unable|cannot|can not|lack(?:s|ed|ing)?\\b|missing|shortage|delay|slow(?:er|ly)?\\b|too (?:expensive|costly|many|much|slow|few)|errors?\\b|bugs?\\b|outage|downtime|unfair|cheat|suspic|unpaid|unbounded|without limit|burden|hard (?:to|part)|pitfall|stumbl|rebuil|guesswork|hung|unreliab|reliability|noise|noisy|distrust|mistrust|overwhelm|wait(?:s|ed|ing)?\\b|obstacle|unsafe|harm|opt-out|blocker|clear text|does not exist|no documented way|never reach|gap\\b|worr(?:y|ies|ied)|pop-ups?|forfeit|closed accounts?|accounts? .{0,30}closed|allege|bots?\\b|costs? of|run(?:s|ning)? out|higher bills|expensive';
const rules =
  'laws?\\b|legal(?:ly|ity)?\\b|illegal|unlawful|lawful|regulat|directive|statut|code\\b|section \\d|article \\d|bans?\\b|banned|prohibit|licen[cs]|permit(?:s|ted)?\\b|complian|GDPR|HIPAA|SOC 2|ISO \\d|standards?\\b|attorney general|court|ruling|rules?\\b|ruled|obligation|dut(?:y|ies)\\b|must\\b|mandator|enforce|tax(?:es|ed|ation)?\\b|age (?:limit|verif)|18\\+|18 or older|over 18|residency|restricted|blocked|barred|certif|act\\b|bill\\b|cease-and-desist|money launder|anti-money|guidelines?\\b|predominance|material[- ]element|any-chance|jurisdiction|governor|parliament|council|commission\\b|authority|identity|eligib|requirements?\\b|required|subsid';
const change =
  'launch|announc|introduc|adopt|grow(?:s|n|th|ing)?\\b|grew|ris(?:e|es|en|ing)\\b|rose|increas|declin|fall(?:s|en|ing)?\\b|fell|shift|forecast|predict|expect|project(?:ed|ion)|plan(?:s|ned|ning) to|by (?:the end of )?20\\d\\d|trend|since 20\\d\\d|raised|up \\d|down \\d|delay|moved|phase|will\\b|new\\b|first\\b|became|becom|now\\b|recent|year over year|a year earlier|month over month|before\\b|no longer|soon|upcoming|next year|ban(?:s|ned)?\\b|sign(?:s|ed)\\b|takes? effect|opened|general availability|from 20\\d\\d|in (?:December|January|February|March|April|May|June|July|August|September|October|November) 20\\d\\d';
const roleNouns =
  'engineers?|developers?|architects?|managers?|officers?|C[TIEF]Os?\\b|chief [a-z]+|operators?|players?|buyers?|decision-makers?|decision makers?|clinicians?|nurses?|doctors?|physicians?|patients?|owners?|homeowners?|tenants?|landlords?|installers?|farmers?|teachers?|students?|parents?|drivers?|administrators?|analysts?|consultants?|practitioners?|teams?\\b|customers?|users?\\b|consumers?|households?|merchants?|retailers?|claimants?|plaintiffs?|respondents?|employees|plumbers?|electricians?|acquirers?|boards?\\b|procurement|maintainers?|reviewers?|executives?|shoppers?|guests?|members?|residents?|caregivers?|veterinarians?';

/** What people want, fear, do or decide: a role without it is only mentioned. */
const doings =
  'wants?\\b|needs?\\b|prefers?\\b|worr|asks?\\b|cho(?:o|se)|decid|responsible|approv|buys?\\b|bought|evaluat|must\\b|expect|complain|trust|fear|concern|says?\\b|said\\b|report|weigh|owns\\b|refus|suspect|lost\\b|pays?\\b|paid\\b|builds?\\b|plans?\\b|rel(?:y|ies)|depend|switch|carr(?:y|ies)|look for|spend|invest|name\\b|named\\b|use\\b|used\\b|uses\\b|want to|prefer|satisf';

/** Keeping data is another retention than keeping customers. */
const storedData =
  '(?:log|data|history|trace|event|record)s? retention|retention (?:period|settings|days)|days of retention|(?:GB|MB|TB) retained|checkpoint';

/** The life and the words of a company's own people say nothing about those who buy. */
const biography =
  '(?:co-?)?founders?\\b|founded\\b|among the creators|(?:former|formerly|previously)\\b|appointed|joined\\b|(?:the|its|their|his|her) (?:chief [a-z]+(?: officer)?|C[TIEF]O|president|chair(?:man|woman)?|managing director|spokes[a-z]+|director|analyst)\\b|earnings call|shareholders?|judge|jury|plaintiffs?';

export const sectionCues: Partial<Record<SectionId, SectionCue>> = {
  'market-problem': cue(trouble, trouble, 'market size|CAGR|net loss|accumulated deficit'),
  'market-size': cue(
    'market|(?:was|is|were) (?:only )?worth\\b|spend(?:s|ing)?\\b|turnover|industry|net revenue|gaming revenue|purchases|sales\\b|sold\\b|installed|installations?|users?\\b|players?\\b|households?|organi[sz]ations?|compan(?:y|ies)|developers?\\b|shipments?|downloads?|adopt|penetration|population|customers?|homes|dwellings|units|vehicles|patients|beds|stars\\b',
    'market(?: size| value)?\\b|spending|billion|trillion|forecast|projection|CAGR|growth|worldwide|global|share of|installed base|turnover|net revenue|purchases|sold|total\\b',
    'price|fee\\b|fees\\b|per million (?:actions|requests)|cost per install|return on ad|damages|settle|valuation|funding|net loss|storage',
  ),
  'trends-and-timing': cue(change, change, 'market size'),
  segments: cue(
    'segment|enterprises?\\b|small (?:business|compan|firm|team)|mid-?market|mid-?size|start-?ups?\\b|households?|single-family|multi-family|apartment|casual|high[- ](?:volume|income|spend)|large (?:compan|customer|organi|enterprise)|regulated|domains?\\b|sector|aged?\\b|income|cohort|target audience|target group|individuals|vertical|self-host|regions?\\b|rural|urban|existing buildings|new build|older|younger|women|men\\b|share of|global 2000|customer-facing|puzzle|head-to-head|teams (?:with|of|already)|very high',
    'segment|enterprise|small|large|mid-?market|start-?ups?|household|casual|high[- ]volume|audience|target|sector|aged?\\b|income|cohort|share of|percent of|% of|industr|domains|individuals|teams|owners|buildings',
    'market size|cost per install|return on ad|lawsuit|sued',
  ),
  personas: cue(
    `(?:${roleNouns})\\w*[^.;:]{0,50}\\b(?:${doings})`,
    `${roleNouns}|want|need|prefer|worry|worries|ask|asks|choose|decid|responsible|approve|buy|evaluate|must|expect|complain|trust|fear|concern|say|report|weigh|own`,
    `market size|${biography}`,
  ),
  'use-cases': cue(
    'used? (?:mostly |mainly |chiefly |typically |often |only )?(?:for|to|by)|use cases?|uses? of|uses?\\b|applications?\\b|workflows?\\b|process(?:es)?\\b|for example|such as|tasks?\\b|jobs?\\b|scenario|deployments?\\b|tournament|contest|head-to-head|automat|orchestrat|handles?\\b|heating|hot water|schedule|booking|onboarding|procurement|approval|agents?\\b|practice',
    'use cases?|used (?:for|to)|suggested uses|uses?\\b|application|workflow|process|for example|such as|task|job|scenario|deploy|production|customer-facing|long-running|steps?\\b|runs?\\b',
    'market size|price|fee\\b|CAGR|billion|(?:USD|EUR|GBP) [\\d.]+ million|lawsuit|settle',
  ),
  competitors: cue(
    'compan(?:y|ies)|vendor|competitor|rival|provider|suppl(?:y|ies|ied|iers?)\\b|manufactur|operator|platform|founded|raised|funding|valuation|revenue|market share|users?\\b|customers|installs|offers?\\b|launched|product|open[- ]source|alternative|substitute|instead of|market leader|brand|licen[cs]e|stars|downloads|engine|service|developers|games\\b|sells?\\b|net loss|EBITDA|PMAU|profit|employees',
    'competitor|rival|market share|raised|funding|valuation|revenue|customers|founded|compared|alternative|substitute|instead|leader|open[- ]source|managed|installs|profit|employees|net loss|stars|downloads|users',
    'market size|founded (?:her|his) |(?:studied|graduated|was born)\\b',
  ),
  pricing: cue(
    'pric(?:e|es|ed|ing)\\b|fees?\\b|costs?\\b|charg|billed|billing|bill\\b|plans?\\b|tiers?\\b|subscription|per (?:month|year|seat|user|unit|million|hour|kWh|game|install)|free (?:tier|allowance|plan)|allowance|discount|subsid|grant|commission|rake|tariff|quotation|premium|entry fee|withdraw|minimum \\d|reserve|per cent of volume|licen[cs]e fee',
    'price|pricing|fees?\\b|plan\\b|tier|per (?:month|year|seat|million|unit)|included|allowance|free|overage|discount|subsid|quotation|annual|minimum|USD|EUR|GBP|dollars|euros|%',
    'market size|CAGR|net loss|revenue|cost per install|valuation|raised|share price|damages|hard to|spending|advertis|per sign-?up|to acquire',
  ),
  'go-to-market': cue(
    'channels?\\b|partner|resell|retailers?\\b|distribution (?:channel|partner|deal|agreement|network|of)|distributed (?:through|by|via)|(?:through|via) distributors|marketplace|marketing|(?:user|customer|player|patient|client|lead) acquisition|to acquire (?:a|an|each|one)|advertis|cost per (?:install|click|lead|acquisition)|return on ad|self-?serv|dealer|through installers|installers? sell|wholesal|influencer|app store|google play|referral|conversion|(?:customer|user|player|revenue|dollar) retention|retention (?:rate|day|cost)|day \\d+ retention|churn|payback|campaign|sign-?up|sales (?:team|force|channel|partner|cycle)|sold (?:through|by|via|directly)|sells? (?:through|via|directly)|through (?:sales|dealers|installers|partners)|start-?up (?:plan|program)|word of mouth|catalogue|direct sales|online shop|open[- ]source (?:users|core|edition|version)|bottom-up|free (?:trial|tier|plan)',
    'channel|partner|distribut|marketing|acquisition|advertis|cost per install|return on ad|influencer|app store|google play|referral|conversion|retention|churn|payback|community|installers|dealers|directly|campaign',
    `market size|settle|damages|bank secrecy|recurring revenue|net loss|stars\\b|${storedData}|laws?\\b`,
  ),
  regulatory: cue(rules, rules, 'market size|CAGR|net loss|cost per install|stars'),
  risks: cue(
    'risk|threat|uncertain|fail|cancel|lawsuit|sued|litigat|settle|damages|infring|bans?\\b|banned|lock-in|depend|obstacle|too (?:high|low)|concentrat|loss(?:es)?\\b|deficit|short-seller|warn|caution|danger|vulnerab|shortage|recall|hype|overstat|unreliab|weak|superseded|frozen|disagree|closed|restat|dispute|uninsured|brought \\d+%|together stood|non-determin|non-deterministic|determinism|lost messages|hard to|decline|fell|dropp|bots?\\b|never reach|unclear|not prove|grey area|penalt|fine[sd]?\\b',
    'risk|threat|uncertain|fail|cancel|lawsuit|litigat|settle|damages|infring|ban|lock-in|depend|concentrat|loss|deficit|warn|danger|shortage|recall|hype|dispute|unclear|weak|decline|closing|job losses',
    'market size',
  ),
  'success-metrics': cue(
    'retention|churn|uptime|latency|response (?:time|target)|(?:come|came|comes) back|return(?:ed|s)? within|renew(?:s|ed|al)\\b|measures? success|measured by|satisf|ratings?\\b|(?:star|user|customer|average) rating|payback|return on|ARPP?U|MAU\\b|PMAU|active users|paying users|conversion|error rate|failure rate|success rate|accura|completion|saved|saves|saving|reduced (?:by|from|the)|adoption|adopted|evaluat|month over month|performance factor|coefficient|seasonal (?:performance|efficiency)|NPS|net promoter|precision|human (?:review|evaluation|steps)|steps before|in production|reach(?:ed|es)? production|successful|withdrawal times?|waiting times?|repeat (?:purchase|rate)|usage',
    'retention|churn|uptime|latency|response|come back|success|satisf|rating|payback|return on|ARPP?U|PMAU|conversion|accura|adoption|success|outcome|production|average|performance|percent|%',
    `market size|price|fee\\b|plan\\b|storage|settle|damages|valuation|revenue of|annual recurring|EBITDA|(?:up to|at most|limit)[^.]{0,30}(?:per second|GB|MB|runs|actions)|per capacity unit|actions per second|stars\\b|${storedData}`,
  ),
};
