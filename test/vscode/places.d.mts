export const packagedForThisPlatform: boolean;
export function nodeForTools(): string;
