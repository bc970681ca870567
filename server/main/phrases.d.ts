/** Provided by the build (esbuild.mjs): what server/claims/phraseUses.ts gathers of the packs. */
declare module 'history-notes:phrases' {
  const phrases: import('../knowledge/knowledge.ts').GatheredPhrases;
  export default phrases;
}
