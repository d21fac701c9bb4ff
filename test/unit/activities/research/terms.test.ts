import { termsOf, tokensOf } from '#activities/research/search/terms';

describe('the terms of a text', () => {
  it.each([
    ['What is the pricing of prices?', ['price']],
    ['1,150 developers and 7.84 billion', ['1150', 'develop', '7.84', 'billion']],
    ['AviaGames', ['aviagam', 'avia', 'game']],
    ['real-money games', ['real', 'monei', 'realmonei', 'game']],
    ["Camunda's survey", ['camunda', 'survei']],
    ['größere Spiele', ['größere', 'spiel']],
    ['... — !!', []],
  ])('of "%s" are %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  it('bound the length of a token', () => {
    expect(Math.max(...tokensOf('x'.repeat(100_000)).map(token => token.length))).toBeLessThanOrEqual(60);
  });
});
