import type { NumberMethod } from '#shared/contracts/claim';
import { isStatedBySource } from '../reading/judgement.js';
import { methodMeanings, publicationMeanings } from '../reading/wording.js';
import type { Block } from './block.js';
import { badge, line, strong } from './line.js';

const methods: readonly NumberMethod[] = ['measured', 'cited', 'estimated', 'assumed'];

export const legendBlocks: readonly Block[] = [
  { kind: 'heading', level: 2, line: line('How to read this document'), anchor: null },
  {
    kind: 'facts',
    rows: [
      {
        name: line(strong('3.2', 'accent'), ' [1]'),
        line: line(
          'A claim, and the source it rests on, by its number in the register. The very words of the source stand beneath the claim.',
        ),
      },
      {
        name: line('82% confidence'),
        line: line(`How far the evidence carries the claim. ${publicationMeanings.published}`),
      },
      { name: line(badge('hedged', 'warn')), line: line(publicationMeanings.hedged) },
      ...methods.map(method => ({
        name: line(badge(method, isStatedBySource(method) ? 'good' : 'guess')),
        line: line(`A number: ${methodMeanings[method]}.`),
      })),
    ],
  },
];
