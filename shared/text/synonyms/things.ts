/** People, things, qualities, times and amounts in other words: a group a line, an underscore is a blank. No word of two meanings that business texts mix. */
export const things: readonly string[] = `
obstacle hurdle barrier impediment stumbling_block snag hindrance difficulty bottleneck sticking_point drawback
grievance complaint gripe objection criticism reproach
problem trouble difficulty issue headache snag
mistake error slip blunder oversight inaccuracy
fault defect flaw failing shortcoming deficiency malfunction
accident mishap incident crash
event incident occurrence episode
disaster catastrophe calamity
advantage benefit upside plus_point merit
disadvantage drawback downside
aim goal purpose objective intention target
reason cause motive ground grounds why motivate
result outcome upshot consequence effect
means way method instrument
choice option alternative selection
chance opportunity possibility prospect
likelihood probability chance odds
danger risk hazard peril threat
damage harm loss injury
need requirement necessity demand
condition requirement prerequisite stipulation proviso term
exception exemption carve-out
restriction limit limitation constraint curb restraint
duty obligation responsibility
right entitlement claim
permission leave consent authorisation authorization approval go-ahead
permit licence license authorisation authorization
rule regulation provision norm
law act statute legislation
clause provision article section paragraph
contract agreement deal
draft bill proposal
decision ruling verdict judgment judgement
lawsuit suit proceedings litigation
accusation allegation charge claim
proof evidence
witness testimony testify
lawyer attorney solicitor barrister counsel
judge justice magistrate
boss head chief manager superior
owner proprietor holder
founder creator originator
head chief leader boss
chair chairman chairwoman chairperson
deputy vice second-in-command
employee worker member_of_staff staff staffer
staff personnel workforce employees headcount manpower staffing
colleague co-worker fellow_worker
expert specialist authority
scientist researcher academic scholar
author writer
editor journalist reporter
customer client buyer patron purchaser shopper
supplier vendor provider
seller vendor retailer dealer
manufacturer maker producer
competitor rival
partner ally associate
owner_of holder
tenant renter lessee
landlord lessor
lender creditor
borrower debtor
investor backer financier
insurer insurance_company underwriter
bidder tenderer
applicant candidate
beneficiary recipient
participant entrant attendee contestant
respondent interviewee those_who_replied those_who_answered person_asked
visitor guest caller
passenger traveller traveler
driver motorist
patient sick_person
doctor physician medic
nurse carer
child kid youngster
adult grown-up
youth young_person teenager adolescent
pensioner retiree senior
man male gentleman
woman female lady
resident inhabitant citizen
population inhabitants people
public people everybody
crowd throng
company firm business enterprise corporation undertaking
subsidiary affiliate offshoot arm
branch outlet shop store site
shop store outlet
office workplace premises
headquarters head_office base seat
factory plant works mill
warehouse depot storehouse
department division
committee panel board council
association federation society union body
authority regulator watchdog agency
government state administration authorities
city town municipality
village hamlet
country nation state
abroad overseas foreign outside outside_the_country
border frontier boundary
area region zone district
road street route
building structure edifice
flat apartment
house home dwelling
room chamber
car vehicle automobile motor
lorry truck
plane aircraft jet
ship vessel boat
train rail railway railroad
goods merchandise wares products
item article piece
device appliance gadget apparatus
machine machinery equipment
tool instrument implement
part component piece
spare replacement
material substance
ingredient component constituent
food foodstuff
drink beverage
medicine drug medication
illness disease sickness
clothes clothing garments apparel
money cash funds
price cost charge rate
fee charge
wage salary pay
income earnings takings revenue
turnover sales revenue
expense cost outlay expenditure outgoings
debt liability borrowing
loan credit
interest rate_of_interest
dividend payout distribution
share stock
stake holding interest shareholding
discount rebate reduction price_cut
tax levy duty
tariff customs_duty import_duty
subsidy grant aid
budget spending_plan
savings reserves
bonus premium extra
bill invoice
receipt proof_of_payment
order purchase_order
delivery shipment consignment
stock inventory
survey poll questionnaire study
sample respondents panel
study research survey investigation paper
article piece story
column opinion_piece
book volume title
document paper file
list catalogue catalog register directory
table chart
letter message note
e-mail email mail
website site web_page
forum message_board discussion_board board
thread discussion
headline title heading
chapter section
example instance case illustration
copy duplicate
original first_version
version edition
word term expression
language tongue
question query
answer reply response
opinion view belief standpoint position
idea notion concept thought
knowledge know-how expertise
skill ability talent
quality standard
feature characteristic trait property attribute
difference gap distance discrepancy divergence
similarity likeness resemblance
change alteration modification amendment shift
increase rise growth gain uptick upturn
decrease decline fall drop reduction cut
improvement enhancement betterment advance
trend tendency development
beginning start outset onset
end close finish conclusion
middle centre center midst
top peak summit
bottom floor base
front fore head
back rear
side flank
edge margin rim
half fifty_percent
quarter fourth
majority most bulk greater_part larger_part
minority smaller_part
remainder rest balance remaining
portion share part slice proportion
total sum aggregate
number count tally
amount quantity volume sum
average mean
typical average usual median
size magnitude scale dimension
weight mass
length duration span
height elevation
speed pace rate velocity
age years
twelvemonth year
decade ten_years
century hundred_years
fortnight two_weeks
night overnight
evening dusk
noon midday
spring springtime
autumn fall
period time span stretch spell
moment instant
date day
deadline cut-off due_date closing_date final_date last_day time_limit
today nowadays now presently
recently lately of_late newly
soon shortly before_long any_time_soon near_future
later afterwards subsequently thereafter
earlier previously before formerly beforehand
once formerly at_one_time
immediately at_once straight_away right_away instantly without_delay promptly
quickly fast rapidly swiftly promptly
gradually bit_by_bit little_by_little step_by_step
often frequently many_times time_and_again
sometimes occasionally now_and_then from_time_to_time
usually normally generally as_a_rule mostly
always constantly at_all_times the_whole_time all_the_time
still yet even_now
already by_now
finally eventually in_the_end ultimately
temporarily for_the_time_being provisionally
permanently for_good for_ever forever
big large great sizeable sizable
biggest largest greatest chief
small little minor tiny
huge enormous vast massive immense giant
many numerous plenty a_great_many
few handful scant
enough sufficient adequate
additional extra further more supplementary
whole entire complete full
empty blank vacant
main chief principal primary foremost
important significant major weighty
necessary essential needed required obligatory indispensable
useful helpful handy beneficial
useless worthless
good fine sound decent
excellent outstanding superb
bad poor
worse inferior poorer
best finest top
right correct accurate
wrong incorrect mistaken inaccurate
true accurate genuine
false untrue bogus fake
clear plain evident obvious unambiguous
unclear vague ambiguous
certain sure definite
doubtful questionable uncertain
possible feasible conceivable
easy simple straightforward effortless
hard difficult tough tricky
complicated complex intricate
quick fast rapid speedy swift
slow sluggish unhurried
early ahead_of_time premature prematurely before_time
late overdue belated tardy delayed
old aged elderly
new fresh novel recent
modern contemporary up-to-date current
outdated obsolete old-fashioned superseded
first initial earliest opening
last final closing
next following subsequent coming
previous prior preceding former past
present current existing
future coming upcoming forthcoming
annual yearly year_by_year
monthly month_by_month
expensive dear costly pricey
dearer costlier pricier
cheap inexpensive low-priced low-cost
free gratis complimentary
rich wealthy affluent
poor needy
strong powerful robust
weak feeble
safe secure
dangerous hazardous unsafe risky
healthy fit well
ill sick unwell
happy glad pleased satisfied
unhappy sad discontented dissatisfied upset
angry annoyed furious
careful cautious prudent
careless negligent
honest sincere truthful fair
strict stringent tight rigorous
public open
secret confidential hidden
official formal
voluntary optional
compulsory mandatory obligatory
legal lawful licit
illegal unlawful illicit
guilty at_fault
innocent not_guilty
responsible liable accountable
independent autonomous self-governing neutral impartial
in-house home-grown homegrown internal self-built own
domestic home local native
foreign overseas
local nearby
nearby close near at_hand within_reach
distant far remote
separate distinct
common shared joint mutual
joint combined together
similar alike comparable
different differing distinct unlike
opposite contrary reverse
various several diverse sundry
special particular specific
usual customary ordinary normal standard
unusual rare uncommon exceptional
famous well-known renowned noted
unknown unfamiliar
available on_offer obtainable to_be_had
missing absent
broken faulty defective out_of_order
affected hit concerned
digital electronic
automatic automated self-acting
wireless radio
portable mobile
electric electrical
valid in_force effective
invalid void null
profitable in_the_black lucrative
loss-making in_the_red unprofitable
bankrupt insolvent bust
private personal
commercial business
financial monetary fiscal
environmental green ecological
worldwide global around_the_world across_the_world international the_world_over
nationwide across_the_country throughout_the_country national
successive consecutive running in_a_row straight back-to-back on_end
simultaneous concurrent at_the_same_time at_once
approximate rough
exact precise
mere simple
at_least minimum no_less_than no_fewer_than
at_most maximum no_more_than up_to
slightly a_little somewhat marginally a_bit
considerably significantly substantially much markedly a_good_deal
almost nearly practically virtually all_but close_to
about roughly approximately around some
exactly precisely
especially particularly above_all chiefly
together jointly combined between_them
separately individually apart one_by_one on_its_own
instead alternatively
besides also additionally in_addition moreover as_well
despite in_spite_of notwithstanding
because since owing_to on_account_of as_a_result_of due_to thanks_to
according in_the_view_of in_the_opinion_of
happy happiest happier satisfied satisfaction content contented pleased
outage downtime breakdown stoppage disruption
undecided unsettled no_decision not_decided pending open_question up_in_the_air
unedited unchanged verbatim untouched unaltered
lifetime lifespan service_life working_life
leaver leavers people_who_left those_who_left departing
top_reason main_reason chief_reason name_first names_first named_first most_often_named
initially originally at_first at_the_outset first_planned
dearer costlier pricier more_expensive
cheaper less_expensive lower-priced
vacancy vacancies opening openings job_ad job_ads unfilled_post unfilled_posts
shortage lack scarcity dearth want_of too_few not_enough insufficient
warehouse depot storehouse distribution_centre distribution_center
majority more_than_half most over_half greater_part larger_part
everywhere_else rest remainder all_other all_others
free gratis complimentary free_of_charge no_charge no_extra_charge no_additional_charge no_extra_cost no_additional_cost at_no_cost nothing_extra
upper_limit ceiling maximum cap
lower_limit floor minimum
delay hold-up setback postponement
row dispute quarrel argument controversy
newcomer entrant beginner novice
pensioner retiree senior older_people
household home dwelling family
neighbourhood neighborhood district quarter_of_town area
seaside coast shore
pupil schoolchild student
teacher tutor instructor
apprentice trainee
grower farmer producer
harvest crop yield
builder contractor construction_firm
landlord owner letting_agent
tenant renter occupant
lorry truck
parcel package
shelf aisle
till checkout cash_desk
wage pay salary earnings remuneration
overtime extra_hours
shift working_time
bonus premium one-off_payment
`
  .trim()
  .split('\n');
