using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Plumbline.Load;

/// <summary>
/// The night of the deadline: many people type at their own pace into some nodes over one database. In the middle one node is
/// killed and later one is added. Whoever gets no answer asks the next node with the same operation id, as the page's script and
/// a proxy do together. At the end every form is read back.
/// </summary>
internal sealed class RushScenario(LoadOptions options, Typist[] typists)
{
    private const int Usual = 2000;

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan GiveUp = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(2);

    private readonly Timings saves = new();
    private readonly Timings checks = new();
    private readonly Timings outages = new();
    private volatile Uri[] nodes = [];
    private int retries;

    internal static async Task Run(LoadOptions options)
    {
        var people = options.People ?? Usual;
        using var http = Visitor.NewClient(TimeSpan.FromSeconds(10));
        var running = new List<Node>();
        try
        {
            for (var at = 0; at < options.Nodes; at++)
            {
                running.Add(await Node.Web(options, options.Port + at));
            }

            Uri[] all = [.. running.Select(node => node.Address)];
            var clock = Stopwatch.StartNew();
            var typists = await Typist.Begin(options, http, all, people);
            Console.WriteLine(
                $"rush, {options.Database}, {options.Nodes} nodes, {people:N0} people, {options.Minutes} minutes"
            );
            Timings.Print(
                "signed in, form opened",
                string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0} s")
            );
            var rush = new RushScenario(options, typists) { nodes = all };
            await rush.Type(running);
            await rush.Report(running[^1].Address);
        }
        finally
        {
            foreach (var node in running)
            {
                await node.DisposeAsync();
            }
        }
    }

    // A third into the run one node dies; at half of it another one comes.
    private async Task Type(List<Node> running)
    {
        var span = TimeSpan.FromMinutes(options.Minutes);
        var clock = Stopwatch.StartNew();
        var typing = Task.WhenAll(typists.Select((typist, at) => Task.Run(() => TypeUntil(typist, at, clock, span))));
        await Task.Delay(span / 3);
        await running[0].Kill();
        Timings.Print(
            "a node killed with -9",
            string.Create(CultureInfo.InvariantCulture, $"after {clock.Elapsed.TotalSeconds:0} s")
        );
        await Task.Delay(span / 6);
        // It has to be known as gone only where its place is taken; until then everybody runs into it and goes on.
        running.Add(await Node.Web(options, options.Port + options.Nodes));
        nodes = [.. running.Skip(1).Select(node => node.Address)];
        Timings.Print(
            "a node added",
            string.Create(CultureInfo.InvariantCulture, $"after {clock.Elapsed.TotalSeconds:0} s")
        );
        await typing;
    }

    private async Task TypeUntil(Typist typist, int number, Stopwatch clock, TimeSpan span)
    {
        var random = new Random(number);
        var at = number;
        await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * options.Think));
        for (var typed = 1; clock.Elapsed < span; typed++)
        {
            at = await Save(typist, at);
            // The page asks for findings and totals after a pause; about each fifth field is followed by one.
            if (typed % 5 == 0)
            {
                await Check(typist, at);
            }

            await Task.Delay(TimeSpan.FromSeconds(random.NextDouble() * 2 * options.Think));
        }
    }

    // Gives the node that answered, which stays this person's node.
    private async Task<int> Save(Typist typist, int at)
    {
        var change = typist.Next();
        var from = Stopwatch.GetTimestamp();
        var asked = 0;
        while (true)
        {
            asked++;
            if (await Try(typist, at, change) is { } saved)
            {
                typist.Acknowledged(change, saved);
                var time = Stopwatch.GetElapsedTime(from);
                saves.Add(time);
                if (asked > 1)
                {
                    outages.Add(time);
                }

                return at;
            }

            Interlocked.Increment(ref retries);
            at++;
            if (Stopwatch.GetElapsedTime(from) > GiveUp)
            {
                throw new WrongAnswerException($"form {typist.Form}: no node answers");
            }

            await Task.Delay(Again);
        }
    }

    private async Task<SavedField?> Try(Typist typist, int at, FieldChange change)
    {
        try
        {
            var now = nodes;
            var (status, saved) = await typist.Visitor.Save(now[at % now.Length], typist.Form, change);
            return status switch
            {
                HttpStatusCode.OK => saved,
                >= HttpStatusCode.InternalServerError or HttpStatusCode.TooManyRequests => null,
                _ => throw new WrongAnswerException($"form {typist.Form}: {status}"),
            };
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException)
        {
            return null;
        }
    }

    private async Task Check(Typist typist, int at)
    {
        try
        {
            var now = nodes;
            var from = Stopwatch.GetTimestamp();
            await typist.Visitor.Get(now[at % now.Length], $"/forms/{typist.Form}/check?since={typist.Seq}");
            checks.Add(Stopwatch.GetElapsedTime(from));
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException)
        {
            // The page asks again after the next field.
        }
    }

    private async Task Report(Uri node)
    {
        var span = TimeSpan.FromMinutes(options.Minutes);
        Timings.Print("machine", Timings.Machine());
        Timings.Print("fields acknowledged", $"{Timings.PerSecond(saves.Count, span)}, {saves.Text()}");
        Timings.Print("findings and totals", checks.Text());
        Timings.Print("asked again", string.Create(CultureInfo.InvariantCulture, $"{retries:N0} times"));
        if (outages.Count > 0)
        {
            Timings.Print("without an answer, aim ≤ 2 s", outages.Text());
        }

        var clock = Stopwatch.StartNew();
        var proven = 0;
        await Parallel.ForEachAsync(
            typists,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (typist, _) => Interlocked.Add(ref proven, await typist.Prove(node))
        );
        Timings.Print(
            "read back",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{proven:N0} fields, all as acknowledged ({clock.Elapsed.TotalSeconds:0} s)"
            )
        );
        await using var db = options.Open();
        var proof = await App.Log.VerifyLog.Run(db, CancellationToken.None);
        Timings.Print(
            "log",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{proof.Events:N0} events, {proof.Seals:N0} seals, {proof.Breaks.Length} breaks"
            )
        );
        if (!proof.IsSound)
        {
            throw new WrongAnswerException("the log is broken");
        }

        if (outages.Count > 0 && outages.At(1) > Outage.TotalMilliseconds)
        {
            Timings.Print("MISSED", "somebody waited longer than 2 s");
        }
    }
}
