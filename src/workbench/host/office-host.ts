import { runBatch } from './batch';
import type { Book } from './book';
import { bytesOf } from './bytes';
import { quietDesk } from './desk';
import type { Engine } from './engine';
import { HostEvents } from './events';
import { STRICT, type ExcelBehaviour } from './excel-behaviour';
import { FaultInjector } from './faults';
import type { HostObject } from './host-object';
import { KeptObjects } from './kept-objects';
import { ManualCalculation } from './manual-calculation';
import type { WorkbookSettings } from './setting-objects';
import type { BatchRequest, BatchResponse } from './wire';
import { workbookObject } from './workbook-objects';

/** The request flag of `Excel.run({ delayForCellEdit: true }, …)` (onBeforeExcelRun in excel-win32-16.01.debug.js). */
const DELAY_FOR_CELL_EDIT = 64;
const EDIT_POLL_MS = 20;

interface Envelope {
  readonly id: number;
  readonly flags?: number;
  readonly message: { readonly body: BatchRequest };
}

/** Answers Office.js as Excel would, on top of a spreadsheet engine (docs/rules.md 8, docs/excel.md). */
export class OfficeHost {
  readonly faults = new FaultInjector();
  /** What is on the user's desk; tests change it. */
  readonly desk = quietDesk();
  /** What went over the wire so far, in bytes of UTF-8. */
  readonly traffic = { batches: 0, bytesIn: 0, bytesOut: 0 };
  private readonly events: HostEvents;
  private readonly kept: KeptObjects;
  private readonly root: HostObject;
  private readonly stops: readonly (() => void)[];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    readonly behaviour: ExcelBehaviour = STRICT,
    readonly settings: WorkbookSettings = new Map(),
  ) {
    const { desk } = this;
    const events = (this.events = new HostEvents(behaviour));
    const book: Book = { engine, behaviour, desk, events, calculation: new ManualCalculation(engine) };
    this.kept = new KeptObjects(behaviour.forgetsReleased);
    this.root = workbookObject(book, settings);
    this.stops = [
      engine.onUserEdit((sheet, address) => events.changed(sheet, address, 'RangeEdited', 'user')),
      engine.onActivate((sheet) => events.activated(sheet)),
      engine.onSheetChange((change) => events.sheets(change)),
    ];
  }

  /** Takes one message from Office.js and resolves to the answer. Batches run one after the other. */
  receive(text: string): Promise<string> {
    const envelope = JSON.parse(text) as Envelope;
    if (this.isEditing() && !waitsForEdit(envelope))
      return Promise.resolve(this.wrapped(envelope, refused('InvalidOperationInCellEditMode')));
    const answer = this.queue.then(() => this.answer(envelope, bytesOf(text)));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Gets the messages that tell Office.js of what happens in the workbook; returns how to stop. */
  onEvent(listener: (text: string) => void): () => void {
    return this.events.listen(listener);
  }

  dispose(): void {
    this.stops.forEach((stop) => stop());
  }

  private async answer(envelope: Envelope, size: number): Promise<string> {
    this.traffic.batches++;
    this.traffic.bytesIn += size;
    const { delay } = this.faults.faults;
    if (delay) await new Promise((done) => setTimeout(done, delay));
    // Without a word, until the edit ends (office-js #806, #1393).
    while (this.isEditing() && waitsForEdit(envelope))
      await new Promise((done) => setTimeout(done, EDIT_POLL_MS));
    this.events.hold();
    const response = await this.respond(envelope.message.body, size);
    setTimeout(() => this.events.letGo());
    return this.wrapped(envelope, response);
  }

  private async respond(request: BatchRequest, size: number): Promise<BatchResponse> {
    const { refuse } = this.faults.faults;
    if (refuse) return refused(refuse);
    if (this.isEditing()) return refused('InvalidOperationInCellEditMode');
    if (size > this.behaviour.mostPayloadBytes) return refused('RequestPayloadSizeLimitExceeded');
    const settle = (): Promise<void> => this.engine.settled();
    return runBatch(request, this.root, this.kept, settle, (action) => this.faults.before(action));
  }

  private wrapped({ id }: Envelope, response: BatchResponse): string {
    const body = JSON.stringify(response);
    const size = bytesOf(body);
    this.traffic.bytesOut += size;
    const fits = size <= this.behaviour.mostPayloadBytes;
    const sent = fits ? body : JSON.stringify(refused('ResponsePayloadSizeLimitExceeded'));
    return JSON.stringify({ id, type: 1, flags: 0, message: { statusCode: 200, headers: {}, body: sent } });
  }

  private isEditing(): boolean {
    return this.behaviour.stopsForCellEdit && (this.desk.editing || this.engine.isEditing());
  }
}

function waitsForEdit({ flags = 0 }: Envelope): boolean {
  return (flags & DELAY_FOR_CELL_EDIT) !== 0;
}

function refused(code: string): BatchResponse {
  return { Results: [], Error: { Code: code, Message: code, ActionIndex: 0, Location: '' } };
}
