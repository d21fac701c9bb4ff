import { verdictOnNotes } from '../support/verdict-on-notes.js';

const verdictOf = verdictOnNotes('Notes of the town');

const tickets = `| ticket | state | opened | subject |
| --- | --- | --- | --- |
| T-11 | closed | 2024-05-02 | leak in pump hall |
| T-12 | open | 2024-06-09 | noise at gate 4 |`;

/** What a source says, in other words, and turned round. */
const tellings: readonly (readonly [source: string, same: readonly string[], turned: readonly string[]])[] = [
  [
    'A guest pass is forfeited when the holder changes the sailing.',
    ['Changing the sailing costs the holder his guest pass.'],
    [
      'A guest pass stays valid when the holder changes the sailing.',
      'The holder keeps his guest pass when he changes the sailing.',
    ],
  ],
  [
    'Unused lunch credit lapses at the end of the term. Library fines remain on the account.',
    ['At the end of the term unused lunch credit is lost.'],
    ['Unused lunch credit survives the end of the term.', 'Unused lunch credit is kept at the end of the term.'],
  ],
  [
    'The farmers and the auditor disagree on the size of the harvest.',
    ['On the size of the harvest the farmers and the auditor are at odds.'],
    ['On the size of the harvest the farmers and the auditor are at one.'],
  ],
  [
    "The clinic's accumulated surplus was 12.4 million euros at the end of 2024, and it expects losses in the next two years.",
    ['At the end of 2024 the clinic had an accumulated surplus of 12.4 million euros.'],
    ['At the end of 2024 the clinic had an accumulated deficit of 12.4 million euros.'],
  ],
  [
    "The port's operating deficit reached 3.1 million crowns in 2023. The port expects a profit from 2026.",
    ["In 2023 the port's operating deficit was 3.1 million crowns."],
    ["In 2023 the port's operating surplus was 3.1 million crowns."],
  ],
  [
    'The 2019 grid code was superseded by the edition of March 2024. Anyone who cites the 2019 grid code cites an old text.',
    ['The 2019 grid code is out of date.'],
    ['The 2019 grid code is up to date.'],
  ],
  [
    tickets,
    [
      'The ticket about a leak in the pump hall was opened in May 2024 and is closed.',
      'The ticket about noise at gate 4 is open.',
    ],
    ['The ticket about a leak in the pump hall is still open.', 'The ticket about noise at gate 4 has been closed.'],
  ],
  [
    'Inspectors find cracks in the boiler only after the plant has been started.',
    ['Inspectors do not find cracks in the boiler before the plant has been started.'],
    ['Inspectors find cracks in the boiler before the plant has been started.'],
  ],
  [
    'Faults show only after deployment of the meters. Staff are trained on site.',
    ['Faults of the meters show after they have been deployed.'],
    ['Faults of the meters show before they are deployed.'],
  ],
  [
    'The council accepts the noise complaint as justified. Residents of the quay filed it in June.',
    ['The council acknowledges that the noise complaint is justified.'],
    ['The council disputes that the noise complaint is justified.'],
  ],
  [
    'Patients cannot change the dose themselves; a nurse sets it at each visit. The clinic may not hand pumps to patients until each patient has been trained.',
    ['Patients cannot set the dose on their own.'],
    ['Patients can set the dose of their pump themselves.'],
  ],
  [
    'The chamber takes no side on the tunnel. It publishes guidelines for freight firms and a yearly report on roads, tunnels and bridges.',
    ['On the tunnel the chamber takes no side.'],
    ['On the tunnel the chamber takes the side of the freight firms.'],
  ],
];

describe('opposites of what the source says', () => {
  it.each(tellings.flatMap(([source, same]) => same.map(claim => [claim, source] as const)))(
    'lets pass what says the same: %s',
    (claim, source) => expect(verdictOf(source, claim)).toBe('supported'),
  );

  it.each(tellings.flatMap(([source, , turned]) => turned.map(claim => [claim, source] as const)))(
    'catches %s',
    (claim, source) => expect(verdictOf(source, claim)).not.toBe('supported'),
  );
});
