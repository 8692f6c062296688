import { XmlEdits } from '../xml/edits';
import { attribute, child, children, descendants, type XmlElement } from '../xml/element';
import type { StyleEditor } from './style-editor';

/** Which attributes of a sheet's elements name a style, and in which list. */
const REFERENCES: Readonly<Record<string, readonly [attribute: string, list: 'cellXfs' | 'dxfs']>> = {
  c: ['s', 'cellXfs'],
  row: ['s', 'cellXfs'],
  col: ['style', 'cellXfs'],
  cfRule: ['dxfId', 'dxfs'],
};

/** Brings the styles of one file into another and points sheets to them. */
export class StyleAdopter {
  private readonly known = { cellXfs: new Map<string, number>(), dxfs: new Map<string, number>() };

  constructor(
    private readonly source: XmlElement,
    private readonly target: StyleEditor,
  ) {}

  /** Changes the style numbers of a sheet from the source's to the target's. */
  adopt(sheet: XmlElement, edits: XmlEdits): void {
    for (const element of descendants(sheet)) {
      const reference = REFERENCES[element.name];
      const old = reference && attribute(element, reference[0]);
      if (reference && old !== null && old !== undefined)
        edits.setAttribute(element, reference[0], String(this.indexOf(reference[1], old)));
    }
  }

  private indexOf(list: 'cellXfs' | 'dxfs', old: string): number {
    const known = this.known[list].get(old);
    if (known !== undefined) return known;
    const element = this.listed(list, Number(old));
    const index = !element ? 0 : list === 'dxfs' ? this.target.append('dxfs', element) : this.format(element);
    this.known[list].set(old, index);
    return index;
  }

  private format(format: XmlElement): number {
    const moved = (reference: string, list: 'fonts' | 'fills' | 'borders'): string => {
      const element = this.listed(list, Number(attribute(format, reference) ?? 0));
      return String(element ? this.target.append(list, element) : 0);
    };
    return this.target.append('cellXfs', format, {
      fontId: moved('fontId', 'fonts'),
      fillId: moved('fillId', 'fills'),
      borderId: moved('borderId', 'borders'),
      xfId: '0',
      numFmtId: String(this.numberFormat(attribute(format, 'numFmtId') ?? '0')),
    });
  }

  /** Numbers that the file does not define are built in and mean the same everywhere. */
  private numberFormat(id: string): number {
    const own = children(child(this.source, 'numFmts'), 'numFmt').find(
      (format) => attribute(format, 'numFmtId') === id,
    );
    return own ? this.target.numberFormatId(attribute(own, 'formatCode') ?? 'General') : Number(id);
  }

  private listed(list: string, index: number): XmlElement | undefined {
    return children(child(this.source, list))[index];
  }
}
