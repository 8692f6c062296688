require('./tools/register-swc.cjs');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { BannerPlugin, DefinePlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const { blankForms } = require('./tools/build/blank-forms');
const { hashedName } = require('./tools/build/content-hash');
const { EmitFiles } = require('./tools/build/emit-files');
const { helpPage } = require('./tools/build/help-page');
const { deployedManifest, ribbonFunctions } = require('./tools/build/manifest');
const { trustCatalogue } = require('./tools/build/trust-catalogue');

const { version } = require('./package.json');
const { version: officeVersion } = require('@microsoft/office-js/package.json');

/** Office.js finds its other files beside itself, by their names: their folder changes with the version instead. */
const OFFICE_FOLDER = `office-js-${officeVersion}`;
/** Where Office.js comes from: our own folder (intranets have no other), or with `--env office=cdn` Microsoft's. */
const OFFICE_JS = {
  own: `${OFFICE_FOLDER}/office.js`,
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
};

const source = (...parts) => path.resolve(__dirname, 'src', ...parts);
/** Scripts that old web views run too: copied as they are, never compiled. */
const GUARD = source('guard', 'guard.js');
const MESSAGE = source('commands', 'message.js');

const scripts = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'swc-loader', options: { swcrc: true } },
};

const shared = (mode) => ({
  mode,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: { rules: [scripts] },
});

/** What the workbench alone loads: Univer, by far the most of what is built. */
const WORKBENCH_CHUNKS = 'chunks/workbench/';
const WORKBENCH = /^(chunks\/)?workbench\b/;

/** terser takes two minutes for Univer, swc ten seconds; the pane, which Excel loads, is 1 kB smaller with terser. */
const minimizer = () => {
  const minimizerOptions = { compress: { passes: 2 } };
  return [
    new MinimizerPlugin({ exclude: WORKBENCH, minimizerOptions }),
    new MinimizerPlugin({ include: WORKBENCH, minimizerOptions, minify: MinimizerPlugin.swcMinify }),
  ];
};

/** The command line, one file, which its threads run too: `__filename` must be its own. Each thread reads it: the smaller the sooner. */
const cli = (mode) => ({
  ...shared(mode),
  name: 'cli',
  target: 'node20',
  node: { __filename: false },
  devtool: false,
  entry: source('cli', 'bin.ts'),
  output: { path: path.resolve(__dirname, 'dist'), filename: 'cli.js' },
  optimization: {
    minimizer: [
      // The licences of what it holds stay in the one file.
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        minimizerOptions: { format: { comments: 'some' } },
      }),
    ],
  },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
});

/** The pages: the pane and the commands that Excel loads, what they link to, and the workbench. */
const web = (mode, env) => {
  const hash = mode === 'production' ? '.[contenthash:8]' : '';
  return {
    ...shared(mode),
    name: 'web',
    target: ['web', 'es2020'],
    entry: {
      taskpane: source('taskpane', 'index.tsx'),
      commands: source('commands', 'index.ts'),
      workbench: source('workbench', 'page', 'index.ts'),
      'workbench-bridge': source('workbench', 'bridge', 'index.ts'),
      'workbench-stand-in': source('workbench', 'bridge', 'stand-in.ts'),
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: `[name]${hash}.js`,
      chunkFilename: ({ chunk }) =>
        `${chunk.runtime === 'workbench' ? WORKBENCH_CHUNKS : 'chunks/'}[name]${hash}.js`,
      assetModuleFilename: `assets/[name]${hash}[ext]`,
      clean: { keep: 'cli.js' },
    },
    module: {
      rules: [
        scripts,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.xlsx$/, type: 'asset/resource' },
      ],
    },
    optimization: { minimizer: minimizer() },
    performance: { hints: false },
    plugins: [
      new MiniCssExtractPlugin({ filename: `[name]${hash}.css` }),
      ...pages(env),
      new DefinePlugin({ ZIPING_VERSION: JSON.stringify(version) }),
      copies(),
      new EmitFiles(() => emitted(env)),
    ],
  };
};

function pages(env) {
  const officeJs = OFFICE_JS[env.office ?? 'own'];
  if (!officeJs) throw new Error(`--env office must be one of: ${Object.keys(OFFICE_JS).join(', ')}`);
  const parameters = {
    officeJs,
    guard: hashedName(GUARD),
    message: hashedName(MESSAGE),
    notices: readFileSync(source('guard', 'notices.html'), 'utf8'),
    commands: ribbonFunctions(readFileSync('manifest.xml', 'utf8')).join(' '),
  };
  /** A page that names its scripts itself: `script` gives the file of an entry. */
  const page = (filename, template, more = {}) =>
    new HtmlPlugin({
      filename,
      template,
      inject: false,
      templateParameters: ({ entrypoints }) => ({
        ...parameters,
        ...more,
        script: (entry) => entrypoints.get(entry).getFiles()[0],
      }),
    });
  const guest = source('workbench', 'bridge', 'guest.html');
  return [
    page('taskpane.html', source('taskpane', 'taskpane.html')),
    page('commands.html', source('commands', 'commands.html')),
    page('message.html', source('commands', 'message.html')),
    page('workbench-pane.html', guest, { page: 'taskpane', officeJs: OFFICE_JS.own }),
    page('workbench-commands.html', guest, { page: 'commands', officeJs: OFFICE_JS.own }),
    new HtmlPlugin({
      filename: 'workbench.html',
      template: source('workbench', 'page', 'workbench.html'),
      chunks: ['workbench'],
    }),
  ];
}

function copies() {
  const asIs = (from, to) => ({ from, to, info: { minimized: true } });
  return new CopyPlugin({
    patterns: [
      { from: 'assets/*.png' },
      asIs(GUARD, hashedName(GUARD)),
      asIs(MESSAGE, hashedName(MESSAGE)),
      {
        ...asIs('node_modules/@microsoft/office-js/dist', OFFICE_FOLDER),
        // The version's last number would pass for an extension.
        toType: 'dir',
        globOptions: {
          ignore: [
            '**/*.d.ts',
            '**/*.debug.js',
            '**/{word,powerpoint,outlook,onenote,project,visio,access}*',
            // A page that nothing asks for, with links to files that are not there.
            '**/agaveerrorux/**',
          ],
        },
      },
    ],
  });
}

/** What is made, not copied. `--env url=https://…` says where it will be served, `--env catalogue=…` the shared folder. */
const emitted = async (env) => ({
  'manifest.xml': deployedManifest(readFileSync('manifest.xml', 'utf8'), version, env.url),
  ...(await helpPage()),
  ...blankForms(),
  ...(env.catalogue ? trustCatalogue(env.catalogue) : {}),
});

const devServer = async (env) => ({
  port: 3000,
  hot: false,
  liveReload: true,
  open: env.excel ? false : ['/workbench.html'],
  client: { overlay: { warnings: false } },
  headers: { 'Access-Control-Allow-Origin': '*' },
  server: env.excel
    ? { type: 'https', options: await require('office-addin-dev-certs').getHttpsServerOptions() }
    : 'http',
});

module.exports = async (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'development';
  const site = web(mode, env);
  if (env.WEBPACK_SERVE) site.devServer = await devServer(env);
  return env.WEBPACK_SERVE ? [site] : [site, cli(mode)];
};
