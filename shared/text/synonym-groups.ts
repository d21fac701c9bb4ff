/**
 * Words that tell the same in business, law and finance, a group a line: the first names the group, an underscore is a
 * blank. A word may stand in several groups; groups are never joined through a word that they share.
 */
export const synonymGroups: readonly string[] = `
rise increase increased grow grew grown growth climb climbed up gain gained expand expansion surge surged jump jumped soar soared advance advanced higher rising rose risen uptick boost boosted swell swelled escalate go_up went_up improve widen more_than_before larger add_up pick_up
fall fell fallen decrease decreased decline declined drop dropped down shrink shrank shrunk contract contracted contraction lower slide slid slip slipped plunge plunged sink sank reduce reduced reduction cut tumble tumbled dip dipped diminish go_down went_down shed narrow less smaller retreat
improve improvement better enhance strengthen upgrade
worsen deteriorate worse weaken
start begin began begun commence commenced launch launched introduce introduced open opened initiate kick_off debut roll_out rolled_out go_live come_into_operation
end ended finish finished conclude concluded cease ceased stop stopped terminate terminated discontinue discontinued halt halted close closed shut_down wind_down phase_out sunset retire retired
acquire acquired acquisition buy bought purchase purchased take_over takeover snap_up procure buyer purchaser
sell sold sale sales divest divestiture dispose vend seller
merge merger combine combination amalgamate join_forces
sue sued suit lawsuit litigation litigate legal_action take_to_court took_to_court file_suit filed_suit bring_a_case complaint plaintiff action legal_case court_case
judge judgment judgement ruling ruled rule_against decision decided verdict found finding hold held holding jury court_decision
court tribunal bench judge justice judiciary
appeal appealed appellate
settle settled settlement resolve resolved resolution out_of_court
pay paid payment payout pay_out disburse remit spend spent shell_out fork_out
damages compensation award awarded reparation
fine fined penalty penalties sanction sanctioned
charge charged cost costs price priced bill billed fee fees rate rates tariff pricing levy
expense expenses expenditure spending cost costs outlay spend outgoings
revenue revenues turnover sales takings top_line income proceeds bring_in brought_in took_in take_in take_home earn earned earnings
profit profits earnings net_income bottom_line gain surplus profitable profitability make_money
loss losses lose lost deficit in_the_red net_loss negative red_ink unprofitable
margin margins spread
earn earned make made generate generated bring_in brought_in yield yielded book booked record recorded post posted produce
report reported announce announced disclose disclosed publish published post posted release released state stated unveil unveiled reveal revealed tell told say said
forecast forecasts predict predicted prediction project projected projection expect expected expectation anticipate anticipated estimate estimated outlook foresee foreseen set_to likely see sees
estimate estimated estimation put_at reckon reckoned calculate calculated assess assessed valued
plan plans planned intend intends intended intention aim aims goal target targets targeted seek seeks scheduled schedule slated due
value valued valuation worth price_tag
raise raised raising secure secured attract attracted obtain obtained collect collected financing fundraise fundraising round pull_in close_a_round
invest invested investment investor investors backer backers fund funder funders back backed venture_capital
fund funds funding financing financed finance capital money round
lead led spearhead spearheaded head headed run ran direct
participate participated participation join joined take_part took_part involve
company companies firm firms business businesses enterprise enterprises corporation organization organizations organisation organisations vendor provider publisher developer operator maker group employer
startup start-up young_company
customer customers client clients buyer buyers subscriber subscribers user users account accounts
user users player players gamer gamers customer customers people person individual consumer consumers member members
employee employees staff worker workers workforce headcount personnel people team
developer developers engineer engineers programmer programmers coder coders builder practitioner
executive executives manager managers leader leaders management boss
chief_executive ceo chief_executive_officer boss head
founder founders cofounder cofounders co-founder co-founders creator found founded
found founded founding establish established start started create created set_up launch launched begin
respondent respondents participant participants people surveyed polled professional professionals interviewee those_surveyed
survey surveyed surveys poll polled questionnaire study studies interviewed asked
study studies research report paper analysis investigation examine examined review
analyst analysts research_firm researcher researchers market_researcher
law laws act statute statutes legislation rule rules regulation regulations ordinance legal
bill draft_law proposal proposed legislation measure
regulator regulators authority authorities watchdog agency agencies supervisor regulatory commission
government state federal administration authorities public_authorities ministry
ban banned bans prohibit prohibited prohibition prohibits outlaw outlawed forbid forbidden bar barred disallow disallowed illegal unlawful not_allowed not_permitted block blocked off_limits make_illegal criminalise criminalize
allow allowed allows permit permitted permits let lets enable enables authorise authorize authorised authorized legal lawful permissible legalise legalize approve
require required requires requirement must obliged oblige obligation mandatory mandate mandated mandates need needs needed necessary have_to has_to had_to compulsory demand demanded demands call_for
optional voluntary
license licence licensed licensing permit authorisation authorization
comply compliance compliant conform adhere adherence observe follow meet
violate violated violation violations breach breached infringe infringed infringement break broke contravene flout
enforce enforced enforcement apply applied crack_down
effect take_effect takes_effect took_effect come_into_force came_into_force enter_into_force entered_into_force entry_into_force into_force apply applies applicable effective in_force kick_in become_effective application_date start starts begins
sign signed signs signing enact enacted adopt adopted adoption pass passed approve approved approval ratify
delay delayed delays postpone postponed postponement put_off push_back pushed_back defer deferred deferral late later extension extend extended
deadline due_date cut-off cutoff date time_limit by_date
exempt exempted exemption except exception excluded excuse exclude spare carve-out
include included includes including contain contained contains comprise comprises cover covers covered encompass consist feature features part_of among
die died dies dying death deaths dead deadly fatal fatality fatalities kill kills killed
exclude excluded excludes excluding leave_out left_out omit omitted without except
remove removed removal delete deleted deletion drop dropped withdraw withdrawn withdrew take_down took_down pull pulled strip stripped scrap scrapped eliminate
add added addition adds supplement append additional extra further more
change changed changes alter altered modify modified modification amend amended amendment revise revised revision update updated adjust adjusted shift switch
replace replaced replacement replaces substitute supersede swap succeed
keep kept retain retained retention maintain maintained preserve stay stayed remain remained hold continue continued
store stored storage keep kept retain retained retention save saved persist persisted hold
show shows showed shown indicate indicates indicated demonstrate demonstrated suggest suggests suggested reveal find finds found point_to
use used uses using usage utilise utilize employ employed employs apply adopt adopted adoption rely run deploy make_use_of
deploy deployed deployment deployments roll_out production live put_into_production in_production run running operate
adopt adopted adoption uptake embrace take_up use
operate operated operates operation operations run runs ran running function work works
work works function functions operate operates run perform
support supports supported back backs compatible handle handles offer
offer offered offers offering provide provided provides supply supplied supplies give gives gave sell deliver delivers come_with ship available
available availability offered accessible open obtainable on_offer exist
need needs require requires want wants demand necessary
build built builds construct constructed create created develop developed development make made produce assemble
create created make made produce produced generate set_up build form formed
help helps helped assist assists aid aids support facilitate enable
cause causes caused lead_to led_to leads_to result_in resulted_in trigger triggered bring_about because due_to owing_to drive driven prompt prompted reason
prevent prevents prevented avoid avoids avoided block stop guard against protect
reduce reduced reduces lower lowered lowers cut cuts decrease trim trimmed slash slashed minimise minimize less fewer shrink
limit limits limited limitation cap caps capped restrict restricted restriction restrictions ceiling maximum at_most up_to threshold quota bound
minimum least at_least floor lowest
maximum most at_most ceiling cap highest up_to top peak limit
exceed exceeded exceeds surpass surpassed top topped above over more_than outstrip beat greater_than beyond pass passed
below under less_than fewer_than short_of beneath lower_than
double doubled doubles doubling twice twofold two-fold two_times
triple tripled treble trebled threefold three-fold three_times
half halve halved halving 50_percent
majority most more_than_half mostly largely main mainly predominantly bulk greater_part over_half
minority less_than_half few
all every each entire entirely whole complete completely total totally full fully universal across_the_board everyone everybody
some several certain various part partly partially portion a_few a_number_of sometimes
many numerous lots plenty multiple a_lot several
only solely exclusively alone merely sole just nothing_but no_other exclusive single
share percentage proportion portion part fraction percent stake slice
market_share share_of_the_market
market sector industry segment field space business
product products offering offerings service services item tool tools solution app platform
software application applications app apps program programs platform tool system code
service services offering platform
game games gaming title titles play
play played plays playing player compete
compete competition competitor competitors rival rivals competing competitive contest opponent
win won wins winning winner winnings prize prizes victory prevail succeed
prize prizes winnings award reward jackpot payout cash_prize
bet bets betting wager wagers wagered wagering gamble gambling stake stakes
gambling gaming betting wagering casino
skill ability talent expertise proficiency skill-based
chance luck randomness random fortune
bot bots robot robots automated computer-controlled computer_player fake_player artificial_opponent
fake false fraudulent deceptive misleading untrue bogus phoney
mislead misled misleading deceive deceived deception deceptive trick dupe false_advertising
fraud scam cheat cheating swindle
claim claims claimed assert asserted allege alleged allegation allegations contend contended accuse accused argue argued say maintain
accuse accused allege alleged accusation charge charged blame
deny denied denies denial refuse refused refusal reject rejected rejection decline_to turn_down dismiss dismissed
dismiss dismissed throw_out thrown_out reject rejected drop dropped
accept accepted accepts acceptance agree agreed agreement approve take admit
agree agreed agreement deal pact accord contract consent settlement arrangement
contract contracts agreement deal
patent patents intellectual_property
copy copied copies replica duplicate
steal stole stolen theft misappropriate misappropriated
tax taxes taxed taxation levy levies taxable
withdraw withdrawal withdrawals withdrew cash_out pull_out take_out
deposit deposits deposited pay_in put_in
refund refunded refunds reimburse reimbursed money_back repay repaid
bonus bonuses bonus_cash promotional incentive incentives credit credits reward
subscription subscribe subscriber plan tier recurring
plan plans tier tiers package edition level option
free gratis no_charge no_cost free_of_charge without_charge without_paying complimentary costless at_no_cost
cheap cheaper inexpensive low-cost affordable lower_cost
expensive dear costly pricey high-priced
month monthly per_month each_month a_month every_month
year yearly annual annually per_year a_year each_year per_annum every_year twelve_months 12_months
week weekly per_week each_week
day daily per_day each_day a_day
quarter quarterly three_months three-month_period
hour hourly per_hour each_hour
earlier before previous previously prior former formerly preceding ahead_of past last year-ago year-earlier
later after afterwards subsequent subsequently following next then since
now currently current present presently today at_present nowadays at_the_moment
recent recently lately latest newest
soon shortly near-term
year-over-year yoy year-on-year on_the_year from_a_year_earlier than_a_year_earlier compared_with_the_previous_year annual versus_prior_year against_the_year_before
compare compared comparison versus against relative_to vs contrast
large big biggest largest huge major sizeable sizable substantial considerable significant great leading vast
small smallest tiny little minor modest low limited
high highest elevated top steep great
low lowest bottom reduced small
fast faster quick quickly rapid rapidly swift speedy accelerate accelerated speed
slow slower slowly sluggish gradual decelerate
strong strongest robust solid powerful
weak weakest feeble poor soft
important key critical crucial essential major significant vital central main
main primary principal chief major key largest core leading predominant
problem problems issue issues difficulty difficulties trouble challenge challenges obstacle obstacles barrier barriers hurdle hurdles concern concerns pain complaint blocker
risk risks danger dangers threat threats hazard exposure
safe safety secure security protected
security secure protection safety protect
protect protects protected protection safeguard safeguards shield guard
encrypt encrypted encryption encode encoded cipher scramble
key keys credential
data information records record content dataset figures
personal_data personally_identifiable_information pii private_information
privacy confidentiality private
document documents documentation record records file files paper papers documented write_down
record records recorded log logs logged register registered history track entry
check checks checked verify verified verification validate validated test tested examine inspect confirm
confirm confirmed confirmation verify affirm corroborate uphold upheld
uphold upheld affirm affirmed confirm confirmed back
overturn overturned reverse reversed quash annul strike_down struck_down vacate
monitor monitored monitoring watch track tracked supervise oversee oversight surveillance observability
control controls controlled manage managed govern command
manage managed management administer handle run operate
automatic automatically automated automate self-acting without_manual without_human
manual manually by_hand
human humans person people manual
agent agents assistant assistants bot
artificial_intelligence ai machine_learning machine_intelligence
language_model llm large_language_model model models
model models system algorithm
autonomous autonomously independent independently self-directed
workflow workflows process processes pipeline orchestration flow procedure
durable durability durable_execution fault-tolerant resilient persistent lasting
execute executes executed execution run runs ran carry_out carried_out perform performed
task tasks job jobs step steps activity activities work
retry retries retried re-run rerun repeat try_again attempt
fail failed failure fails crash crashed break broke breakdown outage go_wrong unsuccessful error errors
error errors bug bugs fault faults defect mistake flaw
outage outages downtime interruption unavailability disruption
recover recovery recovers restore restored resume resumed resumption bounce_back
wait waits waited waiting await sleep pause paused suspend suspended suspension
pause paused suspend suspended halt freeze
server servers host hosts machine backend
self-hosted self-host self-hosting own_infrastructure on-premises on-premise on_their_own_servers in-house run_it_yourself
cloud hosted managed_service saas
open-source open_source oss openly_licensed source_code freely_available
region regions area areas location locations territory zone jurisdiction
country countries nation nations national
state states
worldwide global globally international internationally world across_the_world around_the_world
domestic national home
place places location locations site venue
city town municipality
part parts portion component components piece section share
step steps stage phase
type types kind kinds sort sorts category categories class form
method methods approach approaches way ways technique techniques means manner
reason reasons cause grounds rationale because motive
goal goals aim objective objectives purpose target
result results outcome outcomes consequence effect findings output
effect effects impact impacts influence consequence consequences
example examples instance instances such_as for_example e.g.
evidence proof prove proven proved
number numbers amount amounts quantity count total volume figure how_many
total totals totalled totaled overall altogether combined aggregate sum in_all amount_to amounted_to add_up
average mean averaged typical typically on_average median
rate rates ratio pace speed level
level levels tier degree rank
rank ranks ranked ranking position place placed rated
first initial initially original originally earliest 1st inaugural
second 2nd
third 3rd
last final finally latest ultimate
new newly novel fresh latest recent
old older aged ancient legacy
long lengthy extended prolonged
short brief briefly
full complete entire whole
partial partly incomplete
public publicly open publicly_available listed publicly_traded
private privately closed
listed stock_exchange publicly_traded nyse nasdaq list go_public ipo
shareholder shareholders stockholder stockholders investor investors
stock share shares equity stocks
debt loan loans borrowing borrowings notes owe owed liabilities
cash money funds liquidity
bank banks lender lenders financial_institution
credit_card card cards
payment_processor processor payment_provider acquirer
merchant merchants retailer seller
account accounts wallet profile
balance balances amount_left remaining
budget budgets allocation
headquarters headquartered based seat home_office base
office offices premises branch
employ employed employs staffed workforce hire hired recruit
hire hired hires recruit recruited appoint appointed take_on
dismiss fire fired lay_off laid_off layoffs sack redundancy cut_jobs
resign resigned step_down stepped_down quit leave left depart departure
appoint appointed name named nominate choose
join joined joins enter entered
leave left leaves exit exited depart quit abandon
move moved moves relocate migrate migrated migration shift transfer switch
migrate migrated migration move moved moving switch switched switching transition port
send sent sends transmit transmitted dispatch deliver delivered
receive received receives receipt get got obtain obtained gain be_given
get got obtain gained acquire receive
give gave given grant granted provide award
ask asked asks request requested requests inquire demand query seek
answer answered answers reply replied respond responded response
respond response responded react reaction answer
write wrote written author authored writes draft
read reads reading
publish published publishes publication release released issue issued put_out
release released releases launch ship shipped issue come_out came_out version
issue issued issues publish release
version versions release edition
notice notify notified notification inform informed tell warn alert
warn warned warning warnings caution alert
advise advised advice recommend recommended recommendation suggest counsel guidance
recommend recommended recommendation advise suggest urge should
urge urged call_on press
criticise criticize criticised criticized criticism complain complained complaint fault slam
praise praised commend laud
complain complained complaint complaints grievance object dissatisfied criticism
satisfied satisfaction happy pleased content
dissatisfied unhappy dissatisfaction displeased frustrated
believe believes think thinks consider considers view views deem regard
know knows known aware knowledge familiar
understand understood comprehend grasp
decide decided decision choose chose chosen opt opted select selected
choose chose chosen select selected selection pick picked opt choice prefer
prefer preferred preference favour favor
want wants wish desire would_like
hope hopes hoped
try tries tried attempt attempted attempts effort seek
succeed success successful successfully achieve manage
achieve achieved achievement reach reached attain hit accomplish meet
reach reached reaches hit attain amount_to come_to climb_to total get_to arrive stand_at stood_at
cover covers covered coverage span include apply_to extend_to
apply applies applied application concern relate valid govern cover hold_for
concern concerns concerning relate regarding about involve
involve involves involved include entail mean
mean means meant signify imply implies equal amount
equal equals same identical equivalent alike
same identical equal unchanged
different differ differs difference distinct unlike vary varies
unchanged flat stable steady constant same stagnant level
fixed constant set flat
variable vary varying fluctuate changing
depend depends dependent contingent hinge subject_to conditional
connect connected connection link linked links tie tied associated related integrate integration
integrate integrated integration integrations connect plug
access accesses accessed accessible reach enter entry
enter entered entry come_into
obtain get receive secure acquire
own owns owned ownership owner owners belong belongs possess hold parent
subsidiary unit division arm owned
partner partners partnered partnership collaborate collaboration team_up alliance
team teams group crew squad staff
group groups class cohort
member members participant
child children minor minors underage kids under_18
adult adults grown-up
age aged ages old years_old
woman women female
man men male
family families household households
home homes house houses residence residential dwelling
reside resides resided residing residence live lives lived living
building buildings property premises
car cars vehicle vehicles automobile
phone phones mobile smartphone smartphones handset
mobile phone smartphone handheld
android google_play
ios iphone apple app_store
store stores shop marketplace app_store
advertise advertised advertising advertisement ad ads promote marketing promotion market marketed
marketing advertising promotion user_acquisition
install installs installed installation download downloads downloaded
download downloads install installs
active engaged
monthly_active_users mau maus
paying_user paying_users payer payers
churn attrition leave turnover customer_loss
retention retain retained stay keep
tournament tournaments contest contests competition competitions match matches
entry_fee buy-in entrance_fee fee
match matches matched pair paired matchmaking
online internet web digital
website site web_page webpage page
test tests tested trial trials experiment
trial trials court_case hearing proceedings
hearing proceedings session
lawyer lawyers attorney attorneys counsel legal
plaintiff plaintiffs claimant complainant
defendant defendants accused
class_action collective_action group_lawsuit
consumer consumers customer shopper
crime criminal felony offence offense misdemeanor misdemeanour
police law_enforcement
money_laundering aml launder
identity identification id know_your_customer kyc
threshold limit trigger cut-off
report_to notify filing
file filed files submit submitted lodge lodged lodging bring brought
submit submitted submission file hand_in send
sign_up register registered registration enrol enroll subscribe
eligible eligibility qualify qualifies qualified entitled entitlement
entitle entitled right rights
right rights entitlement
responsible responsibility liable liability accountable duty
liable liability responsible accountable
duty duties obligation obligations responsibility
power powers authority ability
ability able capable capability can capacity
unable incapable cannot inability
possible possibility potentially potential may might could perhaps
impossible not_possible
likely probable probably chances likelihood
certain sure surely definite definitely
usually generally normally typically often commonly mostly as_a_rule
often frequently commonly regularly many_times
rarely seldom infrequently hardly_ever
always invariably constantly at_all_times every_time
never at_no_time not_once
quickly fast rapidly swiftly
about approximately roughly around circa some nearly almost close_to
almost nearly close_to just_under not_quite
slightly a_little marginally somewhat
strongly sharply steeply heavily significantly substantially considerably greatly markedly
also additionally moreover furthermore besides too as_well
but however yet although though nevertheless despite
because since as due_to owing_to
instead rather in_place_of in_lieu
together jointly combined collectively
separate separately apart distinct individual
each per every apiece
other another others different
energy power electricity
electricity power electric
heat heating warm
heat_pump heat_pumps
install installed fit fitted installation
subsidy subsidies grant grants public_support incentive aid
grant grants granted subsidy award
environment environmental green climate
emission emissions carbon greenhouse
health healthcare medical
hospital hospitals clinic
doctor doctors physician physicians
patient patients
drug drugs medicine pharmaceutical
education educational school teaching
student students pupil pupils
university college
bill invoice invoices charge
quote quoted quotation cite cited
source sources origin
rumour rumor unconfirmed
secret confidential undisclosed
transparent transparency openness disclosed
complex complexity complicated difficult
simple simplicity easy straightforward
difficult hard tough challenging
easy easier simple effortless ease
reliable reliability dependable trustworthy
trust trusted confidence rely
accurate accuracy precise precision correct
correct right accurate fix fixed
wrong incorrect mistaken false erroneous
true correct actual real genuine
quality standard grade
standard standards norm norms benchmark
benchmark benchmarks yardstick reference
performance perform output
efficient efficiency efficiently
waste wasted wasteful
latency delay response_time lag
throughput volume rate
size sized scale extent magnitude big
scale scaling scaled scale_up expand grow
extend extended extension prolong lengthen
shorten shortened curtail reduce
bring brought carry take
take took taken
put placed place
hold held holds keep own
set sets fix determine
turn become became
become became turned_into
call called calls name named describe term refer known_as dub dubbed
describe described describes portray characterise characterize depict
mention mentioned mentions name refer cite
list lists listed enumerate itemise name
discuss discussed talk debate
negotiate negotiated negotiation talks bargain
promise promised pledge pledged commit committed commitment vow
guarantee guaranteed guarantees warrant assure ensure
ensure ensures ensured guarantee make_sure
insurance insure insured cover
vote voted votes ballot
elect elected election
unanimous unanimously
lawmakers legislators parliament congress legislature council
parliament legislature assembly chamber
president head_of_state
minister ministry
governor
attorney_general
european_union eu bloc
united_states us u.s. america american
commission commissioner
world_trade trade commerce commercial
import imports imported
export exports exported
manufacture manufactured manufacturing manufacturer make produce production
production produce output manufacturing
factory factories plant plants
supply supplies supplied supplier suppliers
demand demands appetite
inventory stock stocks
shipment shipments ship shipped deliver delivery
delivery deliver delivered
transport transportation shipping
travel trip journey
food meal
water
land
air
shut close closed shuttered shut_down
nearest closest near close closely
uncertain unclear unknown unsure not_certain nobody_can_say open doubt
merely only just simply no_more_than
challenge challenged contest contested dispute disputed object open_to_challenge question questioned
suspicious suspicion suspect suspected distrust
distinguish tell_apart told_apart differentiate separate sort sorted classify classified divide divided
deduct deducted deductible deduction write_off set_off offset
harm harmed injury injured damage damaged hurt
unsuccessful fail failed failure fell_through came_to_nothing
refer referred refers point pointed points direct directed send sends
regard regards regarded consider considers deem deemed view treat treats treated class classed count counts
fit fits suit suits suited suitable appropriate right match
opinion opinions view views belief judgement stance position
side sides party
come comes stem stems derive derived originate originates
hold_back withhold withheld
owing due payable
cope copes handle handles manage process support serve
sign-up signup registration registering
decline_to refuse
speak spoke spoken talk mention said
tell told inform informed notify
work_out worked_out calculate calculated compute computed
go_on goes_on continue continues last lasts
last lasts lasted run runs ran take takes
stay remain remains keep kept
lose lost forfeit forfeited forfeits waste wastes wasted
expire expired expires expiry expiration expiring lapse lapsed run_out
apart separate separately
obtain obtained get got
reserve reserves provision
back backed support supported
refer_to name mention
beginning start outset early
finish end close
brought_to bring take
previous former earlier old prior past
upper higher top
lower bottom cheaper smaller
whole entire full complete all
every each all
besides also too addition in_addition plus
heavy weighty bulky cumbersome
light lightweight lean slim
opening first introductory beginning initial
passage paragraph section part text
sum sums amount amounts total figure
expert experts specialist specialists
notify tell
serve serves served provide
count counted counts tally number
answer reply response
customer_service support help_desk
ask asks demand demands charge charges want
put puts place set
rough roughly approximate approximately
pop-up pop-ups popup advertisement
nine-tenths ninety_percent
fold doubled multiplied
hand give pass
weekday business_day working_day
half-hour thirty_minutes
purpose use aim
capacity throughput ability
copy duplicate reprint republication re-publication
tie tied link linked bind bound attach attached
fall_under come_under count_as belong governed subject
belong belongs part own owned include
name named call called title
behind lag lags lagging late delayed
first_of_all mainly
earliest first
ahead before early advance beforehand in_advance
beforehand in_advance ahead before
independent independently regardless irrespective not_depend
take_part participate participates participants enter join
accomplish do carry_out
mostly mainly largely chiefly usually generally in_most_cases predominantly most
in_most_cases usually mostly typically generally
sometimes at_times occasionally
hardly barely little scarcely
any some
nobody none no_one
drawn_up written drafted wrote designed made
draft drafted draw_up write
land-based brick-and-mortar physical
tell_of report describe
argue argues reason contend
rebuild rebuilt redo remake
see seen view observe know
progress advance far
way ways means method
seem seems appear appears look
fast quick
prize-money winnings prizes
shared split divided
raise raised lift lifted
upgrade update
gazette official_journal
house houses chamber chambers parliament
assent approval consent
appear appeared publish published print printed
county_jail prison jail imprisonment custody
offender offenders violator violators whoever
face faces risk incur punish punished penalty
serious grave severe
`
  .trim()
  .split('\n')
  .filter(line => line.trim() !== '');
