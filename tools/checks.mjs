// What must pass before the tests, on two cores at once: the checks of the source beside the build that the tests open.
import { spawn } from 'node:child_process';

const LANES = [['lint', 'typecheck'], ['build']];

function run(script) {
  return new Promise((done) => {
    const child = spawn('npm', ['run', script], { stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('close', (code) => done(code ?? 1));
  });
}

async function runLane(scripts) {
  for (const script of scripts) {
    const code = await run(script);
    if (code !== 0) return code;
  }
  return 0;
}

const codes = await Promise.all(LANES.map(runLane));
process.exit(Math.max(...codes));
