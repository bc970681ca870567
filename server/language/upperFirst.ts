/** A text as it begins a sentence: `this is` → `This is`. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
