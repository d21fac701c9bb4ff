/** Words that turn a statement round when one is put for the other: the two sides of each line. An underscore is a blank. */
export const opposites: readonly (readonly [string, string])[] = `
rise rose risen rising increase increased increases increasing grow grew grown grows growing growth climb climbed climbs gain gained surge surged jump jumped soar soared expand expanded expansion higher up|fall fell fallen falls falling decrease decreased decreases decreasing decline declined declines declining drop dropped drops shrink shrank shrunk plunge plunged sink sank slide slid slip slipped contract contracted contraction lower down reduce reduced reduction cut
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
cheap cheaper inexpensive|expensive costlier costly dear dearer
better improve improved improves improvement strengthen strengthened|worse worsen worsened deteriorate deteriorated weaken weakened
strong stronger robust|weak weaker
success successful succeed succeeded succeeds|fail fails failed failure unsuccessful
support supports supported|oppose opposes opposed opposition
uphold upheld affirm affirmed affirms|overturn overturned reverse reversed vacate vacated quash
guilty liable|innocent acquitted
majority most|minority few
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
active|inactive
voluntary voluntarily|forced
`
  .trim()
  .split('\n')
  .map(line => line.split('|'))
  .map(([one = '', other = '']) => [one, other] as const);
