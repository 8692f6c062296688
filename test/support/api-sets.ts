import ts from 'typescript';

/** A member of Excel's API as it stands in a source file. */
export interface ApiUse {
  /** Worksheet.activate, say. */
  readonly member: string;
  /** The requirement set and the version that brought it: ExcelApi 1.7. */
  readonly set: string;
  readonly version: number;
  /** file:line. */
  readonly place: string;
  /** Whether the host has been asked for it, as `guardedBy` says. */
  readonly guarded: boolean;
}

/**
 * Every use of Excel's API in these files, by the `[Api set: …]` that Microsoft's types state for it, or, where a member
 * states none, for what it belongs to. Properties named in `load('a, b/c')` and keys of objects handed over count too.
 */
export function apiUses(program: ts.Program, isOurs: (file: string) => boolean): ApiUse[] {
  const checker = program.getTypeChecker();
  const uses: ApiUse[] = [];
  for (const source of program.getSourceFiles()) {
    if (source.isDeclarationFile || !isOurs(source.fileName)) continue;
    visit(source);
  }
  return uses;

  function visit(node: ts.Node): void {
    if (ts.isIdentifier(node)) note(node, symbolAt(node));
    if (ts.isCallExpression(node)) noteLoaded(node);
    ts.forEachChild(node, visit);
  }

  function symbolAt(node: ts.Identifier): ts.Symbol | undefined {
    const { parent } = node;
    const isKey =
      (ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent)) && parent.name === node;
    if (!isKey) return checker.getSymbolAtLocation(node);
    const object = parent.parent as ts.ObjectLiteralExpression;
    return checker.getContextualType(object)?.getProperty(node.text);
  }

  function note(at: ts.Node, symbol: ts.Symbol | undefined): void {
    const api = symbol && apiSetOf(symbol);
    if (!symbol || !api) return;
    const source = at.getSourceFile();
    const line = source.getLineAndCharacterOfPosition(at.getStart()).line + 1;
    uses.push({
      member: checker.getFullyQualifiedName(symbol).replace(/^Excel\./, ''),
      ...api,
      place: `${source.fileName}:${line}`,
      guarded: guardedBy(at, checker, api),
    });
  }

  /** `range.load('values, format/fill')`: the names are text, and Office.js looks them up at run time. */
  function noteLoaded(call: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(call.expression) || call.expression.name.text !== 'load') return;
    for (const text of call.arguments.flatMap((argument) => strings(argument))) {
      for (const path of text.text.split(',')) noteLoadedPath(call, call.expression.expression, path.trim());
    }
  }

  function noteLoadedPath(call: ts.CallExpression, of: ts.Expression, path: string): void {
    let type = checker.getTypeAtLocation(of);
    for (const name of path.split('/').filter(Boolean)) {
      const symbol = checker.getPropertyOfType(type, name);
      if (!symbol) return;
      note(call, symbol);
      const next = checker.getTypeOfSymbol(symbol);
      type = (name === 'items' && checker.getIndexTypeOfType(next, ts.IndexKind.Number)) || next;
    }
  }
}

interface ApiSet {
  readonly set: string;
  readonly version: number;
}

/** The sets that say what Excel can do; those of other programs and of Office as a whole are not looked at. */
const STATED = /\[Api set:\s*(ExcelApi(?:Online|Desktop)?) ([^\]]+)\]/;

function apiSetOf(symbol: ts.Symbol): ApiSet | null {
  for (const declaration of symbol.declarations ?? []) {
    if (!/types[\\/]office-js[\\/]/.test(declaration.getSourceFile().fileName)) continue;
    for (let node: ts.Node = declaration; node && !ts.isModuleBlock(node); node = node.parent) {
      const text = ts
        .getJSDocCommentsAndTags(node)
        .map((doc) => doc.getFullText())
        .join('\n');
      const stated = STATED.exec(text);
      // "1.1 for get, 1.7 for set": the newest of them.
      const versions = stated?.[2]!.match(/\d+\.\d+/g)?.map(asNumber);
      if (versions) return { set: stated![1]!, version: Math.max(...versions) };
    }
  }
  return null;
}

/** 1.13 is newer than 1.9. */
export const asNumber = (version: string): number => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
};

