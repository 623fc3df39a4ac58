using System.Globalization;

namespace Plumbline.Load;

/// <summary>
/// Saves one field after the other with operation ids: as fast as it goes, then at a fixed rate, beside bare updates; then
/// totals and findings after a pause in typing. At the end every form is read back and holds all that was acknowledged.
/// </summary>
internal static class SaveScenario
{
    private const int Usual = 64;
    private const int UsualRate = 2000;

    internal static async Task Run(LoadOptions options)
    {
        var people = options.People ?? Usual;
        using var http = Visitor.NewClient();
        await Ceiling.Prepare(options);
        await using var node = await Node.Web(options, options.Port);
        var typists = await Typist.Begin(options, http, [node.Address], people);
        Task Save(int person) => typists[person].Save(node.Address);
        await Paced.Closed(people, options.WarmUp, Save);
        var before = node.Used;
        var (fast, span) = await Paced.Closed(people, options.Span, Save);
        var used = (node.Used - before) / fast.Count;
        var paced = await AtRate(options, node, typists);
        await Checks(node, typists, options.WarmUp / 4);
        var checks = await Checks(node, typists, options.Span / 4);
        var proven = await Proven(node, typists);
        var (bare, bareSpan) = await Bare(options, http, people);
        await Ceiling.Remove(options);

        Console.WriteLine($"save, {options.Database}, {people} people, {Timings.Machine()}");
        Timings.Print("fields acknowledged", $"{Timings.PerSecond(fast.Count, span)}, {fast.Text()}");
        Timings.Print("bare updates over HTTP", $"{Timings.PerSecond(bare.Count, bareSpan)}, {bare.Text()}");
        Timings.Print(
            "ratio to the ceiling",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{fast.Count / span.TotalSeconds / (bare.Count / bareSpan.TotalSeconds):P0}, "
                    + $"{used.TotalMilliseconds:0.00} ms of the node's processor for each"
            )
        );
        Timings.Print($"paced, {options.Rate ?? UsualRate}/s", paced.Text());
        Timings.Print("findings and totals", checks.Text());
        Timings.Print("read back", $"{proven:N0} fields, all as acknowledged");
    }

    // The same people in turn; a field is typed only when its form's last one was acknowledged.
    private static async Task<Timings> AtRate(LoadOptions options, Node node, Typist[] typists)
    {
        var gates = typists.Select(_ => new SemaphoreSlim(1)).ToArray();
        var timings = await Paced.Run(
            options.Rate ?? UsualRate,
            options.Span / 2,
            async at =>
            {
                var gate = gates[at % gates.Length];
                await gate.WaitAsync();
                try
                {
                    await typists[at % gates.Length].Save(node.Address);
                }
                finally
                {
                    gate.Release();
                }
            }
        );
        Array.ForEach(gates, gate => gate.Dispose());
        return timings;
    }

    // After each field the page asks for totals and findings once; the answer must hold the change.
    private static async Task<Timings> Checks(Node node, Typist[] typists, TimeSpan span)
    {
        var timings = new Timings();
        var some = typists.Take(4).ToArray();
        await Paced.Closed(
            some.Length,
            span,
            async person =>
            {
                var typist = some[person];
                await typist.Save(node.Address);
                var from = System.Diagnostics.Stopwatch.GetTimestamp();
                var answer = await typist.Visitor.Get(
                    node.Address,
                    $"/forms/{typist.Form}/check?since={typist.Seq - 1}"
                );
                timings.Add(System.Diagnostics.Stopwatch.GetElapsedTime(from));
                if (!answer.Contains(typist.LastOperation, StringComparison.Ordinal))
                {
                    throw new WrongAnswerException($"the check of form {typist.Form} does not hold the last change");
                }
            }
        );
        return timings;
    }

    private static async Task<int> Proven(Node node, Typist[] typists)
    {
        var proven = 0;
        foreach (var typist in typists)
        {
            proven += await typist.Prove(node.Address);
        }

        return proven;
    }

    private static async Task<(Timings Timings, TimeSpan Span)> Bare(LoadOptions options, HttpClient http, int people)
    {
        await using var bare = await Node.Bare(options, options.Port + 1);
        var body = new string('x', 200);
        async Task Update(int person)
        {
            using var content = new StringContent(body);
            using var answer = await http.PostAsync(new Uri(bare.Address, $"/update/{person % Ceiling.Rows}"), content);
            if (await answer.Content.ReadAsStringAsync() != "1")
            {
                throw new WrongAnswerException($"a bare update answers {answer.StatusCode}");
            }
        }

        await Paced.Closed(people, options.WarmUp / 2, Update);
        return await Paced.Closed(people, options.Span / 2, Update);
    }
}
