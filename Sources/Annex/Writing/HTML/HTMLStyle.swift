/// The style of a page: how it looks on screens, on paper, and where colours are forced.
enum HTMLStyle {
  /// On screens, light and dark, wide and narrow.
  static let screen: StaticString = """

    :root {
      --paper: #ffffff; --ink: #1b1b1b; --soft: #595959; --line: #c9ced6; --band: #eef2f7;
      --blue: #154273; --on-blue: #ffffff; --link: #01578a; --changed: #fff6dd; --edge: #8a5a00;
      --start: #595959; --policy: #8a5a00; --build: #01689b; --done: #275937; --stopped: #7a2a5a;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181d; --ink: #eceff2; --soft: #b4bcc6; --line: #434c57; --band: #1f2732;
        --blue: #23405f; --on-blue: #ffffff; --link: #8cc8f2; --changed: #332a14; --edge: #f0b95a;
        --start: #bfc5cc; --policy: #f0b95a; --build: #7cc4f0; --done: #86d29b; --stopped: #e3a6cb;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
    }
    main { max-width: 110rem; margin: 0 auto; padding: 1.5rem clamp(0.75rem, 2.5vw, 2.5rem) 3rem; }
    h1 { font-size: clamp(1.4rem, 1rem + 1.8vw, 2.1rem); line-height: 1.2; margin: 0 0 0.5rem; max-width: 40em; }
    h2 { font-size: 1.15rem; margin: 2rem 0 0.5rem; }
    header p { margin: 0.2rem 0; color: var(--soft); }
    header .datum { color: var(--ink); font-weight: 600; }
    a { color: var(--link); }
    a:focus-visible { outline: 3px solid currentColor; outline-offset: 2px; }
    ul.legenda { list-style: none; margin: 0 0 1.5rem; padding: 0; }
    ul.legenda li { margin: 0.3rem 0; }
    .aantal { color: var(--soft); white-space: nowrap; }
    .fase { font-weight: 600; }
    .te-starten, .onbekend { color: var(--start); }
    .beleid { color: var(--policy); }
    .implementatie { color: var(--build); }
    .klaar { color: var(--done); }
    .gestopt { color: var(--stopped); }
    table { width: 100%; border-collapse: collapse; font-size: 0.9rem; line-height: 1.45; }
    caption { text-align: left; font-weight: 600; font-size: 1rem; padding: 0 0 0.5rem; }
    th, td {
      text-align: left; vertical-align: top; padding: 0.55rem 0.6rem; font-weight: 400;
      border-bottom: 1px solid var(--line); overflow-wrap: break-word; hyphens: auto;
    }
    tbody th { font-weight: 600; }
    th.zelfde { font-weight: 400; color: var(--soft); }
    thead th { background: var(--blue); color: var(--on-blue); font-weight: 600; border: 0; }
    .thema th { background: var(--band); font-size: 1rem; font-weight: 700; border-top: 2px solid var(--blue); }
    tr[id] { scroll-margin-top: 5rem; }
    tr:target, li:target, sup a:target { outline: 3px solid var(--edge); outline-offset: -3px; }
    .signalen { list-style: none; margin: 0.25rem 0 0; padding: 0; }
    .streefdatum { margin: 0.25rem 0 0; }
    .gewijzigd { background: var(--changed); }
    .sinds { font-weight: 400; }
    p.sinds { margin: 0.5rem 0 0; }
    p.sinds strong { border: 1px solid var(--edge); color: var(--edge); border-radius: 0.2rem; padding: 0 0.35rem; font-weight: 600; }
    ul.sinds { margin: 0.3rem 0 0; padding-left: 1.1rem; }
    del { text-decoration: line-through; color: var(--soft); }
    ins { text-decoration: underline; }
    sup { line-height: 0; font-size: 0.85em; }
    sup a { padding: 0.2rem 0.15rem; font-weight: 400; }
    ol li, section ul:not(.legenda) li { margin: 0.3rem 0; }
    [role="doc-backlink"] { display: inline-block; min-width: 1.5rem; text-align: center; }
    footer { margin-top: 2.5rem; border-top: 1px solid var(--line); color: var(--soft); font-size: 0.85rem; }
    pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; }
    .stil {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (min-width: 72rem) {
      table { table-layout: fixed; }
      thead th { position: sticky; top: 0; font-size: 0.85rem; }
      thead th:nth-child(1), thead th:nth-child(3) { width: 15%; }
      thead th:nth-child(2) { width: 3.75rem; }
      thead th:nth-child(6) { width: 10.5rem; }
      thead th:nth-child(7) { width: 8.25rem; }
    }
    @media screen and (max-width: 71.99rem) {
      table, caption, tbody, tr, tbody th, tbody td { display: block; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      tbody tr:not(.thema) { border: 1px solid var(--line); border-radius: 0.4rem; margin: 0 0 1rem; }
      tbody tr:not(.thema) > * { border: 0; padding: 0.4rem 0.8rem; hyphens: manual; }
      tbody tr:not(.thema) > :first-child { padding-top: 0.8rem; }
      tbody tr:not(.thema) > :last-child { padding-bottom: 0.8rem; }
      tr > [data-kop]::before {
        content: attr(data-kop); display: block; font-weight: 400;
        font-size: 0.8rem; color: var(--soft);
      }
      .thema { margin: 1.5rem 0 0.75rem; }
      tbody td:empty { display: none; }
    }

    """

  /// On paper, and where the system chooses the colours.
  static let others: StaticString = """
    @media (forced-colors: active) {
      .thema th, thead th { border: 1px solid; }
      .gewijzigd { outline: 1px solid; outline-offset: -1px; }
    }
    @page { size: A4 landscape; margin: 12mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
    @media print {
      :root {
        --paper: #ffffff; --ink: #000000; --soft: #444444; --line: #999999; --band: #eef2f7;
        --blue: #154273; --on-blue: #ffffff; --link: #000000; --changed: #fff6dd; --edge: #8a5a00;
        --start: #595959; --policy: #8a5a00; --build: #01689b; --done: #275937; --stopped: #7a2a5a;
      }
      body { font-size: 9pt; line-height: 1.35; }
      main { max-width: none; padding: 0; }
      h1 { font-size: 16pt; }
      caption { font-size: 11pt; padding: 2mm 0; }
      h2 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
      table { table-layout: fixed; font-size: 7.5pt; line-height: 1.3; }
      thead { display: table-header-group; }
      thead th { position: static; }
      thead th, .thema th, .gewijzigd { -webkit-print-color-adjust: exact; }
      thead th:nth-child(1), thead th:nth-child(3) { width: 15%; }
      thead th:nth-child(2) { width: 12mm; }
      thead th:nth-child(6) { width: 35mm; }
      thead th:nth-child(7) { width: 25mm; }
      th, td { padding: 1.2mm 1.5mm; }
      .thema th { font-size: 9pt; }
      ul.sinds { padding-left: 3mm; }
      tr { break-inside: avoid; }
      .thema { break-after: avoid; }
      a { color: inherit; text-decoration: none; }
      [role="doc-backlink"] { display: none; }
      footer, section { break-inside: avoid; }
    }

    """
}
