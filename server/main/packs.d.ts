/** Provided by the build (esbuild.mjs): the packs under content/, compiled. */
declare module 'history-notes:packs' {
  const packs: readonly import('../knowledge/model.ts').Pack[];
  export default packs;
}
