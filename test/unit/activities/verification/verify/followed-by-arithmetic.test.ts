import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on the year');

const between: Changed = [
  [
    'Per meal the school pays 2.10 euros for vegetables against 3.40 for meat.',
    'Per meal, vegetables cost the school 1.30 euros less than meat.',
    'Per meal, vegetables cost the school 1.30 euros more than meat.',
  ],
  [
    'Per meal the school pays 2.10 euros for vegetables against 3.40 for meat.',
    'A meal of meat costs the school 1.30 euros more than one of vegetables.',
    'Per meal, vegetables cost the school 1.60 euros less than meat.',
  ],
  [
    'The Linden weighs 12 kilos, which reviewers find hard to lift. The Alder, lighter at 9, is spared such remarks.',
    'The Linden weighs three kilos more than the Alder.',
    'The Alder weighs three kilos more than the Linden.',
  ],
  [
    'The Linden weighs 12 kilos, which reviewers find hard to lift. The Alder, lighter at 9, is spared such remarks.',
    'The Alder is three kilos lighter than the Linden.',
    'The Linden is three kilos lighter than the Alder.',
  ],
  [
    'The hospital group opened 14 wards last year and shut 31, most of them in the countryside.',
    'The hospital group shut 17 more wards than it opened last year.',
    'The hospital group shut 19 more wards than it opened last year.',
  ],
  [
    'In 2015 Denmark had some 2,900 dairy farms; today there are about 1,800.',
    'Denmark has about 1,100 fewer dairy farms today than in 2015.',
    'Denmark has about 1,100 more dairy farms today than in 2015.',
  ],
  [
    'In 2015 Denmark had some 2,900 dairy farms; today there are about 1,800.',
    'The number of Danish dairy farms has fallen by about 1,100 since 2015.',
    'Denmark has about 1,100 more dairy farms today than in 2015.',
  ],
  [
    'A hearing aid that cost EUR 1,900 in 2019 goes for EUR 1,250 today, says the guild.',
    'Hearing aids are EUR 650 cheaper today than in 2019.',
    'Hearing aids are EUR 650 dearer today than in 2019.',
  ],
  [
    'A hearing aid that cost EUR 1,900 in 2019 goes for EUR 1,250 today, says the guild.',
    'Hearing aids are EUR 650 cheaper today than in 2019.',
    'Hearing aids are EUR 750 cheaper today than in 2019.',
  ],
  [
    'Net profit came in at $58m, compared with $44m a year before, and the board proposed a dividend of $12m.',
    'Net profit was $14m higher than a year before.',
    'Net profit was $14m lower than a year before.',
  ],
  [
    'Net profit came in at $58m, compared with $44m a year before, and the board proposed a dividend of $12m.',
    'Net profit was $14m higher than a year before.',
    'The dividend was $14m higher than a year before.',
  ],
  [
    'Net profit came in at $58m, compared with $44m a year before, and the board proposed a dividend of $12m.',
    'Net profit was $14m higher than a year before.',
    'Net profit was $46m higher than a year before.',
  ],
  [
    'Since the second runway opened in June, the average delay has come down from 41 to 23 minutes.',
    'The second runway has shortened the average delay by 18 minutes.',
    'The second runway has lengthened the average delay by 18 minutes.',
  ],
  [
    'Since the second runway opened in June, the average delay has come down from 41 to 23 minutes.',
    'The average delay has fallen by 18 minutes.',
    'The average delay has fallen by 23 minutes.',
  ],
  [
    'The bakery lowered its delivery charge in May from 4.50 euros to 3.20 euros.',
    'In May the bakery took 1.30 euros off its delivery charge.',
    'In May the bakery added 1.30 euros to its delivery charge.',
  ],
  [
    'The bakery lowered its delivery charge in May from 4.50 euros to 3.20 euros.',
    'The bakery’s delivery charge dropped by 1.30 euros in May.',
    'In May the bakery took 1.30 euros off its bread.',
  ],
  [
    'The council rejected the petition by 34 votes to 27. The mayor regretted it.',
    'The petition failed in the council by seven votes.',
    'The petition was carried in the council by seven votes.',
  ],
  [
    'The council rejected the petition by 34 votes to 27. The mayor regretted it.',
    'The petition failed in the council by seven votes.',
    'The petition failed in the council by nine votes.',
  ],
  [
    'The bank cut its overdraft rate in March from 11.9% to 10.4%.',
    'In March the bank took 1.5 percentage points off its overdraft rate.',
    'In March the bank put 1.5 percentage points on its overdraft rate.',
  ],
  [
    'The bank cut its overdraft rate in March from 11.9% to 10.4%.',
    'The bank’s overdraft rate is 1.5 percentage points lower since March.',
    'In March the bank took 2.5 percentage points off its overdraft rate.',
  ],
  [
    'The opening of the Harbour Museum in Bergen has been moved from March to September.',
    'The opening of the Harbour Museum has been postponed by six months.',
    'The opening of the Harbour Museum has been brought forward by six months.',
  ],
  [
    'The opening of the Harbour Museum in Bergen has been moved from March to September.',
    'The Harbour Museum opens six months later than planned.',
    'The opening of the Harbour Museum has been postponed by five months.',
  ],
  [
    'Nurses in the first half of 2023 waited a median of 21 days for a shift plan, four days longer than a year earlier.',
    'In the first half of 2022 nurses waited a median of 17 days for a shift plan.',
    'In the first half of 2022 nurses waited a median of 25 days for a shift plan.',
  ],
  [
    'Nurses in the first half of 2023 waited a median of 21 days for a shift plan, four days longer than a year earlier.',
    'A year earlier nurses had waited a median of 17 days for a shift plan.',
    'In the first half of 2024 nurses waited a median of 17 days for a shift plan.',
  ],
  [
    'Chat is open until 9pm on weekdays. The phone line closes three hours earlier.',
    'The phone line closes at 6pm on weekdays.',
    'The phone line closes at 7pm on weekdays.',
  ],
  [
    'Chat is open until 9pm on weekdays. The phone line closes three hours earlier.',
    'The phone line closes at 6pm on weekdays.',
    'Chat closes at 6pm on weekdays.',
  ],
  [
    'The old press printed 800 sheets an hour; the new one manages 1,150.',
    'The new press prints 350 sheets an hour more than the old one.',
    'The old press prints 350 sheets an hour more than the new one.',
  ],
  [
    'Oslo’s tram carries 52 million passengers a year, Bergen’s 19 million.',
    'Oslo’s tram carries 33 million more passengers a year than Bergen’s.',
    'Bergen’s tram carries 33 million more passengers a year than Oslo’s.',
  ],
  [
    'Oslo’s tram carries 52 million passengers a year, Bergen’s 19 million.',
    'Oslo’s tram carries 33 million more passengers a year than Bergen’s.',
    'Oslo’s tram carries 43 million more passengers a year than Bergen’s.',
  ],
  [
    'The festival sold 8,200 tickets and the fair 5,900.',
    'The fair sold 2,300 tickets fewer than the festival.',
    'The festival sold 2,300 tickets fewer than the fair.',
  ],
  [
    'A licence costs 240 dollars a year; the open edition, at 90 dollars, lacks the audit log.',
    'The licence costs 150 dollars a year more than the open edition.',
    'The open edition costs 150 dollars a year more than the licence.',
  ],
  [
    'The journey took 74 minutes before the tunnel. It now takes 48.',
    'The tunnel has cut the journey by 26 minutes.',
    'The tunnel has lengthened the journey by 26 minutes.',
  ],
  [
    'The journey took 74 minutes before the tunnel. It now takes 48.',
    'The journey is 26 minutes shorter than before the tunnel.',
    'The tunnel has cut the journey by 48 minutes.',
  ],
  [
    'The deadline for grants has been brought forward from October to July.',
    'The deadline for grants comes three months earlier.',
    'The deadline for grants comes two months earlier.',
  ],
  [
    'The choir has 46 members and the orchestra 63; the theatre opened 12 years ago.',
    'The orchestra has 17 members more than the choir.',
    'The choir has 34 members more than the theatre.',
  ],
  [
    'The choir has 46 members and the orchestra 63; the theatre opened 12 years ago.',
    'The orchestra has 17 members more than the choir.',
    'The choir has 17 members more than the orchestra.',
  ],
  [
    'Support answered after 19 hours on average, compared with 31 in the previous survey.',
    'Support answers 12 hours faster on average than in the previous survey.',
    'Support answers 12 hours slower on average than in the previous survey.',
  ],
  [
    'The bill passed by 212 votes to 199.',
    'The bill passed with a majority of 13 votes.',
    'The bill failed by 13 votes.',
  ],
];

