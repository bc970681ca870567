/** Which misspelt words of the bundled pack are read, and which English words near one of them stay themselves. */
import assert from 'node:assert/strict';
import { indexPhrases } from '../../server/claims/phraseIndex.ts';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { stem } from '../../server/knowledge/stem.ts';
import { compileBundledPack } from './bundledPack.ts';

const misspelt: readonly (readonly [string, string])[] = [
  ['housholds', 'households'],
  ['houshold', 'household'],
  ['collectivisd', 'collectivised'],
  ['colectivised', 'collectivised'],
  ['collectivizaton', 'collectivisation'],
  ['poeple', 'people'],
  ['pasports', 'passports'],
  ['abolishd', 'abolished'],
  ['goverment', 'government'],
  ['peasents', 'peasants'],
  ['pesants', 'peasants'],
  ['livestok', 'livestock'],
  ['requistioned', 'requisitioned'],
  ['dekulakistion', 'dekulakisation'],
  ['machinary', 'machinery'],
  ['exportd', 'exported'],
  ['deportd', 'deported'],
  ['famins', 'famines'],
  ['harrvest', 'harvest'],
  ['tracotrs', 'tractors'],
];

/** English words one letter away from words of the pack: more than two hundred of the usual ones. */
const words = `
  adapted adapts alloyed appeased armrest attach banding banged banging barfed barked barren batter beards
  better boughs braking brandied cannon carrier cartel castle categorise censer chained chaster chattel
  cheated coiled commissary committed compete conned contact contacts contrast convection converged conversed
  counter county cuties daring decoded degree deliverer denier denims dental depended derided detective
  distract draughty dreaded dripped drover duping employed exhorted expert experts extort extorting factor
  factors farting feared flaked flawed fonder former framed framer framers gantry gently glided haloed halter
  handled hanger haring hasted hinged horded hording impart imparted inland invention jointed lanced lander
  lauded leaning leashing leaven lessee lessor liberate lifted literary litters littler loaves loping lousing
  lunches lusted marker meddle melting meting morality muddle needled notional numbed oversees packet panned
  parses passel pastes peeked perked placer placid planked playing pleasant pleasantry police polity posses
  powders present presenting primate projection prowess pulsed pusses railed rained ranted ranting ratios
  rearing regimen relied renter repent resorted respelling retained retaining retorted retorts reused revelled
  revolution revolved reword rinsing rotated savers sealer seared seceding server servers setters settle
  settles shamed sharked sharped shaved sheared shearing shipper shopping shored shouting singed slates
  slewing slipped slipping slopped slopping smarted snared snipping snoots snorted snowed socialism soiled
  solder solider sorter sortied spayed spears specks splats splints sporing sported springy sprint spying
  stales staling stared stares staring starred starring startled statue stature staves sterling stowed
  straggle swattered swerving swings tacking talking taming tanking taping taring tasking telephony thrash
  thrashed thrush timbre traitors tuning turfing untied upraising victory warmed warped washed wended winger
  withdraw wormed writhes
`;

describe('a misspelt word', () => {
  const { pack } = compileBundledPack();
  assert.ok(pack);
  const knowledge = createKnowledge([pack]);
  const { wordOf } = indexPhrases(knowledge);

  for (const [slip, word] of misspelt) {
    it(`is read as the word of the pack: ${slip}`, () => {
      assert.equal(wordOf(slip).stem, stem(word));
    });
  }

  it('is no English word', () => {
    const taken = words
      .trim()
      .split(/\s+/)
      .filter((word) => wordOf(word).stem !== stem(word));
    assert.deepEqual(taken, []);
  });

  it('is a place as well', () => {
    const named = (text: string): readonly string[] => knowledge.places(text).map(({ place }) => place.id);
    assert.deepEqual(named('Kazakstan and Ukrane'), ['kazakhstan', 'ukraine']);
    assert.deepEqual(named('the party caucuses'), []);
  });
});