/**
 * What counts as a guard: the host was asked `isSetSupported('ExcelApi', '1.14')`, for this set and at least this
 * version, and the use stands where the answer was yes. That is
 * - in the first branch of an `if` or of `a ? b : c`, or to the right of `&&`, whose condition asks;
 * - after `if (!asked) return …` (or throw, continue) in the same block or in one around it.
 * The condition may ask through a constant or through a function of ours that asks.
 * Catching the error of a call is no guard: the batch has failed by then.
 */
function guardedBy(use: ts.Node, checker: ts.TypeChecker, needed: ApiSet): boolean {
  const asks = (condition: ts.Expression): boolean => asksFor(condition, checker, needed);
  for (let node = use; node.parent; node = node.parent) {
    const { parent } = node;
    if (ts.isIfStatement(parent) && parent.thenStatement === node && asks(parent.expression)) return true;
    if (ts.isConditionalExpression(parent) && parent.whenTrue === node && asks(parent.condition)) return true;
    if (isAnd(parent) && parent.right === node && asks(parent.left)) return true;
    if (ts.isBlock(parent) && leftBefore(parent, node, asks)) return true;
  }
  return false;
}

const isAnd = (node: ts.Node): node is ts.BinaryExpression =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;

/** Whether a statement before this one leaves the block unless the host has been asked. */
function leftBefore(
  block: ts.Block,
  statement: ts.Node,
  asks: (condition: ts.Expression) => boolean,
): boolean {
  const before = block.statements.slice(0, block.statements.indexOf(statement as ts.Statement));
  return before.some(
    (earlier) =>
      ts.isIfStatement(earlier) &&
      ts.isPrefixUnaryExpression(earlier.expression) &&
      earlier.expression.operator === ts.SyntaxKind.ExclamationToken &&
      asks(earlier.expression.operand) &&
      leaves(earlier.thenStatement),
  );
}

function leaves(statement: ts.Statement): boolean {
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : statement;
  return !!last && (ts.isReturnStatement(last) || ts.isThrowStatement(last) || ts.isContinueStatement(last));
}

/** Whether the expression can be true only where the host has the set: looks through `&&`, constants and functions. */
function asksFor(expression: ts.Expression, checker: ts.TypeChecker, needed: ApiSet): boolean {
  const again = (next: ts.Expression | undefined): boolean => !!next && asksFor(next, checker, needed);
  if (ts.isParenthesizedExpression(expression)) return again(expression.expression);
  if (isAnd(expression)) return again(expression.left) || again(expression.right);
  if (ts.isIdentifier(expression)) return again(constantOf(expression, checker));
  if (!ts.isCallExpression(expression)) return false;
  if (/(^|\.)isSetSupported$/.test(expression.expression.getText())) return namesSet(expression, needed);
  return again(answerOf(expression, checker));
}

function namesSet(call: ts.CallExpression, needed: ApiSet): boolean {
  const [set, version] = call.arguments.flatMap((argument) => strings(argument).map(({ text }) => text));
  return set === needed.set && version !== undefined && asNumber(version) >= needed.version;
}

function constantOf(name: ts.Identifier, checker: ts.TypeChecker): ts.Expression | undefined {
  const declaration = declarationOf(name, checker);
  const isConstant = declaration && ts.isVariableDeclaration(declaration);
  return isConstant && declaration.parent.flags & ts.NodeFlags.Const ? declaration.initializer : undefined;
}

/** What a function of ours returns when that is all it does. */
function answerOf(call: ts.CallExpression, checker: ts.TypeChecker): ts.Expression | undefined {
  const declaration = declarationOf(call.expression, checker);
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : declaration;
  if (!made || !(ts.isFunctionDeclaration(made) || ts.isArrowFunction(made)) || !made.body) return undefined;
  if (!ts.isBlock(made.body)) return made.body;
  const [only, ...more] = made.body.statements;
  return only && more.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
}

function declarationOf(node: ts.Node, checker: ts.TypeChecker): ts.Declaration | undefined {
  const symbol = checker.getSymbolAtLocation(node);
  const aliased = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return aliased?.valueDeclaration;
}

const strings = (node: ts.Node): ts.StringLiteralLike[] =>
  ts.isStringLiteralLike(node)
    ? [node]
    : ts.isArrayLiteralExpression(node)
      ? node.elements.flatMap(strings)
      : [];
