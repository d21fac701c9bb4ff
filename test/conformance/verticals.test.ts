import { researchTools } from '#activities/research/tools/registry';
import { derivedSections, sectionIds } from '#shared/contracts/section';
import { Vertical } from '#shared/contracts/vertical';
import { verticals } from '#shared/verticals/registry';

const placeholders = ['{title}', '{competitor}', '{geography}', '{audience}'];
const tools = researchTools.map(tool => tool.name);

describe.each(verticals)('the vertical $name', vertical => {
  it('fits the contract', () => {
    expect(Vertical.parse(vertical)).toEqual(vertical);
  });

  it('asks about every section that is researched and about no other', () => {
    const asked = new Set(vertical.questions.map(question => question.sectionId));
    expect(sectionIds.filter(id => asked.has(id) === derivedSections.includes(id))).toEqual([]);
  });

  it('leaves open only what a brief can fill', () => {
    const open = JSON.stringify(vertical).match(/\{[a-z]+\}/gu) ?? [];
    expect(open.filter(placeholder => !placeholders.includes(placeholder))).toEqual([]);
  });

  it('names only tools that there are', () => {
    const chained = Object.values(vertical.chains ?? {}).flat();
    const named = new Set([...vertical.questions.flatMap(question => question.tools), ...chained]);
    expect([...named].filter(name => !tools.includes(name))).toEqual([]);
  });
});
