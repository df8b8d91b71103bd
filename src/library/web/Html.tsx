import { memo } from 'react';

interface HtmlProps {
  readonly html: string;
  readonly className?: string | undefined;
  readonly inline?: boolean;
}

/** A lesson's words: French, compiled and sanitised when the site was built (`server/lesson/safe.ts`). */
export const Html = memo(function Html({ html, className, inline = false }: HtmlProps) {
  const Tag = inline ? 'span' : 'div';
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised when the site was built
  return <Tag lang="fr" className={className} dangerouslySetInnerHTML={{ __html: html }} />;
});
