/** A4, in points. */
export const page = { size: 'A4', width: 595.28, height: 841.89, side: 54, top: 54, bottom: 62 } as const;

export const contentWidth = page.width - 2 * page.side;

export const contentHeight = page.height - page.top - page.bottom;

/** Room for a label beside a claim. */
export const labelWidth = 32;

/** Room for the name of a fact. */
export const nameWidth = 88;
