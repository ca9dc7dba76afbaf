extension ComparisonPage {
    static let style = """
        :root { color-scheme: light; --ink: #1a1a1a; --soft: #595959; --line: #c9c9c9; --del: #fbe3e0; --ins: #dcefdf; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 68rem; padding: 1rem; color: var(--ink); background: #fff;
          font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
        h1, h2, h3 { line-height: 1.25; }
        h2 { margin-top: 2.5rem; border-bottom: 2px solid var(--ink); }
        h3 { margin: 0 0 .5rem; font-size: 1.05rem; }
        a { color: #0b4f9e; }
        a:focus-visible, .scroll:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; background: #fff; padding: .5rem; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .scroll { overflow-x: auto; margin: 1.5rem 0; }
        table { border-collapse: collapse; width: 100%; }
        caption { text-align: start; font-weight: 600; padding-bottom: .25rem; }
        th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
        thead th { background: #f1f1f1; }
        tbody th { font-weight: 500; }
        td.number { text-align: end; font-variant-numeric: tabular-nums; }
        #summary table { width: auto; }
        article { border-top: 1px solid var(--line); padding: 1rem 0; }
        .wordings { table-layout: fixed; margin: .75rem 0; }
        .wordings th:first-child { width: 6.5rem; color: var(--soft); font-weight: 400; }
        .wordings td { white-space: pre-line; }
        del { background: var(--del); text-decoration: line-through; text-decoration-thickness: 2px; }
        ins { background: var(--ins); text-decoration: underline; text-decoration-thickness: 2px; font-weight: 600; }
        .grade { display: inline-block; border: 1px solid currentColor; border-radius: .25rem; padding: 0 .4rem;
          font-size: .85rem; font-weight: 600; }
        .gA { color: #14532d; } .gB { color: #0b4f9e; } .gC { color: #8a1c0f; } .gN { color: var(--soft); }
        .printed { color: var(--soft); }
        .verdict { margin: .25rem 0; }
        dl { display: grid; grid-template-columns: minmax(6.5rem, max-content) 1fr; gap: .15rem 1rem; margin: .5rem 0; }
        dt { color: var(--soft); }
        dd { margin: 0; }
        @media (max-width: 36rem) {
          .wordings thead { display: none; }
          .wordings, .wordings tbody, .wordings tr, .wordings th, .wordings td { display: block; width: 100%; }
          .wordings th:first-child { width: 100%; }
          .wordings td::before { content: attr(data-cycle); display: block; color: var(--soft); font-size: .85rem; }
          dl { grid-template-columns: 1fr; }
          dd { margin-bottom: .5rem; }
        }
        @media print {
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          nav, .skip { display: none; }
          .scroll { overflow: visible; }
          article, tr { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          thead { display: table-header-group; }
          a { color: inherit; text-decoration: none; }
        }

        """
}
