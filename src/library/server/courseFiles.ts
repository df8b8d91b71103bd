import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { CourseDay } from '../model/course.ts';
import { compileCourseDay } from './compile.ts';

/** A compiled file and the drawings that it was made with. */
export interface CompiledFile {
  readonly day: CourseDay;
  readonly figures: readonly string[];
}

/** Compiles `content/<platform>/<day>.md` with the drawings of its `figures/` folder. */
export function compileFile(file: string): CompiledFile {
  const used: string[] = [];
  const day = compileCourseDay(readFileSync(file, 'utf8'), (name) => {
    const path = join(dirname(file), 'figures', basename(name));
    if (!existsSync(path)) return undefined;
    used.push(path);
    return readFileSync(path, 'utf8');
  });
  if (file.endsWith(join(day.platform, `${day.day}.md`))) return { day, figures: used };
  throw new Error(`${file} says that it is day ${day.day} of ${day.platform}`);
}
