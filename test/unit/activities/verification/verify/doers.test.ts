import { tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const trams =
  'The Harwell tram opened in 2019 and carries 40,000 people a day. Rival operator Quayline, based in Dorsten, gave up its night buses in 2023 after a loss of 4 million euros.';
const ladders =
  'Brenholt makes ladders in Odense. In March Tollmer raised the price of its steps by 8 percent, while Brenholt kept its own where they were.';
const dairies =
  'Sandvale Dairy has 300 suppliers. Kerrin Foods bought the old creamery in Louth last spring and moved 60 people there.';
const museums =
  'Two museums share the square. The Kunsthalle closes on Mondays; the Stadtmuseum (opened in 1902) stays open until nine on Thursdays and charges nothing.';
const mill =
  'Odal Print moved into the old mill in 2020. The floor, laid by the local firm Brask & Sons, took nine weeks. The hall was lit by Vantem.';
const coaches =
  "Jorun Vik coaches the women's team. Vik took over in 2021 and has lost only four games. Her assistant Tord Moe left for Bergen in May.";
const scanners =
  "Pellworth's new scanner weighs 900 grams. Pellworth sells it for 340 euros. Comdex asks 410 euros for a similar one and gives three years of warranty.";

describe('who does by name what a sentence tells', () => {
  tellsApart(verdictOnNotes('Notes of the region'), [
    [
      trams,
      'Quayline gave up its night buses in 2023 after a loss of 4 million euros.',
      'Harwell gave up its night buses in 2023 after a loss of 4 million euros.',
    ],
    [
      ladders,
      'Tollmer raised the price of its steps by 8 percent.',
      'Brenholt raised the price of its steps by 8 percent.',
    ],
    [
      dairies,
      'Kerrin Foods moved 60 people to the old creamery in Louth.',
      'Sandvale Dairy bought the old creamery in Louth last spring.',
    ],
    [
      museums,
      'The Stadtmuseum stays open until nine on Thursdays.',
      'The Kunsthalle stays open until nine on Thursdays.',
    ],
    [mill, 'Brask & Sons laid the floor.', 'Odal Print laid the floor.'],
    [mill, 'Vantem lit the hall.', 'Odal Print lit the hall.'],
    [coaches, 'Tord Moe left for Bergen in May.', 'Jorun Vik left for Bergen in May.'],
    [coaches, 'Jorun Vik took over in 2021.', 'Tord Moe took over in 2021.'],
    [scanners, 'Comdex gives three years of warranty.', 'Pellworth gives three years of warranty.'],
  ]);
});
