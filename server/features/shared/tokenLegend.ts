/** The semantic tokens a client is told of; package.json says how an editor colours them. */

/** What a piece of text is. */
export const tokenTypes = ['historyTerm', 'historyPerson', 'historyEvent', 'historyFigure'] as const;

/** What the record says of a figure or a date. */
export const tokenModifiers = ['supported', 'contested', 'contradicted'] as const;

export type TokenType = (typeof tokenTypes)[number];
export type TokenModifier = (typeof tokenModifiers)[number];
