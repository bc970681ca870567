/** What the bundled pack says of figures that students quote: a right one, and a wrong one of the same measure. */
import assert from 'node:assert/strict';
import { createKnowledge } from '../../server/knowledge/create.ts';
import { isWarning, judgeText } from '../evaluation/score.ts';
import { compileBundledPack } from './bundledPack.ts';

/** A sentence with `…` for the figure, a figure that agrees and one that is wrong. */
type Figure = readonly [sentence: string, right: string, wrong: string];

const figures: readonly Figure[] = [
  ['By the end of 1932 … of peasant households in Ukraine had been collectivised.', '70%', '38%'],
  ['By 1939 … of peasants were in collective farms.', 'over 90%', '69%'],
  ['In 1935 about … of the sown area was collectivised.', '90%', '49%'],
  ['By 1937 … peasant households belonged to kolkhozy.', '18.5 million', '81 million'],
  ['In June 1929 the average kolkhoz had … households.', '18', '81'],
  ['At the end of 1932 there were … collective farms.', '211,700', '21,000'],
  ['In 1929 the state procured … of grain.', '16.1 million tonnes', '26.1 million tonnes'],
  ['In 1928 the state laid hands on … of grain.', '10.8 million tonnes', '28.1 million tonnes'],
  ['In 1930 peasants brought in … of grain.', '83.5 million tonnes', '38.5 million tonnes'],
  ['In 1928 Soviet farms possessed ….', '27,000 tractors', '72,000 tractors'],
  ['By 1933 only … horses were left in the villages.', '16.6 million', '6.6 million'],
  ['The state collected … of grain in 1932.', '18.5 million tonnes', '81.5 million tonnes'],
  ['In 1929 only … of grain were exported.', '0.18 million tonnes', '18 million tonnes'],
  ['The USSR exported … of grain in 1933.', '1.69 million tonnes', '16.9 million tonnes'],
  ['The sown area of the USSR reached … in 1932.', '134.4 million hectares', '143.4 million hectares'],
  ['At the end of 1932 there were … tractors in Soviet agriculture.', '148,000', '14,800'],
  ['At the end of 1932 there were … tractors in Soviet agriculture.', '75,000', '7,500'],
  ['By 1937 there were about … machine-tractor stations.', '5,800', '580'],
  ['By 1933 the sheep of Kazakhstan had shrunk to ….', '1.7 million', '17 million'],
  ['By 1933 the number of cattle in Kazakhstan fell to ….', '1.6 million', '6.1 million'],
  ['In 1930 about … peasant households were dekulakised.', '320,000', '3.2 million'],
  ['Under the charter of 1935 every kolkhoz household was allowed … and a plot.', 'one cow', 'ten cows'],
  ['The 1935 charter allowed each household a plot of ….', '0.5 hectares', '5 hectares'],
  ['By 1937 private plots produced … of the milk.', '70%', '17%'],
  ['In 1937 the household plots still gave … of the meat.', '71%', '17%'],
  ['In 1938 private plots supplied … of the vegetables.', 'about half', '5%'],
  // A unit in a label is no station.
  ['Grain taken by the state (mt), 1931: …', '22.8', '28.2'],
  // More is told of the thing, but a slip of the pen, or more than there were, is no part of it.
  ['In 1937 … collective farms kept bees in orchards.', '243,000', '24,300'],
  ['In 1933 … cattle grazed on the meadows of the kolkhozy.', '38.4 million', '70 million'],
  ['Meat output in 1940 was ….', '4.7 million tonnes', '9.7 million tonnes'],
  ['In 1940 the USSR produced … of milk.', '33.6 million tonnes', '13.6 million tonnes'],
  ['On 1 January 1934 there were … horses left.', '15.4 million', '51.4 million'],
  ['At the beginning of 1941 there were … pigs.', '27.6 million', '72.6 million'],
  ['In 1926 the USSR had … inhabitants.', '147 million', '174 million'],
  ['By 1939 … peasants had moved to the towns.', '19 million', '1.9 million'],
  ['In January 1934 there were … cows.', '19 million', '91 million'],
  ['By the census of 1939 … of people were literate.', '81%', '51%'],
];

/** Sentences about something else, with words and figures of the pack in them. */
const others: readonly string[] = [
  'Private plots took up 4% of the sown area.',
  'A trial plot of 50 hectares was sown in 1937.',
  'In 1930 200,000 families sold up and left before they could be deported.',
  'In 1938 the village had three cows.',
  'In 1929 Canada exported 10 million tonnes of wheat.',
  'Sovkhozy had 13 million hectares sown in 1932.',
  'In 1931 the state bought 300,000 cattle in Kazakhstan.',
  'In 1930 an average household in Kazakhstan had 20 sheep.',
  'By 1937 there were 5,000 MTS directors in the party.',
  'In 1930 5% of households were to be dekulakised.',
  'In 1935 about 30% of the area sown by kolkhozy was winter wheat.',
  'In 1937 goats on private plots gave 10% of the milk.',
  'Today private plots give 28% of the milk in Russia.',
  'In 1966 private plots gave 40% of the meat.',
  'In 1938 20% of the meat from private plots was sold on the market.',
  'In 1932 the Red Army needed 1 million tonnes of grain.',
  'Town rations took 8 million tonnes of grain in 1932.',
  'In 1929 kulaks hoarded 2 million tonnes of grain.',
  'In 1937 36 million tonnes of grain were paid out for labour days.',
  'Grain seizures in 1931 rose to 22.8 million tonnes.',
  'Grain dumped on the world market in 1931: 5.2 million tonnes.',
  'In 1930 4.8 million tonnes of grain went to foreign buyers.',
  'Railways carried 20 million tonnes of grain in 1933.',
  'In 1940 the cities ate 1.5 million tonnes of meat.',
  'Women in trade unions were few. 26% were in by 1932.',
  'In 1930 vets treated 2 million cattle.',
  'In 1933 9 million cattle grazed on the meadows of the kolkhozy.',
  'In 1931 6 million horses were at work on the fields.',
  'In 1938 15,000 collective farms kept bees in orchards.',
  'In Moscow 95% could read in 1939.',
  'In 1933 12% of collectivised households left the kolkhoz.',
  'Grain losses at harvest reached 20 million tonnes in 1931.',
  'In 1933 10 million cattle were in kolkhozy.',
  'In 1928 the USSR had 30 million cows.',
  'In 1935 sovkhozy kept 4 million pigs.',
  'In 1940 150,000 tractors were out of order.',
  'In June 1933 28,000 people a day died in Ukraine.',
  'In 1931 4 million peasants moved to the towns.',
  '4% of kolkhozy had a telephone in 1933.',
  'Stalinsk grew from 3,894 inhabitants in 1926 to 169,538 in 1939.',
  'In 1934 there were still 9 million individual peasant households.',
];

describe('figures of the bundled pack', () => {
  const { pack } = compileBundledPack();
  assert.ok(pack);
  const knowledge = createKnowledge([pack]);
  for (const [sentence, right, wrong] of figures) {
    it(`${sentence} ${right}, not ${wrong}`, () => {
      const supported = judgeText(sentence.replace('…', right), knowledge);
      assert.deepEqual(
        supported.map(({ judgement }) => judgement.verdict),
        ['supported'],
      );
      assert.ok(judgeText(sentence.replace('…', wrong), knowledge).some(isWarning));
    });
  }
  for (const text of others) {
    it(`warns of nothing in: ${text}`, () => {
      assert.deepEqual(judgeText(text, knowledge).filter(isWarning), []);
    });
  }
});
