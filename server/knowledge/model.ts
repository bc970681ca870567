/**
 * The bundled knowledge as the rest of the server reads it: immutable, validated, references resolved to ids that exist.
 * Packs are written in YAML (content/), one file a kind, and compiled into this shape at build time.
 */
import type { Interval } from '../language/interval.ts';
import type { Period } from '../language/period.ts';

/** What an observation may be used for: ground a warning, ground an information, or only say who holds what. */
export type Use = 'warn' | 'hint' | 'attribute';

/** A pointer into a source: which work, and where in it. */
export interface SourceReference {
  /** The `id` of a {@link Source}. */
  readonly source: string;
  /** Page, chapter or table, as a reader would cite it. */
  readonly locator?: string;
  /** The work was not seen for this entry: a reader is shown "after Nove (1969)". */
  readonly after?: boolean;
}

/** A work or page that is cited; the fields follow CSL-JSON. */
export interface Source {
  readonly id: string;
  /** CSL type: `book`, `article-journal`, `chapter`, `webpage`… */
  readonly type: string;
  readonly title: string;
  readonly author: readonly { readonly family: string; readonly given?: string }[];
  /** Year of publication, where known. */
  readonly year?: number;
  readonly containerTitle?: string;
  readonly publisher?: string;
  readonly url?: string;
  /** What a reader should know of its weight: `pre-archival`, `official Soviet figure`… */
  readonly note?: string;
}

/** A name under which an entry is found in prose. */
export interface Label {
  readonly text: string;
  /** Only this capitalisation counts: `MIR` is a space station, `Right` a faction. */
  readonly caseSensitive?: boolean;
  /**
   * A homograph: found only when one of these words stands in the same block or in its context (headings, previous
   * sentences). Compared as word stems.
   */
  readonly onlyNear?: readonly string[];
  /** Never found when one of these words stands in the same sentence. Compared as word stems. */
  readonly notNear?: readonly string[];
  /** For completion and display, not for finding in prose, when true: `squeezed out peasants` must not light up. */
  readonly silent?: boolean;
  /** Found in prose, and a mistake: `Lynne Vola`. A transliteration is none. */
  readonly misspelt?: boolean;
}

/** A defined word (SKOS). */
export interface Term {
  readonly kind: 'term';
  readonly id: string;
  readonly prefLabel: string;
  /** Every spelling that is found in prose, `prefLabel` among them: plurals, transliterations, Cyrillic. */
  readonly labels: readonly Label[];
  readonly definition: string;
  /** The common confusion, where there is one. */
  readonly scopeNote?: string;
  /** When the thing existed or the word was in use. */
  readonly period?: Period;
  /** For a body, an office or an instrument: when it existed under these names, so that it acted at no other time. */
  readonly existence?: Existence;
  readonly broader: readonly string[];
  readonly related: readonly string[];
  readonly sources: readonly SourceReference[];
  /** Addresses of the web pages on which the entry was checked, the best first. */
  readonly seenOn: readonly string[];
}

/** Between which days something existed under which of its names, and which term took its place. */
export interface Existence {
  readonly period: Period;
  readonly names: readonly string[];
  /** The `id` of the {@link Term} that came after it. */
  readonly successor?: string;
}

/** A person: who acted, or who wrote about it. */
export interface Person {
  readonly kind: 'person';
  readonly id: string;
  readonly prefLabel: string;
  readonly labels: readonly Label[];
  readonly role: string;
  readonly historian: boolean;
  /** Life dates as EDTF; an end that is not known is absent. */
  readonly born?: Period;
  readonly died?: Period;
  /** Why the person matters here; for a historian, the view they hold. */
  readonly definition: string;
  readonly scopeNote?: string;
  readonly works: readonly string[];
  readonly sources: readonly SourceReference[];
  /** Addresses of the web pages on which the entry was checked, the best first. */
  readonly seenOn: readonly string[];
}

/**
 * How a name of an event is dated by it: as the event itself, or as something that lasts and begins or ends with it. What is
 * also the name of other things (`loose`: "the famine") is dated by a date that agrees alone.
 */
export type EventRole = 'name' | 'loose' | 'begins' | 'ends';

/** Something that happened on a known date. */
export interface HistoricalEvent {
  readonly kind: 'event';
  readonly id: string;
  readonly prefLabel: string;
  readonly labels: readonly Label[];
  readonly period: Period;
  /** Other dates in circulation that are not wrong: Old Style, adoption against publication. */
  readonly acceptedPeriods: readonly Period[];
  readonly definition: string;
  readonly scopeNote?: string;
  readonly use: Use;
  /**
   * How prose speaks of it, way by way: it is meant when, in one of the ways, every group has a phrase in the sentence.
   * `[[[law, decree], [theft, spikelets]], [[seven-eighths law]]]` is two ways. Phrases are compared as stems, and each may
   * stand for several, as those of the next two fields may; see alternatives.ts.
   */
  readonly mentions: readonly (readonly (readonly string[])[])[];
  /** What prose calls it, and what begins or ends with it: `Fifteenth Congress`; `passports`; `NEP`. Compared as stems. */
  readonly names: readonly { readonly role: EventRole; readonly text: string }[];
  /** Phrases that tell that another event of the same name is meant: `Comintern`. Compared as stems. */
  readonly exclude: readonly string[];
  readonly sources: readonly SourceReference[];
  /** Addresses of the web pages on which the entry was checked, the best first. */
  readonly seenOn: readonly string[];
}

