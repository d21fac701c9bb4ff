import { derivedSections, sectionIds } from '#shared/contracts/section';
import { Vertical } from '#shared/contracts/vertical';
import { findVertical } from '#shared/verticals/find-vertical';
import { verticals } from '#shared/verticals/registry';

const researched = sectionIds.filter(id => !derivedSections.includes(id));
const known = new Set(['{title}', '{competitor}', '{geography}', '{audience}']);

describe('the verticals', () => {
  it('are the three that the product promises', () => {
    expect(verticals.map(vertical => vertical.name)).toEqual(['gambling-skill-gaming', 'general', 'saas-devtools']);
    expect(findVertical('general')?.title).toBe('General');
    expect(findVertical('no-such')).toBeUndefined();
  });

  it.each(verticals.map(vertical => [vertical.name, vertical] as const))('%s fits the contract', (_name, vertical) => {
    expect(Vertical.parse(vertical)).toEqual(vertical);
    expect(vertical.questions.length).toBeGreaterThanOrEqual(20);
    expect(vertical.questions.length).toBeLessThanOrEqual(30);
  });

  it.each(verticals.map(vertical => [vertical.name, vertical] as const))(
    '%s asks about every researched section',
    (_name, vertical) => {
      const asked = new Set(vertical.questions.map(question => question.sectionId));
      expect(researched.filter(id => !asked.has(id))).toEqual([]);
      expect(researched.filter(id => vertical.minimumClaims[id] === undefined)).toEqual([]);
      expect(vertical.questions.filter(question => derivedSections.includes(question.sectionId))).toEqual([]);
    },
  );

  it.each(verticals.map(vertical => [vertical.name, vertical] as const))(
    '%s uses only placeholders that a brief fills',
    (_name, vertical) => {
      const used = JSON.stringify(vertical.questions).match(/\{[a-z]+\}/gu) ?? [];
      expect(used.filter(placeholder => !known.has(placeholder))).toEqual([]);
      const searched = vertical.questions.flatMap(question => question.queries);
      expect(searched.filter(query => query.length > 120)).toEqual([]);
    },
  );
});
