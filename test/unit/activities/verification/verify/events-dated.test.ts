import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on events');

const sources = [
  'Marwick Cellars was founded by the Tolley brothers in 1998 and bought by the Danish group Norlund in 2016; the visitor centre opened four years later.',
  'A branch library, opened in Torvik in 2018, was closed again in 2021 because hardly anybody came; since 2023 a van calls there on Fridays.',
  'Pellworm Ferries ended 2024 with eleven ships, two fewer than the year before. It had raised its fares by 12% in the autumn of 2022, whereupon many islanders turned to the rival Inselbus.',
  'In 2015, when the first festival was held, 900 people came; in 2023 it was 14,000.',
  'Hedda Brun, who set up the mountain school with her husband in 2009 and followed him as director in March 2020, has now written its history.',
  'The bridge was designed in 1931, built between 1934 and 1936 and widened in 1972, when the tram was given up.',
  'Since it went public in 2014, Corvane has bought nine rivals, the largest of them, Stellmar, in July 2019, and sold its shipping arm in 2021.',
  'Lasse Holm joined the orchestra as second oboe in 2006 and became its principal in 2013; he plans to leave in 2027.',
  "The clinic's first scanner was delivered in May 2020. A second, bought with a gift of the Lindqvist family, followed in January 2023 and has been running day and night since.",
  'After a trial in Graz in 2020 the parking app was rolled out to all of Styria in 2022, and a version for lorries is to follow in 2026.',
  'The ban was announced in March, passed in June and comes into force on 1 October 2026.',
  'Skerry Foods closed its Wick smokehouse in 2017. In 2019 it reopened under a new owner, and in 2022 it won its first prize.',
] as const;

const cases: Changed = [
  [sources[0], 'The Tolley brothers founded Marwick Cellars in 1998.', 'Marwick Cellars was founded in 2016.'],
  [sources[0], 'Norlund bought Marwick Cellars in 2016.', 'Norlund bought Marwick Cellars in 1998.'],
  [sources[1], 'A branch library opened in Torvik in 2018.', 'The branch library in Torvik was opened in 2021.'],
  [sources[1], 'The branch library in Torvik was closed in 2021.', 'The branch library in Torvik opened in 2023.'],
  [sources[1], 'Since 2023 a van has called at Torvik on Fridays.', 'The branch library in Torvik closed in 2023.'],
  [
    sources[2],
    'Pellworm Ferries raised its fares in the autumn of 2022.',
    'Pellworm Ferries raised its fares by 12% in the autumn of 2024.',
  ],
  [sources[2], 'Pellworm Ferries had eleven ships at the end of 2024.', 'Pellworm Ferries raised its fares in 2024.'],
  [sources[3], 'The first festival was held in 2015.', 'The first festival was held in 2023.'],
  [sources[3], '14,000 people came to the festival in 2023.', 'The first festival took place in 2023.'],
  [
    sources[4],
    'Hedda Brun set up the mountain school in 2009.',
    'Hedda Brun became director of the mountain school in 2009.',
  ],
  [
    sources[4],
    'Hedda Brun has been director of the mountain school since March 2020.',
    'Hedda Brun took over as director in 2009.',
  ],
  [
    sources[4],
    'Hedda Brun has been director of the mountain school since March 2020.',
    'Hedda Brun set up the mountain school in 2020.',
  ],
  [sources[5], 'The bridge was widened in 1972.', 'The bridge was widened in 1931.'],
  [sources[5], 'The bridge was designed in 1931.', 'The bridge was designed in 1972.'],
  [sources[5], 'The tram was given up in 1972.', 'The tram was given up in 1934.'],
  [sources[6], 'Corvane went public in 2014.', 'Corvane went public in 2019.'],
  [sources[6], 'Corvane bought Stellmar in July 2019.', 'Corvane bought Stellmar in 2021.'],
  [sources[6], 'Corvane bought Stellmar in July 2019.', 'Corvane sold its shipping arm in 2014.'],
  [sources[6], 'Corvane bought Stellmar in July 2019.', 'Corvane sold its shipping arm in 2019.'],
  [sources[7], 'Lasse Holm joined the orchestra in 2006.', 'Lasse Holm joined the orchestra in 2013.'],
  [sources[7], 'Lasse Holm became principal oboe in 2013.', 'Lasse Holm became principal in 2006.'],
  [sources[7], 'Lasse Holm plans to leave the orchestra in 2027.', 'Lasse Holm plans to leave in 2013.'],
  [
    sources[8],
    "The clinic's first scanner was delivered in May 2020.",
    "The clinic's first scanner was delivered in January 2023.",
  ],
  [
    sources[8],
    "The clinic's first scanner was delivered in May 2020.",
    "The clinic's second scanner was delivered in May 2020.",
  ],
  [
    sources[9],
    'The parking app was tried in Graz in 2020.',
    'The parking app was rolled out to all of Styria in 2020.',
  ],
  [
    sources[9],
    'The parking app was rolled out to all of Styria in 2022.',
    'A lorry version of the parking app appeared in 2022.',
  ],
  [
    sources[9],
    'A version of the parking app for lorries is planned for 2026.',
    'The parking app was tried in Graz in 2022.',
  ],
  [sources[10], 'The ban comes into force on 1 October 2026.', 'The ban was passed in March.'],
  [sources[10], 'The ban comes into force on 1 October 2026.', 'The ban comes into force in June.'],
  [sources[11], 'Skerry Foods closed its Wick smokehouse in 2017.', 'Skerry Foods closed its Wick smokehouse in 2019.'],
  [sources[11], 'The Wick smokehouse reopened in 2019.', 'The Wick smokehouse reopened in 2022.'],
  [sources[11], 'The Wick smokehouse reopened in 2019.', 'The Wick smokehouse won its first prize in 2019.'],
];

describe('the date of an event', () => {
  tellsApart(verdictOf, cases);
});
