/** Quick fixes for findings, and what else can be done where the cursor is. Figures are changed one at a time, never in bulk. */
import { CodeActionKind } from 'vscode-languageserver-types';
import type { CodeAction, CodeActionContext, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Settings } from '../../protocol.ts';
import { type CheckedNote, judgementsBetween } from '../shared/checkedNote.ts';
import type { Disagreement } from '../shared/disagreements.ts';
import { type Finding, findingsOf } from '../shared/findings.ts';
import { attributionOf } from '../shared/attribution.ts';
import { type Citing, waysToCite } from '../shared/citing.ts';
import { inBlock, insertion, type Replacement } from '../shared/edits.ts';
import { spellOut } from './abbreviations.ts';
import { ignoreInNote, ignoreOnce } from './ignoreEdits.ts';
import { respellings } from './respell.ts';
import { type ActionTarget, workspaceEdit } from './workspaceEdit.ts';

/** So many lines are read of a menu: the ways to name the source are as many as there is room for. */
const ROOM = 5;

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
  const cursor = checked.lines.offsetAt(range.start);
  if (wants(context, CodeActionKind.QuickFix)) {
    for (const respelling of respellings(checked, cursor, knowledge))
      actions.push(toAction(respelling, CodeActionKind.QuickFix, checked, target));
  }
  const rewriting = CodeActionKind.RefactorRewrite;
  if (wants(context, CodeActionKind.Refactor)) actions.push(...addSources(checked, target, range, knowledge));
  if (wants(context, rewriting)) {
    const spelledOut = spellOut(checked, cursor, knowledge);
    if (spelledOut) actions.push(toAction(spelledOut, rewriting, checked, target));
  }
  return actions;
}

/** `only` names kinds; a kind asks for those below it too. */
function wants({ only }: CodeActionContext, kind: CodeActionKind): boolean {
  return only === undefined || only.some((asked) => asked === '' || `${kind}.`.startsWith(`${asked}.`));
}

function toAction(
  { title, edits }: { readonly title: string; readonly edits: readonly Replacement[] },
  kind: CodeActionKind,
  { lines }: CheckedNote,
  target: ActionTarget,
): CodeAction {
  return { title, kind, edit: workspaceEdit(target, lines, edits) };
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
    replacement: inBlock(placed, fix.span, fix.newText),
  }));
  const silencings = [ignoreOnce(finding), ignoreInNote(checked.note, rule)].flatMap((one) => one ?? []);
  const attribution = attributionOf(judgement, knowledge);
  const ways = attribution ? waysToCite(checked.note, placed, judgement.span, attribution) : [];
  const told = (start: string, { what }: Citing): string => `${start} ${what}: ${attribution?.title ?? ''}`;

  const actions = replacements.map(({ fix, replacement }, number) =>
    action(fix.title, [replacement], number === 0),
  );
  const room = Math.max(1, ROOM - actions.length - silencings.length);
  const [best] = replacements;
  if (best !== undefined) {
    const apart = ways.filter(({ edits }) => edits.every((edit) => areApart(edit, best.replacement)));
    for (const way of apart.slice(0, room))
      actions.push(action(told(`${best.fix.title} and add`, way), [best.replacement, ...way.edits]));
  } else if (rule === 'statistic.contested') {
    for (const way of ways.slice(0, room)) actions.push(action(told('Add', way), way.edits));
  }
  for (const { title, offset, text } of silencings) actions.push(action(title, [insertion(offset, text)]));
  return actions;
}

function areApart(a: Replacement, b: Replacement): boolean {
  return a.start >= b.end || a.end <= b.start;
}

/** Right figures and dates within the range that do not name their source yet. */
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
    const attribution = attributionOf(judgement, knowledge);
    if (attribution === undefined) return [];
    return waysToCite(checked.note, placed, judgement.span, attribution).map(({ what, edits }) =>
      toAction(
        { title: `Add ${what}: ${attribution.title}`, edits },
        CodeActionKind.Refactor,
        checked,
        target,
      ),
    );
  });
}
