/** The names of countries and large regions, made at build time: a figure beside one may be about somewhere else. */
import type { Country } from 'world-countries';
import type { PlaceNames } from './knowledge.ts';

/** Territories that history knows by name although they are not independent. */
const territories = new Set(['GL', 'HK', 'PR', 'PS', 'TW', 'XK']);

/** Names that stand in histories but not in a list of today's countries, by the country they go with. */
const moreNames = new Map<string, readonly string[]>([
  ['CZ', ['Czechoslovakia', 'Czechoslovak']],
  ['DE', ['Prussia', 'Prussian', 'Weimar Republic', 'Third Reich', 'Reich', 'Nazi', 'GDR']],
  ['DK', ['Dane']],
  ['ES', ['Spaniard']],
  ['FI', ['Finn']],
  [
    'GB',
    [
      'Britain',
      'Great Britain',
      'Briton',
      'UK',
      'England',
      'English',
      'Scotland',
      'Scottish',
      'Wales',
      'Welsh',
    ],
  ],
  ['HR', ['Croat']],
  ['HU', ['Austria-Hungary', 'Austro-Hungarian', 'Habsburg Empire']],
  ['IE', ['Irish Free State']],
  ['IR', ['Persia', 'Persian']],
  ['KG', ['Kyrgyz', 'Kirghizia']],
  ['KZ', ['Kazakh']],
  ['MM', ['Burma']],
  ['NL', ['Holland']],
  ['PL', ['Poles']],
  ['RS', ['Serb', 'Yugoslavia', 'Yugoslav']],
  ['SE', ['Swede']],
  ['TH', ['Siam', 'Siamese']],
  ['TJ', ['Tajik']],
  ['TR', ['Turkey', 'Turk', 'Ottoman Empire', 'Ottoman']],
  ['US', ['USA', 'U.S.', 'U.S.A.', 'US', 'America']],
  ['UZ', ['Uzbek']],
]);

const regions: readonly PlaceNames[] = [
  ['Africa', 'African'],
  ['Asia', 'Asian'],
  ['Balkans', 'Balkan'],
  ['Bengal', 'Bengali'],
  ['Europe', 'European'],
  ['Latin America', 'Latin American', 'South America', 'South American'],
  ['Manchuria', 'Manchurian', 'Manchukuo'],
  ['Middle East', 'Middle Eastern'],
  ['North America', 'North American'],
  ['Scandinavia', 'Scandinavian'],
  ['Third World'],
];

/**
 * The names and demonyms of every country, one list a country, and of large regions. `countries` is the data of the
 * package world-countries, a megabyte that must not end up in the bundles; what comes out are some ten kilobytes.
 * Poland gives `['Poland', 'Polish', 'Poles']`.
 */
export function otherPlaces(
  countries: readonly Pick<Country, 'cca2' | 'demonyms' | 'independent' | 'name'>[],
): readonly PlaceNames[] {
  const named = countries
    .filter(({ independent, cca2 }) => independent || territories.has(cca2))
    .map(({ name, demonyms, cca2 }) => [
      name.common,
      ...[demonyms['eng']?.m ?? '', demonyms['eng']?.f ?? ''].flatMap((words) => words.split(', ')),
      ...(moreNames.get(cca2) ?? []),
    ]);
  return [...named, ...regions].map((names) => Array.from(new Set(names.filter((name) => name !== ''))));
}
