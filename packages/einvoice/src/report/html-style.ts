/** The only style of the page: no file besides it, no font fetched; light or dark as the reader's system is; on paper without colours behind. */
export const htmlStyle = `
:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fff;--soft:#f2f3f7;--line:#b9bcc8;--faint:#565a68;--error:#a8071a;--warning:#7a4b00;--info:#0b4f9e;--valid:#0b6132;--mark:#ffe9a8}
@media (prefers-color-scheme:dark){:root{--ink:#ececf1;--paper:#16171c;--soft:#23252d;--line:#4b4f5e;--faint:#b0b4c3;--error:#ff9c9c;--warning:#ffc66d;--info:#8fc1ff;--valid:#7fdca4;--mark:#5a4a12}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:70rem;padding:1.5rem;font:1rem/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper)}
h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2rem 0 .5rem;overflow-wrap:anywhere}h3{font-size:1.05rem;margin:0}
a{color:inherit}a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--info);outline-offset:2px}
.skip{position:absolute;left:-100vw}.skip:focus{position:static}
table{border-collapse:collapse;width:100%;margin:.5rem 0}caption{text-align:left;font-weight:600}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:.5rem 0}dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}
ol.findings{list-style:none;padding:0;margin:0}
ol.findings>li{border:1px solid var(--line);border-left-width:.4rem;border-radius:.3rem;padding:.8rem 1rem;margin:.8rem 0;break-inside:avoid}
.error{color:var(--error)}.warning{color:var(--warning)}.info{color:var(--info)}.valid{color:var(--valid)}
li.is-error{border-left-color:var(--error)}li.is-warning{border-left-color:var(--warning)}li.is-info{border-left-color:var(--info)}
figure{margin:.6rem 0 0}figcaption{color:var(--faint);font-size:.9rem}
pre{margin:.2rem 0 0;padding:.5rem;background:var(--soft);overflow-x:auto;font:.85rem/1.5 ui-monospace,monospace}
mark{background:var(--mark);color:inherit;text-decoration:underline;text-underline-offset:.2em}
.number{color:var(--faint);user-select:none}
footer{margin-top:2rem;color:var(--faint)}
@media print{body{max-width:none;padding:0}.skip{display:none}pre{white-space:pre-wrap;border:1px solid var(--line);background:none}}
`.trim();
