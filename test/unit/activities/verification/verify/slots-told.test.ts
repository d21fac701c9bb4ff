import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on small firms');

const rival = 'Rival Shadewell, based in Eindhoven, gave up on Poland in 2024. Rostrum has an office in Stockholm.';
const leavers =
  'Of those who left Bugmoor, three in five went to Tracelight and a quarter came to Fernmoor, which is cheaper.';
const forum =
  "Next year's congress will take place in Tallinn from 12 to 14 October 2026. The first one was held in Ghent.";
const taken =
  'Tracelight, which was founded in Brno in 2021 and taken over by the Canadian group Maplemoor for $130m last year, has 40 staff.';
const duty = "Critics point to Norway, which introduced a similar duty in 2023. Austria's duty came in 2025.";
const ferry = 'The ferry sails from Trelleborg to Rostock three times a day, and freight travels by rail to Verona.';
const partners =
  'Veltra works with Norse Bank on payments and competes with Altus in Spain; Altus is also sold in Portugal.';
const lands = 'Marloo launched in Denmark in 2019, reached Norway in 2021 and plans to enter Finland in 2027.';
const museum = 'The museum opened in 1994, was rebuilt in 2008 by Dalby & Sons and extended last year by Studio Voss.';
const profit = 'Orlane lost EUR 6m in 2025 and aims to break even in 2027.';

/** What the clause with the verb has there, and what another clause has. */
const cases: Changed = [
  [rival, "Rostrum's rival Shadewell is based in Eindhoven.", "Rostrum's rival Shadewell is based in Stockholm."],
  [
    leavers,
    'Three in five of the customers who left Bugmoor went to Tracelight.',
    'Three in five of the customers who left Bugmoor went to Fernmoor.',
  ],
  [leavers, 'A quarter came to Fernmoor.', 'A quarter came to Tracelight.'],
  [forum, 'The 2026 congress will take place in Tallinn.', 'The 2026 congress will take place in Ghent.'],
  [taken, 'Maplemoor took over Tracelight.', 'Maplemoor took over Tracelight in 2021.'],
  [taken, 'Tracelight was founded in 2021.', 'Tracelight was taken over in 2021.'],
  [duty, 'Norway introduced a duty in 2023.', 'Norway introduced a duty in 2025.'],
  [ferry, 'The ferry sails from Trelleborg to Rostock.', 'The ferry sails from Trelleborg to Verona.'],
  [partners, 'Veltra works with Norse Bank.', 'Veltra works with Altus.'],
  [partners, 'Veltra competes with Altus in Spain.', 'Veltra competes with Altus in Portugal.'],
  [lands, 'Marloo launched in 2019.', 'Marloo launched in 2021.'],
  [lands, 'Marloo launched in Denmark in 2019.', 'Marloo launched in Norway in 2021.'],
  [museum, 'The museum was rebuilt by Dalby & Sons.', 'The museum was rebuilt by Studio Voss.'],
  [museum, 'The museum was rebuilt in 2008.', 'The museum was extended in 2008.'],
  [profit, 'Orlane aims to break even in 2027.', 'Orlane aims to break even in 2025.'],
];

describe('where, to whom, with whom and when a clause tells it', () => tellsApart(verdictOf, cases));
