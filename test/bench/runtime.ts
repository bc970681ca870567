/**
 * The Node that everything is measured on. A server for VS Code runs on the Node that VS Code brings, whose V8 has been 13
 * or newer since VS Code 1.100; that of Node 20 is several years behind it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installTools } from '../vscode/install.mjs';
import { nodeForTools, packagedForThisPlatform } from '../vscode/places.mjs';

/** Installs, once, the Node of the editor tests where the running one is older than an editor's and there is another. */
export async function installRuntime(): Promise<void> {
  if (packagedForThisPlatform && nodeForTools() !== process.execPath) await installTools();
}

/** The path of a Node as an editor brings it: 22 or newer; of the running one where no other was installed. */
export function runtime(): string {
  const node = packagedForThisPlatform ? nodeForTools() : process.execPath;
  return existsSync(node) ? node : process.execPath;
}

/** Its version: `v24.21.0`. */
export function runtimeVersion(): string {
  return execFileSync(runtime(), ['--version'], { encoding: 'utf8' }).trim();
}
