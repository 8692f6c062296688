import { AttributeSpans } from './attribute-spans';
import { decodeAttribute, decodeText, isDecodedXmlText } from './entities';
import { PrefixScope } from './prefix-scope';
import { XmlSyntaxError } from './syntax-error';

/** What the scanner stands on. */
export enum Token {
  End,
  Open,
  Close,
  Text,
}

/** Workbooks nest about ten deep, drawings thirty. */
const DEEPEST = 256;

const DECLARATION =
  /^<\?xml\s+version\s*=\s*(["'])1\.\d\1(?:\s+encoding\s*=\s*(["'])[A-Za-z][\w.-]*\2)?(?:\s+standalone\s*=\s*(["'])(?:yes|no)\3)?\s*\?>/;

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LESS = 0x3c;
const AMPERSAND = 0x26;

/** Characters of names: letters, digits, _ : . - and everything beyond ASCII. */
const IN_NAME = Uint8Array.from({ length: 128 }, (_, code) =>
  /[\w:.-]/.test(String.fromCharCode(code)) ? 1 : 0,
);

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/**
 * Steps through well-formed XML 1.0 without a DTD and says where everything stands in the text. Throws XmlSyntaxError at
 * what is not well formed. Names are compared without their prefixes: writers choose those.
 */
export class XmlScanner {
  /** The token's place in the text; an empty element's Close stands behind its Open. */
  from = 0;
  to = 0;
  /** Local name of the element that is opened or closed. */
  name = '';
  prefix = '';
  /** Open elements, the one that is just opened included, the one that is just closed not. */
  depth = 0;
  /** True for an Open of an element without a tag of its own to close it. */
  isEmpty = false;

  private readonly open: string[] = [];
  private closesNext = false;
  private hasRoot = false;
  private isCData = false;
  private readonly attributes: AttributeSpans;
  private readonly prefixes = new PrefixScope();
  private nextAmpersand: number;
  private nextCDataEnd: number;

  /** A fragment may use prefixes that are declared around it. */
  constructor(
    readonly text: string,
    private readonly isFragment = false,
  ) {
    if (!isDecodedXmlText(text)) throw new XmlSyntaxError('a character that XML lacks', 0);
    this.nextAmpersand = text.indexOf('&');
    this.nextCDataEnd = text.indexOf(']]>');
    this.attributes = new AttributeSpans(text);
  }

  /** Moves on; End comes once, when the root has been closed and nothing but space follows. */
  next(): Token {
    if (this.closesNext) return this.closeEmpty();
    const { text } = this;
    for (;;) {
      const from = this.to;
      if (from === text.length) return this.end();
      if (text.charCodeAt(from) !== LESS) {
        if (this.textToken(from)) return Token.Text;
        continue;
      }
      const second = text.charCodeAt(from + 1);
      this.from = from;
      if (second === SLASH) return this.close(from);
      if (second === 0x21) {
        if (this.declaration(from)) return Token.Text;
      } else if (second === 0x3f) this.instruction(from);
      else return this.openTag(from);
    }
  }

  /** Moves to the next child of the element at this depth; false when that element is closed. */
  toChild(depth: number): boolean {
    for (;;) {
      const token = this.next();
      if (token === Token.Open && this.depth === depth + 1) return true;
      if (token === Token.Close && this.depth === depth - 1) return false;
      if (token === Token.End) return false;
    }
  }

  /** Reads to the end of the element that is just opened; its text without that of elements inside. */
  elementText(): string {
    const { depth } = this;
    let text = '';
    for (;;) {
      const token = this.next();
      if (token === Token.Text && this.depth === depth) text += this.tokenText();
      else if (token === Token.Close && this.depth === depth - 1) return text;
    }
  }

  /** What the Text token says. */
  tokenText(): string {
    const raw = this.text.slice(this.from, this.to);
    return this.isCData ? raw.slice(9, -3).replace(/\r\n?/g, '\n') : decodeText(raw);
  }

  /** An attribute of the element that is just opened, by its whole name; null when it is absent. */
  attribute(name: string): string | null {
    const at = this.attributes.find(name);
    return at < 0 ? null : decodeAttribute(this.attributes.value(at));
  }

  /** The attributes of the element that is just opened: four offsets each, name and value. */
  attributeSpans(): Int32Array {
    return this.attributes.all();
  }

  private fail(what: string, at: number): never {
    throw new XmlSyntaxError(what, at);
  }

  private end(): Token {
    if (this.depth > 0 || !this.hasRoot) this.fail('the text ends early', this.to);
    this.from = this.to;
    return Token.End;
  }

  private textToken(from: number): boolean {
    const { text } = this;
    const found = text.indexOf('<', from);
    const to = found < 0 ? text.length : found;
    this.from = from;
    this.to = to;
    if (this.depth === 0) {
      if (/[^ \t\r\n]/.test(text.slice(from, to))) this.fail('text outside of the root', from);
      return false;
    }
    if (this.nextAmpersand >= 0 && this.nextAmpersand < to) {
      decodeText(text.slice(from, to));
      this.nextAmpersand = text.indexOf('&', to);
    }
    if (this.nextCDataEnd >= 0 && this.nextCDataEnd < to) this.fail(']]> in text', from);
    this.isCData = false;
    return true;
  }

