import { rename, writeFile } from 'node:fs/promises';

/** Writes a file that is whole at every moment: who reads it meanwhile finds what was there before. */
export async function replaceFile(path: string, content: Buffer | string): Promise<void> {
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}
