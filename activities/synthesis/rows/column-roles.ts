/** What a column holds, known by its name alone, so that any table of any trade can be read. */
export type ColumnRole =
  | 'entity'
  | 'plan'
  | 'metric'
  | 'topic'
  | 'value'
  | 'low'
  | 'high'
  | 'unit'
  | 'currency'
  | 'period'
  | 'geography'
  | 'per'
  | 'text'
  | 'status'
  | 'note'
  | 'growth'
  | 'growthPeriod'
  | 'qualifier'
  | 'population'
  | 'sample'
  | 'publisher'
  | 'attributedTo'
  | 'ignored'
  | 'other';

const names: Record<Exclude<ColumnRole, 'other'>, string> = {
  entity:
    'company|vendor|vendor model|vendor product|company product|brand model|operator|operator or source|product|brand|project|provider|manufacturer|supplier|firm|organisation|organization|retailer|repository|store|app|game|name|subject|model|tool|service|institution|hospital|insurer|installer|competitor|make|library|framework|platform name|seller|chain|bank|utility',
  plan: 'plan|tier|edition|package|sku|variant|offer|plan name|tariff',
  metric:
    'metric|measure|item|indicator|claim|kpi|statistic|variable|figure name|what is measured|quantity|benchmark|parameter',
  topic: 'topic|category|theme|issue|aspect|question|obligation|subject matter|complaint type|field|heading',
  value:
    'value|amount|price|figure|number|share|percent|percentage|cost|fee|result|estimate|total|score|mean|average|median',
  low: 'low|lowest|min|minimum|lower|low estimate|from|lower bound',
  high: 'high|highest|max|maximum|upper|high estimate|to|upper bound',
  unit: 'unit|units|scale|unit of measure|measured in',
  currency: 'currency|ccy|currency code',
  period:
    'year|period|date|as of|month|quarter|fiscal year|reference year|opened|effective|effective date|time|reporting period|survey year|when',
  geography:
    'geography|region|country|state|jurisdiction|market|location|territory|city|province|area|country or region|nation',
  per: 'per|billing period|billing|frequency|interval|price per|billing unit',
  text: 'fact|detail text|description|text|finding|findings|summary|statement|quote|complaint|what users report|what they report|review|comment text|response|answer|requirement|rule|provision|event|observation|result text|what it says|content|message|feedback|report',
  status: 'status|availability|decision|outcome|position|legal status|verdict',
  note: 'note|notes|scope note|remark|remarks|comment|comments|caveat|detail|details|price note|explanation|footnote',
  growth: 'cagr|cagr percent|growth|growth rate|growth percent|yoy|year on year|annual growth|change',
  growthPeriod: 'cagr period|growth period|forecast period|horizon',
  population: 'population|base|share of',
  qualifier:
    'segment|type|audience|customer type|channel|size class|platform|group|class|scope|customer segment|technology|type of customer|cohort|basis',
  sample: 'sample size|n|respondents|sample|responses',
  publisher: 'publisher|source|source name|outlet|site|reported by|published by|reference',
  attributedTo:
    'attributed to|research house|original source|cited source|credited to|study|author|research firm|analyst',
  ignored:
    'id|url|link|links|file|accessed|retrieved|retrieved at|access date|kind|record type|record|source type|published|publication date|published at|title|dataset|doi|lang|language|index|row|ref|sr no|s no|sl no|sno|serial no|serial number|count|last updated|key|slug|rank|nr|no|#|source url|page|source id|uuid|hash',
};

const roles = new Map<string, ColumnRole>(
  Object.entries(names).flatMap(([role, list]) => list.split('|').map(name => [name, role as ColumnRole] as const)),
);

/** The role by the name in lower case, without brackets; `other` when the name says nothing known. */
export function columnRole(column: string): ColumnRole {
  return roles.get(bareColumn(column)) ?? 'other';
}

/** "price_usd_month", "Price (EUR)" and "includedActions" as words in lower case, without what stands in brackets. */
export function bareColumn(column: string): string {
  return column
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[_./\s-]+/gu, ' ')
    .trim()
    .toLowerCase();
}
