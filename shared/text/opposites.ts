/** Words that turn a statement round when one is put for the other: the two sides of each line. An underscore is a blank. */
export const opposites: readonly (readonly [string, string])[] = `
rise rose risen rising increase increased increases increasing grow grew grown grows growing growth climb climbed climbs gain gained surge surged jump jumped soar soared expand expanded expansion higher up go_up goes_up going_up went_up gone_up more_common more_frequent commoner|go_down goes_down going_down went_down gone_down less_common less_frequent rarer fall fell fallen falls falling decrease decreased decreases decreasing decline declined declines declining drop dropped drops shrink shrank shrunk plunge plunged sink sank slide slid slip slipped contract contracted contraction lower down reduce reduced reduction cut
more greater above over exceed exceeds exceeded larger bigger higher_than surpass surpassed beyond|less fewer under below smaller lower_than short_of
profit profits profitable profitability surplus|loss losses deficit unprofitable
allow allows allowed permit permits permitted legal lawful authorise authorised authorize authorized legalise legalised legalize legalized|ban bans banned prohibit prohibits prohibited prohibition forbid forbids forbidden outlaw outlawed illegal unlawful bar barred disallow disallowed block blocked
accept accepts accepted approve approved approves grant granted grants|reject rejects rejected rejection refuse refuses refused deny denies denied dismiss dismissed dismisses turn_down fail failed fails
win won wins|lose lost loses
buy buys bought purchase purchased acquire acquired|sell sells sold
receive receives received obtain obtains obtained|withhold withholds withheld
hire hired hires|fire fired lay_off laid_off sack sacked
include includes included including|exclude excludes excluded excluding except
add adds added|remove removes removed delete deleted
open opens opened opening|close closes closed closing shut
start starts started begin begins began begun launch launched|end ends ended stop stops stopped cease ceased discontinue discontinued terminate terminated
before earlier prior preceding|after later following subsequent
first earliest initial|last latest final
maximum most at_most up_to ceiling|minimum least at_least floor
largest biggest highest top most best|smallest lowest bottom least worst
large big high major|small low minor
fast faster quick quickly rapid rapidly accelerate accelerated|slow slower slowly decelerate decelerated
cheap cheaper inexpensive less_expensive undercut undercuts undercutting|expensive costlier costly dear dearer pricier more_expensive
better improve improved improves improvement strengthen strengthened|worse poorer worsen worsened deteriorate deteriorated weaken weakened
strong stronger robust|weak weaker
success successful succeed succeeded succeeds|fail fails failed failure unsuccessful
support supports supported favour favours favoured favor favors favored endorse endorses endorsed|oppose opposes opposed opposition reject rejects rejected
uphold upheld affirm affirmed affirms|overturn overturned reverse reversed vacate vacated quash
guilty liable|innocent acquitted
majority most many numerous|minority few handful
all every always entire|none never
always|never rarely seldom
often frequently usually commonly|rarely seldom infrequently never
mandatory compulsory obligatory required must|optional voluntary
public publicly|private privately
free|paid chargeable
available|unavailable
possible|impossible
able|unable
true|false
safe|dangerous unsafe
legal|illegal
same|different
increase|unchanged flat
inside within|outside
import imports imported|export exports exported
online|offline
automatic automatically automated|manual manually
self-hosted self-host self-hosting|managed hosted
open-source open_source|proprietary closed-source
domestic|foreign
internal internally|external externally
temporary temporarily|permanent permanently
short|long
new newer|old older
early|late
early|mid
mid|late
join joins joined|leave leaves left quit
raise raised raises|lower lowered lowers
confirm confirms confirmed|deny denies denied
believe believes believed|doubt doubts doubted disbelieve disbelieves disbelieved
prefer prefers preferred|avoid avoids avoided shun shuns shunned
double doubles doubled doubling|halve halves halved halving
keep keeps kept|withdraw withdraws withdrew withdrawn
subsidise subsidised subsidize subsidized|tax taxed
vacant unoccupied|occupied
outsell outsells outsold lead leads led|trail trails trailed lag lags lagged
overstaffed|understaffed
surplus|deficit shortfall
halt halts halted suspend suspends suspended|restart restarts restarted
praise praised|scorn scorned
shrink shrinks shrank shrunk|swell swells swelled
warmly|coolly
agree agrees agreed|disagree disagrees disagreed
enable enables enabled|disable disables disabled
encrypted|unencrypted
credit credited|debit debited
deposit deposits deposited|withdraw withdraws withdrew withdrawal
gain gained gains|lose lost loses
extend extended extends|shorten shortened shortens
tighten tightened stricter|loosen loosened relax relaxed
advantage benefit|disadvantage drawback
plaintiff plaintiffs|defendant defendants
buyer buyers|seller sellers
employer|employee
borrower|lender
gross|net
federal|state
male men|female women
adult adults|child children minors
hardware|software
north northern|south southern
east eastern|west western
monthly month|yearly annual annually year
daily day|weekly week
quarter quarterly|annual annually
hour hourly|day daily
million|billion
optimistic|pessimistic
positive|negative
direct directly|indirect indirectly
quarter|year
third-party|first-party own
upper|lower
higher raise raised raises greater|smaller less
input|output
synchronous|asynchronous
read|write
client clients|server servers
minimum|average
median|mean
average|total
revenue|profit
revenue|losses
forecast projected expected|actual reported
criminal|civil
unanimous unanimously|divided
reversible|irreversible
transparent|opaque
simple easy easier|complex difficult harder
keep keeps kept retain retains retained preserve preserves preserved|scrap scraps scrapped discard discards discarded abandon abandons abandoned roll_back rolls_back rolled_back revert reverts reverted axe axed
merge merges merged|split splits
unsolved unresolved pending outstanding|solved resolved settled
plaintext unencrypted|encrypted
free free_of_charge gratis complimentary|billed billable charged chargeable
from_scratch start_afresh starts_afresh start_anew starts_anew|resume resumes resumed resuming
pass passes passed|fail fails failed
known|unknown
contested disputed controversial|undisputed uncontested
disclose discloses disclosed reveal reveals revealed publish publishes published divulge divulged|conceal conceals concealed hide hides hid hidden withhold withholds withheld undisclosed
appear appears appeared emerge emerges emerged|disappear disappears disappeared vanish vanishes vanished
arrive arrives arrived|depart departs departed
meet meets met beat beats|miss misses missed fall_short falls_short fell_short
praise praises praised commend commends commended|criticise criticises criticised criticize criticized condemn condemns condemned
welcome welcomes welcomed|oppose opposes opposed resist resists resisted
trust trusts trusted|distrust distrusts distrusted mistrust
appoint appoints appointed|dismiss dismisses dismissed oust ousted
inflow inflows inbound incoming|outflow outflows outbound outgoing
assets|liabilities
winner winners|loser losers
wholesale|retail
urban city|rural countryside
indoor indoors|outdoor outdoors
onshore|offshore
upstream|downstream
primary|secondary
senior|junior
summer|winter
morning|evening
daytime by_day|night overnight by_night nightly
weekday weekdays|weekend weekends
front|rear
wet|dry
hot warm|cold cool
full|empty
heavier|lighter
thick thicker|thin thinner
wide wider widen widens widened broad broader|narrow narrower narrows narrowed
deep deeper|shallow shallower
youngest|oldest
younger|older
rich richer wealthy|poor poorer
full-time full_time|part-time part_time
fixed flat_rate|variable floating
static|dynamic
local locally on-premises on_premises|remote remotely
single|multiple several
individually separately|jointly together collectively
centralised centralized|decentralised decentralized distributed
boom|bust recession slump
shortage shortages scarcity scarce|surplus glut oversupply abundant plentiful
premium|discount
reward rewards rewarded|punish punishes punished penalise penalised penalize penalized
invest invests invested|divest divests divested
install installs installed|uninstall uninstalls uninstalled
connect connects connected|disconnect disconnects disconnected
lock locks locked|unlock unlocks unlocked
pause pauses paused suspend suspends suspended halt halts halted|resume resumes resumed continue continues continued
save saves saved|waste wastes wasted squander squandered
earn earns earned|spend spends spent
attract attracts attracted|repel repels repelled deter deters deterred
encourage encourages encouraged|discourage discourages discouraged deter deters deterred
help helps helped facilitate facilitates facilitated|hinder hinders hindered hamper hampers hampered impede impedes impeded
ease eases eased alleviate alleviates alleviated|aggravate aggravates aggravated worsen worsens worsened exacerbate exacerbated
prove proves proved proven|disprove disproves disproved refute refutes refuted rebut rebuts rebutted
admit admits admitted acknowledge acknowledges acknowledged concede concedes conceded|deny denies denied dispute disputes disputed
comply complies complied abide abides|violate violates violated breach breaches breached infringe infringes infringed flout flouted
enact enacts enacted introduce introduces introduced|repeal repeals repealed abolish abolishes abolished scrap scrapped
impose imposes imposed|lift lifts lifted waive waives waived
convicted|acquitted
attack attacks attacked|defend defends defended
explicit explicitly|implicit implicitly tacit tacitly
likely|unlikely
common widespread commonplace|rare uncommon scarce
normal usual typical|abnormal unusual atypical exceptional
similar alike|dissimilar different
present presence|absent absence
alive|dead
survive survives survived|die dies died perish perished
healthy|ill sick
birth births|death deaths
punctual punctually on_time in_time|late delayed overdue
bring_forward brings_forward brought_forward hasten hastens hastened|postpone postpones postponed delay delays delayed defer defers deferred push_back pushed_back
fully wholly entirely completely|partly partially in_part
eligible entitled qualifies qualified|ineligible disqualified
satisfied happy pleased content|dissatisfied unhappy displeased discontented
satisfaction|dissatisfaction
love loves loved|hate hates hated dislike dislikes disliked
optimism|pessimism
confident|doubtful sceptical skeptical
calm|volatile turbulent
stable steady|unstable unsteady volatile
peak peaked|trough bottomed
ascending|descending
upward upwards|downward downwards
forward forwards|backward backwards
near nearby close|far distant
enter enters entered entry|exit exits exited
natural|artificial synthetic
genuine real authentic|fake counterfeit forged bogus
national nationally|international internationally
native|foreign
exporter exporters|importer importers
preliminary provisional interim tentative|final definitive
draft|final
quiet|noisy loud
clean|dirty polluted contaminated
hired recruit recruits recruited|dismissed made_redundant laid_off
recover recovers recovered rebound rebounds rebounded|collapse collapses collapsed slump slumps slumped
exceed exceeds exceeded outperform outperforms outperformed|underperform underperforms underperformed fall_short
overvalued overpriced|undervalued underpriced
tall taller|short shorter
permanent permanently|interim provisional
obligation obliged obligated compelled|free_to entitled_to
stay stays stayed remain_in|leave leaves left quit quits
untouched intact|removed deleted damaged
arrival arrivals|departure departures
gratis|paid
renew renews renewed prolong prolonged|cancel cancels cancelled canceled terminate terminates terminated lapse lapses lapsed expire expires expired
reopen reopens reopened|shut shuts close closes closed
hope hopes hoped|fear fears feared
blame blames blamed|credit credits credited
active|inactive
voluntary voluntarily|forced
keep keeps kept keeping retain retains retained retaining|discard discards discarded discarding scrap scraps scrapped scrapping jettison jettisoned abandon abandons abandoned abandoning throw_out throw_away threw_out thrown_out get_rid_of got_rid_of
arrive arrives arrived arrival|depart departs departed departure
praise praises praised|criticise criticises criticised criticize criticizes criticized
hide hides hid hidden conceal conceals concealed|reveal reveals revealed disclose discloses disclosed
remember remembers remembered|forget forgets forgot forgotten
lend lends lent|borrow borrows borrowed
attack attacks attacked|defend defends defended
build builds built|demolish demolishes demolished dismantle dismantles dismantled
connect connects connected|disconnect disconnects disconnected
attach attaches attached|detach detaches detached
encourage encourages encouraged|discourage discourages discouraged deter deters deterred
promote promotes promoted|demote demotes demoted
lock locks locked|unlock unlocks unlocked
load loads loaded|unload unloads unloaded
ahead|behind
superior|inferior
rich richer|poor poorer
wide wider|narrow narrower
deep deeper|shallow shallower
thick thicker|thin thinner
heavy heavier|light lighter
hot hotter|cold colder
wet|dry
clean cleaner|dirty dirtier
loud louder|quiet quieter
near nearer|far farther
nearby|distant remote
common|rare
strict|lenient
widen widens widened|narrow narrows narrowed
rural|urban
indoor indoors|outdoor outdoors
natural|artificial
wholesale|retail
parent|subsidiary
upstream|downstream
inflow inflows|outflow outflows
debt|equity
long-term|short-term
morning|evening
summer|winter
horizontal|vertical
older|younger
agree agrees agreed agreement tally tallies consistent uniform in_line|disagree disagrees disagreed disagreement at_odds contradict contradicts contradicted conflict conflicts conflicting inconsistent
at_one|at_odds disagree disagrees disagreed
up_to_date|out_of_date obsolete superseded
accept accepts accepted acknowledge acknowledges acknowledged|dispute disputes disputed contradict contradicts contradicted
keep keeps kept keeping retain retains retained stay stays stayed untouched intact survive survives survived|forfeit forfeits forfeited lapse lapses lapsed expire expires expired lose loses lost void voided
`
  .trim()
  .split('\n')
  .map(line => line.split('|'))
  .map(([one = '', other = '']) => [one, other] as const);