/** A known wording. */
export interface Quotation {
  readonly kind: 'quotation';
  readonly id: string;
  readonly prefLabel: string;
  readonly labels: readonly Label[];
  readonly text: string;
  /** Other wordings in circulation that are right: translations, shorter forms. */
  readonly variants: readonly string[];
  /** Said in another language: translations differ in their words. */
  readonly translated: boolean;
  /** The name of an article or a book: prose may speak of it without quoting it. */
  readonly title: boolean;
  /** Others repeated it, so that whoever lived to hear it may be named for it. */
  readonly slogan: boolean;
  /** Wording and speaker were seen, so that notes are held against them. */
  readonly checked: boolean;
  /** The `id` of a {@link Person}, where the speaker is one of the pack's people. */
  readonly speaker?: string;
  readonly speakerName: string;
  readonly period?: Period;
  readonly definition: string;
  readonly scopeNote?: string;
  readonly sources: readonly SourceReference[];
  /** Addresses of the web pages on which the entry was checked, the best first. */
  readonly seenOn: readonly string[];
}

/** What a measure counts in: the dimension decides what can be compared, the factor leads to its base unit. */
export interface Unit {
  /** `share` in percent, `mass` in tonnes, `count` in single things, `area` in hectares, `duration` in years, `ratio`. */
  readonly dimension: 'share' | 'mass' | 'count' | 'area' | 'duration' | 'ratio';
  /** As the pack writes it: `million tonnes`, `percent`, `thousand`. */
  readonly label: string;
  /** 1 of this unit in base units: `million tonnes` is 1e6 (tonnes), `percent` is 1. */
  readonly factor: number;
}

/** How a measure behaves in time. */
export type MeasureKind =
  /** True at a moment, with a path between two counts: herds, households in kolkhozy. */
  | 'level'
  /** Summed over its period: a harvest, a year's exports. */
  | 'flow'
  /** What changed between two moments: animals lost, the fall in percent. */
  | 'change'
  /** Neither: a rule's minimum penalty, an average size. */
  | 'constant';

/** Who holds which value of a contested figure. Values are in the measure's own unit. */
export interface Estimate {
  /** The `id` of a {@link Person}, where the holder is one of the pack's people. */
  readonly person?: string;
  /** As shown: `Conquest 1986`. */
  readonly holder: string;
  readonly value: Interval;
  readonly sources: readonly SourceReference[];
}

/** A known value of a measure for one period. Values are in the measure's own unit. */
export interface Observation {
  readonly id: string;
  readonly measure: string;
  readonly period: Period;
  /** The figure as it is best quoted: `low` = `high` for a single one. */
  readonly value: Interval;
  /** Every value that passes: rounding, both standard series, figures for a nearby day. Disjoint from all = contradicted. */
  readonly accept: readonly Interval[];
  readonly use: Use;
  /** Which of the standard counts: `summer count`, `barn harvest`. */
  readonly series?: string;
  readonly estimates: readonly Estimate[];
  readonly note?: string;
  readonly sources: readonly SourceReference[];
}

/** A figure that can be known: what is counted, what is said of it, where, in which unit, and its observations. */
export interface Measure {
  readonly kind: 'measure';
  readonly id: string;
  readonly prefLabel: string;
  /** What exactly is measured, in one sentence. */
  readonly definition: string;
  readonly unit: Unit;
  readonly behaviour: MeasureKind;
  /** The `id` of a {@link Place}. */
  readonly place: string;
  /** What is counted: `household`, `peasant farm`. Phrases, compared as stems. */
  readonly subject: readonly string[];
  /** What is said of it: `collectivised`, `joined`. Empty where the subject alone tells. */
  readonly predicate: readonly string[];
  /** Which of the two a claim must name. */
  readonly needs: 'both' | 'subject' | 'predicate' | 'either';
  /** Words of which one must stand in the sentence or its context (the topic): `famine`. Empty means none needed. */
  readonly topic: readonly string[];
  /** Words that mean another measure when they stand in the same clause: `sown area` for the share of households. */
  readonly exclude: readonly string[];
  /** Ascending by period. */
  readonly observations: readonly Observation[];
  readonly scopeNote?: string;
  /** Measures with which this one is easily confused: losses against remainders, households against sown area. */
  readonly confusedWith: readonly string[];
}

/** A place that figures are known for, or that tells that a figure is about somewhere else. */
export interface Place {
  readonly id: string;
  readonly prefLabel: string;
  /** Names and adjectives: `Ukraine`, `Ukrainian`. */
  readonly names: readonly string[];
  /** The place it lies in, if any. */
  readonly within?: string;
}

/** One topic. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly places: readonly Place[];
  /** The place that is meant when a note names none. */
  readonly defaultPlace: string;
  readonly terms: readonly Term[];
  readonly people: readonly Person[];
  readonly events: readonly HistoricalEvent[];
  readonly measures: readonly Measure[];
  readonly quotations: readonly Quotation[];
  readonly sources: readonly Source[];
  /** The words it is written in by their stems; see vocabulary.ts. */
  readonly vocabulary: string;
}

/** Whatever a hover or a pack document can be about. */
export type Entry = Term | Person | HistoricalEvent | Quotation | Measure;
