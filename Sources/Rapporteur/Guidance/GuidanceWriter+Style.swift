extension GuidanceWriter {
    /// The style of every page. Logical properties throughout, so that right-to-left needs no second sheet; every colour
    /// has a word or a line beside it.
    static let sheet: StaticString = """
        :root { color-scheme: light dark; --paper: #fff; --ground: #f3f5f7; --ink: #14181d; --quiet: #4a5663;
          --line: #b6bfc9; --accent: #0b5394; --tint: #e6eff8; --focus: #14181d;
          --halo: #ffdd00; --error: #b3131b; --warning: #8a4b00; }
        @media (prefers-color-scheme: dark) { :root { --paper: #171b20; --ground: #0f1215; --ink: #eef1f4;
          --quiet: #b3bdc8; --line: #46515c; --accent: #8cc1f5; --tint: #1d2a38; --focus: #ffdd00; --halo: #14181d;
          --error: #ff9a98; --warning: #f5bd6b; } }
        * { box-sizing: border-box; }
        html { font: 100%/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC",
          sans-serif; background: var(--ground); color: var(--ink); overflow-wrap: anywhere; text-size-adjust: 100%;
          scroll-padding-block-start: 1rem; }
        html:lang(ar), :lang(ar) { line-height: 1.75; }
        body { margin: 0; }
        header, main, footer { max-inline-size: 48rem; margin-inline: auto; padding-inline: 1rem; }
        header { padding-block: 1rem .75rem; }
        main { background: var(--paper); border: 1px solid var(--line); padding-block: 1.5rem 2rem; }
        @media (min-width: 40rem) { main { padding-inline: 2rem; border-radius: .5rem; } header, footer { padding-inline: 2rem; } }
        main:focus { outline: none; }
        footer { padding-block: 1rem 2rem; color: var(--quiet); font-size: .9rem; }
        h1, h2, h3, h4 { line-height: 1.3; text-wrap: balance; }
        h1 { font-size: 1.75rem; margin-block: 0 1rem; }
        h2 { font-size: 1.3rem; margin-block: 2.25rem .75rem; }
        h3 { font-size: 1.05rem; margin-block: 1.4rem .35rem; }
        h4 { font-size: 1rem; margin-block: 1rem .35rem; }
        p, ul, ol, dl, blockquote, pre { margin-block: 0 .75rem; }
        ul, ol { padding-inline-start: 1.4rem; }
        a { color: var(--accent); text-underline-offset: .15em; }
        :focus-visible { outline: 3px solid var(--focus); box-shadow: 0 0 0 6px var(--halo); }
        [hidden] { display: none !important; }
        .skip { position: absolute; inset-inline-start: -200vw; }
        .skip:focus { inset-inline-start: 1rem; inset-block-start: .5rem; background: var(--paper); padding: .5rem 1rem; z-index: 1; }
        .site { font-weight: 600; margin-block-end: .5rem; }
        .site a { color: inherit; text-decoration: none; }
        .site a:hover { text-decoration: underline; }
        .row { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; list-style: none; padding: 0; margin-block-end: .35rem; }
        .row a, .row strong { display: inline-block; padding-block: .2rem; }
        [aria-current="page"] { color: var(--ink); font-weight: 600; text-decoration: none; border-block-end: 2px solid; }
        .contents ul { list-style: none; padding: 0; }
        .contents li { padding-block: .15rem; }
        .contents a, .found a { text-decoration-color: var(--line); }
        .number { font-weight: 700; font-variant-numeric: tabular-nums; }
        a.number { display: inline-block; min-inline-size: 1.6em; padding-inline: .3em; border: 1px solid var(--line);
          border-radius: .3em; text-align: center; text-decoration: none; background: var(--tint); }
        article { border-block-start: 2px solid var(--line); margin-block-start: 2.5rem; }
        article > h2 { margin-block-start: 1.25rem; }
        :target { scroll-margin-block-start: 1rem; }
        article:target > h2, section:target > h2, li:target { background: var(--tint); box-shadow: 0 0 0 .4rem var(--tint); }
        .help, .quiet { color: var(--quiet); }
        .help { break-after: avoid; }
        .note { border-inline-start: 4px solid var(--warning); padding-inline-start: .75rem; color: var(--quiet); }
        details.languages { margin-block-end: .75rem; font-size: .9rem; color: var(--quiet); }
        summary { cursor: pointer; padding-block: .2rem; }
        .facts { background: var(--ground); border-radius: .4rem; padding: .75rem 1rem; font-size: .95rem; }
        .facts dt { color: var(--quiet); }
        .facts dd { margin-inline: 0; margin-block-end: .4rem; }
        .facts dd ul { margin-block: .15rem; }
        .facts li { padding-block: .2rem; }
        @media (min-width: 40rem) { .facts { display: grid; grid-template-columns: 11rem 1fr; gap: .35rem 1rem; }
          .facts dd { margin-block-end: 0; } }
        blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
        code { font-family: ui-monospace, "DejaVu Sans Mono", monospace; font-size: .88em; unicode-bidi: isolate; }
        pre { overflow-x: auto; background: var(--ground); padding: .75rem; }
        .scroll { overflow-x: auto; margin-block-end: .75rem; }
        table { border-collapse: collapse; }
        th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: start; vertical-align: top; }
        th { background: var(--ground); }
        .center { text-align: center; } .end { text-align: end; }
        .rules { list-style: none; padding: 0; }
        .rules > li { border-block-start: 1px solid var(--line); padding-block: .75rem; }
        .rules p { margin-block-end: .25rem; }
        .kind { border: 1px solid; border-radius: .3em; padding-inline: .4em; font-size: .9rem; }
        .error { color: var(--error); } .blocking, .warning { color: var(--warning); } .information { color: var(--quiet); }
        .turn { border-block-start: 2px solid var(--line); margin-block-start: 2.5rem; padding-block-start: 1rem; }
        .field label { display: block; font-weight: 600; margin-block-end: .25rem; }
        input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--quiet); border-radius: .3rem;
          padding: .5rem .75rem; inline-size: 100%; max-inline-size: 30rem; }
        .found ul { list-style: none; padding: 0; }
        .found li { padding-block: .2rem; }
        @page { size: A4; margin: 20mm 18mm; @bottom-center { content: counter(page); } }
        @media print {
          html { background: none; font-size: 10pt; color: #000; }
          header nav, .skip, .turn, .field, nav.contents, details.languages { display: none; }
          header, main, footer { max-inline-size: none; padding: 0; border: 0; }
          .sheet { break-before: page; }
          .sheet:first-of-type { break-before: auto; }
          h1, h2, h3, h4, dt { break-after: avoid; }
          li, tr, blockquote { break-inside: avoid; }
          .facts { background: none; border: 1px solid var(--line); }
          a { color: inherit; text-decoration: none; }
          main a[href^="http"]::after { content: " (" attr(href) ")"; }
        }

        """
}
