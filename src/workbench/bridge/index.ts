import { isSetSupported, STRICT } from '../host/excel-behaviour';
import { Commands } from './commands';
import { CONNECT, type FromGuest, type ToGuest } from './messages';

/**
 * Runs in the pane's and the commands' page inside the workbench, before Microsoft's script: gives it a host to talk
 * to (docs/rules.md 8), and stands in for what office.js would otherwise provide.
 */
const channel = new MessageChannel();
const send = (message: FromGuest): void => channel.port1.postMessage(message);
const commands = new Commands(() => send({ kind: 'completed' }));

const bridge: { sendMessageToHost(text: string): void; onMessageFromHost?(text: string): void } = {
  sendMessageToHost: (text) => send({ kind: 'request', text }),
};

channel.port1.onmessage = ({ data }: MessageEvent<ToGuest>) => {
  if (data.kind === 'message') bridge.onMessageFromHost?.(data.text);
  else commands.run(data.name);
};
// Opened by itself the page has no workbook: the workbench is what was meant.
if (window.parent === window) location.replace('workbench.html');
else window.parent.postMessage(CONNECT, location.origin, [channel.port2]);

/** `?api=1.13` in the page's address makes the workbench an older Excel. */
const behaviour = {
  ...STRICT,
  apiVersion: new URLSearchParams(location.search).get('api') ?? STRICT.apiVersion,
};

interface Dialog {
  addEventHandler(type: string, handler: () => void): void;
}

/** The workbench says it in a bar of its own, which outlives the page: to the page the dialog is closed at once. */
function displayDialogAsync(url: string, _: object, opened: (result: { value: Dialog }) => void): void {
  send({ kind: 'dialog', url });
  opened({ value: { addEventHandler: (_type, handler) => handler() } });
}

/** Microsoft's script replaces `Office`, so this is called after it. */
function standIn(): void {
  const stand = {
    onReady: (ready?: (info: object) => void) =>
      Promise.resolve({ host: 'Excel', platform: 'PC' }).then((info) => (ready?.(info), info)),
    context: {
      requirements: {
        isSetSupported: (set: string, version?: string) => isSetSupported(behaviour, set, version),
      },
      ui: { displayDialogAsync },
    },
    EventType: { DialogEventReceived: 'dialogEventReceived' },
    AsyncResultStatus: { Failed: 'failed' },
    actions: { associate: commands.associate.bind(commands) },
  };
  Object.assign(window, { Office: stand });
}

Object.assign(window, { _richApiNativeBridge: bridge, zipingWorkbench: { standIn } });
