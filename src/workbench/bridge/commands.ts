type Command = (event: { completed(): void }) => void;

/** The function commands of a page; one that is asked for before the page knows it is run as soon as it does. */
export class Commands {
  private readonly known = new Map<string, Command>();
  private readonly wanted = new Set<string>();

  constructor(private readonly completed: () => void) {}

  associate(name: string, command: Command): void {
    this.known.set(name, command);
    if (this.wanted.delete(name)) this.run(name);
  }

  run(name: string): void {
    const command = this.known.get(name);
    if (command) command({ completed: this.completed });
    else this.wanted.add(name);
  }
}
