namespace Plumbline.App.Demo;

/// <summary>The look of the demonstration page: calm, dense, official; light and dark; printable.</summary>
internal static class DemoStyle
{
    internal const string Css = """
        :root { color-scheme: light dark; --ink: #1d2733; --soft: #586574; --line: #d5dbe2; --paper: #fff; --ground: #f4f6f8;
          --link: #0b5cad; --error: #b42318; --warning: #8a5300; --info: #3b5f7d; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e6eaef; --soft: #a8b3bf; --line: #3a4450; --paper: #1c232b;
          --ground: #12171c; --link: #82b6f0; --error: #ff9d92; --warning: #f0bd6b; --info: #9cc3e4; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--ground); color: var(--ink); line-height: 1.6;
          font: 15px/1.6 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
        header, main { max-width: 1120px; margin: 0 auto; padding: 0 20px; }
        header { padding-top: 28px; }
        h1 { font-size: 26px; margin: 0; letter-spacing: .06em; }
        h1 span, h2 span { font-size: 15px; color: var(--soft); font-weight: 400; letter-spacing: 0; margin-left: .6em; }
        h2 { font-size: 19px; margin: 0 0 10px; }
        h3 { font-size: 15px; margin: 18px 0 6px; color: var(--soft); }
        a { color: var(--link); }
        section, table.summary { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; margin: 18px 0; }
        section { padding: 18px 22px; }
        table.summary { width: 100%; border-collapse: separate; border-spacing: 0; }
        caption { text-align: left; padding: 10px 14px 2px; color: var(--soft); }
        th, td { padding: 8px 14px; border-top: 1px solid var(--line); text-align: left; white-space: nowrap; }
        thead th { border-top: 0; color: var(--soft); font-weight: 500; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        dl { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 0; }
        dt { color: var(--soft); font-size: 13px; }
        dd { margin: 0; font-size: 17px; font-variant-numeric: tabular-nums; }
        .documents { list-style: none; padding: 0; margin: 0; display: grid; gap: 4px 24px;
          grid-template-columns: repeat(auto-fill, minmax(330px, 1fr)); }
        .documents b { font-weight: 500; margin-right: .4em; }
        .findings { margin: 0; padding: 0; list-style: none; }
        .findings li { border-top: 1px solid var(--line); padding: 7px 0; }
        .findings small { display: block; color: var(--soft); font-size: 13px; }
        .findings code { font-size: 13px; color: var(--soft); }
        .findings i { font-style: normal; font-size: 12px; border: 1px solid currentColor; border-radius: 3px; padding: 0 4px; }
        .error b, td.error { color: var(--error); } .warning b, td.warning { color: var(--warning); }
        .info b, td.info { color: var(--info); }
        .none { color: var(--soft); margin: 0; }
        @media (max-width: 700px) { table.summary { display: block; overflow-x: auto; } section { padding: 14px; } }
        @media print { body { background: none; } section, table.summary { border: 0; } section { break-before: page; } }
        """;
}
