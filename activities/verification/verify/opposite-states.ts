/** States of which a thing has one or the other: the two sides of each line. An underscore is a blank, a star a common ending, three dots up to three words. */
const lines = `
switch*_..._on turn*_..._on powered_up powered_on activat* enabl* up_and_running goes_live went_live gone_live | switch*_..._off turn*_..._off powered_down powered_off shut_down shuts_down deactivat* disabl* mothballed
free_of_charge for_free complimentary gratis at_no_charge at_no_cost at_no_extra_cost at_no_extra_charge at_no_additional_cost without_charge costs_nothing cost_nothing pays_nothing pay_nothing paid_nothing free_for without_paying | charge*_a_fee charges_a charge*_extra cost*_extra pay*_extra paid_extra at_extra_cost at_a_charge at_a_fee for_a_fee pays_a_fee pay_a_fee paid_a_fee for_a_charge for_an_extra at_an_extra charges_for charge_for charging_for costs_money chargeable at_a_surcharge against_payment
voluntary voluntarily optional optionally free_to_choose may_choose up_to_the at_their_discretion of_their_own_accord | compulsory mandatory obligatory required_to requires obliged_to bound_to no_choice
allowed permitted may_use may_take may_bring legal lawful welcome_to | banned forbidden prohibited outlawed illegal not_permitted barred ruled_out off_limits
publicly in_public open_to_the_public made_public for_all_to_see | in_private privately behind_closed_doors confidential confidentially secretly in_secret undisclosed kept_secret
in-house in_house inhouse by_its_own_staff by_its_own_people with_its_own_staff by_our_own_staff | outsourc* contracted_out subcontracted farmed_out by_outside by_an_outside by_outsiders by_contractors by_a_contractor by_an_agency
permanent* for_good indefinitely open-ended for_ever forever | temporar* temporarily temporary for_the_time_being for_now short-lived time-limited stopgap interim
unharmed undamaged unscathed intact untouched unhurt uninjured | damaged bruised harmed hurt injured wrecked ruined destroyed
satisfied happy pleased delighted glad | dissatisfied unhappy disappointed displeased annoyed frustrated upset angry
keen eager enthusiastic willing | reluctant reluctantly unwilling hesitant lukewarm unenthusiastic wary indifferent
optimistic hopeful upbeat bullish | pessimistic gloomy downbeat bearish despondent
approv* approval gave_its_blessing green-lit gave_the_green_light gave_the_go-ahead nodded_through waved_through voted_for voted_in_favour voted_in_favor backed | reject* rejection turn*_down turned_..._down veto* vetoed voted_against voted_down threw_out thrown_out refused_permission refused_consent
voted_for voted_in_favour voted_in_favor in_favour_of in_favor_of backs backed supports supported came_out_for argued_for spoke_in_favour spoke_for campaigned_for | voted_against reject rejects rejected opposed oppose opposes against_the came_out_against argued_against spoke_against campaigned_against fought_against objected_to objects_to objects object
accept* took_up taken_up said_yes agreed_to agrees_to | refus* declined_to declined_the declines_to turn*_down turned_..._down said_no balked baulked
expand* expansion enlarg* scal*_up step*_up stepped_up ramp*_up build*_up built_up broaden* | shrink* shrank shrunk scal*_back scal*_down cut*_back ramp*_down wind*_down wound_down pare*_back pared_back downsiz* slimm*_down reduced_to
join* signed_up sign*_up | quit quits withdrew withdraw* pull*_out drop*_out dropped_out walk*_out
succeed* success successful successfully | fail* failure unsuccessful unsuccessfully in_vain fell_through
ahead_of_schedule ahead_of_time ahead_of_plan earlier_than_planned sooner_than_planned before_the_deadline | behind_schedule delayed later_than_planned overdue past_the_deadline missed_the_deadline after_the_deadline
on_time on_schedule punctual punctually by_the_deadline | delayed behind_schedule overdue missed_the_deadline too_late
under_budget below_budget within_budget on_budget cheaper_than_planned less_than_planned | over_budget above_budget overran overruns overrun overspent overspend more_than_planned
in_profit profitable made_a_profit makes_a_profit turned_a_profit in_the_black earned_a_profit | loss-making unprofitable made_a_loss makes_a_loss in_the_red lost_money loses_money lose_money losing_money in_deficit
solvent paid_its_debts | insolvent bankrupt in_administration in_receivership
below_average lower_than_average under_the_average worse_than_average less_than_average | above_average higher_than_average over_the_average better_than_average more_than_average
more_often more_frequently | less_often less_frequently more_rarely more_seldom
praise* prais* love loves loved liked admired admire commended hailed compliment* applaud* enthused rave* raved | complain* complaint complaints criticis* criticiz* dislike* hate* hates hated annoys annoyed irritat* moan* grumbl* lament* bemoan* find_fault faulted object_to deplore*
strengthen* bolster* reinforc* | weaken* undermin* erod* sapped
easier simpler easy simple straightforward effortless child's_play | harder difficult tricky trickier cumbersome laborious complicated hard_to tough awkward fiddly
faster quicker quickly swiftly swift rapid rapidly sped_up speeds_up speed_up speeding_up accelerat* | slower slowly sluggish slowed slow* slowed_down bogged_down dragged decelerat* took_longer takes_longer
cheaper inexpensive less_expensive lower-priced lower_price costs_less cost_less better_value | dearer pricier costlier expensive more_expensive higher-priced higher_price costs_more cost_more
stricter tougher tighter tighten* toughen* | laxer looser softer loosen* relax* eas* softened watered_down
reliable dependable trustworthy sturdy | unreliable erratic flaky patchy undependable
trust trusts trusted have_faith_in | distrust* mistrust* few_trust wary_of suspicious_of sceptical
in_stock available | out_of_stock sold_out unavailable
wins_over attract* drew draws | put*_off deter* deterred scar*_off drove_away drives_away repel*
encourag* promot* spur* | discourag* deter* deterred
welcom* applaud* | oppos* resist* resent* deplor* condemn* fought
unanimous* unanimously unanimous united | divided split narrowly majority
centrally centralised centralized at_headquarters | locally decentralised decentralized in_the_regions
by_hand manual manually handmade | by_machine automatic automatically automated by_robot mechanically
online on_the_web over_the_internet digitally | in_person on_paper offline in_the_shop at_the_counter by_post face_to_face over_the_counter
remotely from_home working_from_home | on_site in_the_office in_person on_the_premises
in_advance beforehand up_front upfront before_it before_they | in_arrears afterwards retrospectively in_hindsight after_the_fact retroactively
went_ahead go_ahead goes_ahead took_place takes_place take_place held_as_planned | called_off cancelled canceled scrapped shelved fell_through postponed
brought_forward bring*_forward moved_up | put_off put_back push*_back postpon* defer* delay*
renew* extended prolonged | expir* lapse* ran_out let_lapse terminated ended cancelled canceled
lift*_the lifted lifting abolish* repeal* waiv* | impos* introduc* tighten*
confirmed confirm confirms | denied denies refuted contradicted
blame* at_fault responsible_for | cleared exonerated not_to_blame blameless
guilty convicted | acquitted innocent cleared not_guilty
independent independently on_its_own stand-alone | dependent depends_on relies_on rely_on reliant
popular in_demand sought_after bestselling | unpopular unloved shunned slow-selling
upgrad* promoted | downgrad* demoted relegated
privatis* privatiz* | nationalis* nationaliz*
hire hires hired hiring recruit* take*_on_staff took_on_staff add*_staff add*_jobs creat*_jobs | lay*_off laid_off made_redundant make*_redundant sacked let_go cut*_jobs shed_staff shed_jobs shedding_jobs
open_its opened_its opens_its opened_a opens_a inaugurat* | closed_its closes_its close_its closed_down closes_down shut_its shuts_its shut_down shuttered
below_the_median below_the_average below_the_market under_the_average below_average lower_than_average below_par | above_the_median above_the_average above_the_market at_or_above over_the_average above_average higher_than_average above_par
`;
/** What one needs, or does without. */
const needed =
  'consent permission approval agreement licence license permit warning notice deposit prescription appointment invitation registration reservation subscription login password receipt contract supervision escort visa passport'.split(
    ' ',
  );
