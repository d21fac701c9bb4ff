import { demonyms } from '#shared/text/demonyms';

/** Peoples that name a language as well: what is German need not be of Germany, and yet tells of it. */
const withLanguage =
  'German:Germany,French:France,Italian:Italy,Spanish:Spain,Dutch:Netherlands,Swedish:Sweden,Swiss:Switzerland,British:United Kingdom,Canadian:Canada,Mexican:Mexico,Brazilian:Brazil,Indian:India,Chinese:China,Japanese:Japan,Korean:South Korea,Australian:Australia,South African:South Africa,New Zealander:New Zealand,European:Europe';

/** A people beside its country, each as it is written. */
export const peoples: readonly (readonly [people: string, place: string])[] = [
  ...demonyms,
  ...withLanguage
    .split(',')
    .map(each => each.split(':'))
    .map(([people = '', place = '']) => [people, place] as const),
];
