/** oklch: lightness 0–1, chroma, hue in degrees. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** Relative luminance (WCAG 2) of a colour, clipped to sRGB as a screen does. */
export function luminance([lightness, chroma, hue]: Oklch): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}

const clip = (channel: number): number => Math.min(1, Math.max(0, channel));

/** WCAG 2 contrast ratio, 1 to 21. */
export function contrast(one: Oklch, other: Oklch): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((p, q) => q - p) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export interface Token {
  readonly light: Oklch;
  readonly dark: Oklch;
}

/** The colours of `tokens.css` by name. */
export function readTokens(css: string): ReadonlyMap<string, Token> {
  const colour = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
  const declaration = new RegExp(String.raw`--([\w-]+): light-dark\(${colour}, ${colour}\)`, 'g');
  return new Map(
    [...css.matchAll(declaration)].map(([, name = '', ...numbers]) => {
      const [l1, c1, h1, l2, c2, h2] = numbers.map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      return [name, { light: [l1, c1, h1], dark: [l2, c2, h2] }];
    }),
  );
}
