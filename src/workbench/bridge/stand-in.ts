/** Runs after Microsoft's script, which has replaced `Office`; the bridge ran before it. */
(window as unknown as { zipingWorkbench: { standIn(): void } }).zipingWorkbench.standIn();
