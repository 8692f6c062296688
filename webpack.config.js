const path = require('node:path');
const { BannerPlugin } = require('webpack');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

/** Where the add-in is developed; the manifest in the repository points here. */
const DEVELOPMENT_URL = 'https://localhost:3000';
/** Where Office.js comes from: our own folder (intranets have no other), or with `--env office=cdn` Microsoft's. */
const OFFICE_JS = {
  own: 'office-js/office.js',
  cdn: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
};

const source = (...parts) => path.resolve(__dirname, 'src', ...parts);

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

/** The command line, one file. */
const cli = (mode) => ({
  ...shared(mode),
  name: 'cli',
  target: 'node20',
  devtool: false,
  entry: source('cli', 'bin.ts'),
  output: { path: path.resolve(__dirname, 'dist'), filename: 'cli.js' },
  optimization: { minimize: false },
  plugins: [new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
});

/** The pages: the pane and the commands that Excel loads, and the workbench. */
const web = (mode, env) => {
  const officeJs = OFFICE_JS[env.office ?? 'own'];
  if (!officeJs) throw new Error(`--env office must be one of: ${Object.keys(OFFICE_JS).join(', ')}`);
  const page = (chunk, filename, options = {}) =>
    new HtmlPlugin({ chunks: [chunk], filename, officeJs, scriptLoading: 'defer', ...options });
  return {
    ...shared(mode),
    name: 'web',
    target: ['web', 'es2020'],
    entry: {
      taskpane: source('taskpane', 'index.tsx'),
      commands: source('commands', 'index.ts'),
      workbench: source('workbench', 'page', 'index.ts'),
      'workbench-bridge': source('workbench', 'bridge', 'index.ts'),
    },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: 'chunks/[name].[contenthash:8].js',
      assetModuleFilename: 'assets/[name][ext]',
    },
    module: {
      rules: [
        scripts,
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
        { test: /\.xlsx$/, type: 'asset/resource' },
      ],
    },
    performance: { hints: false },
    plugins: [
      new MiniCssExtractPlugin(),
      page('taskpane', 'taskpane.html', { template: source('taskpane', 'taskpane.html') }),
      page('commands', 'commands.html', { template: source('commands', 'commands.html') }),
      page('workbench', 'workbench.html', { template: source('workbench', 'page', 'workbench.html') }),
      page('taskpane', 'workbench-pane.html', { template: source('workbench', 'bridge', 'guest.html') }),
      page('commands', 'workbench-commands.html', { template: source('workbench', 'bridge', 'guest.html') }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.png' },
          { from: source('commands', 'message.html'), to: 'message.html' },
          {
            from: 'node_modules/@microsoft/office-js/dist',
            to: 'office-js',
            globOptions: {
              ignore: [
                '**/*.d.ts',
                '**/*.debug.js',
                '**/{word,powerpoint,outlook,onenote,project,visio,access}*',
              ],
            },
            info: { minimized: true },
          },
          { from: 'manifest.xml', transform: (content) => deployedManifest(content.toString(), env.url) },
        ],
      }),
    ],
  };
};

/** `--env url=https://…` makes the built manifest point to where the add-in is deployed. */
function deployedManifest(manifest, url) {
  return url ? manifest.replaceAll(DEVELOPMENT_URL, url.replace(/\/$/, '')) : manifest;
}

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
  const pages = web(mode, env);
  if (env.WEBPACK_SERVE) pages.devServer = await devServer(env);
  return env.WEBPACK_SERVE ? [pages] : [pages, cli(mode)];
};
