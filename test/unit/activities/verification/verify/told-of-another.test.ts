import { type Changed, tellsApart } from '../support/tells-apart.js';
import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes on harbours and hotels');

const market =
  'Corvana sells mainly to hospitals. Its competitor Delmed, headquartered in Lyon, left the Spanish market in 2023, while Corvana doubled its sales there.';
const bid = 'In March the retailer Brask offered 90 million for the logistics firm Tolvik, whose board turned it down.';
const hotels =
  'Three hotels were compared. Meridian scores 8.1, Alpenhof 7.4 and Seeblick, the smallest of the three, 9.0. Alpenhof has the largest pool.';
const answers =
  'Ferrovia answers complaints within a day, whereas Busline needs a week and Aerojet rarely answers at all.';
const trains =
  'Orbit Rail ordered 40 trains from Castel in 2023. Castel will build them in Valencia, and Orbit will pay in four instalments.';
const route = 'Cyclists prefer the river route, though drivers would rather keep the bridge.';
const sale =
  "Vesta's owner, the Swiss group Alpin, wants to sell. Marken Capital, which already owns 12% of Vesta, is the favourite, but Alpin would prefer a listing.";
const software =
  'The software was written by students of Delft University and tested by the hospital in Ghent. Philips paid for both.';

/** What is told of one, and the same told of another beside it. */
const cases: Changed = [
  [market, 'Delmed left the Spanish market in 2023.', 'Corvana left the Spanish market in 2023.'],
  [bid, 'Brask offered 90 million for Tolvik.', 'Tolvik offered 90 million for Brask.'],
  [hotels, 'Seeblick is the smallest of the three hotels.', 'Alpenhof is the smallest of the three hotels.'],
  [hotels, 'Alpenhof has the largest pool.', 'Meridian has the largest pool.'],
  [answers, 'Aerojet rarely answers complaints.', 'Ferrovia rarely answers complaints.'],
  [trains, 'Castel will build the trains in Valencia.', 'Orbit Rail will build the trains in Valencia.'],
  [trains, 'Orbit Rail ordered 40 trains from Castel.', 'Castel ordered 40 trains from Orbit Rail.'],
  [route, 'Cyclists prefer the river route.', 'Drivers prefer the river route.'],
  [sale, 'Alpin would prefer a listing of Vesta.', 'Marken Capital would prefer a listing of Vesta.'],
  [software, 'Students of Delft University wrote the software.', 'Philips wrote the software.'],
];

describe('what is told of another', () => {
  tellsApart(verdictOf, cases);

  it.each([
    [sale, 'Vesta is owned by Alpin.'],
    [software, 'Philips paid for the tests.'],
    [market, 'Corvana doubled its sales in Spain.'],
    [bid, "Tolvik's board turned the offer down."],
  ])('is told of whom the passive, "both" or "its" mean: %#', (source, claim) =>
    expect(verdictOf(source, claim)).toBe('supported'),
  );
});
