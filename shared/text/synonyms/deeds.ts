/** What people and companies do, in other words: a group a line, an underscore is a blank. No word of two meanings that business texts mix. */
export const deeds: readonly string[] = `
discard throw_out thrown_out threw_out throw_away drop ditch scrap jettison abandon delete remove dispose get_rid_of got_rid_of getting_rid_of weed_out sift_out strip_out bin eliminate purge
exclude leave_out leaves_out left_out leaving_out omit skip disregard ignore pass_over except sift_out filter_out
reply answer respond write_back react
inquire enquire query enquiry inquiry question ask
explain account_for spell_out set_out sets_out clarify elaborate
stress emphasise emphasize underline underscore highlight point_out
mention cite bring_up refer_to allude name
announce declare proclaim make_known made_known make_public made_public unveil disclose reveal
admit concede acknowledge own_up grant confess
deny dispute contradict reject rebut refute
promise undertake commit pledge vow give_an_undertaking agree
claim maintain contend assert argue insist hold allege aver
suggest propose put_forward moot float recommend
warn caution alert sound_the_alarm
complain grumble gripe object protest lament
praise applaud welcome commend hail
blame reproach fault accuse hold_responsible attribute
thank credit acknowledge
discuss talk debate confer consult
persuade convince win_over talk_into
speak talk address
write pen author draft compose draw_up drew_up drawn_up
publish issue bring_out brought_out put_out release appear come_out came_out print
hold conduct carry_out carried_out run stage organise organize administer
interview talk question poll survey
canvass poll survey questionnaire
fill_in fill_out filled_in filled_out complete
find discover detect identify uncover come_across came_across spot notice
examine inspect study look_at looked_at scrutinise scrutinize review investigate look_into looked_into probe audit analyse analyze
measure gauge quantify assess evaluate
compare contrast set_side_by_side side_by_side match_against set_against
count tally tot_up number
calculate compute work_out worked_out reckon figure_out
estimate reckon guess put_at
check verify confirm validate vet
prove demonstrate establish show
conclude infer deduce gather
assume suppose presume take_for_granted
judge deem regard consider view rate
think believe reckon consider opinion feel
doubt question suspect be_sceptical
understand grasp realise realize
remember recall recollect
forget overlook neglect
expect anticipate await look_forward foresee believe_in believes_in believed_in count_on counts_on bank_on banks_on reckon_with reckons_with
hope wish aspire
fear worry dread apprehension
intend plan mean aim propose
decide resolve determine opt settle
choose select pick opt
prefer favour favor would_rather
reject turn_down turned_down refuse decline rebuff spurn
accept approve give_the_go-ahead sign_off sanction green-light consent assent
allow let permit give_permission authorise authorize
forbid prohibit ban outlaw bar disallow veto proscribe
prevent stop keep_from block hinder impede thwart preclude
hinder hamper obstruct impede slow hold_up
force compel oblige coerce require make
order instruct direct command tell
urge press exhort call_on encourage
encourage promote foster stimulate spur incentivise support
discourage deter dissuade put_off
help assist aid support lend_a_hand facilitate
protect defend guard shield safeguard
attack assault strike hit
threaten menace endanger jeopardise jeopardize
harm damage hurt impair injure
destroy wreck ruin demolish
repair fix mend restore put_right remedy correct rectify
correct fix put_right rectify amend
improve better enhance refine upgrade boost strengthen
worsen deteriorate worse degrade weaken slip
change alter modify adapt adjust amend revise vary rework overhaul
convert turn_into transform change_into
replace substitute swap exchange supplant take_the_place_of supersede make_obsolete made_obsolete makes_obsolete render_obsolete obsolete superfluous
exchange swap trade switch
reverse undo revoke rescind cancel repeal withdraw
cancel call_off called_off scrap annul abandon void
renew extend prolong roll_over
extend prolong lengthen stretch
shorten cut curtail abridge
begin start commence get_under_way embark initiate open launch set_up
start start_up set_out take_off begin onset
end finish conclude terminate close cease stop come_to_an_end came_to_an_end
stop cease halt discontinue quit give_up gave_up given_up giving_up suspend
continue go_on goes_on went_on carry_on carried_on proceed persist keep_on keep keeps stay last
pause suspend put_on_hold halt freeze interrupt break_off
resume restart reopen recommence pick_up
postpone delay defer put_off put_back push_back hold_over
wait await stand_by hold_on
hurry rush speed_up expedite accelerate
happen occur take_place took_place taken_place come_about come_up arise
cause bring_about brought_about give_rise_to lead_to led_to trigger set_off provoke spark result_in
result follow ensue
affect influence impact bear_on have_an_effect_on hit
depend hinge turn rest rely
arise stem originate come emerge derive spring
appear emerge surface come_to_light came_to_light
disappear vanish go_away went_away
increase rise grow climb go_up went_up gone_up mount expand swell
raise put_up lift increase hike push_up
decrease fall decline drop go_down went_down gone_down dwindle diminish recede
pass cross get_past got_past top exceed surpass go_past went_past break
lower cut reduce bring_down brought_down slash trim pare scale_back scaled_back scale_down
double twofold
jump leap surge soar shoot_up
plunge plummet slump nosedive collapse
recover rebound bounce_back rally
fluctuate vary swing
reach attain hit touch achieve arrive
equal match correspond amount_to come_to
contain hold have include comprise
consist comprise compose made_up_of
add attach append supplement tack_on
join combine merge unite link
combine merge pool unite bring_together put_together
separate split divide part
split divide share break_down broken_down
gather collect assemble amass compile
accumulate pile_up piling_up build_up built_up amass mount_up
scatter spread disperse distribute
distribute hand_out handed_out spread share_out dispense allot
send dispatch ship mail post forward transmit
deliver hand_over handed_over bring supply
receive get obtain be_given take_delivery
fetch bring collect pick_up
carry transport convey move haul
move shift relocate transfer
leave depart quit go_away walk_out exit pull_out
arrive reach turn_up come show_up
return come_back came_back go_back give_back bring_back
visit call_on drop_in
travel journey go
accompany escort
follow come_after ensue trail
precede come_before
meet encounter come_together get_together gather convene
attend take_part
keep retain hold_on_to preserve maintain conserve store
store save keep archive retain stow hold
hide conceal cover_up mask disguise
lose mislay forfeit
own possess hold belong have
buy purchase acquire procure get_hold_of
sell market vend offload retail
rent lease let hire tenancy
lend loan advance
borrow take_out_a_loan
owe outstanding due
pay settle foot meet cover defray
repay pay_back paid_back reimburse refund give_back
refund reimburse money_back give_back
charge bill invoice debit
cost fetch set_back go_for went_for price
fetch sell_for bring_in
earn make take_in bring_in receive gain
spend lay_out laid_out splash_out expend use
save economise cut_costs put_by
invest put_into put_money_into stake
fund finance bankroll underwrite sponsor
donate give contribute hand_over
win gain secure land clinch
beat defeat outperform outdo overcome best
compete vie rival contend
fail founder flop collapse
succeed manage make_it come_off pull_off
try attempt endeavour endeavor seek strive
manage run head administer oversee in_charge
lead head run chair direct at_the_helm
supervise oversee monitor watch_over keep_an_eye_on
watch observe monitor keep_an_eye_on track
employ hire engage recruit take_on took_on
dismiss fire sack lay_off laid_off let_go make_redundant
resign step_down quit stand_down leave
retire bow_out
train teach instruct educate coach
learn find_out found_out discover hear
work labour labor toil
build construct erect put_up set_up
make produce manufacture turn_out make_up
create make set_up establish found bring_into_being
design devise develop draw_up plan
invent devise come_up_with came_up_with think_up
develop build evolve work_up
introduce bring_in brought_in launch roll_out establish phase_in
install fit put_in mount
equip fit_out furnish supply
operate run work function
use employ apply make_use_of made_use_of utilise utilize draw_on drew_on deploy
test try_out tried_out trial pilot
cover extend include span
apply hold_good pertain valid
comply abide conform follow obey stick_to meet observe
satisfy meet fulfil fulfill comply_with
fulfil fulfill meet satisfy carry_out
break breach violate infringe flout contravene
enforce impose implement apply
punish penalise penalize fine sanction discipline
sue take_to_court take_legal_action bring_an_action litigate prosecute
prosecute charge indict
acquit clear exonerate
sign ink conclude enter_into
notify inform let_know tell advise
report tell relate recount inform notify
register sign_up signed_up enrol enroll enter record
apply request seek
request ask seek demand
demand call_for insist_on require
need require call_for want
offer provide make_available give extend put_forward
grant award give allow bestow confer
award give grant confer allocate
assign allocate allot give_out
withdraw take_out took_out pull_out remove
withhold keep_back hold_back retain
open unlock unseal
close shut
expire run_out ran_out lapse
serve cater supply
treat handle deal_with dealt_with
handle deal_with process cope
solve resolve sort_out settle fix
suffer undergo sustain incur experience
experience undergo meet_with encounter see
enjoy have benefit_from
tolerate put_up_with accept
wake get_up
die pass_away perish
injure hurt wound harm
kill put_to_death
rescue save bail_out
share divide split have_in_common
differ vary diverge be_at_odds at_odds disagree contradict
agree concur tally coincide match
disagree differ quarrel at_odds contradict
contradict conflict clash disagree at_odds inconsistent
resemble look_like similar
serve_as act_as function_as
constitute account_for represent form
represent account_for constitute stand_for
belong fall_within
concern deal_with have_to_do_with has_to_do_with had_to_do_with regard relate
mean denote signify stand_for
imply entail involve mean
suffice be_enough enough adequate sufficient will_do
lack want
name call title label dub
describe depict characterise characterize portray
define specify lay_down set_out
label mark tag
mark flag label
sort arrange rank order classify categorise categorize
arrange order organise organize lay_out
prepare get_ready make_ready draw_up
load fill
empty clear
mix blend combine
cut slice carve
clean wash
run_away flee escape
escape flee get_away
rely depend bank_on count_on
trust have_faith_in confidence
bet wager gamble stake
steal rob pilfer take
deceive mislead trick fool dupe
pretend feign
imitate copy mimic
copy duplicate replicate reproduce
multiply times
originate start derive
export sell_abroad ship_abroad
import bring_into_the_country
enter come_into go_into get_into
access reach
connect link hook_up attach join
disconnect cut_off unplug
log_in sign_in log_on
delete erase wipe remove
update refresh bring_up_to_date
release put_out issue publish launch
support back endorse stand_behind
oppose resist object
vote ballot cast_a_vote
nominate put_forward propose name
sponsor back fund
merge join_forces combine amalgamate
found set_up establish start create
liquidate wind_up dissolve
audit inspect examine check
insure cover underwrite
hedge cover
mature become_due
trigger set_off activate
book record enter post
recognise recognize book record
oppose object reject resist is_against are_against was_against were_against speak_out_against speaks_out_against spoke_out_against
support favour favor back endorse advocate in_favour_of in_favor_of lean_towards leans_towards leaned_towards lean_toward leans_toward
miss fail_to_turn_up fails_to_turn_up failed_to_turn_up fail_to_show_up fails_to_show_up failed_to_show_up fail_to_attend failed_to_attend fail_to_appear failed_to_appear no-show
come_back comes_back came_back buy_again buys_again bought_again buy_it_again buy_them_again reorder rebuy order_again orders_again
attract draw drew drawn bring_in brought_in
visit attend attendee visitor come_to came_to
lure entice tempt woo poach
consider entertain contemplate weigh listen_to listens_to open_to
scrap axe end abolish discontinue do_away_with does_away_with did_away_with wind_down phase_out phases_out phased_out
relinquish give_up gives_up gave_up given_up surrender cede vacate
contribute put_in puts_in chip_in chips_in inject
affect touch compromise
impose levy inflict
shoulder bear bore borne absorb foot
supervise oversee look_after looks_after
regret rue lament
make_up makes_up made_up account_for accounts_for accounted_for
outdo beat outperform do_better_than does_better_than did_better_than fare_better_than fares_better_than win_over come_out_ahead
prompt lead_to led induce cause
entitle qualify eligible entitlement
let_go lay_off laid_off dismiss make_redundant made_redundant
take_over takes_over took_over assume
sign_up signs_up signed_up enrol enroll register join subscribe
drop_out drops_out dropped_out dropout give_up gave_up quit
tighten toughen stiffen harden
relax loosen ease soften
run_short runs_short ran_short run_low runs_low ran_low
pull_out pulls_out pulled_out withdraw back_out backs_out backed_out
catch_on catches_on caught_on take_off takes_off took_off
hold_back holds_back held_back withhold
bring_forward brings_forward brought_forward advance
miss_out misses_out missed_out go_without goes_without went_without
break_even breaks_even broke_even make_a_profit turn_a_profit
hand_back hands_back handed_back return give_back gives_back gave_back
turn_away turns_away turned_away refuse reject
stay_put stays_put stayed_put remain unchanged
cut_back cuts_back reduce scale_down scales_down scaled_down
step_up steps_up stepped_up increase intensify
fall_behind falls_behind fell_behind lag
keep_pace keeps_pace kept_pace keep_up keeps_up kept_up
`
  .trim()
  .split('\n');
