import { spawn } from 'node:child_process';
import process from 'node:process';

/** Runs a script on a vault's folder and kills it some time after its first words; resolves to what it said. */
export function runAndKill(script: string, folder: string, afterMs: number): Promise<string> {
  return new Promise((resolve) => {
    const running = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let timer: NodeJS.Timeout | undefined;
    running.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      timer ??= setTimeout(() => running.kill('SIGKILL'), afterMs);
    });
    running.on('close', () => {
      clearTimeout(timer);
      resolve(output);
    });
  });
}
