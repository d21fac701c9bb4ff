/** Companies and the arms that a text may name in their stead, in lower case. What the owner does otherwise, the arm does not. */
export const arms: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `
amazon|aws
google|gcp
alphabet|google
meta|facebook
microsoft|azure
`
    .trim()
    .split('\n')
    .map(line => line.split('|'))
    .map(([owner = '', owned = '']) => [owner, new Set(owned.split(' '))]),
);
