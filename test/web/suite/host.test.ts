import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the host of these tests', () => {
  it('is a browser, with the notes in a virtual folder', () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(vscode.env.remoteName, undefined);
    assert.ok('importScripts' in globalThis);
    assert.notEqual(vscode.workspace.workspaceFolders?.[0]?.uri.scheme, 'file');
  });
});
