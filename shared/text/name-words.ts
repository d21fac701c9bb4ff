const set = (words: string) => new Set(words.split(/\s+/u));

/** Capitalised only because a sentence or heading starts with them. Lower case. */
export const ordinaryStarts = set(`
 a an the this that these those it its he she they we you i his her their our your my there here
 in on at by for from to of with without within into onto over under about after before since until during between among across against through throughout per via as than
 and or but nor so yet if then when while where why how what who whom whose which whether because although though unless despite except
 is are was were be been being am do does did has have had having will would shall should can could may might must
 not no never none nothing all some most many much more less few fewer several any each every both either neither other another such only also just even still already again
 one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion first second third last next
 however moreover furthermore meanwhile nevertheless otherwise therefore thus hence instead additionally similarly finally overall recently currently today yesterday tomorrow now once later earlier
 according based given using including compared following starting depending regarding concerning
 new old big large small high low good bad great early late long short full total annual monthly daily average global local general public private key major minor main
 yes ok please note see read say says said make makes made use uses used get gets got give gives given take takes took let
 people users customers companies vendors developers teams players buyers sellers businesses organizations organisations enterprises firms analysts researchers experts managers management employees investors operators
 market markets revenue revenues sales growth price prices pricing cost costs plan plans product products platform platforms service services software data source sources report reports survey research study article page table figure section chapter
 net gross adjusted operating paying active included minimum maximum under above below up down out off
 chief executive officer president director founder founders head senior vice
 game games app apps online mobile cloud free paid`);

/** Acronyms and units that name no company, product or organisation. As written. */
export const commonAcronyms = set(`
 USD EUR GBP JPY INR CAD AUD CHF CNY KB MB GB TB PB MS KPI ROI TAM SAM SOM CAGR YOY QOQ ARR MRR ARPU ARPPU ARPMAU PMAU MAU DAU LTV CAC CPI CPA GMV GAAP EBITDA EPS P&L IPO M&A VC PE
 CEO CFO CTO COO CIO CISO CMO CPO VP SVP EVP HR PR IT QA PM PMM SRE DBA US UK EU UAE USA APAC EMEA LATAM MENA
 AI ML LLM LLMS NLP API APIS SDK SDKS CLI GUI UI UX ID IDS URL URI HTTP HTTPS HTML CSS CSV JSON XML YAML PDF SQL DB OS CPU GPU RAM SSD VM VMS VPN VPC TLS SSL SSO SAML SCIM RBAC MFA SLA SLO SLAS SLOS RPC PII KYC AML B2B B2C D2C SAAS PAAS IAAS ISV SMB SMBS SME SMES OSS RPA BPM ERP CRM CMS ETL CI CD DAG TTL UTC GMT EST PST ET PT AM PM FAQ TOS TV PC PCS VR AR IP TCP UDP
 OK NO YES NOT AND OR THE ALL ANY FOR NEW TO OF IN ON BY AT IS IT IF AS AN WE VS NA N/A TBD TBA ETC PER FY Q1 Q2 Q3 Q4 H1 H2 II III IV VI VII MCC RNG SKU SKUS COGS OPEX CAPEX GDP`);

export const calendarWords = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday jan feb mar apr jun jul aug sep sept oct nov dec christmas easter',
);

export const companySuffix =
  /^(?:Inc|Corp|Corporation|Ltd|Limited|LLC|LLP|LP|plc|PLC|AG|GmbH|SE|SA|SAS|SpA|BV|B\.V|NV|N\.V|AB|ASA|AS|Oy|KG|KK|Pty|Pvt|Co|Company|Group|Holdings|Technologies|Labs|Partners|Ventures|Capital|Bank|Institute|University|Foundation|Association|Commission|Agency|Authority|Administration|Department|Ministry|Council|Committee|Court|Union|Board|Bureau|Insights|Research|Analytics|Consulting|Media|Studios|Games|Software|Systems|Networks|Solutions)\.?$/u;
