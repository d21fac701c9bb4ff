import { unansweredTools } from '#shared/policies/unanswered-tools';

it('counts the questions that went on without a tool, the most missed first', () => {
  const evidence = [{ failedTools: ['web-search'] }, {}, { failedTools: ['web-fetch', 'web-search'] }];
  expect(unansweredTools(evidence)).toEqual([
    { tool: 'web-search', questions: 2 },
    { tool: 'web-fetch', questions: 1 },
  ]);
  expect(unansweredTools([{}])).toEqual([]);
});
