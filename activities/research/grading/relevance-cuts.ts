/**
 * From `relevant` up a passage answers at least a part; below `irrelevant` it is about something else. Fitted by
 * `npm run bench -- grading` on the training part of the labelled passages: `irrelevant` is the highest cut that loses at
 * most 3 in 100 passages that answer, `relevant` the one that errs least, where to stop searching too early costs double.
 */
export const relevanceCuts = { irrelevant: 0.04, relevant: 0.32 } as const;
