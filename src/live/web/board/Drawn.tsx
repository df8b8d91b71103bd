import { memo } from 'react';
import type { Shape } from '../../model/board/shape.ts';
import type { Place } from '../../model/board/state.ts';
import { FONT, sketchOf } from './sketch.ts';

interface DrawnProps {
  readonly shape: Shape;
  readonly at: Place;
  /** Not known to the class: pale and broken. */
  readonly unshared?: boolean;
}

/** One thing on a board, for who looks on: nothing of Excalidraw is loaded for it. */
export const Drawn = memo(function Drawn({ shape, at, unshared = false }: DrawnProps) {
  const sketch = sketchOf(shape, at);
  const pale = unshared ? { opacity: 0.5, 'data-unshared': true } : {};
  if (sketch.kind === 'words') {
    return (
      <text
        transform={sketch.transform}
        fontFamily={FONT}
        fontSize={sketch.size}
        fill={sketch.fill}
        textAnchor={sketch.anchor}
        xmlSpace="preserve"
        {...pale}
      >
        {sketch.lines.map(({ text, x, y }) => (
          <tspan key={y} x={x} y={y}>
            {text}
          </tspan>
        ))}
      </text>
    );
  }
  return (
    <g
      transform={sketch.transform}
      stroke={sketch.stroke}
      strokeWidth={sketch.width}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...(unshared && { strokeDasharray: `${sketch.width * 2} ${sketch.width * 2.2}` })}
      {...pale}
    >
      {sketch.paths.map((path, n) => (
        <path key={path} d={path} fill={n === 0 ? sketch.fill : 'none'} />
      ))}
    </g>
  );
});
