/** Provided by the build (esbuild.mjs): what server/knowledge/elsewhere.ts makes of the countries of the world. */
declare module 'history-notes:countries' {
  const countries: readonly import('../knowledge/knowledge.ts').PlaceNames[];
  export default countries;
}
