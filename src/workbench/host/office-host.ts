import { runBatch, type KeptObjects } from './batch';
import type { Engine } from './engine';
import { FaultInjector } from './faults';
import type { HostObject } from './host-object';
import type { BatchRequest, BatchResponse } from './wire';
import { workbookObject, type WorkbookSettings } from './workbook-objects';

/** Excel on the web refuses larger requests and answers. */
const MOST_BYTES = 5 * 1024 * 1024;
const EVENT_CATEGORY = 65536;
const DATA_CHANGED = 10;
const SHEET_ACTIVATED = 11;

interface Envelope {
  readonly id: number;
  readonly message: { readonly body: BatchRequest };
}

/** Answers Office.js as Excel would, on top of a spreadsheet engine (docs/rules.md 8). */
export class OfficeHost {
  readonly faults = new FaultInjector();
  /** What went over the wire so far. */
  readonly traffic = { batches: 0, bytesIn: 0, bytesOut: 0 };
  private readonly kept: KeptObjects = new Map();
  private readonly root: HostObject;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly engine: Engine,
    readonly settings: WorkbookSettings = new Map(),
  ) {
    this.root = workbookObject(engine, settings);
  }

  /** Takes one message from Office.js and resolves to the answer. Batches run one after the other. */
  receive(text: string): Promise<string> {
    const answer = this.queue.then(() => this.answer(text));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** The message that tells Office.js of an edit in the grid. */
  changedEvent(worksheetId: string, address: string): string {
    return event(DATA_CHANGED, { changeType: 'RangeEdited', address, source: 'Local', worksheetId });
  }

  /** The message that tells Office.js of another sheet being shown. */
  activatedEvent(worksheetId: string): string {
    return event(SHEET_ACTIVATED, { worksheetId });
  }

  private async answer(text: string): Promise<string> {
    const { id, message } = JSON.parse(text) as Envelope;
    this.traffic.batches++;
    this.traffic.bytesIn += text.length;
    const { delay } = this.faults.faults;
    if (delay) await new Promise((done) => setTimeout(done, delay));
    const body = JSON.stringify(await this.respond(message.body, text.length));
    this.traffic.bytesOut += body.length;
    const answer = body.length > MOST_BYTES ? refusal('ResponsePayloadSizeLimitExceeded') : body;
    return JSON.stringify({ id, type: 1, flags: 0, message: { statusCode: 200, headers: {}, body: answer } });
  }

  private async respond(request: BatchRequest, size: number): Promise<BatchResponse> {
    const { refuse } = this.faults.faults;
    if (refuse) return refused(refuse);
    if (this.engine.isEditing()) return refused('InvalidOperationInCellEditMode');
    if (size > MOST_BYTES) return refused('RequestPayloadSizeLimitExceeded');
    const settle = (): Promise<void> => this.engine.settled();
    return runBatch(request, this.root, this.kept, settle, (action) => this.faults.before(action));
  }
}

function event(messageType: number, content: object): string {
  const entry = {
    messageCategory: EVENT_CATEGORY,
    messageType,
    targetId: 'Workbook',
    message: JSON.stringify(content),
  };
  return JSON.stringify({ type: 3, message: { entries: [entry] } });
}

function refused(code: string): BatchResponse {
  return { Results: [], Error: { Code: code, Message: code, ActionIndex: 0, Location: '' } };
}

function refusal(code: string): string {
  return JSON.stringify(refused(code));
}