const parts: Changed = [
  [
    'The library gets a grant of 6,000 euros a year, a third of which goes back to the town as rent for the hall.',
    'Of its yearly grant, the library returns 2,000 euros to the town as rent.',
    'Of its yearly grant, the library returns 3,000 euros to the town as rent.',
  ],
  [
    'The repair cost EUR 900,000, of which the insurer paid two thirds.',
    'The insurer paid EUR 600,000 of the repair.',
    'The insurer paid EUR 300,000 of the repair.',
  ],
  [
    'The repair cost EUR 900,000, of which the insurer paid two thirds.',
    'After the insurer’s payment, EUR 300,000 of the cost of the repair was left.',
    'After the insurer’s payment, EUR 600,000 of the cost of the repair was left.',
  ],
  [
    'The company will close 18 of its 75 shops by the end of June.',
    'The closures will leave the company with 57 shops.',
    'The closures will leave the company with 53 shops.',
  ],
  [
    'The company will close 18 of its 75 shops by the end of June.',
    'After the closures the company will have 57 shops left.',
    'The company will close 57 of its shops by the end of June.',
  ],
  [
    'Tenants pay for six in ten of the repairs, landlords for the others.',
    'Landlords pay for four in ten of the repairs.',
    'Tenants pay for four in ten of the repairs.',
  ],
  [
    'Tenants pay for six in ten of the repairs, landlords for the others.',
    'Landlords pay for 40% of the repairs.',
    'Tenants pay for four in ten of the repairs.',
  ],
  [
    'The founder owns 40 percent of the firm; her two sons share the rest equally.',
    'Each of the founder’s sons owns 30 percent of the firm.',
    'Each of the founder’s sons owns 20 percent of the firm.',
  ],
  [
    'The founder owns 40 percent of the firm; her two sons share the rest equally.',
    'Each of the founder’s sons owns 30 percent of the firm.',
    'The founder owns 30 percent of the firm.',
  ],
  [
    'Staff hold 20 percent of the shares; Ida Holm and Per Lund divide the rest equally.',
    'Ida Holm and Per Lund each hold 40 percent of the shares.',
    'Ida Holm and Per Lund each hold 20 percent of the shares.',
  ],
  [
    'Staff hold 20 percent of the shares; Ida Holm and Per Lund divide the rest equally.',
    'Per Lund owns 40 percent of the shares.',
    'Ida Holm and Per Lund each hold 20 percent of the shares.',
  ],
  [
    'The farm lost 12 of its 40 cows in the flood.',
    'The flood left the farm with 28 cows.',
    'The flood left the farm with 12 cows.',
  ],
  [
    'The prize is worth 50,000 dollars, a fifth of which must be given to a school.',
    'Winners of the prize must give 10,000 dollars to a school.',
    'Winners of the prize must give 20,000 dollars to a school.',
  ],
  [
    'The museum spent 8 million crowns on the roof; the state bore three quarters of that.',
    'The state bore 6 million crowns of the museum’s roof.',
    'The state bore 2 million crowns of the museum’s roof.',
  ],
  [
    'The union has 1,200 members, half of them in Malmö.',
    'The union has 600 members in Malmö.',
    'The union has 600 members in Lund.',
  ],
  [
    'The union has 1,200 members, half of them in Malmö.',
    'The union has 600 members in Malmö.',
    'The union has 400 members in Malmö.',
  ],
  [
    'A ticket costs 30 euros, of which 10% goes to the lifeboat service.',
    'Three euros of each ticket go to the lifeboat service.',
    'Ten euros of each ticket go to the lifeboat service.',
  ],
  [
    'The airline will scrap 9 of its 52 routes in autumn.',
    'The airline will keep 43 routes.',
    'The airline will keep 52 routes.',
  ],
  [
    'The airline will scrap 9 of its 52 routes in autumn.',
    'The airline will keep 43 routes.',
    'The airline will keep 41 routes.',
  ],
  [
    'Half of the 84 flats are let to students, and a further 14 stand empty.',
    '42 of the flats are let to students.',
    '42 of the flats stand empty.',
  ],
];

