/** Sentences that tell a story or somebody's answer: what is false in them is not the writer's mistake. */
import type { Reason } from './judgement.ts';
import { oncePer } from './oncePer.ts';
import type { Sentence } from './sentence.ts';

/** "in the novel", "in my own story", "in this alternative history"; but "in the story of the harvest" tells history. */
const STORY =
  /\bin (?:an?|another|her|his|its|my|our|some|that|the|their|this|your) (?:own )?(?:(?:alternative|counterfactual|other|short) )?(?:cartoon|comic|film|game|movie|novel|play|role[- ]play|scenario|simulation|story)\b(?! of\b)|\bin (?:an?|another|the|this) (?:alternative|counterfactual) (?:history|timeline|world)\b|\bin another (?:timeline|world)\b/i;

/** What teachers and classmates say of what others wrote: "Student C wrote that", "Anna's answer:", "I wrote that". */
const ANSWER =
  /\b(?:candidates?|classmates?|examinees?|pupils?|students?)\b[^.;:]{0,24}\b(?:answer(?:ed|s)?|g[ai]ve(?:s)?|guess(?:ed|es)?|puts?|says?|said|th(?:ink|inks|ought)|writes?|wrote)\b|^\p{Lu}\p{Ll}+['’]s (?:answer|attempt|guess|version)\b|^(?:candidate|pupil|student) [A-Z\d]\s?:|^I (?:guessed|put|wrote)\b/iu;

/** Why nothing in a sentence is its writer's own word, whatever figure or date it is; nothing when it may be. */
export const whyHearsay = oncePer(({ text }: Sentence): Reason | undefined => {
  if (STORY.test(text)) return 'hypothesis';
  return ANSWER.test(text) ? 'denied' : undefined;
});
