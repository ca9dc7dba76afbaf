extension StyleSheet {
    /// What printed forms and returns have besides the style sheet of reports.
    static let form: StaticString = """
        h2 { margin-top: 3rem; }
        h3 { margin: 1.75rem 0 .4rem; font-size: 1.05rem; font-family: var(--text); }
        .boxes { list-style: none; margin: .5rem 0 1rem; padding: 0; max-width: 43rem; }
        .boxes li { margin: .35rem 0; padding-inline-start: 1.7rem; position: relative; overflow-wrap: anywhere;
          break-inside: avoid; }
        .boxes li::before { content: ""; position: absolute; inset-inline-start: 0; top: .28em; width: .95rem;
          height: .95rem; border: 1.5px solid var(--soft); }
        .lines { max-width: 43rem; margin: 0 0 1rem; }
        .line { height: 1.9rem; border-bottom: 1px solid #9aa5b1; }
        td:empty { height: 2rem; }
        tbody th .detail { display: block; margin: 0; }
        code { unicode-bidi: isolate; direction: ltr; }
        @media (min-width: 48em) {
          .boxes.columns { columns: 2; column-gap: 2rem; }
          table { table-layout: fixed; }
        }
        @media print { h3 { break-after: avoid; } .boxes, .lines { break-inside: avoid; } .page { display: block; } }

        """

    /// The same for sheets of paper.
    static let formOnPaper: StaticString = """
        @page { margin-bottom: 24mm; @bottom-center { content: element(foot); width: 100%; } }
        .running-foot { position: running(foot); font-size: 7.5pt; line-height: 1.3; color: #52606d;
          border-top: .4pt solid #c3cad1; padding-top: 3pt; overflow-wrap: anywhere; }
        .running-foot .sheet-number { float: inline-end; margin-inline-start: 12pt; }
        [dir="ltr"] .sheet-number { float: right; margin-left: 12pt; }
        [dir="rtl"] .sheet-number { float: left; margin-right: 12pt; }
        .sheet-number::after { content: counter(page) " / " counter(pages); }
        .running-head .page-number { display: none; }
        h3 { font-size: 10.5pt; margin: 12pt 0 3pt; }
        .boxes { list-style: none; margin: 3pt 0 7pt; padding: 0; break-inside: avoid; }
        .boxes.columns { columns: 2; column-gap: 14pt; }
        .boxes li { margin: 2pt 0; position: relative; break-inside: avoid; }
        [dir="ltr"] .boxes li { padding-left: 15pt; }
        [dir="rtl"] .boxes li { padding-right: 15pt; }
        .boxes li::before { content: ""; position: absolute; top: 2.5pt; width: 8pt; height: 8pt;
          border: .75pt solid #52606d; }
        [dir="ltr"] .boxes li::before { left: 0; }
        [dir="rtl"] .boxes li::before { right: 0; }
        .lines { margin: 0 0 8pt; break-inside: avoid; }
        .line { height: 19pt; border-bottom: .5pt solid #7b8794; }
        td:empty { height: 24pt; border: .4pt solid #7b8794; }
        table { table-layout: fixed; }
        tbody th .detail { display: block; margin: 0; }
        .note { break-after: avoid; }
        code { unicode-bidi: isolate; direction: ltr; }

        """
}
