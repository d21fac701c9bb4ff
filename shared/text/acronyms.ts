/** Short forms and what they stand for, both in lower case: a claim may use the one where its source has the other. */
export const acronyms: ReadonlyMap<string, string> = new Map(
  `
ai|artificial intelligence
ml|machine learning
llm|large language model
ceo|chief executive officer
cfo|chief financial officer
cto|chief technology officer
coo|chief operating officer
cio|chief information officer
vp|vice president
sec|securities and exchange commission
ftc|federal trade commission
fcc|federal communications commission
fda|food and drug administration
doj|department of justice
irs|internal revenue service
cftc|commodity futures trading commission
fbi|federal bureau of investigation
fincen|financial crimes enforcement network
uigea|unlawful internet gambling enforcement act
gdpr|general data protection regulation
ccpa|california consumer privacy act
hipaa|health insurance portability and accountability act
aml|anti-money laundering
kyc|know your customer
cip|customer identification program
sar|suspicious activity report
bsa|bank secrecy act
mcc|merchant category code
dfs|daily fantasy sports
mau|monthly active users
dau|daily active users
arpu|average revenue per user
arr|annual recurring revenue
mrr|monthly recurring revenue
cagr|compound annual growth rate
yoy|year over year
qoq|quarter over quarter
cpi|cost per install
cpa|cost per acquisition
cac|customer acquisition cost
ltv|lifetime value
roas|return on ad spend
roi|return on investment
ua|user acquisition
iap|in-app purchase
ggr|gross gaming revenue
gaap|generally accepted accounting principles
ipo|initial public offering
m&a|mergers and acquisitions
r&d|research and development
saas|software as a service
oss|open-source software
sdk|software development kit
api|application programming interface
sla|service level agreement
sso|single sign-on
rbac|role-based access control
mfa|multi-factor authentication
vpc|virtual private cloud
tls|transport layer security
kms|key management service
pii|personally identifiable information
bpm|business process management
rpa|robotic process automation
erp|enterprise resource planning
crm|customer relationship management
mcp|model context protocol
etl|extract transform load
dag|directed acyclic graph
aws|amazon web services
gcp|google cloud platform
s3|simple storage service
sku|stock keeping unit
tam|total addressable market
eu|european union
uk|united kingdom
uae|united arab emirates
un|united nations
ecb|european central bank
eea|european economic area
gst|goods and services tax
vat|value added tax
nyse|new york stock exchange
rsu|restricted stock unit
eps|earnings per share
ebitda|earnings before interest taxes depreciation and amortization
fy|fiscal year
hq|headquarters
hr|human resources
it|information technology
faq|frequently asked questions
tos|terms of service
ios|apple iphone
`
    .trim()
    .split('\n')
    .map(line => line.split('|'))
    .map(([short = '', long = '']) => [short, long] as const),
);
