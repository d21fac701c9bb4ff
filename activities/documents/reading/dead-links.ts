import type { Mrd } from '#shared/contracts/mrd';

type Fault = Mrd['corpusFaults'][number];

const isDead = ({ code }: Fault) => code === 'fetch.not-found';

/** Addresses that answer no more. */
export function deadLinks({ corpusFaults }: Pick<Mrd, 'corpusFaults'>): Fault[] {
  return corpusFaults.filter(isDead);
}

/** What else was left out. */
export function otherFaults({ corpusFaults }: Pick<Mrd, 'corpusFaults'>): Fault[] {
  return corpusFaults.filter(fault => !isDead(fault));
}
