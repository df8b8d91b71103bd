/** Of the page. System fonts: it must look the same without a network. */
export const style = `
:root { color-scheme: light; }
body { margin: 0; background: #fbfaf7; color: #22252b; font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
p, figcaption { max-width: 46rem; }
figure { margin: 0; }
figcaption { color: #565b66; font-size: .9rem; }
pre { color: #565b66; font-size: .85rem; white-space: pre-wrap; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid #dcd8cf; text-align: right; vertical-align: top; }
th:first-child, .prose th, .prose td { text-align: left; }
.prose { font-size: .88rem; }
figure { overflow-x: auto; }
svg { width: 100%; min-width: 34rem; height: auto; background: #fff; border: 1px solid #dcd8cf; border-radius: 6px; }
svg text { font: 12px system-ui, sans-serif; }
svg text:not(.name) { fill: #565b66; }
svg text.name { font-weight: 600; }
.grid { stroke: #ebe8e1; }
.tick { stroke: #9a9fa9; }
.line { fill: none; stroke-width: 2; stroke-linejoin: round; }
`;
