/** A4, in twentieths of a point. */
export const page = { width: 11_906, height: 16_838, side: 1_134, top: 1_134, bottom: 1_247 } as const;

export const contentWidth = page.width - 2 * page.side;

/** Room for a label beside a claim. */
export const labelWidth = 680;

/** Room for the name of a fact. */
export const nameWidth = 1_760;
