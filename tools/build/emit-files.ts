import type { Compiler } from 'webpack';

/** Files by their names in dist. */
export type Files = Record<string, string | Uint8Array>;

/** A webpack plugin that adds files made in memory to what is built. */
export class EmitFiles {
  constructor(private readonly make: () => Files | Promise<Files>) {}

  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap(EmitFiles.name, (compilation) =>
      compilation.hooks.processAssets.tapPromise({ name: EmitFiles.name, stage }, async () => {
        for (const [name, content] of Object.entries(await this.make())) {
          compilation.emitAsset(name, new sources.RawSource(Buffer.from(content)));
        }
      }),
    );
  }
}
