import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';
import { tellsApart } from '../support/tells-apart.js';

function verdictOf(source: string, claim: string): Verdict | undefined {
  const [found] = verifyClaims(createGround([documentOf(source, { title: 'Notes' })], []), [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('a change that is told by its two ends', () => {
  tellsApart(verdictOf, [
    [
      "Corvane's rental arm had a good spring. Its operating profit climbed to EUR 41m from EUR 33m a year earlier, while sales stood at EUR 390m.",
      "Corvane's rental arm earned EUR 8m more operating profit than a year earlier.",
      "Corvane's rental arm earned EUR 9m more operating profit than a year earlier.",
    ],
    [
      "Corvane's rental arm had a good spring. Its operating profit climbed to EUR 41m from EUR 33m a year earlier, while sales stood at EUR 390m.",
      "The operating profit of Corvane's rental arm rose by EUR 8m.",
      "Corvane's rental arm earned EUR 8m less operating profit than a year earlier.",
    ],
    [
      "Corvane's rental arm had a good spring. Its operating profit climbed to EUR 41m from EUR 33m a year earlier, while sales stood at EUR 390m.",
      "Operating profit at Corvane's rental arm was EUR 8m higher than a year earlier.",
      "Corvane's rental arm earned EUR 8 more operating profit than a year earlier.",
    ],
    [
      'Practices in the Mirelle trial spent an average of 3.4 hours a week on booking appointments, compared with 8.1 hours before. Each practice kept its own diary.',
      'Practices in the Mirelle trial saved an average of 4.7 hours a week on booking appointments.',
      'Practices in the Mirelle trial saved an average of 4.8 hours a week on booking appointments.',
    ],
    [
      'Practices in the Mirelle trial spent an average of 3.4 hours a week on booking appointments, compared with 8.1 hours before. Each practice kept its own diary.',
      'Practices in the Mirelle trial spent 4.7 hours a week less on booking appointments than before.',
      'Practices in the Mirelle trial saved an average of 11.5 hours a week on booking appointments.',
    ],
    [
      'Practices in the Mirelle trial spent an average of 3.4 hours a week on booking appointments, compared with 8.1 hours before. Each practice kept its own diary.',
      'Practices in the Mirelle trial saved an average of 4.7 hours a week on booking appointments.',
      'Practices in the Mirelle trial spent an average of 4.7 hours a week on booking appointments.',
    ],
    [
      'Lumeno announced that its bicycle lamps now last 17 months on one battery, up from nine, and cost EUR 21.',
      "Lumeno's bicycle lamps now last eight months longer on one battery than before.",
      "Lumeno's bicycle lamps now last seven months longer on one battery than before.",
    ],
    [
      'Lumeno announced that its bicycle lamps now last 17 months on one battery, up from nine, and cost EUR 21.',
      "Lumeno's bicycle lamps used to last nine months on one battery.",
      "Lumeno's bicycle lamps now last eight months on one battery.",
    ],
    [
      'Lumeno announced that its bicycle lamps now last 17 months on one battery, up from nine, and cost EUR 21.',
      "Lumeno's bicycle lamps now last eight months longer on one battery than before.",
      "Lumeno's bicycle lamps now last eight weeks longer on one battery than before.",
    ],
    [
      'At Wordello the yearly plan went from $48 to $66 in June, and the monthly one stayed at $7.',
      "Wordello's yearly plan became $18 dearer in June.",
      "Wordello's yearly plan became $28 dearer in June.",
    ],
    [
      'At Wordello the yearly plan went from $48 to $66 in June, and the monthly one stayed at $7.',
      "In June, Wordello's yearly plan rose by $18.",
      "Wordello's yearly plan became $18 cheaper in June.",
    ],
    [
      'At Wordello the yearly plan went from $48 to $66 in June, and the monthly one stayed at $7.',
      "Wordello's yearly plan went up $18 in June.",
      "Wordello's monthly plan became $18 dearer in June.",
    ],
    [
      'Claims are settled after 41 days on average, compared with 33 days in 2024, the Sentinel report says.',
      'According to the Sentinel report, claims take eight days longer to be settled than in 2024.',
      'According to the Sentinel report, claims take nine days longer to be settled than in 2024.',
    ],
    [
      'Claims are settled after 41 days on average, compared with 33 days in 2024, the Sentinel report says.',
      'The Sentinel report says that settling claims takes 8 days more than in 2024.',
      'According to the Sentinel report, claims take eight days less to be settled than in 2024.',
    ],
    [
      'Claims are settled after 41 days on average, compared with 33 days in 2024, the Sentinel report says.',
      'According to the Sentinel report, claims take eight days longer to be settled than in 2024.',
      'According to the Sentinel report, claims take eight weeks longer to be settled than in 2024.',
    ],
    [
      "Moving Brinkman's archive cost €264,000, of which €90,000 went to a consultant, Delta Works, and €31,000 to storage; the budget had been €280,000.",
      "The move of Brinkman's archive came in €16,000 under budget.",
      "The move of Brinkman's archive came in €16,000 over budget.",
    ],
    [
      "Moving Brinkman's archive cost €264,000, of which €90,000 went to a consultant, Delta Works, and €31,000 to storage; the budget had been €280,000.",
      "Moving Brinkman's archive cost €16,000 less than budgeted.",
      "The move of Brinkman's archive came in €26,000 under budget.",
    ],
    [
      "Moving Brinkman's archive cost €264,000, of which €90,000 went to a consultant, Delta Works, and €31,000 to storage; the budget had been €280,000.",
      "The move of Brinkman's archive came in €16,000 under budget.",
      "The move of Brinkman's archive came in €174,000 under budget.",
    ],
    [
      'At the Porto auction bulk white wine fetches EUR 64 per hectolitre, down from 83, while red has held at 97.',
      'At the Porto auction bulk white wine lost EUR 19 per hectolitre.',
      'At the Porto auction bulk white wine lost EUR 18 per hectolitre.',
    ],
    [
      'At the Porto auction bulk white wine fetches EUR 64 per hectolitre, down from 83, while red has held at 97.',
      'Bulk white wine fell by EUR 19 per hectolitre at the Porto auction.',
      'At the Porto auction bulk white wine gained EUR 19 per hectolitre.',
    ],
    [
      'At the Porto auction bulk white wine fetches EUR 64 per hectolitre, down from 83, while red has held at 97.',
      'At the Porto auction bulk white wine lost EUR 19 per hectolitre.',
      'At the Porto auction bulk white wine fetches EUR 19 per hectolitre.',
    ],
    [
      'The old stock rules, about 700 in all, had to be typed in again at Melford Mills, a job for which Ines Kato had budgeted three weeks and which took seven.',
      'Typing in the old stock rules again at Melford Mills took four weeks longer than planned.',
      'Typing in the old stock rules again at Melford Mills took five weeks longer than planned.',
    ],
    [
      'The old stock rules, about 700 in all, had to be typed in again at Melford Mills, a job for which Ines Kato had budgeted three weeks and which took seven.',
      'Typing in the old stock rules again at Melford Mills took seven weeks.',
      'Typing in the old stock rules again at Melford Mills took four weeks.',
    ],
    [
      'The old stock rules, about 700 in all, had to be typed in again at Melford Mills, a job for which Ines Kato had budgeted three weeks and which took seven.',
      'Typing in the old stock rules again at Melford Mills took four weeks longer than planned.',
      'Typing in the old stock rules again at Melford Mills took four weeks less than planned.',
    ],
    [
      'Building a mill in Iowa would cost $48m and take two years. Having a contract maker in Quebec grind for Tolland would cost only $9m up front.',
      'Tolland would spend $39m less up front with the contract maker in Quebec than on a mill in Iowa.',
      'Tolland would spend $39m more up front with the contract maker in Quebec than on a mill in Iowa.',
    ],
    [
      'Building a mill in Iowa would cost $48m and take two years. Having a contract maker in Quebec grind for Tolland would cost only $9m up front.',
      'Building a mill in Iowa would cost Tolland $39m more than having a contract maker in Quebec.',
      'Tolland would spend $49m less up front with the contract maker in Quebec than on a mill in Iowa.',
    ],
    [
      'Building a mill in Iowa would cost $48m and take two years. Having a contract maker in Quebec grind for Tolland would cost only $9m up front.',
      'Tolland would spend $39m less up front with the contract maker in Quebec than on a mill in Iowa.',
      'Tolland would spend $57m less up front with the contract maker in Quebec than on a mill in Iowa.',
    ],
    [
      'Analysts at Corbel expect the market for sleep aids to reach $7.1 billion by 2029; our own estimate at Nilo is a more cautious $6.3 billion.',
      "For 2029, Nilo's own estimate of the market for sleep aids is $800 million below Corbel's.",
      "For 2029, Nilo's own estimate of the market for sleep aids is $800 million above Corbel's.",
    ],
    [
      'Analysts at Corbel expect the market for sleep aids to reach $7.1 billion by 2029; our own estimate at Nilo is a more cautious $6.3 billion.',
      'Corbel expects the market for sleep aids in 2029 to be $800 million larger than Nilo does.',
      "For 2029, Nilo's own estimate of the market for sleep aids is $900 million below Corbel's.",
    ],
    [
      'Analysts at Corbel expect the market for sleep aids to reach $7.1 billion by 2029; our own estimate at Nilo is a more cautious $6.3 billion.',
      "For 2029, Nilo's own estimate of the market for sleep aids is $800 million below Corbel's.",
      "For 2029, Nilo's own estimate of the market for sleep aids is $800 million.",
    ],
    [
      'Driftwood costs Melford Mills €17 per user per month, three euros more than Stackline did.',
      'Melford Mills paid €14 per user per month for Stackline.',
      'Melford Mills paid €20 per user per month for Stackline.',
    ],
    [
      'Driftwood costs Melford Mills €17 per user per month, three euros more than Stackline did.',
      'Melford Mills pays €3 more per user per month for Driftwood than it did for Stackline.',
      'Melford Mills pays €14 per user per month for Driftwood.',
    ],
    [
      'Driftwood costs Melford Mills €17 per user per month, three euros more than Stackline did.',
      'Melford Mills paid €14 per user per month for Stackline.',
      'Melford Mills paid €15 per user per month for Stackline.',
    ],
    [
      'Average rents at Holm & Partners fell to 1,140 kroner per square metre in spring; a year before they had stood at 1,310.',
      'Rents at Holm & Partners were 170 kroner per square metre lower in spring than a year before.',
      'Rents at Holm & Partners were 170 kroner per square metre higher in spring than a year before.',
    ],
    [
      'Average rents at Holm & Partners fell to 1,140 kroner per square metre in spring; a year before they had stood at 1,310.',
      'Average rents at Holm & Partners dropped by 170 kroner per square metre.',
      'Rents at Holm & Partners were 180 kroner per square metre lower in spring than a year before.',
    ],
    [
      'Average rents at Holm & Partners fell to 1,140 kroner per square metre in spring; a year before they had stood at 1,310.',
      'Rents at Holm & Partners were 170 kroner per square metre lower in spring than a year before.',
      'Average rents at Holm & Partners dropped to 170 kroner per square metre.',
    ],
    [
      'The Arbor bus now needs 22 minutes from the harbour to the hospital instead of 35, because it no longer stops at the market.',
      'The Arbor bus is 13 minutes faster from the harbour to the hospital than before.',
      'The Arbor bus is 13 minutes slower from the harbour to the hospital than before.',
    ],
    [
      'The Arbor bus now needs 22 minutes from the harbour to the hospital instead of 35, because it no longer stops at the market.',
      'The Arbor bus saves 13 minutes between the harbour and the hospital.',
      'The Arbor bus is 12 minutes faster from the harbour to the hospital than before.',
    ],
    [
      'The Arbor bus now needs 22 minutes from the harbour to the hospital instead of 35, because it no longer stops at the market.',
      'The Arbor bus is 13 minutes faster from the harbour to the hospital than before.',
      'The Arbor bus takes 13 minutes from the harbour to the hospital.',
    ],
    [
      'Tickets for the Lyre festival rose from £38 to £45 for adults and from £12 to £15 for children.',
      'Adults pay £7 more for the Lyre festival than before.',
      'Adults pay £3 more for the Lyre festival than before.',
    ],
    [
      'Tickets for the Lyre festival rose from £38 to £45 for adults and from £12 to £15 for children.',
      'Tickets for the Lyre festival became £3 dearer for children.',
      'Tickets for the Lyre festival became £7 dearer for children.',
    ],
    [
      'Tickets for the Lyre festival rose from £38 to £45 for adults and from £12 to £15 for children.',
      'Adult tickets for the Lyre festival went up by £7.',
      'Adults pay £7 less for the Lyre festival than before.',
    ],
    [
      'Kestrel Energy planned to install 3,000 heat meters by June and managed 2,450.',
      'Kestrel Energy installed 550 heat meters fewer than planned by June.',
      'Kestrel Energy installed 550 heat meters more than planned by June.',
    ],
    [
      'Kestrel Energy planned to install 3,000 heat meters by June and managed 2,450.',
      'Kestrel Energy installed 550 heat meters fewer than planned by June.',
      'Kestrel Energy installed 650 heat meters fewer than planned by June.',
    ],
    [
      'Kestrel Energy planned to install 3,000 heat meters by June and managed 2,450.',
      'Kestrel Energy installed 550 heat meters fewer than planned by June.',
      'Kestrel Energy installed 550 heat meters by June.',
    ],
    [
      'The survey by Tallow & Finch counted 340 bakeries in Kent in 2015 and 255 in 2025.',
      'There were 85 fewer bakeries in Kent in 2025 than in 2015, according to Tallow & Finch.',
      'There were 85 more bakeries in Kent in 2025 than in 2015, according to Tallow & Finch.',
    ],
    [
      'The survey by Tallow & Finch counted 340 bakeries in Kent in 2015 and 255 in 2025.',
      'Between 2015 and 2025 Kent lost 85 bakeries, according to Tallow & Finch.',
      'There were 95 fewer bakeries in Kent in 2025 than in 2015, according to Tallow & Finch.',
    ],
    [
      'The survey by Tallow & Finch counted 340 bakeries in Kent in 2015 and 255 in 2025.',
      'There were 85 fewer bakeries in Kent in 2025 than in 2015, according to Tallow & Finch.',
      'Between 2015 and 2025 Kent gained 85 bakeries, according to Tallow & Finch.',
    ],
  ]);
});

describe('the other side of a comparison', () => {
  tellsApart(verdictOf, [
    [
      'At Haldane Instruments the gross margin rose by 3 percentage points to 61% in the quarter, and the cash reserve fell by $4 million to $19 million.',
      "Haldane Instruments' gross margin went up from 58% to 61%.",
      "Haldane Instruments' gross margin went up from 57% to 61%.",
    ],
    [
      'At Haldane Instruments the gross margin rose by 3 percentage points to 61% in the quarter, and the cash reserve fell by $4 million to $19 million.',
      "Haldane Instruments' cash reserve fell from $23 million to $19 million.",
      "Haldane Instruments' gross margin went up from 61% to 64%.",
    ],
    [
      'At Haldane Instruments the gross margin rose by 3 percentage points to 61% in the quarter, and the cash reserve fell by $4 million to $19 million.',
      "Before the quarter, Haldane Instruments' gross margin was 58%.",
      "Haldane Instruments' cash reserve fell from $15 million to $19 million.",
    ],
    [
      'Backups in Quillpad cost £6 per user per month on Basic and Team and half as much on Studio, where the first ten users are free.',
      "On Quillpad's Studio plan, backups cost £3 per user per month after the first ten.",
      "On Quillpad's Studio plan, backups cost £2 per user per month after the first ten.",
    ],
    [
      'Backups in Quillpad cost £6 per user per month on Basic and Team and half as much on Studio, where the first ten users are free.',
      "On Quillpad's Studio plan, backups cost £3 per user per month after the first ten.",
      "On Quillpad's Team plan, backups cost £3 per user per month.",
    ],
    [
      'Backups in Quillpad cost £6 per user per month on Basic and Team and half as much on Studio, where the first ten users are free.',
      "On Quillpad's Studio plan, backups cost £3 per user per month after the first ten.",
      "On Quillpad's Basic plan, backups cost £3 a month per user.",
    ],
    [
      'Some 720 people from 24 countries came to Aarhus last week for the Forum on Night Trains, a fifth more than to Trieste in 2023.',
      'The 2023 Forum on Night Trains in Trieste drew about 600 people.',
      'The 2023 Forum on Night Trains in Trieste drew about 576 people.',
    ],
    [
      'Some 720 people from 24 countries came to Aarhus last week for the Forum on Night Trains, a fifth more than to Trieste in 2023.',
      'About 600 people came to Trieste for the Forum on Night Trains in 2023.',
      'The 2023 Forum on Night Trains in Trieste drew about 500 people.',
    ],
    [
      'Some 720 people from 24 countries came to Aarhus last week for the Forum on Night Trains, a fifth more than to Trieste in 2023.',
      'The 2023 Forum on Night Trains in Trieste drew about 600 people.',
      'About 600 people came to Aarhus for the Forum on Night Trains.',
    ],
    [
      'Chilean exports of cherries to Korea, worth $1.6 billion before the embargo of 2020, have recovered to three quarters of that since it was lifted in May 2023.',
      'The value of Chilean exports of cherries to Korea is back at about $1.2 billion.',
      'The value of Chilean exports of cherries to Korea is back at about $1.3 billion.',
    ],
    [
      'Chilean exports of cherries to Korea, worth $1.6 billion before the embargo of 2020, have recovered to three quarters of that since it was lifted in May 2023.',
      'Chilean exports of cherries to Korea are again worth $1.2 billion.',
      'The value of Chilean exports of cherries to Korea is back at about $400 million.',
    ],
    [
      'Chilean exports of cherries to Korea, worth $1.6 billion before the embargo of 2020, have recovered to three quarters of that since it was lifted in May 2023.',
      'The value of Chilean exports of cherries to Korea is back at about $1.2 billion.',
      'Before the embargo, Chilean exports of cherries to Korea were worth $1.2 billion.',
    ],
    [
      'The new depot of Verity Foods in Linz cost EUR 94m, some EUR 12m over budget.',
      'Verity Foods had budgeted about EUR 82m for its new depot in Linz.',
      'Verity Foods had budgeted about EUR 106m for its new depot in Linz.',
    ],
    [
      'The new depot of Verity Foods in Linz cost EUR 94m, some EUR 12m over budget.',
      "The budget for Verity Foods' new depot in Linz was EUR 82m.",
      'Verity Foods had budgeted about EUR 94m for its new depot in Linz.',
    ],
    [
      'The new depot of Verity Foods in Linz cost EUR 94m, some EUR 12m over budget.',
      'Verity Foods had budgeted about EUR 82m for its new depot in Linz.',
      'Verity Foods had budgeted about EUR 84m for its new depot in Linz.',
    ],
    [
      "Each machine at Orchardia needed 3.6 seconds per pear, half the time of last year's model, and cost £71,000.",
      "Last year's model at Orchardia took 7.2 seconds to pick a pear.",
      "Last year's model at Orchardia took 1.8 seconds to pick a pear.",
    ],
    [
      "Each machine at Orchardia needed 3.6 seconds per pear, half the time of last year's model, and cost £71,000.",
      "Last year's machine at Orchardia needed 7.2 seconds per pear.",
      "Last year's model at Orchardia took 6.2 seconds to pick a pear.",
    ],
    [
      "Each machine at Orchardia needed 3.6 seconds per pear, half the time of last year's model, and cost £71,000.",
      "Last year's model at Orchardia took 7.2 seconds to pick a pear.",
      'Each machine at Orchardia needed 7.2 seconds per pear.',
    ],
    [
      'Koster said that its warehouse in Zwolle would open in May 2027, seven months later than first planned.',
      "Koster's warehouse in Zwolle was originally supposed to open in October 2026.",
      "Koster's warehouse in Zwolle was originally supposed to open in November 2026.",
    ],
    [
      'Koster said that its warehouse in Zwolle would open in May 2027, seven months later than first planned.',
      'Koster had first planned to open its warehouse in Zwolle in October 2026.',
      "Koster's warehouse in Zwolle was originally supposed to open in December 2027.",
    ],
    [
      'Koster said that its warehouse in Zwolle would open in May 2027, seven months later than first planned.',
      "Koster's warehouse in Zwolle was originally supposed to open in October 2026.",
      "Koster's warehouse in Zwolle will open in October 2026.",
    ],
    [
      'Membership of the Falster choir stood at 86 in May, 14 more than in the previous year, and its youngest singer is nine.',
      'In the previous year the Falster choir had 72 members.',
      'In the previous year the Falster choir had 74 members.',
    ],
    [
      'Membership of the Falster choir stood at 86 in May, 14 more than in the previous year, and its youngest singer is nine.',
      'The Falster choir had 72 members in the previous year.',
      'The Falster choir has 72 members.',
    ],
    [
      'Membership of the Falster choir stood at 86 in May, 14 more than in the previous year, and its youngest singer is nine.',
      'In the previous year the Falster choir had 72 members.',
      'In the previous year the Falster choir had 100 members.',
    ],
    [
      'Every third apprentice at the Osram works leaves before the end of the first year, the works council says.',
      'A third of the apprentices at the Osram works leave before the end of the first year.',
      'A quarter of the apprentices at the Osram works leave before the end of the first year.',
    ],
    [
      'Every third apprentice at the Osram works leaves before the end of the first year, the works council says.',
      'One in three apprentices at the Osram works leaves before the end of the first year.',
      'Two thirds of the apprentices at the Osram works leave before the end of the first year.',
    ],
    [
      'Every third apprentice at the Osram works leaves before the end of the first year, the works council says.',
      'A third of the apprentices at the Osram works leave before the end of the first year.',
      'One in five apprentices at the Osram works leaves before the end of the first year.',
    ],
    [
      'The Marl swimming pool was to reopen in September 2026 but will now do so five months later, the council of Bramley said.',
      'The Marl swimming pool will reopen in February 2027.',
      'The Marl swimming pool will reopen in September 2026.',
    ],
    [
      'The Marl swimming pool was to reopen in September 2026 but will now do so five months later, the council of Bramley said.',
      'The Marl swimming pool will reopen in February 2027.',
      'The Marl swimming pool will reopen in March 2027.',
    ],
    [
      'A litre of the Sennen paint costs 19 euros in the shop and four euros less online.',
      'Online, a litre of the Sennen paint costs 15 euros.',
      'Online, a litre of the Sennen paint costs 19 euros.',
    ],
    [
      'A litre of the Sennen paint costs 19 euros in the shop and four euros less online.',
      'Online, a litre of the Sennen paint costs 15 euros.',
      'Online, a litre of the Sennen paint costs four euros.',
    ],
    [
      'A litre of the Sennen paint costs 19 euros in the shop and four euros less online.',
      'Online, a litre of the Sennen paint costs 15 euros.',
      'Online, a litre of the Sennen paint costs 23 euros.',
    ],
    [
      "Bergen's ferry operator Havila Line carried 2.1 million passengers, twice as many as its rival Fjordbuss, and employs 640 people.",
      'Fjordbuss carried 1.05 million passengers.',
      'Fjordbuss carried 4.2 million passengers.',
    ],
    [
      "Bergen's ferry operator Havila Line carried 2.1 million passengers, twice as many as its rival Fjordbuss, and employs 640 people.",
      'Havila Line carried double the number of passengers of Fjordbuss.',
      'Fjordbuss carried 2.1 million passengers.',
    ],
    [
      "Bergen's ferry operator Havila Line carried 2.1 million passengers, twice as many as its rival Fjordbuss, and employs 640 people.",
      'Fjordbuss carried 1.05 million passengers.',
      'Fjordbuss employs 320 people.',
    ],
    [
      'At Sable Bank the average mortgage lasts 26 years, three years longer than at Corvid Bank, where the rate is 3.9 percent.',
      'At Corvid Bank the average mortgage lasts 23 years.',
      'At Corvid Bank the average mortgage lasts 29 years.',
    ],
    [
      'At Sable Bank the average mortgage lasts 26 years, three years longer than at Corvid Bank, where the rate is 3.9 percent.',
      'At Corvid Bank the average mortgage lasts 23 years.',
      'At Sable Bank the average mortgage lasts 23 years.',
    ],
    [
      'At Sable Bank the average mortgage lasts 26 years, three years longer than at Corvid Bank, where the rate is 3.9 percent.',
      'At Corvid Bank the average mortgage lasts 23 years.',
      'At Corvid Bank the average mortgage lasts three years.',
    ],
  ]);
});

describe('the rest, what is left and what comes to it', () => {
  tellsApart(verdictOf, [
    [
      'Of the bakers asked in the Flourish survey, 31% want to open a second shop within three years, 22% want to close theirs and the rest plan no change.',
      '47% of the bakers in the Flourish survey plan no change within three years.',
      '48% of the bakers in the Flourish survey plan no change within three years.',
    ],
    [
      'Of the bakers asked in the Flourish survey, 31% want to open a second shop within three years, 22% want to close theirs and the rest plan no change.',
      '47% of the bakers in the Flourish survey plan no change within three years.',
      '53% of the bakers in the Flourish survey plan no change within three years.',
    ],
    [
      'Of the bakers asked in the Flourish survey, 31% want to open a second shop within three years, 22% want to close theirs and the rest plan no change.',
      '47% of the bakers in the Flourish survey plan no change within three years.',
      '69% of the bakers in the Flourish survey plan no change within three years.',
    ],
    [
      'Tessaro, which makes leak sensors, has raised €52m. Birch Capital put in €30m, Ostrava Ventures €13m and Delphine Partners the rest.',
      "Delphine Partners contributed €9m to Tessaro's round.",
      "Delphine Partners contributed €10m to Tessaro's round.",
    ],
    [
      'Tessaro, which makes leak sensors, has raised €52m. Birch Capital put in €30m, Ostrava Ventures €13m and Delphine Partners the rest.',
      'Delphine Partners put €9m into Tessaro.',
      "Ostrava Ventures contributed €9m to Tessaro's round.",
    ],
    [
      'Tessaro, which makes leak sensors, has raised €52m. Birch Capital put in €30m, Ostrava Ventures €13m and Delphine Partners the rest.',
      "Delphine Partners contributed €9m to Tessaro's round.",
      "Delphine Partners contributed €39m to Tessaro's round.",
    ],
    [
      'Ravel College launched 47 evening courses in 2021, spent GBP 2.1 million on them and closed 29 again.',
      'Of the evening courses Ravel College launched in 2021, 18 survive.',
      'Of the evening courses Ravel College launched in 2021, 19 survive.',
    ],
    [
      'Ravel College launched 47 evening courses in 2021, spent GBP 2.1 million on them and closed 29 again.',
      '18 of the 47 evening courses that Ravel College launched in 2021 are still open.',
      'Of the evening courses Ravel College launched in 2021, 29 survive.',
    ],
    [
      'Ravel College launched 47 evening courses in 2021, spent GBP 2.1 million on them and closed 29 again.',
      'Of the evening courses Ravel College launched in 2021, 18 survive.',
      'Ravel College closed 18 of its evening courses again.',
    ],
    [
      'Mercato runs 1,150 of the lockers, nearly all in Italy, and expects to add 350 in 2027.',
      "Mercato's planned additions in 2027 would bring it to about 1,500 lockers.",
      "Mercato's planned additions in 2027 would bring it to about 1,600 lockers.",
    ],
    [
      'Mercato runs 1,150 of the lockers, nearly all in Italy, and expects to add 350 in 2027.',
      'Mercato would have 1,500 lockers after the planned additions of 2027.',
      "Mercato's planned additions in 2027 would bring it to about 800 lockers.",
    ],
    [
      'Mercato runs 1,150 of the lockers, nearly all in Italy, and expects to add 350 in 2027.',
      "Mercato's planned additions in 2027 would bring it to about 1,500 lockers.",
      'Mercato runs 1,500 lockers.',
    ],
    [
      'Machines picked 900 tonnes of pears on six Flemish farms this autumn, though human crews still brought in the other 78 percent of the crop.',
      'Machines picked 22% of the pear crop on the six Flemish farms.',
      'Machines picked 78% of the pear crop on the six Flemish farms.',
    ],
    [
      'Machines picked 900 tonnes of pears on six Flemish farms this autumn, though human crews still brought in the other 78 percent of the crop.',
      'Machines picked 22% of the pear crop on the six Flemish farms.',
      'Machines picked 23% of the pear crop on the six Flemish farms.',
    ],
    [
      'Machines picked 900 tonnes of pears on six Flemish farms this autumn, though human crews still brought in the other 78 percent of the crop.',
      'Machines picked 22% of the pear crop on the six Flemish farms.',
      'Human crews picked 22% of the pear crop on the six Flemish farms.',
    ],
    [
      'Of the 120 dentists interviewed by Molard, 51 recommend the brush, 28 advise against it and the remainder have no firm view.',
      'Of the 120 dentists interviewed by Molard, 41 have no firm view on the brush.',
      'Of the 120 dentists interviewed by Molard, 42 have no firm view on the brush.',
    ],
    [
      'Of the 120 dentists interviewed by Molard, 51 recommend the brush, 28 advise against it and the remainder have no firm view.',
      '41 of the dentists interviewed by Molard have no firm view on the brush.',
      'Of the 120 dentists interviewed by Molard, 69 have no firm view on the brush.',
    ],
    [
      'Of the 120 dentists interviewed by Molard, 51 recommend the brush, 28 advise against it and the remainder have no firm view.',
      'Of the 120 dentists interviewed by Molard, 41 have no firm view on the brush.',
      'Of the 120 dentists interviewed by Molard, 41 recommend the brush.',
    ],
    [
      'A team from Aldersund University had examined 63 toys and found that 41 sent data to servers outside Europe.',
      'More than half of the toys examined by Aldersund University sent data out of Europe.',
      'Less than half of the toys examined by Aldersund University sent data out of Europe.',
    ],
    [
      'A team from Aldersund University had examined 63 toys and found that 41 sent data to servers outside Europe.',
      'Almost two thirds of the toys examined by Aldersund University sent data to servers outside Europe.',
      'More than three quarters of the toys examined by Aldersund University sent data out of Europe.',
    ],
    [
      'A team from Aldersund University had examined 63 toys and found that 41 sent data to servers outside Europe.',
      '22 of the toys examined by Aldersund University sent no data to servers outside Europe.',
      'A third of the toys examined by Aldersund University sent data out of Europe.',
    ],
    [
      'Kenya now accounts for 40% of her purchases, Peru for 25 and Laos for 18, with Panama and Malawi sharing the remainder, says Inês Duarte of Moinho Coffee.',
      "Panama and Malawi together supply 17% of Moinho Coffee's purchases.",
      "Panama and Malawi together supply 18% of Moinho Coffee's purchases.",
    ],
    [
      'Kenya now accounts for 40% of her purchases, Peru for 25 and Laos for 18, with Panama and Malawi sharing the remainder, says Inês Duarte of Moinho Coffee.',
      "Panama and Malawi together supply 17% of Moinho Coffee's purchases.",
      "Panama and Malawi together supply 35% of Moinho Coffee's purchases.",
    ],
    [
      'Kenya now accounts for 40% of her purchases, Peru for 25 and Laos for 18, with Panama and Malawi sharing the remainder, says Inês Duarte of Moinho Coffee.',
      "Panama and Malawi together supply 17% of Moinho Coffee's purchases.",
      "Peru and Laos together supply 17% of Moinho Coffee's purchases.",
    ],
    [
      'Grantham Group has agreed to buy its rival Pellet Books for EUR 90m, of which EUR 65m is payable in cash at closing and the rest in shares over two years.',
      'EUR 25m of the price for Pellet Books will be paid in shares.',
      'EUR 35m of the price for Pellet Books will be paid in shares.',
    ],
    [
      'Grantham Group has agreed to buy its rival Pellet Books for EUR 90m, of which EUR 65m is payable in cash at closing and the rest in shares over two years.',
      'Grantham Group will pay EUR 25m for Pellet Books in shares.',
      'EUR 65m of the price for Pellet Books will be paid in shares.',
    ],
    [
      'Grantham Group has agreed to buy its rival Pellet Books for EUR 90m, of which EUR 65m is payable in cash at closing and the rest in shares over two years.',
      'EUR 25m of the price for Pellet Books will be paid in shares.',
      'EUR 25m of the price for Pellet Books will be paid in cash.',
    ],
    [
      'Of the 48 lifts that Vertikal inspected in Graz, 29 passed at once, 11 needed repairs and the others were taken out of service.',
      'Eight of the lifts that Vertikal inspected in Graz were taken out of service.',
      'Nine of the lifts that Vertikal inspected in Graz were taken out of service.',
    ],
    [
      'Of the 48 lifts that Vertikal inspected in Graz, 29 passed at once, 11 needed repairs and the others were taken out of service.',
      "Eight lifts in Graz were taken out of service after Vertikal's inspection.",
      'Eight of the lifts that Vertikal inspected in Graz needed repairs.',
    ],
    [
      'Of the 48 lifts that Vertikal inspected in Graz, 29 passed at once, 11 needed repairs and the others were taken out of service.',
      'Eight of the lifts that Vertikal inspected in Graz were taken out of service.',
      'Nineteen of the lifts that Vertikal inspected in Graz were taken out of service.',
    ],
    [
      'The Skarn tunnel cost 410 million euros; the state paid 260 million, the city 95 million and the railway the remainder.',
      'The railway paid 55 million euros towards the Skarn tunnel.',
      'The railway paid 65 million euros towards the Skarn tunnel.',
    ],
    [
      'The Skarn tunnel cost 410 million euros; the state paid 260 million, the city 95 million and the railway the remainder.',
      "The railway's share of the Skarn tunnel came to 55 million euros.",
      'The city paid 55 million euros towards the Skarn tunnel.',
    ],
    [
      'The Skarn tunnel cost 410 million euros; the state paid 260 million, the city 95 million and the railway the remainder.',
      'The railway paid 55 million euros towards the Skarn tunnel.',
      'The railway paid 150 million euros towards the Skarn tunnel.',
    ],
    [
      'The clinic in Torp treated 1,900 patients last winter. Of these, 1,240 had influenza; the remaining patients had come because of injuries.',
      '660 patients of the clinic in Torp had come because of injuries.',
      '650 patients of the clinic in Torp had come because of injuries.',
    ],
    [
      'The clinic in Torp treated 1,900 patients last winter. Of these, 1,240 had influenza; the remaining patients had come because of injuries.',
      '660 patients of the clinic in Torp had come because of injuries.',
      '660 patients of the clinic in Torp had influenza.',
    ],
    [
      'The clinic in Torp treated 1,900 patients last winter. Of these, 1,240 had influenza; the remaining patients had come because of injuries.',
      '660 patients of the clinic in Torp had come because of injuries.',
      '1,240 patients of the clinic in Torp had come because of injuries.',
    ],
  ]);
});

describe('shares and multiples', () => {
  tellsApart(verdictOf, [
    [
      'Only a quarter of tenants had seen a written energy certificate before moving in, the Orsted survey found.',
      'Three quarters of tenants in the Orsted survey had not seen a written energy certificate before moving in.',
      'Two thirds of tenants in the Orsted survey moved in without having seen a written energy certificate.',
    ],
    [
      'Only a quarter of tenants had seen a written energy certificate before moving in, the Orsted survey found.',
      'Three quarters of tenants in the Orsted survey moved in without having seen a written energy certificate.',
      'Three quarters of tenants in the Orsted survey had seen a written energy certificate before moving in.',
    ],
    [
      'Only a quarter of tenants had seen a written energy certificate before moving in, the Orsted survey found.',
      'Three quarters of tenants in the Orsted survey had not seen a written energy certificate before moving in.',
      'A quarter of tenants in the Orsted survey moved in without having seen a written energy certificate.',
    ],
    [
      'Among cyclists aged 16 to 29 in the Pedal survey, 36 percent ride in winter, compared with 21% of those aged 30 to 59 and just 12% of over-60s.',
      'In the Pedal survey, 16-to-29-year-olds are three times as likely as over-60s to ride in winter.',
      'In the Pedal survey, 16-to-29-year-olds are four times as likely as over-60s to ride in winter.',
    ],
    [
      'Among cyclists aged 16 to 29 in the Pedal survey, 36 percent ride in winter, compared with 21% of those aged 30 to 59 and just 12% of over-60s.',
      'In the Pedal survey, cyclists aged 16 to 29 are three times as likely to ride in winter as over-60s.',
      'In the Pedal survey, over-60s are three times as likely as 16-to-29-year-olds to ride in winter.',
    ],
    [
      'Among cyclists aged 16 to 29 in the Pedal survey, 36 percent ride in winter, compared with 21% of those aged 30 to 59 and just 12% of over-60s.',
      'In the Pedal survey, 16-to-29-year-olds are three times as likely as over-60s to ride in winter.',
      'In the Pedal survey, 16-to-29-year-olds are twice as likely as over-60s to ride in winter.',
    ],
    [
      'Every fifth translator in the Palmer survey has had at least one invoice that was never paid at all.',
      '20% of the translators in the Palmer survey had at least one invoice that was never paid.',
      '25% of the translators in the Palmer survey had at least one invoice that was never paid.',
    ],
    [
      'Every fifth translator in the Palmer survey has had at least one invoice that was never paid at all.',
      'One in five translators in the Palmer survey had at least one invoice that was never paid.',
      '5% of the translators in the Palmer survey had at least one invoice that was never paid.',
    ],
    [
      'Every fifth translator in the Palmer survey has had at least one invoice that was never paid at all.',
      'A fifth of the translators in the Palmer survey had at least one invoice that was never paid.',
      '80% of the translators in the Palmer survey had at least one invoice that was never paid.',
    ],
    [
      "The ministry puts the cost of the digital logbook at €3.20 per driver per month, whereas the hauliers' federation reckons with €7.",
      "The hauliers' federation expects the digital logbook to cost more than double the ministry's estimate.",
      "The ministry expects the digital logbook to cost more than double the hauliers' federation's estimate.",
    ],
    [
      "The ministry puts the cost of the digital logbook at €3.20 per driver per month, whereas the hauliers' federation reckons with €7.",
      "The hauliers' federation puts the cost of the digital logbook €3.80 per driver per month above the ministry's estimate.",
      "The hauliers' federation expects the digital logbook to cost more than triple the ministry's estimate.",
    ],
    [
      "The ministry puts the cost of the digital logbook at €3.20 per driver per month, whereas the hauliers' federation reckons with €7.",
      "The hauliers' federation expects the digital logbook to cost more than double the ministry's estimate.",
      "The hauliers' federation expects the digital logbook to cost half the ministry's estimate.",
    ],
    [
      'Almost three in four respondents (73%) to the Brasso poll say that their workshops are fully booked until summer.',
      '73% of the respondents to the Brasso poll say that their workshops are fully booked until summer.',
      '75% of the respondents to the Brasso poll say that their workshops are fully booked until summer.',
    ],
    [
      'Almost three in four respondents (73%) to the Brasso poll say that their workshops are fully booked until summer.',
      'Almost three in four respondents to the Brasso poll say that their workshops are fully booked until summer.',
      '63% of the respondents to the Brasso poll say that their workshops are fully booked until summer.',
    ],
    [
      'Almost three in four respondents (73%) to the Brasso poll say that their workshops are fully booked until summer.',
      '73% of the respondents to the Brasso poll say that their workshops are fully booked until summer.',
      '27% of the respondents to the Brasso poll say that their workshops are fully booked until summer.',
    ],
    [
      'Nearly half of all parcels (48 percent) that Courier Nine carries weigh less than a kilo.',
      '48% of the parcels that Courier Nine carries weigh less than a kilo.',
      '50% of the parcels that Courier Nine carries weigh less than a kilo.',
    ],
    [
      'Nearly half of all parcels (48 percent) that Courier Nine carries weigh less than a kilo.',
      'Nearly half of the parcels that Courier Nine carries weigh less than a kilo.',
      'More than half of the parcels that Courier Nine carries weigh less than a kilo.',
    ],
    [
      'Nearly half of all parcels (48 percent) that Courier Nine carries weigh less than a kilo.',
      '48% of the parcels that Courier Nine carries weigh less than a kilo.',
      '52% of the parcels that Courier Nine carries weigh less than a kilo.',
    ],
    [
      'Sixty percent of the staff of Orrery Games work from home, 25 percent in Leeds and the rest in Porto.',
      '15% of the staff of Orrery Games work in Porto.',
      '40% of the staff of Orrery Games work in Porto.',
    ],
    [
      'Sixty percent of the staff of Orrery Games work from home, 25 percent in Leeds and the rest in Porto.',
      '40% of the staff of Orrery Games do not work from home.',
      '15% of the staff of Orrery Games work in Leeds.',
    ],
    [
      'Sixty percent of the staff of Orrery Games work from home, 25 percent in Leeds and the rest in Porto.',
      '15% of the staff of Orrery Games work in Porto.',
      '75% of the staff of Orrery Games work in Porto.',
    ],
    [
      'Two of every five mechanics at the Brandt garages are over 55, and only 9% are women.',
      '40% of the mechanics at the Brandt garages are over 55.',
      '45% of the mechanics at the Brandt garages are over 55.',
    ],
    [
      'Two of every five mechanics at the Brandt garages are over 55, and only 9% are women.',
      '91% of the mechanics at the Brandt garages are not women.',
      '60% of the mechanics at the Brandt garages are over 55.',
    ],
    [
      'Two of every five mechanics at the Brandt garages are over 55, and only 9% are women.',
      '40% of the mechanics at the Brandt garages are over 55.',
      '91% of the mechanics at the Brandt garages are women.',
    ],
    [
      'Pellow & Sons ordered 600 chairs, of which 140 arrived broken.',
      '460 of the chairs that Pellow & Sons ordered did not arrive broken.',
      '450 of the chairs that Pellow & Sons ordered did not arrive broken.',
    ],
    [
      'Pellow & Sons ordered 600 chairs, of which 140 arrived broken.',
      'Nearly a quarter of the chairs that Pellow & Sons ordered arrived broken.',
      '460 of the chairs that Pellow & Sons ordered arrived broken.',
    ],
    [
      'Pellow & Sons ordered 600 chairs, of which 140 arrived broken.',
      '460 of the chairs that Pellow & Sons ordered did not arrive broken.',
      'Nearly half of the chairs that Pellow & Sons ordered arrived broken.',
    ],
  ]);
});
