/** English words that look like a slip in writing another one. */
import { wordClass } from './functionWords.ts';

/**
 * Words that are one slip (see misspellings.ts) away from words of units or of the bundled packs. Where a pack brings a word
 * with such a neighbour, the neighbour is added here; test/content/misspellings.test.ts has a long list to try.
 */
export const LOOK_ALIKES = wordClass(`
  anther artless backboard band brake cache carter categorise cater caucuses center centers compete conduct contact
  convection counties county crate delve descried distract diver driers eights exited fared frame framer
  fund grate hale haul hole holing impart lather launch lean literati lunch manger meddling meting minimum
  minuet minuets morality muddling mullion mullions notional oversees pan panned personalty planed planing
  pool premised pretest prion protist puled raping ratio ream recode redaction relied resit reused revved
  sallow sanding scrape secretory setter shooing shouting signed singed single sip solder solider sop squish
  stale staling stare statue stave step stoles straggle strap striped strop suction swing thrash timbre tone
  tones townsmen tune untied withdraw withdrawn`);