const levy = 'Norway introduces the levy in 2027, and Finland follows three years later.';
const bar = 'Chat is staffed until 10pm. The bar closes two hours earlier.';

const beside: Changed = [
  [levy, 'Finland introduces the levy in 2030.', 'Norway introduces the levy in 2030.'],
  [levy, 'Finland introduces the levy in 2030.', 'Finland introduces the levy in 2029.'],
  [bar, 'The bar closes at 8pm.', 'The bar closes at 7pm.'],
  [
    'Then the deal. Zubel’s council pays the operator, Euromat, a subsidy of 4,800 euros a year, a quarter of which comes back as rent for the spot in the pharmacy wall. Each withdrawal costs holders of foreign cards EUR 2.50; for everyone with a Spanish account it is free.',
    'Of the yearly subsidy to Euromat, 1,200 euros return as rent for the spot in the pharmacy wall.',
    'Of the yearly subsidy to Euromat, 1,400 euros return as rent for the spot in the pharmacy wall.',
  ],
  [
    'Small farms applying for a grant in the first half of 2025 waited a median of 34 days for a decision, six days longer than a year earlier, according to the seventh Barometer, published today by the institute.',
    'In the first half of 2024, small farms waited a median of 28 days for a decision.',
    'In the first half of 2024, small farms waited a median of 40 days for a decision.',
  ],
  [
    'What Ruta sells is a safety check for boats, at EUR 79 apiece, which a technician issues after a 40-minute test; it sold 118,000 of them in 2025, up from 71,000. Buyers pay for seven in ten, sellers for the others.',
    'Sellers pay for three in ten of Ruta’s safety checks.',
    'Buyers pay for three in ten of Ruta’s safety checks.',
  ],
  [
    'Second, the lawsuit brought by the grocery chain Dalby’s; Zap denies it, and the trial in Milwaukee has been moved from January to May.',
    'The trial in Dalby’s lawsuit against Zap has been postponed by four months.',
    'The trial in Dalby’s lawsuit against Zap has been postponed by five months.',
  ],
  [
    'Boats enjoy no exemption, although the sailors had asked for one; parliament rejected their motion by 81 votes to 66.',
    'The sailors’ motion failed in parliament by 15 votes.',
    'The sailors’ motion passed in parliament by 15 votes.',
  ],
];

describe('what follows from a source by arithmetic', () => {
  describe('what lies between two amounts or times', () => tellsApart(verdictOf, between));
  describe('parts and what is left of an amount', () => tellsApart(verdictOf, parts));
  describe('what is worked out beside other things', () => tellsApart(verdictOf, beside));
});
