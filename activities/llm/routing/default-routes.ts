import type { RouteTable } from '#shared/contracts/model-routes';

/** Holds where no file of one's own says otherwise. */
export const defaultRoutes: RouteTable = {
  rules: [
    {
      name: 'little-left',
      when: { budgetLeftBelow: 0.17 },
      use: ['cheapest'],
      mode: 'first',
      why: 'less than a sixth of the budget is left',
    },
    {
      name: 'judging',
      when: { task: ['judge-entailment'] },
      use: ['cheapest', '*'],
      mode: 'first',
      why: 'to read a claim beside its quotes is a small task that is asked of every claim',
    },
    { name: 'as-configured', when: {}, use: ['*'], mode: 'first', why: 'the order in which the models are configured' },
  ],
};
