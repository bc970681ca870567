/** Quick fixes for findings, and the source of a figure that is right. Always one at a time, never in bulk. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { PlacedBlock } from '../../note/note.ts';
import type { Settings } from '../../protocol.ts';
import { type CheckedNote, judgementsBetween } from '../shared/checkedNote.ts';
import type { Disagreement } from '../shared/disagreements.ts';
import { type Finding, findingsOf } from '../shared/findings.ts';
import { type Insertion, ignoreInNote, ignoreOnce } from './ignoreEdits.ts';
import { type Attribution, attributionOf, sourceInsertion } from './sourceEdits.ts';
import { type Replacement, workspaceEdit } from './workspaceEdit.ts';

/** The document the actions are for. */
export interface ActionTarget {
  readonly uri: string;
  readonly version: number;
  /** Whether the client takes edits that name the version they are for. */
  readonly versionedEdits: boolean;
}

/**
 * What can be done about the findings in `context`, and about the figures that are right within `range`; `disagreements`
 * are those of the note's figures.
 */
export function codeActions(
  checked: CheckedNote,
  target: ActionTarget,
  range: Range,
  context: CodeActionContext,
  settings: Settings,
  knowledge: Knowledge,
  disagreements: readonly Disagreement[] = [],
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix)) {
    const findings = findingsOf(checked, settings, disagreements);
    for (const diagnostic of context.diagnostics) {
      const finding = findings.find((one) => isSame(one, diagnostic, checked));
      if (finding) actions.push(...quickFixes(finding, diagnostic, checked, target, knowledge));
    }
  }
  if (wants(context, CodeActionKind.Refactor)) actions.push(...addSources(checked, target, range, knowledge));
  return actions;
}

/** `only` names kinds; a kind asks for those below it too. */
function wants({ only }: CodeActionContext, kind: CodeActionKind): boolean {
  return only === undefined || only.some((asked) => asked === '' || asked === kind);
}

/** A finding is known by its place and its rule: a diagnostic holds none of its edits, they are worked out anew. */
function isSame(finding: Finding, diagnostic: Diagnostic, { lines }: CheckedNote): boolean {
  const start = finding.placed.start + finding.judgement.span.start;
  const end = finding.placed.start + finding.judgement.span.end;
  return (
    diagnostic.code === finding.rule &&
    lines.offsetAt(diagnostic.range.start) === start &&
    lines.offsetAt(diagnostic.range.end) === end
  );
}

function quickFixes(
  finding: Finding,
  diagnostic: Diagnostic,
  checked: CheckedNote,
  target: ActionTarget,
  knowledge: Knowledge,
): CodeAction[] {
  const { judgement, placed, rule } = finding;
  const action = (title: string, replacements: readonly Replacement[], isPreferred = false): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: workspaceEdit(target, checked.lines, replacements),
    ...(isPreferred ? { isPreferred } : {}),
  });
  const replacements = judgement.fixes.map((fix) => ({
    fix,
    replacement: inNote(placed, fix.span, fix.newText),
  }));
  const attribution = attributionOf(judgement, checked.note, knowledge);
  const source = attribution && insertSource(finding, attribution);

  const actions = replacements.map(({ fix, replacement }, number) =>
    action(fix.title, [replacement], number === 0),
  );
  const [best] = replacements;
  if (best && source && (source.start >= best.replacement.end || source.end <= best.replacement.start)) {
    actions.push(
      action(`${best.fix.title} and add the source: ${attribution.title}`, [best.replacement, source]),
    );
  } else if (source && rule === 'statistic.contested') {
    actions.push(action(`Add the source: ${attribution.title}`, [source]));
  }
  const once = ignoreOnce(finding);
  if (once) actions.push(action(once.title, [insertion(once)]));
  const always = ignoreInNote(checked.note, rule);
  actions.push(action(always.title, [insertion(always)]));
  return actions;
}

/** Right figures within the range that do not name their source yet. */
function addSources(
  checked: CheckedNote,
  target: ActionTarget,
  range: Range,
  knowledge: Knowledge,
): CodeAction[] {
  const start = checked.lines.offsetAt(range.start);
  const end = checked.lines.offsetAt(range.end);
  return judgementsBetween(checked, start, end).flatMap(({ judgement, placed }): CodeAction[] => {
    const from = placed.start + judgement.span.start;
    const to = placed.start + judgement.span.end;
    if (judgement.verdict !== 'supported' || from > end || to < start) return [];
    const attribution = attributionOf(judgement, checked.note, knowledge);
    const source = attribution && insertSource({ judgement, placed }, attribution);
    if (!source) return [];
    return [
      {
        title: `Add the source: ${attribution.title}`,
        kind: CodeActionKind.Refactor,
        edit: workspaceEdit(target, checked.lines, [source]),
      },
    ];
  });
}

function insertSource(
  { judgement, placed }: Pick<Finding, 'judgement' | 'placed'>,
  attribution: Attribution,
): Replacement | undefined {
  const offset = sourceInsertion(placed.block, judgement.span, attribution);
  return offset === undefined
    ? undefined
    : inNote(placed, { start: offset, end: offset }, ` ${attribution.text}`);
}

function inNote(
  placed: PlacedBlock,
  span: { readonly start: number; readonly end: number },
  text: string,
): Replacement {
  return { start: placed.start + span.start, end: placed.start + span.end, text };
}

function insertion({ offset, text }: Insertion): Replacement {
  return { start: offset, end: offset, text };
}
