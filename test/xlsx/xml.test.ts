import { XmlEdits } from '../../src/xlsx/xml/edits';
import { attribute, child, parseXml, textContent } from '../../src/xlsx/xml/element';
import { isXmlText } from '../../src/xlsx/xml/entities';
import { escapeCharacters, unescapeCharacters } from '../../src/xlsx/xml/escapes';
import { decodePart, encodePart } from '../../src/xlsx/xml/text-coding';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);

test.each([
  ['tags that cross', '<a><b></a></b>'],
  ['an end tag that is missing', '<a><b></b>'],
  ['a second root', '<a/><b/>'],
  ['text outside of the root', '<a/>text'],
  ['nothing at all', ' '],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['attributes that touch', '<a b="1"c="2"/>'],
  ['a value without quotes', '<a b=1/>'],
  ['a value that does not end', '<a b="1/>'],
  ['< in a value', '<a b="<"/>'],
  ['an entity that nobody defined', '<a>&nosuch;</a>'],
  ['an entity in a value', '<a b="&nosuch;"/>'],
  ['a lone &', '<a>1 & 2</a>'],
  ['a reference to a character that XML lacks', '<a>&#11;</a>'],
  ['a reference to half a character', '<a>&#xD800;</a>'],
  ['a control character', '<a>\u000b</a>'],
  [']]> in text', '<a>]]></a>'],
  ['-- in a comment', '<a><!-- - -- --></a>'],
  ['a document type', '<!DOCTYPE a><a/>'],
  ['a document type with entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['a declaration behind the start', ' <?xml version="1.0"?><a/>'],
  ['a declaration without a version', '<?xml encoding="UTF-8"?><a/>'],
  ['a prefix that nobody declared', '<x:a/>'],
  ['a prefix that was declared elsewhere', '<a><b xmlns:x="x"/><x:c/></a>'],
  ['elements nested without end', '<a>'.repeat(300) + '</a>'.repeat(300)],
  ['thousands of attributes', `<a ${Array.from({ length: 5000 }, (_, i) => `b${i}=""`).join(' ')}/>`],
  ['a name that begins with a digit', '<1a/>'],
])('%s is not well formed', (_, xml) => {
  expect(() => parseXml(xml)).toThrow(expect.objectContaining({ name: 'XmlSyntaxError' }));
});

test.each([
  ['comments and instructions', '<?xml version="1.0"?><!-- a --><?b c?><a>1<!-- < & --><?b & ?>2</a>', '12'],
  ['CDATA', '<a>1<![CDATA[<&>]]>2</a>', '1<&>2'],
  ['references', '<a>&lt;&#33;&#x4e2d;&#x1F600;&amp;lt;</a>', '<!中😀&lt;'],
  ['line ends', '<a>1\r\n2\r3&#13;4\u20285\u00856</a>', '1\n2\n3\r4\u20285\u00856'],
  ['an end tag with a blank', '<a>1</a >', '1'],
])('%s are read as XML has them', (_, xml, text) => {
  expect(textContent(parseXml(xml))).toBe(text);
});

test('an attribute keeps what is written as a reference; written white space is a blank', () => {
  expect(attribute(parseXml(`<a b = '1\r\n2&#10;3"&quot;'/>`), 'b')).toBe('1 2\n3""');
});

test.each([
  ['UTF-8', bytes('<?xml version="1.0" encoding="UTF-8"?><a>甲</a>')],
  ['UTF-8 with a mark', bytes('\ufeff<a>甲</a>')],
  ['UTF-16, little end first', bytes('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>甲</a>', 'utf16le')],
  ['UTF-16 without a mark', bytes('<a>甲</a>', 'utf16le')],
  [
    'GBK that says so',
    Uint8Array.from([...bytes('<?xml version="1.0" encoding="GBK"?><a>'), 0xbc, 0xd7, ...bytes('</a>')]),
  ],
])('%s is read, and written as UTF-8 that says so', (_, part) => {
  const text = decodePart(part);
  expect(parseXml(text.text).ownText).toBe('甲');
  const written = encodePart(text);
  expect(Buffer.from(written).toString()).not.toMatch(/UTF-16|GBK/);
  expect(decodePart(written)).toEqual({ ...text, text: text.text.replace(/UTF-16|GBK/, 'UTF-8') });
});

test('bytes that are no UTF-8 are refused', () => {
  expect(() => decodePart(Uint8Array.from([0x3c, 0x61, 0x2f, 0x3e, 0xff]))).toThrow('no UTF-8');
});

test('changes are put into the text; all else stays the very same text', () => {
  const text = `<x:a  c='1'\n><x:b/><!-- kept --><x:d>&#13;</x:d ></x:a>`;
  const root = parseXml(`<r xmlns:x="x">${text}</r>`);
  const edits = new XmlEdits(`<r xmlns:x="x">${text}</r>`);
  const a = child(root, 'a')!;
  edits.append(child(a, 'b')!, '<e/>');
  edits.append(child(a, 'b')!, '<f/>');
  edits.setAttribute(a, 'c', '"2"');
  edits.insertBefore(child(a, 'd')!, '<g/>');
  edits.insertAfter(child(a, 'd')!, '<h/>');
  expect(edits.apply()).toBe(
    `<r xmlns:x="x"><x:a  c="&quot;2&quot;"\n><x:b><e/><f/></x:b><!-- kept --><g/><x:d>&#13;</x:d ><h/></x:a></r>`,
  );
  edits.remove(a);
  expect(() => edits.apply()).toThrow('two changes of the same text');
});

test.each(['普通', '\u000b', '_x000B_', '\r', '\ud83d', '\uffff', '😀', 'a_x', '_x00', 'A\tB\nC'])(
  'the text %j is escaped for a cell and comes back',
  (text) => {
    expect(isXmlText(escapeCharacters(text))).toBe(true);
    expect(unescapeCharacters(escapeCharacters(text))).toBe(text);
  },
);
