/** Puts other numbers into the source of `server/claims/weights.ts` and leaves everything else as it stands. */
import ts from 'typescript';

/** The source with new values, by the names of the weights ("previous.0"); names that it does not have are passed over. */
export function rewritten(source: string, values: ReadonlyMap<string, number>): string {
  const file = ts.createSourceFile('weights.ts', source, ts.ScriptTarget.ES2022);
  let text = source;
  // From the end, so that the places of the others stay what they are.
  for (const { name, start, end } of literalsIn(file).toReversed()) {
    const value = values.get(name);
    if (value !== undefined) text = text.slice(0, start) + String(value) + text.slice(end);
  }
  return text;
}

interface Literal {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** The numbers of `LINK` with their places, in the order they are written. */
function literalsIn(file: ts.SourceFile): readonly Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node, path: readonly string[]): void => {
    if (ts.isNumericLiteral(node)) {
      found.push({ name: path.join('.'), start: node.getStart(file), end: node.getEnd() });
    } else if (ts.isArrayLiteralExpression(node)) {
      node.elements.forEach((element, at) => visit(element, [...path, String(at)]));
    } else if (ts.isPropertyAssignment(node)) {
      visit(node.initializer, [...path, node.name.getText(file)]);
    } else {
      ts.forEachChild(node, (child) => visit(child, path));
    }
  };
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (name.getText(file) === 'LINK' && initializer !== undefined) visit(initializer, []);
    }
  }
  return found;
}
