import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Diagnostic } from 'vscode-languageserver-types';
import {
  type DiagnosticSupport,
  rangedFindings,
  tellTheSame,
  toDiagnostics,
} from '../../../server/features/diagnostics.ts';
import { packDocument } from '../../../server/features/packDocument.ts';
import { readSettings } from '../../../server/settings.ts';
import { tinyKnowledge } from '../tinyPack.ts';
import { checkedNote, type Judged, wrongFigure } from './support.ts';

const everything: DiagnosticSupport = { relatedInformation: true, codeDescription: true };

function diagnose(
  text: string,
  judged: readonly Judged[],
  severity: unknown = {},
  support: DiagnosticSupport = everything,
): Diagnostic[] {
  const findings = rangedFindings(checkedNote(text, ...judged), readSettings({ severity }));
  return toDiagnostics(findings, tinyKnowledge, support);
}

const sentence = 'In 1905 only 35% of boats were in guilds.';
const contested: Judged = {
  words: '35%',
  verdict: 'contested',
  rule: 'statistic.contested',
  measure: 'diggers-dead',
  observation: 'diggers-dead-1903-1907',
};

describe('diagnostics', () => {
  it('say what is wrong, where, and where to read about it', () => {
    const [found, ...others] = diagnose(`One.\r\n\r\n${sentence}\r\n`, [wrongFigure()]);
    assert.ok(found);
    assert.deepEqual(others, []);
    assert.deepEqual(found.range, { start: { line: 2, character: 13 }, end: { line: 2, character: 16 } });
    assert.equal(found.severity, DiagnosticSeverity.Warning);
    assert.equal(found.code, 'statistic.contradicts');
    assert.equal(found.source, 'History Notes');
    assert.equal(found.message, 'In July 1905 53% of boats were in guilds (Plato 1950).');
    const href = found.codeDescription?.href;
    assert.equal(href, 'history-notes:/rules/statistic.contradicts.md');
    assert.match(packDocument(href, tinyKnowledge) ?? '', /^# A figure contradicts the record/);
  });

  it('point at the line of the figure in the pack', () => {
    const related = diagnose(sentence, [wrongFigure()])[0]?.relatedInformation?.[0];
    assert.ok(related);
    const { uri, range } = related.location;
    assert.equal(uri, 'history-notes:/atlantis-canals/boats-in-guilds.md');
    const line = packDocument(uri, tinyKnowledge)?.split('\n')[range.start.line];
    assert.match(line ?? '', /July 1905 +\| 53% +\|/);
    assert.deepEqual(range.end, { line: range.start.line, character: line?.length });
    assert.equal(related.message, 'Boats in fishing guilds, July 1905: 53% – Plato (1950)');
  });

  it('point at the event for a date', () => {
    const [found] = diagnose('The Canal Decree of 1904.', [
      { words: '1904', rule: 'date.contradicts', subject: 'date', event: 'canal-decree' },
    ]);
    const related = found?.relatedInformation?.[0];
    assert.equal(related?.location.uri, 'history-notes:/atlantis-canals/canal-decree.md');
    assert.equal(related.message, 'Canal Decree: 12 April 1903');
  });

  it('need not be sent again where they say the same in the same lines', () => {
    const findings = (text: string, judged: Judged, severity = {}): ReturnType<typeof rangedFindings> =>
      rangedFindings(checkedNote(text, judged), readSettings({ severity }));
    const before = findings(sentence, wrongFigure());
    assert.ok(tellTheSame(before, findings(`${sentence} More.`, wrongFigure())));
    assert.ok(!tellTheSame(before, findings(`\n${sentence}`, wrongFigure())));
    assert.ok(!tellTheSame(before, findings(`So ${sentence}`, wrongFigure())));
    assert.ok(!tellTheSame(before, findings(sentence, { ...wrongFigure(), message: 'It was 54%.' })));
    assert.ok(!tellTheSame(before, findings(sentence, wrongFigure(), { 'statistic.contradicts': 'hint' })));
    assert.ok(!tellTheSame(before, []));
  });

  it('leave out what the client does not take', () => {
    const none = { relatedInformation: false, codeDescription: false };
    const [found] = diagnose(sentence, [wrongFigure()], {}, none);
    assert.deepEqual(Object.keys(found ?? {}).sort(), ['code', 'message', 'range', 'severity', 'source']);
  });

  const severities: readonly (readonly [string, Judged, unknown, DiagnosticSeverity | undefined])[] = [
    ['a contested figure is an information', contested, {}, DiagnosticSeverity.Information],
    [
      'weak evidence is no warning',
      { ...wrongFigure(), strength: 'hint' },
      {},
      DiagnosticSeverity.Information,
    ],
    [
      'weak evidence is no error',
      { ...wrongFigure(), strength: 'hint' },
      { 'statistic.contradicts': 'error' },
      DiagnosticSeverity.Information,
    ],
    [
      'weak evidence may be a hint',
      { ...wrongFigure(), strength: 'hint' },
      { 'statistic.contradicts': 'hint' },
      DiagnosticSeverity.Hint,
    ],
    ['a rule may be an error', wrongFigure(), { 'statistic.contradicts': 'error' }, DiagnosticSeverity.Error],
    ['a rule may be off', wrongFigure(), { 'statistic.contradicts': 'off' }, undefined],
    ['another rule may be off', wrongFigure(), { 'date.contradicts': 'off' }, DiagnosticSeverity.Warning],
    [
      'nonsense is the default',
      wrongFigure(),
      { 'statistic.contradicts': 'loud' },
      DiagnosticSeverity.Warning,
    ],
    ['no object is the default', wrongFigure(), 'off', DiagnosticSeverity.Warning],
  ];
  for (const [what, judged, severity, expected] of severities) {
    it(what, () => {
      assert.equal(diagnose(sentence, [judged], severity)[0]?.severity, expected);
    });
  }

  it('leave out what is under no rule', () => {
    assert.deepEqual(diagnose(sentence, [{ words: '35%', verdict: 'supported' }]), []);
  });

  describe('are silenced by a comment', () => {
    const silenced: readonly (readonly [string, string])[] = [
      ['behind the sentence', `${sentence} <!-- history-notes-ignore -->`],
      ['that names the rule', `${sentence} <!-- history-notes-ignore statistic.contradicts -->`],
      ['before the paragraph', `<!-- history-notes-ignore -->\n${sentence}`],
      ['before the paragraph, with CRLF', `<!-- history-notes-ignore -->\r\n\r\n${sentence}`],
      ['before a list', `<!-- history-notes-ignore -->\n\n- one\n- ${sentence}`],
      ['before a fence of plain notes', `<!-- history-notes-ignore -->\n\n\`\`\`\n${sentence}\n\`\`\`\n`],
      ['in a list item', `- one\n- ${sentence} <!-- history-notes-ignore -->\n`],
      ['in a row of a table', `| a | b |\n| - | - |\n| x <!-- history-notes-ignore --> | ${sentence} |\n`],
      [
        'for the whole note',
        `${sentence}\n\nMore.\n\n<!-- history-notes-ignore-note statistic.contradicts -->\n`,
      ],
    ];
    for (const [where, text] of silenced) {
      it(where, () => {
        assert.deepEqual(diagnose(text, [wrongFigure()]), []);
      });
    }
    const heard: readonly (readonly [string, string])[] = [
      ['that names another rule', `${sentence} <!-- history-notes-ignore date.contradicts -->`],
      ['in another item', `- one <!-- history-notes-ignore -->\n- ${sentence}\n`],
      ['before another paragraph', `<!-- history-notes-ignore -->\nOne.\n\n${sentence}`],
      ['behind it', `${sentence}\n\n<!-- history-notes-ignore -->\n\nMore.`],
      ['that is code', `${sentence} \`<!-- history-notes-ignore -->\``],
    ];
    for (const [where, text] of heard) {
      it(`but not ${where}`, () => {
        assert.equal(diagnose(text, [wrongFigure()]).length, 1);
      });
    }
  });
});
