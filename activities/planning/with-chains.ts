import type { CataloguedTool } from '#shared/contracts/tool-catalogue';
import type { Vertical } from '#shared/contracts/vertical';

/** As many as a question may have. */
const mostTools = 8;

/** The vertical with every question's tools as they can be asked: its own, then its section's, those with parts by their parts. */
export function withChains({ chains, ...vertical }: Vertical, ready: readonly CataloguedTool[]): Vertical {
  const partsOf = (name: string) =>
    ready.filter(entry => entry.asks !== 'links' && (entry.tool === name || entry.name === name));
  return {
    ...vertical,
    questions: vertical.questions.map(question => {
      const wanted = [...question.tools, ...(chains?.[question.sectionId] ?? [])];
      const tools = [...new Set(wanted.flatMap(partsOf).map(({ name }) => name))].slice(0, mostTools);
      return { ...question, tools: tools.length > 0 ? tools : question.tools };
    }),
  };
}

export function withoutChains({ chains, ...vertical }: Vertical): Vertical {
  return vertical;
}
