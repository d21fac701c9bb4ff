import { createGround } from '#activities/verification/verify/ground';
import { verifyClaims } from '#activities/verification/verify/verify-claims';
import type { Verdict } from '#shared/contracts/claim';
import { documentOf } from '../support/make-library.js';
import { tellsApart } from '../support/tells-apart.js';

function verdictOf(source: string, claim: string): Verdict | undefined {
  const read = documentOf(`# Harbour notes\n\n${source}\n`, { title: 'Harbour notes' });
  const [found] = verifyClaims(createGround([read], []), [{ id: 'c', claim }]);
  return found?.checked.verdict;
}

describe('what is the one is not told as the other', () => {
  tellsApart(verdictOf, [
    [
      'In the harbour of Sund the new radar will stay switched off until the inspectors have seen it.',
      'The new radar stays switched off in the harbour of Sund.',
      'The new radar is already switched on in the harbour of Sund.',
    ],
    [
      'The pilot station at Sund offers a two-hour course for skippers free of charge.',
      'The pilot station at Sund offers skippers a two-hour course free of charge.',
      'The pilot station at Sund charges a fee for the two-hour course for skippers.',
    ],
    [
      'The logbooks of the skippers are read only with the written consent of the owner.',
      'The logbooks of the skippers are read only with the consent of the owner.',
      'The logbooks of the skippers are read without the consent of the owner.',
    ],
    [
      'Skippers of trawlers, whom we asked in May, are far less keen on the new radar than skippers of ferries.',
      'Skippers of trawlers are less keen on the new radar than skippers of ferries.',
      'Skippers of trawlers are keener on the new radar than skippers of ferries.',
    ],
    [
      'Mayor Vik voted against the new pier.',
      'Mayor Vik voted against the new pier.',
      'Mayor Vik voted in favour of the new pier.',
    ],
    [
      'The mooring of barges at the north quay was outsourced in spring.',
      'The mooring of barges at the north quay was outsourced.',
      'The mooring of barges at the north quay is done in-house.',
    ],
    [
      'Training at Sund Pilots is voluntary for clerks and compulsory for divers.',
      'Training is compulsory for divers at Sund Pilots.',
      'Training is voluntary for divers at Sund Pilots.',
    ],
    [
      'The survey found crews satisfied with the cranes but disappointed with the showers.',
      'The survey found crews disappointed with the showers.',
      'The survey found crews disappointed with the cranes.',
    ],
  ]);
});
