import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod/mini';
import { parseActivityHeading } from '../../model/activityHeading.ts';
import { type ActivityKind, minutesOf } from '../../model/course.ts';
import { type FrontMatter, frontMatter } from '../../model/frontMatter.ts';
import { LessonError } from './error.ts';

/** A lesson taken apart, its Markdown not yet rendered. */
export interface ParsedLesson {
  readonly head: FrontMatter;
  /** As many as `head.sessions`, in the same order. */
  readonly sessions: readonly ParsedSession[];
}

export interface ParsedSession {
  readonly title: string;
  readonly activities: readonly ParsedActivity[];
  readonly checks: readonly RootContent[][];
}

export interface ParsedActivity {
  readonly kind: ActivityKind;
  readonly title: string;
  readonly minutes: number;
  readonly body: readonly RootContent[];
}

const fence = /^---\n([\s\S]*?\n)---\n/u;

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMath);

export function parseLesson(source: string): ParsedLesson {
  const [whole, yaml] = fence.exec(source) ?? [];
  if (!whole || !yaml)
    throw new LessonError('a lesson begins with its front matter, between two lines of ---', 1);
  const head = parseHead(yaml);
  // As many empty lines as the front matter has, so that errors name the line of the file.
  const root = markdown.parse('\n'.repeat(whole.split('\n').length - 1) + source.slice(whole.length));
  const sections = cut(root, 2);
  if (sections.length !== head.sessions.length) {
    const [written, announced] = [sections.length, head.sessions.length];
    throw new LessonError(`${written} titles of ## for ${announced} sessions in the front matter`);
  }
  const sessions = sections.map(parseSession);
  for (const [index, { activities }] of sessions.entries()) {
    const { id, minutes } = head.sessions[index] as FrontMatter['sessions'][number];
    const sum = minutesOf(activities);
    if (sum !== minutes) throw new LessonError(`the activities of "${id}" take ${sum} min, not ${minutes}`);
  }
  return { head, sessions };
}

function parseHead(yaml: string): FrontMatter {
  let data: unknown;
  try {
    data = parseYaml(yaml);
  } catch (error) {
    throw new LessonError(
      `the front matter is not YAML (a value with a colon needs quotation marks): ${error}`,
    );
  }
  const parsed = frontMatter.safeParse(data, { error: z.locales.en().localeError });
  if (!parsed.success) throw new LessonError(`front matter: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

interface Section {
  readonly title: string;
  readonly line: number;
  readonly body: RootContent[];
}

/** Cuts at the headings of one depth; nothing may stand before the first. */
function cut(root: { readonly children: readonly RootContent[] }, depth: number): Section[] {
  const sections: Section[] = [];
  for (const node of root.children) {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'heading' && node.depth === depth)
      sections.push({ title: textOf(node), line, body: [] });
    else if (sections.length === 0)
      throw new LessonError(`a title of ${'#'.repeat(depth)} must stand before this`, line);
    else sections.at(-1)?.body.push(node);
  }
  return sections;
}

function parseSession({ title, line, body }: Section): ParsedSession {
  const parts = cut({ children: body }, 3);
  const last = parts.pop();
  if (last?.title !== 'Bilan' || parts.length === 0) {
    throw new LessonError('a session has activities and ends with ### Bilan', line);
  }
  return { title, activities: parts.map(parseActivity), checks: parseChecks(last) };
}

function parseActivity({ title, line, body }: Section): ParsedActivity {
  const heading = parseActivityHeading(title);
  if (!heading) throw new LessonError(`"${title}" is not of the form ### Lire · 10 min · Titre`, line);
  if (body.length === 0) throw new LessonError(`"${title}" is empty`, line);
  return { ...heading, body };
}

function parseChecks({ line, body }: Section): RootContent[][] {
  const [list, ...rest] = body;
  if (list?.type !== 'list' || rest.length > 0) throw new LessonError('### Bilan holds one list', line);
  return list.children.map((item) => item.children);
}
