import { HostError } from './host-error';
import type { HostObject } from './host-object';

/**
 * The ranges that later batches may name. Excel gives a range a reference id in the batch that makes it and knows it
 * afterwards only while the add-in keeps the reference: `track` and `untrack`, and the end of Excel.run
 * (learn.microsoft.com/javascript/api/office/officeextension.trackedobjects).
 */
export class KeptObjects {
  private readonly ids = new WeakMap<HostObject, string>();
  private readonly kept = new Map<string, HostObject>();
  private count = 0;

  constructor(private readonly forgets: boolean) {}

  /** A Range is instantiated twice and must get the same id. */
  idOf(object: HostObject): string {
    const id = this.ids.get(object) ?? `ref${++this.count}`;
    this.ids.set(object, id);
    if (!this.forgets) this.kept.set(id, object);
    return id;
  }

  keep(object: HostObject): void {
    this.kept.set(this.idOf(object), object);
  }

  remove(id: string): void {
    if (this.forgets) this.kept.delete(id);
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError('InvalidReference', 'the object is no longer kept');
    return object;
  }
}
