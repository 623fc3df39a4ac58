using System.Globalization;

namespace Plumbline.Load;

/// <summary>Opens forms of 60 indicators at a fixed rate, as browsers do, beside a bare text of the same length.</summary>
internal static class OpenScenario
{
    private const int Usual = 200;
    private const int People = 40;
    private const int Indicators = 60;

    internal static async Task Run(LoadOptions options)
    {
        var rate = options.Rate ?? Usual;
        using var http = Visitor.NewClient();
        await using var node = await Node.Web(options, options.Port);
        await using var bare = await Node.Bare(options, options.Port + 1);
        var typists = await Typist.Begin(options, http, [node.Address], Math.Min(options.People ?? People, People));
        var length = 0;
        async Task Open(int at)
        {
            var typist = typists[at % typists.Length];
            var page = await typist.Visitor.Get(node.Address, $"/forms/{typist.Form}");
            Check(page, typist.Form);
            length = page.Length;
        }

        await Paced.Run(rate, options.WarmUp, Open);
        var before = node.Used;
        var opened = await Paced.Run(rate, options.Span, Open);
        var used = (node.Used - before) / opened.Count;
        var text = $"/text/{length}";
        await Paced.Run(rate, options.WarmUp / 2, _ => Bare(http, bare.Address, text, length));
        var ceiling = await Paced.Run(rate, options.Span / 2, _ => Bare(http, bare.Address, text, length));
        Console.WriteLine($"open, {options.Database}, {rate} requests/s, {Timings.Machine()}");
        Timings.Print("a form of 60 indicators", opened.Text());
        Timings.Print("bare text of the same length", ceiling.Text());
        Timings.Print(
            "aim p95 ≤ 40 ms",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{opened.At(0.95):0.0} ms, {opened.At(0.95) / ceiling.At(0.95):0.0} × the ceiling; "
                    + $"{used.TotalMilliseconds:0.0} ms of processor and {length:N0} characters a page"
            )
        );
        await JustOne(options, node, typists[0]);
    }

    // One after the other: what a person sees when nobody else is there.
    private static async Task JustOne(LoadOptions options, Node node, Typist typist)
    {
        var (alone, _) = await Paced.Closed(
            1,
            options.WarmUp / 2,
            async _ => Check(await typist.Visitor.Get(node.Address, $"/forms/{typist.Form}"), typist.Form)
        );
        Timings.Print("one after the other", alone.Text());
    }

    private static void Check(string page, long form)
    {
        var start = page.AsSpan(Math.Max(0, page.IndexOf("id=\"form-start\"", StringComparison.Ordinal)));
        var id = string.Create(CultureInfo.InvariantCulture, $"\"form\":{form},");
        var indicators = start.Count("\"part\":\"indicators\",\"item\"");
        if (!start.Contains(id, StringComparison.Ordinal) || indicators != Indicators)
        {
            throw new WrongAnswerException(
                $"form {form}: {indicators} indicators on a page of {page.Length} characters"
            );
        }
    }

    private static async Task Bare(HttpClient http, Uri address, string path, int length)
    {
        var text = await http.GetStringAsync(new Uri(address, path));
        if (text.Length != length)
        {
            throw new WrongAnswerException($"the bare text has {text.Length} characters");
        }
    }
}
