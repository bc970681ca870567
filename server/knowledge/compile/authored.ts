/** What maintainers write, as the schemas in content/schema admit it. */
import type { MeasureKind, Use } from '../model.ts';

export type AuthoredDate = string | number;
export type AuthoredValue = number | readonly [number, number];
export type AuthoredReference =
  string | { readonly source: string; readonly locator?: string; readonly after?: boolean };

export interface AuthoredEvidence {
  readonly status: 'confirmed' | 'single-page' | 'partial' | 'derived';
  readonly pages?: readonly string[];
  readonly note?: string;
}

export interface AuthoredGuards {
  readonly caseSensitive?: boolean;
  readonly onlyNear?: readonly string[];
  readonly notNear?: readonly string[];
  readonly silent?: boolean;
}

export type AuthoredLabel =
  string | (AuthoredGuards & { readonly text: string; readonly misspelt?: boolean });

/** What every entry with labels has. */
export interface AuthoredEntry {
  readonly id: string;
  readonly prefLabel: string;
  readonly preferred?: AuthoredGuards;
  readonly altLabels?: readonly AuthoredLabel[];
  readonly definition: string;
  readonly scopeNote?: string;
  readonly sources?: readonly AuthoredReference[];
  readonly evidence: AuthoredEvidence;
}

export interface AuthoredTerm extends AuthoredEntry {
  readonly dates?: AuthoredDate;
  readonly existed?: AuthoredDate;
  readonly existedAs?: readonly string[];
  readonly successor?: string;
  readonly broader?: readonly string[];
  readonly related?: readonly string[];
}

export interface AuthoredPerson extends AuthoredEntry {
  readonly role: string;
  readonly historian: boolean;
  readonly born?: AuthoredDate;
  readonly died?: AuthoredDate;
  readonly works?: readonly string[];
}

export interface AuthoredEvent extends AuthoredEntry {
  readonly date: AuthoredDate;
  readonly acceptedDates?: readonly AuthoredDate[];
  readonly use: Use;
  readonly mentions?: readonly (readonly (readonly string[])[])[];
  readonly names?: readonly string[];
  readonly loosely?: readonly string[];
  readonly begins?: readonly string[];
  readonly ends?: readonly string[];
  readonly exclude?: readonly string[];
}

export interface AuthoredQuotation extends AuthoredEntry {
  readonly text: string;
  readonly variants?: readonly string[];
  readonly translated?: boolean;
  readonly title?: boolean;
  readonly slogan?: boolean;
  readonly speaker?: string;
  readonly speakerName: string;
  readonly date?: AuthoredDate;
}

export interface AuthoredEstimate {
  readonly holder: string;
  readonly person?: string;
  readonly value: AuthoredValue;
  readonly sources?: readonly AuthoredReference[];
}

export interface AuthoredObservation {
  readonly id: string;
  readonly period: AuthoredDate;
  readonly value: AuthoredValue;
  readonly accept?: readonly AuthoredValue[];
  readonly use: Use;
  readonly series?: string;
  readonly estimates?: readonly AuthoredEstimate[];
  readonly note?: string;
  readonly sources: readonly AuthoredReference[];
  readonly evidence: AuthoredEvidence;
}

/** What is left of the whole that a share is part of, as a measure of its own. */
export interface AuthoredRemainder {
  readonly id: string;
  readonly prefLabel: string;
  readonly definition: string;
  readonly predicate: readonly string[];
}

export interface AuthoredMeasure {
  readonly id: string;
  readonly prefLabel: string;
  readonly definition: string;
  readonly unit: string;
  readonly behaviour: MeasureKind;
  readonly place: string;
  readonly subject: readonly string[];
  readonly predicate: readonly string[];
  readonly needs: 'both' | 'subject' | 'predicate' | 'either';
  readonly topic?: readonly string[];
  readonly exclude?: readonly string[];
  readonly scopeNote?: string;
  readonly confusedWith?: readonly string[];
  readonly remainder?: AuthoredRemainder;
  readonly observations: readonly AuthoredObservation[];
}

export interface AuthoredName {
  readonly family: string;
  readonly given?: string;
}

export interface AuthoredSource {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly AuthoredName[];
  readonly issued?: number;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly URL?: string;
  readonly note?: string;
}

export interface AuthoredPlace {
  readonly id: string;
  readonly prefLabel: string;
  readonly names: readonly string[];
  readonly within?: string;
}

export interface AuthoredPack {
  readonly id: string;
  readonly title: string;
  readonly defaultPlace: string;
  readonly places: readonly AuthoredPlace[];
}

/** The lists of a pack, by the name of their file. */
export interface AuthoredLists {
  readonly terms: AuthoredTerm;
  readonly people: AuthoredPerson;
  readonly events: AuthoredEvent;
  readonly statistics: AuthoredMeasure;
  readonly quotations: AuthoredQuotation;
  readonly sources: AuthoredSource;
}
