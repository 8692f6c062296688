import { Guest } from './guest';
import type { OpenWorkbook } from './open-workbook';

/**
 * Runs the ribbon's function commands. Each runs in a runtime of its own, which starts with the click and is closed as
 * soon as the command calls completed() (learn.microsoft.com/office/dev/add-ins/testing/runtimes). One at a time.
 */
export class CommandRuntime {
  private readonly guest: Guest;
  private readonly waiting: string[] = [];
  private running = false;

  constructor(frame: HTMLIFrameElement, page: string) {
    this.guest = new Guest(frame, page, {
      started: () => this.guest.send({ kind: 'command', name: this.waiting.shift()! }),
      completed: () => this.close(),
    });
  }

  connect(workbook: OpenWorkbook): void {
    this.guest.connect(workbook);
  }

  run(name: string): void {
    this.waiting.push(name);
    if (!this.running) this.start();
  }

  private start(): void {
    this.running = true;
    this.guest.load();
  }

  private close(): void {
    this.running = false;
    this.guest.unload();
    if (this.waiting.length) this.start();
  }
}
