import { journeysFolder, playwright, prepareBrowser } from './checks/browser.ts';
import { runProgram } from './checks/run-program.ts';

// Takes the pictures of docs/guides and of the README anew.
const isTaken = await runProgram({
  command: playwright,
  args: ['test', '--config=playwright.guides.config.ts', '--reporter=list'],
  cwd: journeysFolder,
  environment: await prepareBrowser(),
  minutes: 10,
  isLive: true,
});
process.exitCode = isTaken ? 0 : 1;
