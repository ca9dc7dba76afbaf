/// The style sheet of the page: system fonts, nothing from elsewhere, and rules for paper.
enum StyleSheet {
    static let report: StaticString = """
        :root {
          --ink: #16202a; --soft: #52606d; --line: #d5dbe1; --faint: #eef1f4; --paper: #fff;
          --accent: #0b4f7d; --now: #0072b2; --before: #d55e00; --adopted: #009e73;
          --text: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC",
            "Liberation Sans", Arial, sans-serif;
          --title: Charter, "Bitstream Charter", "Sitka Text", Cambria, "Noto Serif", Georgia, serif;
          color-scheme: light;
        }
        *, *::before, *::after { box-sizing: border-box; }
        html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.6 var(--text); }
        a { color: var(--accent); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--before); outline-offset: 2px; }
        main:focus { outline: none; }
        .skip { position: absolute; inset-inline-start: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--ink); color: #fff; z-index: 2; }
        .skip:focus { top: .5rem; }
        .masthead { border-top: 6px solid var(--accent); padding: 2.25rem 0 1.5rem; }
        .frame { max-width: 80rem; margin: 0 auto; padding-inline: 1.25rem; }
        .masthead h1 { max-width: 24em; margin: 0; font: 600 clamp(1.6rem, 1.2rem + 1.8vw, 2.4rem)/1.18 var(--title);
          letter-spacing: -.01em; text-wrap: balance; overflow-wrap: anywhere; }
        .masthead p { margin: .6rem 0 0; color: var(--soft); font-size: 1.1rem; }
        .languages ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.1rem; margin: .9rem 0 0; padding: 0; }
        .languages a { display: inline-block; padding: .3rem 0; }
        [lang="ar"] :is(h1, .facts dd), [lang="zh"] :is(h1, .facts dd) { letter-spacing: 0; }
        [lang="ar"] .absence, [lang="zh"] .absence { font-style: normal; }
        .page { padding-bottom: 4rem; }
        .contents { font-size: .9rem; line-height: 1.4; border-top: 1px solid var(--line); border-bottom: 1px solid var(--line);
          margin: 0 -1.25rem 1.5rem; }
        .contents p { display: none; }
        .contents ol { list-style: none; margin: 0; padding: 0; }
        .contents > ol { display: flex; overflow-x: auto; padding: 0 .75rem; }
        .contents ol ol { display: none; }
        .contents a { display: block; padding: .7rem .5rem; color: var(--soft); text-decoration: none; white-space: nowrap; }
        .contents a:hover { color: var(--accent); text-decoration: underline; }
        .banner { margin: 0 0 1.75rem; padding: .8rem 1rem; border: 1px solid #e9c48f; border-inline-start: .35rem solid var(--before);
          background: #fff8ec; }
        section { scroll-margin-top: 1rem; }
        h2, h3 { font-family: var(--title); line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; break-after: avoid; }
        h2 { margin: 3.5rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--ink); font-size: 1.6rem; font-weight: 600; }
        h3 { margin: 2.75rem 0 .75rem; font-size: 1.25rem; font-weight: 600; }
        main > section:first-of-type > h2 { margin-top: 0; }
        p, .plain, dl { max-width: 43rem; }
        p { margin: 0 0 1rem; overflow-wrap: break-word; }
        .notes { margin-top: .5rem; }
        .notes p { margin-bottom: .35rem; }
        .note, .notes p { font-size: .875rem; line-height: 1.5; color: var(--soft); }
        .plain { margin: 0 0 1.25rem; padding-inline-start: 1.2rem; }
        .plain li { margin: .4rem 0; overflow-wrap: anywhere; }
        .key-messages .plain { list-style: none; padding: 0; font-size: 1.125rem; line-height: 1.55; }
        .key-messages .plain li { margin: 0; padding: .75rem 0; border-top: 1px solid var(--line); }
        .key-messages .plain li:first-child { border-top: 0; }
        .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 1.25rem 1.5rem; max-width: none;
          margin: 0 0 1.25rem; }
        .facts div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border-top: 3px solid var(--accent);
          padding-top: .6rem; }
        .facts dd { margin: 0; font-size: 1.75rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums;
          white-space: nowrap; letter-spacing: -.01em; }
        .facts dt { color: var(--soft); font-size: .9rem; line-height: 1.4; }
        .terms { display: grid; grid-template-columns: minmax(2.5rem, max-content) 1fr; gap: .4rem 1.1rem; margin: 1rem 0 1.5rem; }
        .terms dt { font-weight: 600; max-width: 11rem; }
        .terms dd { margin: 0; overflow-wrap: anywhere; }
        .figure { margin: 1.75rem 0 2.5rem; }
        figcaption { font-weight: 600; line-height: 1.4; max-width: 47rem; margin-bottom: .6rem; overflow-wrap: anywhere; break-after: avoid; }
        .how { margin: -.4rem 0 1rem; font-size: .875rem; line-height: 1.5; color: var(--soft); }
        .chart { display: block; width: 100%; height: auto; direction: ltr; overflow: visible; }
        .chart.wide { display: none; max-width: 760px; }
        .chart.narrow { max-width: 27rem; }
        .panels { display: grid; grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); gap: 1.5rem 1.25rem; margin: 0 0 1.25rem; }
        .panel { max-width: 16rem; break-inside: avoid; }
        .table { margin: 1.25rem 0 1.75rem; }
        .scroll { overflow-x: auto; max-width: 100%; }
        table { border-collapse: collapse; width: 100%; font-size: .875rem; line-height: 1.4; }
        caption { text-align: start; font-weight: 600; padding: 0 0 .5rem; font-size: 1rem; }
        .figure caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
        th, td { padding: .45rem .5rem; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
        th:first-child, td:first-child { padding-inline-start: 0; }
        thead th { vertical-align: bottom; color: var(--soft); font-weight: 600; border-bottom: 1.5px solid var(--ink); }
        tbody th { font-weight: 400; min-width: 10rem; overflow-wrap: anywhere; }
        tbody .group { font-weight: 600; padding-top: .8rem; background: var(--paper); }
        .n { text-align: end; font-variant-numeric: tabular-nums; }
        td.n { white-space: nowrap; }
        .detail { color: var(--soft); font-size: .8125rem; margin-inline-start: .25rem; }
        .mark { font-size: .8125rem; font-style: italic; color: var(--ink); margin-inline-end: .2em; }
        .figure-number { white-space: nowrap; font-variant-numeric: tabular-nums; }
        code { font: .8125rem/1.4 ui-monospace, "SFMono-Regular", "DejaVu Sans Mono", Menlo, Consolas, monospace; overflow-wrap: anywhere; }
        td .grade { font: inherit; font-weight: 600; }
        .official p { margin: 0 0 .15rem; color: var(--ink); font-size: 1rem; }
        .official .organization { font-weight: 600; }
        .official .body { font-size: 1.3rem; font-weight: 600; margin-bottom: 1rem; }
        .official .symbol { font-size: 1.3rem; font-weight: 600; }
        .official .agenda-item { margin: 1.25rem 0 .5rem; font-weight: 600; }
        .numbered { padding-inline-start: 3rem; position: relative; }
        .numbered .number { position: absolute; inset-inline-start: 0; font-variant-numeric: tabular-nums; }
        .points { max-width: 43rem; margin: 0 0 1rem; padding-inline-start: 5rem; }
        .clauses { margin: 0 0 1rem; padding-inline-start: 2rem; }
        .clauses li, .points li { margin-bottom: .5rem; }
        .box.summary { max-width: 47rem; margin: 0 0 2rem; padding: 1rem 1.25rem .25rem; border: 1px solid var(--ink); }
        .box.decision { max-width: 43rem; margin: 0 0 1.25rem; margin-inline-start: 3rem; }
        .box-heading { font-weight: 600; text-align: center; letter-spacing: .06em; }
        .blank { background: #fff2a8; }
        .colophon { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); font-size: .8125rem; color: var(--soft); }
        .chart text { font-family: var(--text); font-size: 14px; fill: var(--ink); font-variant-numeric: tabular-nums; }
        .chart .key, .chart .axis, .chart .before, .chart .count, .chart .region, .chart .absence { font-size: 13px; }
        .chart .axis, .chart .region { fill: var(--soft); }
        .chart .absence { fill: var(--soft); font-style: italic; }
        .chart .value { font-weight: 600; }
        .chart .value.before { font-weight: 400; }
        .chart .mark { font-size: 11px; font-style: italic; }
        .chart .panel-title { font-size: 13px; font-weight: 600; }
        .chart .grid { stroke: var(--faint); stroke-width: 1; }
        .chart .zero { stroke: #9aa5b1; stroke-width: 1; }
        .chart .rule { stroke: var(--line); stroke-width: 1; }
        .chart .ground { fill: var(--paper); }
        .chart .change { stroke: #9aa5b1; stroke-width: 3; }
        .chart .previous { fill: var(--paper); stroke: var(--before); stroke-width: 2.25; }
        .chart .previous.open { fill: none; }
        .chart .current { fill: var(--now); stroke: var(--paper); stroke-width: 1; }
        .chart .apart { fill: var(--paper); stroke: var(--now); stroke-width: 2.25; }
        .chart .halo { fill: none; stroke: var(--paper); stroke-width: 5; }
        .chart .track { fill: var(--faint); }
        .chart .bar { fill: var(--now); }
        .chart .bar.small { fill: #b9d8ea; stroke: var(--now); stroke-width: 1; }
        .chart .flow { stroke: var(--paper); stroke-width: 2; }
        .chart .flow.kept { fill: var(--now); }
        .chart .flow.adopted { fill: var(--adopted); }
        .chart .flow.withdrew { fill: var(--before); }
        .chart .flow.still-no { fill: #cfd6dd; }
        .chart .flow.other { fill: var(--paper); stroke: #9aa5b1; stroke-width: 1; stroke-dasharray: 3 2; }
        .chart .flow-count { font-size: 13px; font-weight: 600; }
        .chart .flow-count.kept { fill: #fff; }
        @media (max-width: 47.99em) {
          tbody th { position: sticky; inset-inline-start: 0; background: var(--paper); min-width: 8.5rem; max-width: 11rem; padding-inline-end: .75rem; }
          tbody .group { position: static; max-width: none; }
          thead th { white-space: nowrap; }
          .scroll { background: linear-gradient(to left, var(--paper) 30%, transparent) right / 2.5rem 100% no-repeat local,
            linear-gradient(to left, rgb(22 32 42 / .18), transparent) right / .75rem 100% no-repeat scroll; }
          [dir="rtl"] .scroll { background: linear-gradient(to right, var(--paper) 30%, transparent) left / 2.5rem 100% no-repeat local,
            linear-gradient(to right, rgb(22 32 42 / .18), transparent) left / .75rem 100% no-repeat scroll; }
          .terms { grid-template-columns: 1fr; gap: 0; }
          .terms dd { margin-bottom: .8rem; }
          .marks .terms, .terms.short { grid-template-columns: 2rem 1fr; gap: .35rem .5rem; }
          .terms.short dd { margin: 0; }
        }
        @media (min-width: 48em) {
          .chart.wide { display: block; }
          .chart.narrow { display: none; }
          .masthead { padding: 3rem 0 2rem; }
          .frame { padding-inline: 2rem; }
          .contents { margin: 0 -2rem 2rem; padding: 0 1.25rem; }
        }
        @media (min-width: 70em) {
          .page { display: grid; grid-template-columns: 13.5rem minmax(0, 1fr); column-gap: 3.5rem; }
          .contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; border: 0; margin: 0;
            padding: 1.25rem 0; }
          .contents p { display: block; margin: 0 0 .4rem; font-weight: 600; }
          .contents > ol { display: block; padding: 0; overflow: visible; }
          .contents ol ol { display: block; padding-inline-start: .9rem; border-inline-start: 1px solid var(--line); margin: .1rem 0 .3rem; }
          .contents a { padding: .22rem 0; white-space: normal; }
          main { padding-top: 1.25rem; }
          .colophon { grid-column: 2; }
        }
        @media print {
          @page { size: A4; margin: 18mm 17mm 20mm; }
          @page broad { size: A4 landscape; margin: 15mm; }
          html { font-size: 84%; }
          body { font-size: 1rem; line-height: 1.45; }
          .contents, .skip, .languages { display: none; }
          .frame { display: block; padding: 0; max-width: none; }
          h2 { margin-top: 2.25rem; }
          .chart.wide { display: block; max-width: 100%; }
          .chart.narrow { display: none; }
          .panels { grid-template-columns: repeat(3, 1fr); gap: .8rem 1.2rem; }
          .scroll { overflow: visible; background: none; }
          thead th { white-space: normal; }
          .broad { page: broad; }
          .broad h2 { margin-top: 0; }
          .broad tbody th { width: 20%; }
          table { font-size: .8rem; }
          th, td { padding: .25rem .35rem; }
          tbody th { position: static; min-width: 0; width: 32%; }
          .detail, code { font-size: .72rem; }
          td .detail { margin-inline-start: .1rem; }
          thead { display: table-header-group; }
          tr, .facts, .banner, .chart, .figure table { break-inside: avoid; }
          .how { break-after: avoid; break-inside: avoid; }
          .key-messages .plain { font-size: 1rem; }
          .key-messages .plain li { padding: .4rem 0; }
          .masthead { padding: 0 0 1rem; }
          .banner { padding: .5rem .8rem; margin-bottom: 1rem; }
          a { color: inherit; text-decoration: none; }
          * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }

        """
}
