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
  ) {
    window.addEventListener('message', (event) => {
      const [port] = event.ports;
      if (event.source !== frame.contentWindow || event.data !== CONNECT || !port) return;
      this.port = port;
      port.onmessage = ({ data }: MessageEvent<FromGuest>) => void this.answer(data);
    });
  }

  /** Loads the page anew, against this workbook. */
  connect(workbook: OpenWorkbook): void {
    this.stopEvents?.();
    this.workbook = workbook;
    const { engine, host } = workbook;
    const stops = [
      engine.onUserEdit((sheet, address) => this.sendText(host.changedEvent(sheet, address))),
      engine.onActivate((sheet) => this.sendText(host.activatedEvent(sheet))),
    ];
    this.stopEvents = () => stops.forEach((stop) => stop());
    this.load();
  }

  load(query = ''): void {
    this.port = null;
    this.frame.src = `${this.page}${query}`;
  }

  /** Runs a function command of the ribbon. */
  run(name: string): void {
    this.send({ kind: 'command', name });
  }

  private async answer(message: FromGuest): Promise<void> {
    if (message.kind === 'dialog') {
      showMessage(new URL(message.url).searchParams.get('text') ?? '');
      return;
    }
    const port = this.port;
    const text = await this.workbook!.host.receive(message.text);
    await painted();
    port?.postMessage({ kind: 'message', text } satisfies ToGuest);
  }

  private sendText(text: string): void {
    this.send({ kind: 'message', text });
  }

  private send(message: ToGuest): void {
    this.port?.postMessage(message);
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
