import { CONNECT, type FromGuest, type ToGuest } from '../bridge/messages';
import { showMessage } from './message-bar';
import type { OpenWorkbook } from './open-workbook';

/** A page of the add-in inside the workbench: the pane, or the ribbon's commands. */
export class Guest {
  private workbook: OpenWorkbook | null = null;
  private port: MessagePort | null = null;
  private stopEvents: (() => void) | null = null;

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly page: string,
    private readonly on: { started?(): void; completed?(): void } = {},
  ) {
    window.addEventListener('message', (event) => {
      const [port] = event.ports;
      if (event.source !== frame.contentWindow || event.data !== CONNECT || !port) return;
      this.port = port;
      port.onmessage = ({ data }: MessageEvent<FromGuest>) => void this.answer(data);
      this.on.started?.();
    });
  }

  /** From now on the page speaks with this workbook. */
  connect(workbook: OpenWorkbook): void {
    this.stopEvents?.();
    this.workbook = workbook;
    this.stopEvents = workbook.host.onEvent((text) => this.send({ kind: 'message', text }));
  }

  load(query: Readonly<Record<string, string>> = {}): void {
    this.port = null;
    const search = new URLSearchParams(query);
    const api = new URLSearchParams(location.search).get('api');
    if (api) search.set('api', api);
    this.frame.src = search.size ? `${this.page}?${search.toString()}` : this.page;
  }

  unload(): void {
    this.port = null;
    this.frame.src = 'about:blank';
  }

  send(message: ToGuest): void {
    this.port?.postMessage(message);
  }

  private async answer(message: FromGuest): Promise<void> {
    if (message.kind === 'completed') return this.on.completed?.();
    if (message.kind === 'dialog') {
      showMessage(new URL(message.url).searchParams.get('text') ?? '');
      return;
    }
    const port = this.port;
    const text = await this.workbook!.host.receive(message.text);
    await painted();
    port?.postMessage({ kind: 'message', text } satisfies ToGuest);
  }
}

const LONGEST_FRAME_MS = 100;

/** Excel is a process of its own; here grid and pane share one, and clicks in the pane must get their turn. */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    // A page that is not shown has no frames.
    setTimeout(done, LONGEST_FRAME_MS);
  });
}