/** Of which there is more or less. */
const measured =
  'keen:keener happy:happier easy:easier safe:safer strict:stricter popular confident satisfied optimistic pessimistic reliable expensive common likely willing interested frequent frequently often accurate efficient profitable loyal active worried generous stable sensitive comfortable durable'.split(
    ' ',
  );
const generated = [
  ...needed.map(
    each =>
      `without_..._${each} without_${each} | only_with_..._${each} only_with_${each} only_after_..._${each} need*_..._${each} requir*_..._${each} subject_to_..._${each} subject_to_${each}`,
  ),
  ...measured.map(each => {
    const [bare = '', more = `more_${bare}`] = each.split(':');
    return `${more} | less_${bare} not_as_${bare} not_so_${bare} least_${bare}`;
  }),
];
const ending = '(?:e|s|es|d|ed|ing)?';
const between = String.raw`(?:\s[\p{L}'’-]{1,20}){0,3}?\s`;

export interface OppositeStates {
  readonly sides: readonly [RegExp, RegExp];
}

/** Both sides of each pair, as patterns. */
export const oppositeStates: readonly OppositeStates[] = [...lines.trim().split('\n'), ...generated].map(line => {
  const [one = '', other = ''] = line.split(' | ');
  return { sides: [patternOf(one), patternOf(other)] };
});

function patternOf(words: string): RegExp {
  const parts = words
    .trim()
    .split(' ')
    .sort((one, other) => other.length - one.length)
    .map(word =>
      word
        .replaceAll("'", "['’]")
        .replaceAll('*', ending)
        .replaceAll('...', '…')
        .replaceAll('_…_', between)
        .replaceAll('_', String.raw`\s`),
    );
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${parts.join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}
