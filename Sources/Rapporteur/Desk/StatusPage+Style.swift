extension StatusPage {
    /// The style of the page: no font and no picture from elsewhere; each state has its own pattern beside its colour.
    static let sheet: StaticString = """
        :root { color-scheme: light dark; --ink: #16202a; --soft: #52606d; --line: #c3cbd3; --paper: #fff;
          --accent: #0b4f7d; --draft: #fff; --submitted: #cfe4f5; --certified: #0b4f7d; --on-certified: #fff;
          --returned: #fbe0cd; --accepted: #00664a; --on-accepted: #fff; --part: #f1e6f7; --unreadable: #fff; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e7ecf0; --soft: #a9b5c0; --line: #48535e; --paper: #14191e; --accent: #8cc4f2;
            --draft: #14191e; --submitted: #1d4263; --certified: #9fd0f7; --on-certified: #0d1a26; --returned: #5c3210;
            --accepted: #7ddcbb; --on-accepted: #06231a; --part: #40284d; --unreadable: #14191e; }
        }
        *, *::before, *::after { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 76rem; padding: 1.25rem; color: var(--ink); background: var(--paper);
          font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
          overflow-wrap: anywhere; }
        h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
        h1 { margin: 0 0 .75rem; font-size: clamp(1.5rem, 1.2rem + 1.5vw, 2.1rem); }
        h2 { margin: 2.5rem 0 1rem; padding-top: .75rem; border-top: 2px solid var(--ink); font-size: 1.35rem; }
        h3 { margin: 1.25rem 0 .5rem; font-size: 1rem; }
        p { margin: 0 0 .5rem; max-width: 48rem; }
        .lead { font-size: 1.2rem; font-weight: 600; }
        .note, .code { color: var(--soft); font-size: .875rem; }
        .skip { position: absolute; left: -100vw; }
        .skip:focus { left: 1rem; top: .5rem; padding: .5rem 1rem; color: var(--paper); background: var(--ink); z-index: 2; }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        main:focus { outline: none; }
        .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.35; overflow-wrap: normal; }
        caption { text-align: start; font-weight: 600; padding-bottom: .5rem; }
        th, td { padding: .35rem .5rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
        thead th { color: var(--soft); vertical-align: bottom; border-bottom: 2px solid var(--ink); }
        tbody th { font-weight: 500; min-width: 9rem; }
        tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
        .n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .state { white-space: nowrap; }
        ul { padding: 0; list-style: none; margin: 0; }
        .legend { display: grid; grid-template-columns: repeat(auto-fit, minmax(17rem, 1fr)); gap: .5rem 1.5rem; margin-bottom: 1rem; }
        .legend li { display: flex; align-items: center; gap: .6rem; font-size: .9rem; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fill, 3.1rem); gap: .3rem; }
        .tile { position: relative; display: flex; flex-direction: column; align-items: center; justify-content: center; flex: none;
          width: 3.1rem; height: 3.1rem; border: 1.5px solid var(--soft); border-radius: .2rem; font-size: .8rem; line-height: 1.2;
          font-variant-numeric: tabular-nums; overflow-wrap: normal; overflow: hidden; background: var(--paper); color: var(--ink); }
        .legend .tile { width: 2.1rem; height: 2.1rem; }
        .tile b { font-size: .8rem; min-height: 1em; }
        .mark { display: inline-flex; width: 1.5rem; height: 1.5rem; align-items: center; justify-content: center;
          border: 1.5px solid var(--soft); border-radius: .2rem; font-size: .8rem; background: var(--paper); color: var(--ink); }
        .tile.silent { border: 1.5px dashed var(--soft); color: var(--soft); background: var(--paper); }
        .draft.tile, .draft.mark { background: var(--draft); border-width: 1.5px; box-shadow: inset 0 -.3rem 0 var(--line); }
        .submitted.tile, .submitted.mark { background: var(--submitted); }
        .certified.tile, .certified.mark { background: var(--certified); color: var(--on-certified); border-color: var(--certified); }
        .returned.tile, .returned.mark { background: var(--returned); border-style: dotted; border-width: 3px; border-color: var(--ink); }
        .accepted.tile, .accepted.mark { background: var(--accepted); color: var(--on-accepted); border: 4px double var(--on-accepted);
          outline: 1.5px solid var(--accepted); outline-offset: -1px; }
        .part.tile, .part.mark { background: linear-gradient(var(--part), var(--part)) left / 50% 100% no-repeat var(--paper); }
        .unreadable.tile, .unreadable.mark { background: var(--unreadable); border-width: 3px; border-color: var(--ink); }
        .names { columns: 15rem; column-gap: 2rem; }
        .names li { break-inside: avoid; padding: .1rem 0; }
        @media (max-width: 48rem) {
          tbody th, tfoot th { position: sticky; left: 0; background: var(--paper); max-width: 10rem; overflow-wrap: anywhere; }
        }
        @media (max-width: 30rem) { body { padding: .9rem; } .legend { grid-template-columns: 1fr; } }
        @media (forced-colors: active) { .tile, .mark { border: 2px solid CanvasText; } }
        @media print {
          @page { size: A4; margin: 15mm; }
          :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --draft: #fff; --submitted: #cfe4f5;
            --certified: #0b4f7d; --on-certified: #fff; --returned: #fbe0cd; --accepted: #00664a; --on-accepted: #fff; --part: #f1e6f7;
            --unreadable: #fff; }
          body { max-width: none; padding: 0; font-size: 9.5pt; }
          .skip { display: none; }
          .scroll { overflow: visible; }
          table { font-size: 8pt; }
          tbody th, tfoot th { position: static; min-width: 0; }
          thead { display: table-header-group; }
          tr, .region, .legend { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          .tiles { grid-template-columns: repeat(auto-fill, 2.5rem); }
          .tile { width: 2.5rem; height: 2.5rem; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }

        """
}
