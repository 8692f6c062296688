// node -r ./tools/bench/usage.cjs …: says on stderr what memory and processor time the process took, all threads together.
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    process.stderr.write(`\nused ${maxRSS} kB, ${(userCPUTime + systemCPUTime) / 1000} ms\n`);
  });
}