  private openTag(from: number): Token {
    const { text } = this;
    if (this.depth === 0 && this.hasRoot) this.fail('a second root', from);
    this.hasRoot = true;
    let at = this.readName(from + 1);
    const whole = text.slice(from + 1, at);
    this.attributes.clear();
    for (;;) {
      const before = at;
      at = this.skipSpace(at);
      const code = text.charCodeAt(at);
      if (code === GREATER) {
        this.isEmpty = false;
        at++;
        break;
      }
      if (code === SLASH) {
        if (text.charCodeAt(at + 1) !== GREATER) this.fail('a tag that does not end', at);
        this.isEmpty = this.closesNext = true;
        at += 2;
        break;
      }
      if (at === before) this.fail('attributes that touch', at);
      at = this.readAttribute(at);
    }
    if (this.depth === DEEPEST) this.fail('elements nested too deep', from);
    this.open[this.depth++] = whole;
    this.setName(whole);
    this.checkPrefixes(from);
    this.to = at;
    if (this.nextAmpersand >= 0 && this.nextAmpersand < at) this.nextAmpersand = text.indexOf('&', at);
    if (this.nextCDataEnd >= 0 && this.nextCDataEnd < at) this.nextCDataEnd = text.indexOf(']]>', at);
    return Token.Open;
  }

  /** Every prefix must be declared, here or further out (Namespaces in XML 1.0). */
  private checkPrefixes(from: number): void {
    if (this.isFragment) return;
    const names = this.attributes.prefixed();
    for (const name of names) {
      if (name.startsWith('xmlns:')) this.prefixes.declare(name.slice(6), this.depth);
    }
    for (const name of names) {
      if (!this.prefixes.has(name.slice(0, name.indexOf(':')))) this.fail('an undeclared prefix', from);
    }
    if (this.prefix !== '' && !this.prefixes.has(this.prefix)) this.fail('an undeclared prefix', from);
  }

  private readAttribute(from: number): number {
    const { text } = this;
    const nameTo = this.readName(from);
    let at = nameTo;
    if (text.charCodeAt(at) !== EQUALS) at = this.skipSpace(at);
    if (text.charCodeAt(at) !== EQUALS) this.fail('an attribute without a value', at);
    let quote = text.charCodeAt(++at);
    if (isSpace(quote)) {
      at = this.skipSpace(at);
      quote = text.charCodeAt(at);
    }
    if (quote !== QUOTE && quote !== APOSTROPHE) this.fail('a value without quotes', at);
    const valueFrom = ++at;
    let hasReference = false;
    for (let code = text.charCodeAt(at); code !== quote; code = text.charCodeAt(++at)) {
      if (code === AMPERSAND) hasReference = true;
      else if (code === LESS || code !== code) this.fail('a value that does not end', at);
    }
    if (hasReference) decodeAttribute(text.slice(valueFrom, at));
    if (!this.attributes.add(from, nameTo, valueFrom, at))
      this.fail('an attribute that stands twice, or too many', from);
    return at + 1;
  }

  private close(from: number): Token {
    const { text } = this;
    const name = this.open[this.depth - 1];
    if (name === undefined || this.depth === 0 || !text.startsWith(name, from + 2))
      this.fail('an end tag without its start', from);
    const at = this.skipSpace(from + 2 + name.length);
    if (text.charCodeAt(at) !== GREATER) this.fail('an end tag without its start', from);
    this.setName(name);
    this.to = at + 1;
    return this.closed();
  }

  private closeEmpty(): Token {
    this.closesNext = false;
    this.from = this.to;
    return this.closed();
  }

  private closed(): Token {
    this.prefixes.leave(this.depth--);
    return Token.Close;
  }

  /** A comment or CDATA; true for the latter. There is no DTD in a workbook (ECMA-376 part 2, 8.1.4). */
  private declaration(from: number): boolean {
    const { text } = this;
    if (text.startsWith('<![CDATA[', from) && this.depth > 0) {
      this.isCData = true;
      this.to = this.find(']]>', from + 9) + 3;
      this.passed();
      return true;
    }
    if (!text.startsWith('<!--', from)) this.fail('a document type or another declaration', from);
    const end = this.find('--', from + 4);
    if (text.charCodeAt(end + 2) !== GREATER) this.fail('-- in a comment', end);
    this.to = end + 3;
    this.passed();
    return false;
  }

  private instruction(from: number): void {
    const nameTo = this.readName(from + 2);
    const isDeclaration = /^xml$/i.test(this.text.slice(from + 2, nameTo));
    if (isDeclaration && (from > 0 || !DECLARATION.test(this.text)))
      this.fail('a declaration that is wrong or not at the start', from);
    this.to = this.find('?>', nameTo) + 2;
    this.passed();
  }

  /** What looks like a reference or an end within these is none. */
  private passed(): void {
    const { text, to } = this;
    if (this.nextAmpersand >= 0 && this.nextAmpersand < to) this.nextAmpersand = text.indexOf('&', to);
    if (this.nextCDataEnd >= 0 && this.nextCDataEnd < to) this.nextCDataEnd = text.indexOf(']]>', to);
  }

  private find(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    if (found < 0) this.fail(`${mark} is missing`, from);
    return found;
  }

  private skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.text.charCodeAt(at))) at++;
    return at;
  }

  private readName(from: number): number {
    const { text } = this;
    let at = from;
    for (let code = text.charCodeAt(at); code > 127 || IN_NAME[code] === 1; code = text.charCodeAt(++at));
    const first = text.charCodeAt(from);
    // A name starts with none of 0–9 . - and is not empty.
    if (at === from || (first >= 0x2d && first <= 0x39)) this.fail('a name is missing', from);
    return at;
  }

  private setName(whole: string): void {
    const colon = whole.indexOf(':');
    this.prefix = colon < 0 ? '' : whole.slice(0, colon);
    this.name = colon < 0 ? whole : whole.slice(colon + 1);
  }
}
