interface Asked {
  readonly id: string;
  readonly sectionId: string;
}

/** Activities a stage spends on questions, at most; each costs about six events of history. */
const mostBatches = 16;

/** Where tools ask outside: questions that wait for others would run out of time in one activity. */
const mostSlowBatches = 60;

/**
 * Questions that go out together in one activity: neighbours of one section, as they stand in the plan. The more questions,
 * the larger the batches, so that a plan of 120 questions leaves hardly more history than one of 30.
 */
export function questionBatches(questions: readonly Asked[], { isSlow = false } = {}): string[][] {
  const size = Math.max(1, Math.ceil(questions.length / (isSlow ? mostSlowBatches : mostBatches)));
  const bySection = Map.groupBy(questions, question => question.sectionId);
  return [...bySection.values()].flatMap(asked =>
    inPieces(
      asked.map(question => question.id),
      size,
    ),
  );
}

function inPieces(ids: readonly string[], size: number): string[][] {
  const pieces = Math.ceil(ids.length / size);
  return Array.from({ length: pieces }, (_, piece) => ids.slice(piece * size, (piece + 1) * size));
}
