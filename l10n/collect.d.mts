export const bundle: string;
export function collectTexts(folder?: string): {
  readonly texts: readonly string[];
  readonly problems: readonly string[];
};
