import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** A content folder with these files; the caller removes it. */
export async function writeFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'marshrut-content-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}

const QUESTIONNAIRE = `{
  "schemaVersion": 1,
  "id": "sample",
  "version": "1.0.0",
  "kind": "self_diagnosis",
  "locale": "ru",
  "title": "Пример",
  "framework": "sample_framework",
  "scales": {
    "agree": { "type": "single", "min": 0, "max": 2, "options": [
      { "value": 0, "button": "Нет" },
      { "value": 1, "button": "Отчасти" },
      { "value": 2, "button": "Да" }
    ] },
    "words": { "type": "text", "maxLength": 300 }
  },
  "competencies": [
    { "key": "digital", "title": "Цифровая", "short": "Цифра", "order": 1 },
    { "key": "legal", "title": "Правовая", "short": "Право", "order": 2 }
  ],
  "sections": [
    { "id": "first", "title": "Начало" },
    { "id": "second", "title": "Продолжение" }
  ],
  "items": [
    { "id": "Q1", "section": "first", "competency": "digital", "scale": "agree", "text": "Первое" },
    { "id": "Q2", "section": "second", "competency": "legal", "polarity": "negative", "scale": "agree", "text": "Второе" },
    { "id": "Q3", "section": "second", "type": "number", "min": 0, "max": 60, "text": "Третье" },
    { "id": "Q4", "section": "second", "scale": "words", "required": false, "text": "Четвёртое" }
  ]
}
`;

const words = (text: string) => `{ "ru": "${text}", "en": "${text}" }`;

const FRAMEWORK = `{
  "schemaVersion": 1,
  "key": "sample_framework",
  "version": "1.0.0",
  "title": ${words('Рамка')},
  "questionnaires": [],
  "minAnsweredPercent": 75,
  "levels": [
    { "key": "minimal", "minPercent": 80, "deficit": false, "title": ${words('Мало')}, "text": ${words('Хорошо')} },
    { "key": "critical", "minPercent": 0, "deficit": true, "title": ${words('Много')}, "text": ${words('Бывает')} }
  ],
  "competencies": [
    { "key": "digital", "order": 1, "title": ${words('Цифровая')}, "short": ${words('Цифра')} },
    { "key": "legal", "order": 2, "title": ${words('Правовая')}, "short": ${words('Право')} }
  ]
}
`;

export const SAMPLE = {
  'frameworks/sample.json': FRAMEWORK,
  'questionnaires/sample.json': QUESTIONNAIRE,
} as const;

/** The sample with one text replaced by another; throws when it is not in it. */
export function sampleWith(
  file: keyof typeof SAMPLE,
  from: string | RegExp,
  to: string,
): Record<keyof typeof SAMPLE, string> {
  const changed = SAMPLE[file].replace(from, () => to);
  if (changed === SAMPLE[file]) throw new Error(`the sample does not contain ${from}`);
  return { ...SAMPLE, [file]: changed };
}
