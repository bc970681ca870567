/** English words that look like a slip in writing another one. */
import { wordClass } from './functionWords.ts';

/**
 * Words that are one slip (see misspellings.ts) away from words of units, of dating or of the bundled packs. Where a pack brings a word
 * with such a neighbour, the neighbour is added here; test/content/misspellings.test.ts has a long list to try.
 */
export const LOOK_ALIKES = wordClass(`
  anther artless backboard band banded baned binging bought brake brining cache carter categorise cater
  caucuses center centers compete competed conduct conformed contact convection counties county crate crated
  delve descried distract diver driers eights endued enured exited fallowed fared fellowed fonded frame
  framer fund funded funding grate hale haul hole holing impart lather launch lean literati lunch lunched
  lunching manger meddling meting minimum minuet minuets morality muddling mullion mullions notional oversees
  pan panned personalty planed planing pool premised pretest prion prised protist puled raping ratio ream
  recode recoded redaction relaced relied resit resoled reused revved sallow sallowed sanding scrape scraped
  scraping secretory setter shooing shouting signed singed single sip solder solider sop sopped squish stale
  staling stare stared stated statue stave step stoles straggle strap striped strop suction swing thrash
  timbre tone tones townsmen tune untied withdraw withdrawn`);
