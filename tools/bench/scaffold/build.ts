import path from 'node:path';
import webpack from 'webpack';

/** The scaffold's script in that folder, as large as a production build makes it. */
export async function buildScaffold(folder: string, filename: string): Promise<void> {
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2020'],
    entry: path.join(__dirname, 'index.tsx'),
    output: { path: folder, filename },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        { test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: { swcrc: true } } },
      ],
    },
    performance: { hints: false },
  });
  await new Promise<void>((done, failed) =>
    compiler!.run((error, stats) => {
      if (error || stats!.hasErrors()) failed(error ?? new Error(stats!.toString('errors-only')));
      else done();
    }),
  );
}
