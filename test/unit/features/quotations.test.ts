/** A quotation that differs, as an editor shows it: the finding, the hover, the quick fix. */
import assert from 'node:assert/strict';
import { DiagnosticSeverity, MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { checkLazily } from '../../../server/checkedNotes.ts';
import { codeActions } from '../../../server/features/codeActions/codeActions.ts';
import { rangedFindings, toDiagnostics } from '../../../server/features/diagnostics.ts';
import { hover } from '../../../server/features/hover.ts';
import { readSettings } from '../../../server/settings.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { applied } from './support.ts';

const support = { relatedInformation: true, codeDescription: true };
const wrong = 'Critias wrote that “every oar is a ballot for the canal” in 1904.\n';
const checked = checkLazily(wrong, tinyKnowledge, (error) => {
  throw error;
});

const diagnosticsWith = (severity: unknown) =>
  toDiagnostics(rangedFindings(checked, readSettings({ severity })), tinyKnowledge, support);

describe('a quotation that differs', () => {
  it('is an information on the words in quotation marks, however loud the rule is set', () => {
    for (const severity of [{}, { 'quotation.differs': 'error' }]) {
      const [found, ...others] = diagnosticsWith(severity);
      assert.ok(found);
      assert.deepEqual(others, []);
      assert.equal(found.code, 'quotation.differs');
      assert.equal(found.severity, DiagnosticSeverity.Information);
      const { start, end } = found.range;
      assert.equal(wrong.slice(start.character, end.character), 'every oar is a ballot for the canal');
      assert.ok(typeof found.message === 'string');
      assert.match(found.message, /“Every oar is a vote for the canal”, Critias \(2 January 1904\)/);
    }
    assert.deepEqual(diagnosticsWith({ 'quotation.differs': 'off' }), []);
  });

  it('points at the quotation in the pack', () => {
    const related = diagnosticsWith({})[0]?.relatedInformation?.[0];
    assert.equal(related?.location.uri, 'history-notes:/atlantis-canals/every-oar.md');
  });

  it('has the known wording in its hover', () => {
    const found = hover(checked, wrong.indexOf('ballot'), tinyKnowledge, MarkupKind.Markdown);
    assert.ok(found && MarkupContent.is(found.contents));
    assert.match(found.contents.value, /> Every oar is a vote for the canal\./);
  });

  it('can be put right', () => {
    const settings = readSettings({});
    const diagnostics = diagnosticsWith({});
    const range = diagnostics[0]?.range;
    assert.ok(range);
    const uri = 'file:///note.md';
    const [fix] = codeActions(
      checked,
      { uri, version: 1, versionedEdits: false },
      range,
      { diagnostics },
      settings,
      tinyKnowledge,
    );
    assert.match(fix?.title ?? '', /^Quote “every oar is a vote for the canal”/);
    assert.equal(
      applied(wrong, fix?.edit?.changes?.[uri] ?? []),
      'Critias wrote that “every oar is a vote for the canal” in 1904.\n',
    );
  });
});
