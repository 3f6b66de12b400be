import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type DemoFile, type DemoGroup, type DemoPersona, demoFileSchema } from './demo/demo-file.ts';
import { DEMO_FOLDER } from './demo/read-demo.ts';

/** The people of the demo whom the sandbox lets one chat as; two of them are newcomers the bot does not know. */
export function demoPersonas(): readonly DemoPersona[] {
  return readDemoFile().personas;
}

/** The demo's group for visiting each other's lessons; the bot is a plain member of it. */
export function demoGroup(): DemoGroup {
  return readDemoFile().group;
}

function readDemoFile(): DemoFile {
  return demoFileSchema.parse(JSON.parse(readFileSync(path.join(DEMO_FOLDER, 'demo.json'), 'utf8')));
}
