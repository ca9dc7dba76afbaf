extension StyleSheet {
    /// The style sheet for sheets of paper, in the part of CSS that WeasyPrint knows: no grids, no variables.
    static let paper: StaticString = """
        @page { size: A4; margin: 24mm 20mm 20mm; @top-center { content: element(head); width: 100%; } }
        @page :first { @top-center { content: normal; } }
        @page broad { size: A4 landscape; margin: 22mm 15mm 15mm; }
        * { box-sizing: border-box; }
        html { font-size: 10pt; }
        body { margin: 0; color: #16202a; font: 10pt/1.45 "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC",
          "Liberation Sans", Arial, sans-serif; }
        .running-head { position: running(head); margin: 0; font-size: 8.5pt; color: #52606d; text-align: end; }
        .running-head .page-number::after { content: counter(page); }
        a { color: inherit; text-decoration: none; }
        h1, h2, h3, h4 { line-height: 1.25; break-after: avoid; overflow-wrap: anywhere; }
        h1 { font-size: 17pt; margin: 0 0 6pt; }
        h2 { font-size: 13pt; margin: 20pt 0 8pt; }
        h3 { font-size: 11.5pt; margin: 16pt 0 6pt; }
        h4 { font-size: 10.5pt; margin: 12pt 0 4pt; }
        p { margin: 0 0 7pt; overflow-wrap: break-word; orphans: 3; widows: 3; }
        .masthead { border-bottom: .75pt solid #16202a; margin-bottom: 12pt; padding-bottom: 4pt; }
        .masthead > p { color: #52606d; }
        .official { position: relative; min-height: 68pt; margin-bottom: 14pt; }
        .official p { margin: 0 0 2pt; }
        .official .organization { font-weight: 600; width: 60%; }
        .official .body { font-size: 15pt; font-weight: 600; margin-bottom: 12pt; }
        .official .symbol { font-size: 15pt; font-weight: 600; position: absolute; top: 0; inset-inline-end: 0; }
        .official .place, .official .original { font-size: 9pt; }
        .official .agenda-item { margin-top: 14pt; font-weight: 600; }
        [dir="ltr"] .official .symbol { right: 0; }
        [dir="rtl"] .official .symbol { left: 0; }
        .numbered .number { display: inline-block; min-width: 24pt; }
        .points { margin: 0 0 7pt; padding-inline-start: 42pt; }
        .clauses { margin: 0 0 7pt; padding-inline-start: 22pt; }
        .clauses li, .points li { margin-bottom: 5pt; }
        .box.summary { border: .75pt solid #16202a; padding: 9pt 12pt 3pt; margin: 0 0 16pt; }
        .box-heading { font-weight: 600; text-align: center; letter-spacing: .06em; }
        .box.decision { margin: 0 0 10pt; margin-inline-start: 24pt; }
        .banner { margin: 0 0 12pt; padding: 6pt 9pt; border: .75pt solid #b3560a; background: #fff8ec; }
        .note, .notes p, .how { font-size: 8.5pt; line-height: 1.4; color: #52606d; }
        .notes { margin-top: 4pt; }
        .notes p, .how { margin: 0 0 3pt; }
        .how { break-after: avoid; }
        .plain { margin: 0 0 8pt; padding-inline-start: 14pt; }
        .plain li { margin: 2pt 0; overflow-wrap: anywhere; }
        .facts { margin: 0 0 10pt; }
        .facts div { display: inline-block; width: 24%; vertical-align: top; padding-inline-end: 8pt; }
        .facts dt { font-size: 8.5pt; color: #52606d; }
        .facts dd { margin: 0; font-size: 15pt; font-weight: 600; }
        .terms { margin: 0 0 10pt; }
        .terms dt { font-weight: 600; break-after: avoid; }
        .terms dd { margin: 0 0 4pt; margin-inline-start: 14pt; overflow-wrap: anywhere; }
        .figure { margin: 10pt 0 14pt; }
        figcaption { font-weight: 600; margin-bottom: 4pt; break-after: avoid; overflow-wrap: anywhere; }
        .picture { break-inside: avoid; break-after: avoid; }
        .picture .chart { width: 100%; max-width: 165mm; }
        .panels .chart { width: 31%; margin-inline-end: 1.5%; vertical-align: top; }
        .table { margin: 8pt 0 12pt; }
        table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: 8pt; line-height: 1.35; }
        caption { text-align: start; font-weight: 600; padding: 0 0 4pt; font-size: 9.5pt; }
        .figure caption { display: none; }
        th, td { padding: 2.5pt 3.5pt; text-align: start; vertical-align: top; border-bottom: .4pt solid #c3cad1;
          overflow-wrap: break-word; hyphens: auto; hyphenate-limit-chars: 13 4 4; }
        thead { display: table-header-group; }
        thead th { vertical-align: bottom; color: #52606d; border-bottom: .9pt solid #16202a; }
        tbody th { font-weight: 400; overflow-wrap: break-word; }
        tbody .group { font-weight: 600; padding-top: 6pt; break-after: avoid; }
        tr { break-inside: avoid; }
        .n { text-align: end; }
        .detail { color: #52606d; font-size: 7pt; margin-inline-start: 2pt; }
        td.n .detail { display: block; }
        .mark { font-style: italic; font-size: 7.5pt; margin-inline-end: 1.5pt; }
        .figure-number, td.n .detail { white-space: nowrap; }
        code { font: 7.5pt/1.35 "Noto Sans Mono", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        .blank { background: #fff2a8; }
        .broad { page: broad; }
        .broad h2 { margin-top: 0; }
        .broad table { font-size: 7pt; }
        .colophon { margin-top: 16pt; border-top: .4pt solid #c3cad1; padding-top: 4pt; font-size: 8pt; color: #52606d; }

        """
}
