/** Sentences that are wrong, each in its own way: what a warning is given for. */
import type { Random } from './random.ts';

/** A figure as students give it, and what it really was, by year. */
interface Series {
  readonly sentence: (year: number, figure: string) => string;
  readonly right: Readonly<Record<number, number>>;
}

const series: readonly [Series, ...Series[]] = [
  {
    sentence: (year, figure) => `In July ${year} some ${figure}% of peasant households were collectivised`,
    right: { 1930: 23.6, 1931: 52.7, 1932: 61.5, 1933: 65, 1934: 71.4 },
  },
  {
    sentence: (year, figure) => `The grain harvest of ${year} was ${figure} million tonnes`,
    right: { 1928: 73.3, 1929: 71.7, 1930: 83.5, 1931: 69.5, 1932: 55, 1934: 67.6, 1936: 55.8, 1937: 97.4 },
  },
  {
    sentence: (year, figure) => `In ${year} the state procured ${figure} million tonnes of grain`,
    right: { 1928: 10.8, 1929: 16.1, 1930: 22.1, 1931: 22.8, 1932: 18.5, 1933: 22.6 },
  },
  {
    sentence: (year, figure) => `In July ${year} there were ${figure} million cattle left in the USSR`,
    right: { 1930: 52.5, 1931: 47.9, 1932: 40.7, 1933: 38.4, 1935: 49.3 },
  },
  {
    sentence: (year, figure) => `There were ${figure} million horses in the USSR in July ${year}`,
    right: { 1929: 34, 1930: 30.2, 1931: 26.2, 1932: 19.6 },
  },
  {
    sentence: (year, figure) => `In ${year} the USSR exported ${figure} million tonnes of grain`,
    right: { 1930: 4.8, 1931: 5.2, 1932: 1.73 },
  },
];

/** `In July 1931 there were 71.4 million cattle left in the USSR (p. 214).`: half as much again as there were, or more. */
export function wrongSentence(random: Random): string {
  const { sentence, right } = random.pick(series);
  const [year, value] = random.pick(Object.entries(right) as [[string, number]]);
  const wrong = value * (1.5 + random.below(1000) / 1500);
  // A share stays below a hundred, and far from what it was.
  const figure = wrong < 100 ? wrong : value / 1.5 - random.below(100) / 10;
  return `${sentence(Number(year), figure.toFixed(1))} (p. ${2 + random.below(900)}).`;
}
