/** The examples of the CommonMark specification, in which `→` stands for a tab; the package ships no types. */
declare module 'commonmark-spec' {
  export const tests: readonly { readonly markdown: string }[];
}
