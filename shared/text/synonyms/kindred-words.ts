/** Verb, noun and adjective of one root whose stems differ. A root a line. */
export const kindredWords: readonly string[] = `
able ability
absent absence
absorb absorption
accede accession
accept acceptance
accurate accuracy
acquire acquisition acquirer
address addressee
adhere adhesion
administer administration administrator administrative
admit admission admittance
advertise advertisement advertiser
advise advice adviser advisor advisory
agree agreement
allege allegation
allocate allotment
amend amendment
analyse analyze analysis analyses analyst analytic analytical
announce announcement
annul annulment
appear appearance
apply application applicant applicable
appoint appointment
approve approval
argue argument
arrange arrangement
arrive arrival
assess assessment assessor
assist assistance assistant
assume assumption
attend attendance attendee
attract attraction attractive
audit auditor
authorise authorize authorisation authorization
bankrupt bankruptcy
behave behaviour behavior
believe belief
bid bidder
broad breadth broaden
certain certainty
certify certification certificate
choose choice
claim claimant
clarify clarification
classify classification
clear clarity clarify
close closure
compare comparison comparable comparative
compete competition competitor competitive
compile compilation compiler
complain complaint complainant
complete completion
comply compliance compliant
compress compression
compute computation
conceal concealment
conclude conclusion
confident confidence
confirm confirmation
connect connection
consent consensual
consist consistency
consume consumption consumer
contaminate contamination
contract contractor contractual
contribute contribution contributor
convert conversion
convict conviction
correct correction
correspond correspondence correspondent
cost costly
cover coverage
create creation creator
criticise criticize criticism critic critical
decide decision decisive
declare declaration
deduct deduction deductible
deep depth deepen
defend defence defense
define definition
delete deletion
deliver delivery
depart departure
depend dependence dependent dependency
describe description
destroy destruction
detect detection detector
deter deterrence deterrent
develop development developer
die death dead died dying
differ difference different
difficult difficulty
disappear disappearance
disclose disclosure
discover discovery
dismiss dismissal
disturb disturbance
divide division
document documentation
donate donation donor
economy economic economics economist
educate education educator
effective effectiveness
efficient efficiency
elect election elector electoral
embed embedded
emit emission
emphasise emphasize emphasis
employ employment
encourage encouragement
enforce enforcement
enter entry entrance entrant
entitle entitlement
environment environmental
equal equality
equip equipment
err error erroneous
evident evidence
exceed excess excessive
except exception exceptional
exclude exclusion
exempt exemption
exist existence
expand expansion
expect expectation
expel expulsion
expire expiry expiration
explain explanation explanatory
explode explosion explosive
expose exposure
extend extension extensive extent
extract extraction
fail failure
fair fairness
falsify falsification
favour favor favourable favorable
finance financial
foreign foreigner
found founder foundation
free freedom
frequent frequency
fund funding
govern government governance governor
grant grantee
harm harmful
high height heighten
hesitate hesitation
identify identification identity
ill illness
import importer importation
export exporter exportation
improve improvement
include inclusion inclusive
indicate indication indicator
infect infection
inflate inflation
inform information
infringe infringement
inherit inheritance
injure injury
inspect inspection inspector
install installation instalment
insure insurance insurer
intend intention intent
interfere interference
interpret interpretation
introduce introduction
invent invention inventor
invest investment investor
invite invitation
invoice invoicing
judge judgment judgement
law lawful legal legality
lead leader leadership
legislate legislation legislator legislature legislative
liable liability
license licence
limit limitation
long length lengthen
maintain maintenance
manage management manager
manufacture manufacturer manufacturing
marry marriage
measure measurement
member membership
merge merger
migrate migration
mix mixture
modify modification
month monthly
multiply multiplication
necessary necessity necessitate
negotiate negotiation negotiator
new novelty
notify notification notice
obey obedience
oblige obligation obligatory
observe observation observer
occupy occupation occupant occupancy
occur occurrence
offend offence offense offender
omit omission
operate operation operator operational
oppose opposition opponent
organise organize organisation organization organiser organizer
originate origin
own owner ownership
pack package packaging
participate participation participant
partner partnership
pay payment payer payable
percent percentage
perform performance performer
permit permission permissible
persuade persuasion
please pleasure
poor poverty
possess possession
possible possibility
postpone postponement
power powerful
precede precedent
precise precision
predict prediction predictive
prefer preference
prepare preparation
prescribe prescription
present presence
preserve preservation
press pressure
prevent prevention
private privacy
proceed procedure proceedings
produce production producer product
profit profitable profitability
prohibit prohibition
prosecute prosecution prosecutor
propose proposal proposition
protect protection
prove proof
provide provision provider
publish publication publisher
punish punishment
qualify qualification
ready readiness
receive receipt reception recipient
recognise recognize recognition
recommend recommendation
recover recovery
recruit recruitment recruiter
redeem redemption
reduce reduction
refer reference referral
refund refundable
refuse refusal
register registration registry registrar
regulate regulation regulator regulatory
reject rejection
relevant relevance
reliable reliability
rely reliance
remain remainder
remember remembrance
remind reminder
remove removal
renew renewal renewable
rent rental
repeat repetition repeatedly
replace replacement
represent representation representative
require requirement
research researcher
reside residence resident residential
resist resistance
resolve resolution
respond response respondent
responsible responsibility
restrict restriction
retain retention
retire retirement retiree
reveal revelation
review reviewer
revise revision
satisfy satisfaction satisfactory
save savings
scarce scarcity
secret secrecy
secure security
seize seizure
select selection selective
sell seller sale
send sender
separate separation
settle settlement
severe severity
ship shipment
short shortage shorten
shut shutdown
sign signature signatory
similar similarity
simple simplicity simplify
soft soften
solve solution
specify specification
speak speaker speech
stable stability stabilise stabilize
store storage
strict strictness
strong strength strengthen
submit submission
subscribe subscription subscriber
succeed success
succeed succession successor
suffice sufficient sufficiently
supervise supervision supervisor supervisory
supply supplier
survive survival survivor
suspect suspicion suspicious
suspend suspension
sustain sustainable sustainability
tax taxation taxpayer taxable
teach teacher
tend tendency
terminate termination
think thought
threat threaten
trade trader
transfer transferee
transmit transmission
transparent transparency
treat treatment
true truth
try trial
urgent urgency
use usage
vacant vacancy
valid validity validate validation
vary variation variable variability
verify verification
violate violation violator
vote voter
warm warmth
warn warning
warrant warranty
weak weakness weaken
weigh weight
wide width widen
wise wisdom
withdraw withdrawal
write writer
year yearly
young youth
`
  .trim()
  .split('\n');
